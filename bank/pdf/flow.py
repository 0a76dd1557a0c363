"""A flow: lines of text and blocks one after another, as they become one piece of Typst content."""

from bank.pdf.literal import Content

_LINE_BREAK = "#line-break()"
_SPACE = '#" "'


class Flow:
    """Collects code in markup; what stands in one line is joined, lines and blocks become paragraphs."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._line: list[str] = []

    def inline(self, code: str) -> None:
        """Add to the line; none after another begins with a space."""
        if self._parts and not self._line and code.startswith('#" '):
            code = f'#"{code[3:]}' if code != _SPACE else ""
        if code:
            self._line.append(code)

    def block(self, code: str) -> None:
        """Add what stands on its own."""
        self.end_line()
        if code:
            self._parts.append(code)

    def end_line(self) -> None:
        """What comes next begins a paragraph; a line ends in neither a break nor a space."""
        while self._line and self._line[-1] in (_LINE_BREAK, _SPACE):
            self._line.pop()
        if self._line and self._line[-1].endswith(' "'):
            self._line[-1] = self._line[-1][:-2] + '"'
        self._finish_line()

    def content(self) -> Content:
        """All that was collected; what it ends in may go on outside of it."""
        self._finish_line()
        return Content("[" + "#parbreak()".join(self._parts) + "]")

    def _finish_line(self) -> None:
        if self._line:
            self._parts.append("".join(self._line))
        self._line = []
