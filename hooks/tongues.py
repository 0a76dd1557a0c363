"""The adapter of tongues to MkDocs: the pages, the search and the print of the bank in its other languages."""

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

from bank.markdown.sources import numbered_sources
from bank.model.related import related
from bank.model.tongue import translated_at, whole_in
from bank.search.facets import facet_values
from bank.site.compiling import call_directly
from bank.site.context import Context
from bank.site.templates import equip
from bank.site.tongue import (
    TongueLoader,
    counterparts,
    menu,
    palette,
    switch,
    tongue_pages,
    translation_meta,
)
from hooks.files import add, source_file
from hooks.written import WrittenPage, generated_file


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages of each tongue."""
    for tongue in _tongues(config):
        add(files, (generated_file(page, config) for page in tongue_pages(tongue)))
        add(files, _translations(tongue, config))


def _tongues(config: MkDocsConfig) -> tuple[Context, ...]:
    bank: Context = config.extra["bank"]
    return bank.tongues


def _translations(tongue: Context, config: MkDocsConfig) -> Iterator[File]:
    for practice in whole_in(tongue.catalogue):
        assert practice.translation
        address = f"{tongue.addresses.practice(practice)}index.html"
        file = source_file(practice.translation.path, address, tongue, config)
        draw = partial(tongue.prose.body, practice)
        WrittenPage(file, config, translation_meta(practice, tongue), draw)
        yield file


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Equip an environment for each tongue; the hooks before have told that of the site all they know."""
    bank: Context = config.extra["bank"]
    same = counterparts(bank)
    env.globals |= {"counterparts": same, "switch": switch(bank), "tongue": None}
    environments = {tongue.prefix: _environment(tongue, env, config) for tongue in bank.tongues}
    if environments and env.loader:
        env.loader = TongueLoader(env.loader, environments)


def _environment(tongue: Context, env: Environment, config: MkDocsConfig) -> Environment:
    own = config.theme.get_env()
    own.globals |= env.globals
    own.filters = {**env.filters, **own.filters}
    theme = Path(config.theme.custom_dir or "")
    call_directly(own)
    own.bytecode_cache = env.bytecode_cache
    equip(own, theme, tongue.catalogue, tongue.addresses, tongue.language)
    own.globals |= {name: env.globals[name] for name in ("counterparts", "switch")}
    own.globals |= {"tongue": tongue, "facet_values": lambda: facet_values(tongue.catalogue, tongue.language)}
    own.globals |= {"feeds": frozenset(), "ways": ()}
    return own


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """A page of a tongue has a menu and a name of its own, and that of a translation knows its practice."""
    bank: Context = config.extra["bank"]
    tongue = bank.at(page.file.dest_uri)
    if tongue is bank:
        return
    known: dict[str, Any] = {"config": _told(tongue, config), "nav": menu(tongue, page, page.url)}
    if practice := translated_at(page.file.src_uri, tongue.catalogue):
        known["practice"], known["sources"] = practice, numbered_sources(practice)
        known["related"] = related(practice, tongue.catalogue)
    context.update(known)  # type: ignore[typeddict-item]


def _told(tongue: Context, config: MkDocsConfig) -> MkDocsConfig:
    """The settings of the site in the words of a tongue, in which it has no hand-written pages."""
    (other,) = (one for one in tongue.settings.languages if one.language is tongue.language)
    own = copy(config)
    own.data = {**config.data, "extra": {**config.extra, "contribute": None}}
    own.data |= {"site_name": other.site_name, "site_description": other.site_description}
    own.data |= {"copyright": other.copyright, "theme": {"palette": palette(config.theme["palette"], tongue.language)}}
    return own
