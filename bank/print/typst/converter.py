"""The converter: what the texts and records of one article share on their way to Typst."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from bank.check.fonts import substitute
from bank.markdown.html import Surroundings, anchors
from bank.print.typst.flow import Piece
from bank.print.typst.links import Links
from bank.print.typst.literal import Content, call
from bank.print.typst.words import text_markup
from bank.text.normalise import visible
from bank.text.typography import tie_line

_HIGHEST = 2
_SPACES = re.compile(r"[ \t\n\r\f]+")


@dataclass
class Converter:
    """Knows where links lead, in which `language` lines are tied, and below which headings it is.

    `around` tells what the texts' own links and citations mean on the page; `anchors` are those of the headings of the
    body, by the identities of their tokens.
    """

    links: Links
    around: Surroundings
    language: str
    anchors: Mapping[int, str] = field(default_factory=dict)
    levels: list[int] = field(default_factory=list)

    def plain(self, text: str) -> str:
        """A text as it can be printed; soft hyphens would stand in what is copied out of it."""
        return substitute(visible(text), self.links.characters).replace("\u00ad", "")

    def tied(self, *runs: str) -> list[str]:
        """The runs of a line with the typography of the language."""
        return tie_line([_SPACES.sub(" ", self.plain(run)) for run in runs], self.language)

    def words(self, text: str) -> str:
        """A text that is a line by itself, or begins one."""
        return text_markup(self.tied(text)[0])

    def line(self, text: str) -> Content:
        """The same as content of its own."""
        return Content(f"[{self.words(text)}]")

    def heading(self, wanted: int, parts: Sequence[Piece], anchor: str | None = None) -> list[Piece]:
        """A heading at most one level below that of the heading it belongs to; what no title holds comes after it."""
        lines = [part.markup for part in parts if part.is_line]
        blocks = [part for part in parts if not part.is_line]
        if not lines:
            return blocks
        title = call("heading-at", self._level(wanted), anchor) + f"[{'#line-break()'.join(lines)}]"
        return [Piece(title, is_line=False), *blocks]

    def _level(self, wanted: int) -> int:
        wanted = max(wanted, _HIGHEST)
        while self.levels and self.levels[-1] >= wanted:
            self.levels.pop()
        self.levels.append(wanted)
        return _HIGHEST - 1 + len(self.levels)


def heading_anchors(tokens: Sequence[Token], headings: frozenset[str]) -> dict[int, str]:
    """The anchors of the headings of a body, by the identities of their tokens."""
    opened = (token for token in tokens if token.type == "heading_open")
    return {id(token): anchor for token, anchor in zip(opened, anchors(tokens, headings), strict=True)}
