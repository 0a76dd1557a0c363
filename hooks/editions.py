"""The adapter of editions to MkDocs: the pages, the search and the print of the bank in its other languages."""

import sys
from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.markdown.sources import numbered_sources
from bank.model.edition import translated_at, whole_in
from bank.model.related import related
from bank.print.build import Press
from bank.print.folder import copy_templates, write_sources
from bank.print.site import practice_documents
from bank.print.typesetter import NotTypesetError, Typesetter
from bank.print.typst.practice import Printing
from bank.search.facets import catalogue_files, facet_values
from bank.search.files import search_files
from bank.search.written import to_json
from bank.site.context import Context
from bank.site.edition import EditionLoader, counterparts, edition_pages, menu, palette, tongues, translation_meta
from bank.site.templates import equip
from bank.text.escaping import inert
from bank.text.language import N_
from hooks.files import add, made_file, source_file, write
from hooks.written import WrittenPage


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages of each edition."""
    for edition in _editions(config):
        add(files, (made_file(page.uri, page.markdown, config) for page in edition_pages(edition)))
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
        env.loader = EditionLoader(env.loader, environments)


def _environment(edition: Context, env: Environment, config: MkDocsConfig) -> Environment:
    own = config.theme.get_env()
    own.globals |= env.globals
    own.filters = {**env.filters, **own.filters}
    theme = Path(config.theme.custom_dir or "")
    equip(own, theme, edition.catalogue, edition.addresses, edition.language)
    own.globals |= {"edition": edition, "facet_values": lambda: facet_values(edition.catalogue, edition.language)}
    own.globals |= {"search_banks": [], "feeds": frozenset(), "ways": ()}
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


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search of each edition into its folder, and what is printed of translations beside their pages."""
    for edition in _editions(config):
        within = edition.within
        if edition.printed == "all":
            _print(within, Path(config.site_dir, edition.edition_folder), config)
        data = ((name, to_json(value)) for name, value in catalogue_files(within.catalogue, within.language))
        found = search_files(within.catalogue, within.addresses, within.language)
        for path, content in chain(data, found):
            write(Path(config.site_dir, edition.edition_folder, "search", path), content)


def _print(edition: Context, site: Path, config: MkDocsConfig) -> None:
    """Typeset translations; their words are of another language than those of the site, so they have a folder apart."""
    whole = tuple(whole_in(edition.catalogue))
    printing = Printing.of(edition, f"{(config.site_url or '').rstrip('/')}/{site.name}/")
    documents = practice_documents(replace(edition.catalogue, practices=whole), edition.addresses)
    with TemporaryDirectory() as folder:
        copy_templates(edition.settings.theme, Path(folder))
        write_sources(Path(folder), whole, printing, edition.settings.site_name)
        press = Press(Typesetter(Path(folder)), edition.root / KEPT / site.name)
        for path, pdf in press.make(documents):
            if isinstance(pdf, NotTypesetError):
                raise PluginError(edition.language.text(_FAILED).format(path=path, reason=inert(str(pdf))))
            write(site / path, pdf)
        press.forget_unused()


def _told(edition: Context, config: MkDocsConfig) -> MkDocsConfig:
    """The settings of the site in the words of an edition, in which it has no hand-written pages."""
    (other,) = (one for one in edition.settings.languages if one.language is edition.language)
    own = copy(config)
    own.data = {**config.data, "extra": {**config.extra, "footer": [], "contribute": None}}
    own.data |= {"site_name": other.site_name, "site_description": other.site_description}
    own.data |= {"copyright": other.copyright, "theme": {"palette": palette(config.theme["palette"], edition.language)}}
    return own


KEPT = ".cache/pdf"  # what was made before, beside mkdocs.yml
_FAILED = N_("{path} could not be typeset: {reason}")
