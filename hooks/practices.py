"""The adapter of practices to MkDocs: a page for each, with the pictures that it shows."""

import logging
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from bank.check import documents, images
from bank.markdown.links import shown_images
from bank.markdown.sources import numbered_sources
from bank.model.related import related
from bank.site.context import Context
from bank.site.pages import practice_meta
from bank.site.tally_line import tally_line
from bank.text.escaping import inert
from bank.text.language import N_
from hooks.files import add, source_file
from hooks.written import WrittenPage

log = logging.getLogger("mkdocs.bank")


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the practices, from the model, which has read their files already, their pictures and their documents."""
    bank: Context = config.extra["bank"]
    add(files, [*_practices(bank, config), *_pictures(bank, config), *_documents(bank, config)])


def _practices(bank: Context, config: MkDocsConfig) -> Iterator[File]:
    for practice in bank.catalogue.practices:
        file = source_file(practice.path, f"{bank.addresses.practice(practice)}index.html", bank, config)
        WrittenPage(file, config, practice_meta(practice), partial(bank.prose.body, practice))
        yield file


def _pictures(bank: Context, config: MkDocsConfig) -> Iterator[File]:
    """The pictures that practices show; one that only a draft shows is not published, nor a broken or private one."""
    for path in sorted(path for path in shown_images(bank.catalogue) if images.publishable(bank.root / path)):
        address = f"{bank.addresses.practices}/{path.removeprefix(bank.folder + '/')}"
        yield source_file(path, address, bank, config)


def _documents(bank: Context, config: MkDocsConfig) -> Iterator[File]:
    """The documents of practices; a locked one is not published, nor one with a macro."""
    addresses = {
        path: bank.addresses.document(practice, document)
        for practice in bank.catalogue.practices
        for path, document in practice.documents_by_path.items()
    }
    for path, address in sorted(addresses.items()):
        if documents.publishable(bank.root / path):
            yield source_file(path, unquote(address), bank, config)


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """A practice's page knows its practice."""
    bank: Context = config.extra["bank"]
    if practice := bank.catalogue.at(page.file.src_uri):
        context["practice"] = practice  # type: ignore[typeddict-unknown-key]
        context["sources"] = numbered_sources(practice)  # type: ignore[typeddict-unknown-key]
        context["related"] = related(practice, bank.catalogue)  # type: ignore[typeddict-unknown-key]


def on_post_build(config: MkDocsConfig) -> None:
    """Tell what became of the practices that were read, and whether the pages that are there bear it out."""
    bank: Context = config.extra["bank"]
    log.info(tally_line(bank.catalogue.tally, bank.language))
    for practice in bank.catalogue.practices:
        if not Path(config.site_dir, bank.addresses.practice(practice), "index.html").is_file():
            log.warning(bank.language.text(_LOST).format(path=inert(practice.path)))


_LOST = N_("{path} has no page in the site, and nobody said why.")
