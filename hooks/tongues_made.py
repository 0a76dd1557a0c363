"""The adapter to MkDocs of what is made for tongues once their pages are there: their search and their print."""

from dataclasses import replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig

from bank.model.tongue import whole_in
from bank.print.build import Press
from bank.print.folder import copy_templates, write_sources
from bank.print.typesetter import Typesetter
from bank.print.typst.practice import Printing
from bank.search.facets import catalogue_files
from bank.search.files import search_files
from bank.site.context import Context
from bank.text.json_bytes import to_json
from hooks.files import write
from hooks.typesetting import KEPT, typeset_practices


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search of each tongue into its folder, and what is printed of translations beside their pages."""
    bank: Context = config.extra["bank"]
    for tongue in bank.tongues:
        within = tongue.within
        if tongue.printed == "all":
            _print(within, Path(config.site_dir, tongue.prefix), config)
        data = ((name, to_json(value)) for name, value in catalogue_files(within.catalogue, within.language))
        found = search_files(within.catalogue, within.addresses, within.language)
        for path, content in chain(data, found):
            write(Path(config.site_dir, tongue.prefix, "search", path), content)


def _print(tongue: Context, site: Path, config: MkDocsConfig) -> None:
    """Typeset translations; their words are of another language than those of the site, so they have a folder apart."""
    whole = tuple(whole_in(tongue.catalogue))
    printing = Printing.of(tongue, f"{(config.site_url or '').rstrip('/')}/{site.name}/")
    told = replace(tongue, catalogue=replace(tongue.catalogue, practices=whole))
    with TemporaryDirectory() as folder:
        copy_templates(tongue.settings.theme, Path(folder))
        write_sources(Path(folder), whole, printing, tongue.settings.site_name)
        press = Press(Typesetter(Path(folder)), tongue.root / KEPT / site.name)
        typeset_practices(press, printing, told, Path(folder), site)
        press.forget_unused()
