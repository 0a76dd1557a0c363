"""A flow: lines of text and blocks one after another, as they become one piece of Typst content."""

from collections.abc import Iterable
from typing import NamedTuple

from bank.print.typst.literal import Content

_LINE_BREAK = "#line-break()"
_SPACE = '#" "'


class Piece(NamedTuple):
    """The markup of a line, which may be part of a longer one, or of a block."""

    markup: str
    is_line: bool

    @property
    def content(self) -> Content:
        """The part on its own."""
        return joined([self])


class Flow:
    """Collects markup; what stands in one line is joined."""

    def __init__(self) -> None:
        self._parts: list[Piece] = []
        self._line: list[str] = []

    def inline(self, markup: str) -> None:
        """Add to the line; none after another part begins with a space."""
        if self._parts and not self._line and markup.startswith('#" '):
            markup = f'#"{markup[3:]}' if markup != _SPACE else ""
        if markup:
            self._line.append(markup)

    def block(self, markup: str) -> None:
        """Add what stands on its own."""
        self.end_line()
        if markup:
            self._parts.append(Piece(markup, is_line=False))

    def add(self, parts: Iterable[Piece]) -> None:
        """Add lines and blocks; the first line goes on in the one that was begun."""
        for number, part in enumerate(parts):
            if not part.is_line:
                self.block(part.markup)
                continue
            if number:
                self.end_line()
            self.inline(part.markup)

    def end_line(self) -> None:
        """What comes next begins a paragraph; a line ends in neither a break nor a space."""
        while self._line and self._line[-1] in (_LINE_BREAK, _SPACE):
            self._line.pop()
        if self._line and self._line[-1].endswith(' "'):
            self._line[-1] = self._line[-1][:-2] + '"'
        self._finish_line()

    def parts(self) -> list[Piece]:
        """All that was collected; what it ends in may go on outside of it."""
        self._finish_line()
        return self._parts

    def _finish_line(self) -> None:
        if self._line:
            self._parts.append(Piece("".join(self._line), is_line=True))
        self._line = []


def joined(parts: Iterable[Piece]) -> Content:
    """The parts as paragraphs of one content."""
    return Content("[" + "#parbreak()".join(part.markup for part in parts) + "]")
