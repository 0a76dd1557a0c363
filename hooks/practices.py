"""The adapter of practices to MkDocs: a page for each, with the pictures that it shows."""

import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.check.images import publishable
from bank.markdown.html import clean
from bank.markdown.links import shown_images
from bank.model.citations import numbered_sources
from bank.model.related import related
from bank.site.context import Context
from bank.site.pages import practice_markdown
from hooks.files import add, source_file


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the practices, from the model, which has read their files already, and their pictures."""
    bank: Context = config.extra["bank"]
    add(files, [*_practices(bank, config), *_pictures(bank, config)])


def _practices(bank: Context, config: MkDocsConfig) -> Iterator[File]:
    for practice in bank.catalogue.practices:
        address, content = f"{bank.addresses.practice(practice)}index.html", practice_markdown(practice, bank.language)
        yield source_file(practice.path, address, bank, config, content)


def _pictures(bank: Context, config: MkDocsConfig) -> Iterator[File]:
    """The pictures that practices show; one that only a draft shows is not published, nor a broken or private one."""
    for path in sorted(path for path in shown_images(bank.catalogue) if publishable(bank.root / path)):
        address = f"{bank.addresses.practices}/{path.removeprefix(bank.folder + '/')}"
        yield source_file(path, address, bank, config)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """What contributors wrote is made harmless once more, whatever the check has seen."""
    bank: Context = config.extra["bank"]
    return clean(html) if bank.catalogue.at(page.file.src_uri) else None


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """A practice's page knows its practice."""
    bank: Context = config.extra["bank"]
    if practice := bank.catalogue.at(page.file.src_uri):
        context["practice"] = practice  # type: ignore[typeddict-unknown-key]
        context["sources"] = numbered_sources(practice)  # type: ignore[typeddict-unknown-key]
        context["related"] = related(practice, bank.catalogue)  # type: ignore[typeddict-unknown-key]
