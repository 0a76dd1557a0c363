"""The headings of pages that are no practices, each with the text under it, read from the HTML of the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from bank.search.tokenizer import normal

_LEVELS = ("h1", "h2", "h3")


@dataclass(frozen=True)
class Heading:
    """A heading of a page with the text under it; the first of a page has its title, and nothing to lead to within."""

    page: str
    title: str
    address: str
    text: str = ""

    @property
    def is_first(self) -> bool:
        return "#" not in self.address


def headings(title: str, address: str, html: str) -> Iterator[Heading]:
    """The headings of a page that can be led to, in their order."""
    reader = _Reader()
    reader.feed(html)
    for anchor, heading, text in reader.sections:
        yield Heading(
            title, normal("".join(heading)) or title, f"{address}{anchor and '#'}{anchor}", normal("".join(text))
        )


class _Reader(HTMLParser):
    """Collects (anchor, heading, text) of each part of a page with an anchor, and of what stands before the first."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._into = self.sections[0][2]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        anchor = dict(attrs).get("id")
        if tag in _LEVELS[1:] and anchor:
            self.sections.append((anchor, [], []))
        if tag == _LEVELS[0] or (tag in _LEVELS and anchor):
            self._into = self.sections[-1][1]
        self._into.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEVELS:
            self._into = self.sections[-1][2]
        self._into.append(" ")

    def handle_data(self, data: str) -> None:
        self._into.append(data)
