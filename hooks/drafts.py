"""The adapter to MkDocs of drafts that are no practices yet: a page for each, where drafts are shown."""

import sys
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.markdown.html import clean
from bank.site.context import Context
from bank.site.pages import unfinished_markdown
from hooks.files import add, source_file


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the drafts."""
    bank: Context = config.extra["bank"]
    if not bank.bare:
        add(files, _drafts(bank, config))


def _drafts(bank: Context, config: MkDocsConfig) -> Iterator[File]:
    for draft in bank.catalogue.unfinished:
        address, content = f"{bank.addresses.unfinished(draft)}index.html", unfinished_markdown(draft, bank.language)
        yield source_file(draft.path, address, bank, config, content)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """What contributors wrote is made harmless once more, whatever the check has seen."""
    bank: Context = config.extra["bank"]
    return clean(html) if bank.catalogue.unfinished_at(page.file.src_uri) else None


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """A draft's page knows its draft."""
    bank: Context = config.extra["bank"]
    if draft := bank.catalogue.unfinished_at(page.file.src_uri):
        context["unfinished"] = draft  # type: ignore[typeddict-unknown-key]
        context["sources"] = draft.numbered_sources  # type: ignore[typeddict-unknown-key]
