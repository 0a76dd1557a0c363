"""The search's adapter to MkDocs: writes what the catalogue and the search load once the pages are there."""

import logging
import sys
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.search.analysis import missing
from bank.search.facets import catalogue_files
from bank.search.files import search_files, to_json
from bank.site.context import Context
from bank.text.language import N_
from hooks.files import write

log = logging.getLogger("mkdocs.bank.search")


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files under search/; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    if library := missing(bank.language.code):
        log.info(bank.language.text(_NO_DICTIONARY).format(library=library))
    data = ((name, to_json(value)) for name, value in catalogue_files(bank.catalogue, bank.language))
    for path, content in chain(data, search_files(bank.catalogue, bank.addresses, bank.language)):
        write(Path(config.site_dir, "search", path), content)


_NO_DICTIONARY = N_(
    "{library} is not installed on this machine: the search tells other forms of a word by its ending alone."
)
