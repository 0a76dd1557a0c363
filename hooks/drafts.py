"""The adapter to MkDocs of drafts that are no practices yet: a page for each, where drafts are shown."""

from collections.abc import Iterator
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from bank.site.context import Context
from bank.site.pages import unfinished_meta
from hooks.files import add, source_file
from hooks.written import WrittenPage


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the drafts."""
    bank: Context = config.extra["bank"]
    add(files, _drafts(bank, config))


def _drafts(bank: Context, config: MkDocsConfig) -> Iterator[File]:
    for draft in bank.catalogue.unfinished:
        file = source_file(draft.path, f"{bank.addresses.unfinished(draft)}index.html", bank, config)
        WrittenPage(file, config, unfinished_meta(draft), partial(bank.prose.body, draft))
        yield file


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """A draft's page knows its draft."""
    bank: Context = config.extra["bank"]
    if draft := bank.catalogue.unfinished_at(page.file.src_uri):
        context["unfinished"] = draft  # type: ignore[typeddict-unknown-key]
        context["sources"] = draft.numbered_sources  # type: ignore[typeddict-unknown-key]
