"""The search's adapter to MkDocs: writes what the catalogue and the search load once the pages are there."""

import logging
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bank.search.analysis import missing
from bank.search.files import search_files
from bank.search.foreign import listed_files
from bank.search.headings import Heading, headings
from bank.site.context import Context
from bank.site.pages import lists
from bank.text.json_bytes import to_json
from bank.text.language import N_
from hooks.files import write
from hooks.written import WrittenPage

log = logging.getLogger("mkdocs.bank.search")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Keep what stands on the pages that are no practices, which MkDocs has just read."""
    bank: Context = config.extra["bank"]
    named = (Heading(title, title, address) for address, _, title in lists(bank.addresses, bank.language))
    config.extra["headings"] = [*named, *_written(files)]


def _written(files: Files) -> Iterator[Heading]:
    """The headings of the hand-written pages."""
    for file in files.documentation_pages():
        page = file.page
        if page and file.abs_src_path and not (page.is_homepage or isinstance(page, WrittenPage)):
            yield from headings(str(page.title), page.url, page.content or "")


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files under search/; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    if library := missing(bank.language.code):
        log.info(bank.language.text(_NO_DICTIONARY).format(library=library))
    listed = listed_files(bank.catalogue, bank.settings.site_name, bank.language)
    data = ((name, to_json(value)) for name, value in listed)
    found = search_files(bank.catalogue, bank.addresses, bank.language, config.extra["headings"])
    for path, content in chain(data, found):
        write(Path(config.site_dir, "search", path), content)


_NO_DICTIONARY = N_(
    "{library} is not installed on this machine: the search tells other forms of a word by its ending alone."
)
