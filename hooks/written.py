"""Written pages: those whose HTML is drawn from a practice's tokens, or by a template alone; no hook itself."""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from bank.site.pages import GeneratedPage
from hooks.files import made_file


class WrittenPage(Page):
    """A page MkDocs neither reads nor converts: `meta` is what its front matter would say, `draw` makes its HTML.

    One of the menu is told its title there, since MkDocs asks only those for it that it makes itself.
    """

    def __init__(
        self, file: File, config: MkDocsConfig, meta: dict[str, str], draw: Callable[[], str], title: str | None = None
    ) -> None:
        super().__init__(title, file, config)
        self._written, self._draw = meta, draw

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing: the bank has read the file already."""
        self.markdown, self.meta = "", dict(self._written)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The content; the headings of a practice stand in no table of contents."""
        self.content, self.toc = self._draw(), get_toc([])


def generated_file(page: GeneratedPage, config: MkDocsConfig, title: str | None = None) -> File:
    """The file of a generated page, of which the template has all the words; `title` is what the menu calls it."""
    file = made_file(page.uri, "", config)
    WrittenPage(file, config, dict(page.meta), str, title)
    return file
