"""Written pages: those whose HTML is drawn from a practice's tokens; no hook itself."""

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc


class WrittenPage(Page):
    """A page MkDocs neither reads nor converts: `meta` is what its front matter would say, `draw` makes its HTML."""

    def __init__(self, file: File, config: MkDocsConfig, meta: dict[str, str], draw: Callable[[], str]) -> None:
        super().__init__(None, file, config)
        self._written, self._draw = meta, draw

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing: the bank has read the file already."""
        self.markdown, self.meta = "", dict(self._written)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The content; the headings of a practice stand in no table of contents."""
        self.content, self.toc = self._draw(), get_toc([])
