"""The adapter of editions to MkDocs: the pages, the search and the print of the bank in its other languages."""

import sys
from collections.abc import Iterator
from copy import copy
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.markdown.sources import numbered_sources
from bank.model.edition import translated_at, whole_in
from bank.model.related import related
from bank.search.facets import facet_values
from bank.site.context import Context
from bank.site.edition import (
    EditionLoader,
    SharedCode,
    counterparts,
    edition_pages,
    menu,
    palette,
    tongues,
    translation_meta,
)
from bank.site.templates import equip
from hooks.files import add, source_file
from hooks.written import WrittenPage, generated_file


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages of each edition."""
    for edition in _editions(config):
        add(files, (generated_file(page, config) for page in edition_pages(edition)))
        add(files, _translations(edition, config))


def _editions(config: MkDocsConfig) -> tuple[Context, ...]:
    bank: Context = config.extra["bank"]
    return bank.editions


def _translations(edition: Context, config: MkDocsConfig) -> Iterator[File]:
    for practice in whole_in(edition.catalogue):
        assert practice.translation
        address = f"{edition.addresses.practice(practice)}index.html"
        file = source_file(practice.translation.path, address, edition, config)
        draw = partial(edition.prose.body, practice)
        WrittenPage(file, config, translation_meta(practice, edition), draw)
        yield file


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Equip an environment for each edition; the hooks before have told that of the site all they know."""
    bank: Context = config.extra["bank"]
    same = counterparts(bank)
    env.globals |= {"counterparts": same, "tongues": tongues(bank), "edition": None}
    environments = {edition.edition_folder: _environment(edition, env, config) for edition in bank.editions}
    if environments and env.loader:
        code = SharedCode()
        for one in (env, *environments.values()):
            one.bytecode_cache = code
        env.loader = EditionLoader(env.loader, environments)


def _environment(edition: Context, env: Environment, config: MkDocsConfig) -> Environment:
    own = config.theme.get_env()
    own.globals |= env.globals
    own.filters = {**env.filters, **own.filters}
    theme = Path(config.theme.custom_dir or "")
    equip(own, theme, edition.catalogue, edition.addresses, edition.language)
    own.globals |= {name: env.globals[name] for name in ("counterparts", "tongues")}
    own.globals |= {"edition": edition, "facet_values": lambda: facet_values(edition.catalogue, edition.language)}
    own.globals |= {"search_banks": [], "feeds": frozenset(), "ways": (), "placard_of": lambda address: None}
    return own


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """A page of an edition has a menu and a name of its own, and that of a translation knows its practice."""
    bank: Context = config.extra["bank"]
    edition = bank.at(page.file.dest_uri)
    if edition is bank:
        return
    known: dict[str, Any] = {"config": _told(edition, config), "nav": menu(edition, page, page.url)}
    if practice := translated_at(page.file.src_uri, edition.catalogue):
        known["practice"], known["sources"] = practice, numbered_sources(practice)
        known["related"] = related(practice, edition.catalogue)
    context.update(known)  # type: ignore[typeddict-item]


def _told(edition: Context, config: MkDocsConfig) -> MkDocsConfig:
    """The settings of the site in the words of an edition, in which it has no hand-written pages."""
    (other,) = (one for one in edition.settings.languages if one.language is edition.language)
    own = copy(config)
    own.data = {**config.data, "extra": {**config.extra, "footer": [], "contribute": None}}
    own.data |= {"site_name": other.site_name, "site_description": other.site_description}
    own.data |= {"copyright": other.copyright, "theme": {"palette": palette(config.theme["palette"], edition.language)}}
    return own
