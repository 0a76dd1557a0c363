"""Blocks: the headings, paragraphs, points and rows of a document, in their order, whatever format it had."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Literal

from lxml import etree

from bank.text.escaping import one_line
from bank.text.urls import web_address

DEEPEST = 200  # elements in each other; no document has as many
UNSEEN = frozenset(("script", "style", "template", "head", "noscript", "svg", "math", "object", "iframe", "select"))
ASIDE = frozenset(("nav", "footer", "aside", "button", "dialog", "menu"))
BREAKING = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
BOLD = frozenset(("b", "strong"))


@dataclass(frozen=True)
class Block:
    """Words that stand apart, with the number of the block; `cells` are those of row `row` in table number `table`."""

    kind: Literal["heading", "paragraph", "item", "row"]
    text: str
    number: int
    level: int = 0
    cells: tuple[str, ...] = ()
    table: int = 0
    row: int = 0
    bold: bool = False
    aside: bool = False


def html_blocks(root: etree._Element) -> list[Block]:
    """The blocks of a page, or of HTML that was made of a document."""
    walk = _Walk()
    walk.enter(root, "", False, 0)
    walk.flush()
    return [replace(block, number=number) for number, block in enumerate(walk.blocks, 1)]


@dataclass
class _Walk:
    """The blocks so far, and the words of the one that has not ended yet."""

    blocks: list[Block] = field(default_factory=list)
    words: list[tuple[str, bool]] = field(default_factory=list)  # with whether they are bold
    kind: str = ""  # the tag that the words stand in
    aside: bool = False
    tables: Iterator[int] = field(default_factory=lambda: count(1))

    def flush(self) -> None:
        """End the block."""
        text = _lines("".join(words for words, _ in self.words))
        bold = bool(text) and all(bold for words, bold in self.words if words.strip())
        self.words.clear()
        if not text:
            return
        if len(self.kind) == 2 and self.kind[0] == "h" and self.kind[1].isdigit():
            self.blocks.append(Block("heading", one_line(text), 0, int(self.kind[1]), aside=self.aside))
        elif self.kind == "li":
            self.blocks.append(Block("item", one_line(text), 0, aside=self.aside))
        else:
            self.blocks.append(Block("paragraph", text, 0, bold=bold, aside=self.aside))

    def enter(self, element: etree._Element, kind: str, bold: bool, depth: int) -> None:
        """Take the words of an element, which stands in a block of a kind, and of what is in it."""
        tag = _tag(element)
        if tag in UNSEEN or element.get("hidden") is not None:
            return
        if depth > DEEPEST:
            self.words.append((_flowing("".join(map(str, element.itertext()))), bold))
            return
        if tag == "table":
            self.flush()
            self.rows(element)
            return
        if tag == "br":
            self.words.append(("\n", bold))
        within, beside = kind, (self.kind, self.aside)
        if tag in BREAKING:
            self.flush()
            within = (
                tag if (tag[0] == "h" and tag[1:].isdigit()) or tag == "li" else kind if tag in ("p", "div") else ""
            )
            self.kind, self.aside = within, self.aside or tag in ASIDE
        if isinstance(element.tag, str):
            self.words.append((_flowing(element.text), bold or tag in BOLD))
        for child in element:
            self.enter(child, within, bold or tag in BOLD, depth + 1)
            self.words.append((_flowing(child.tail), bold or tag in BOLD))
        if tag == "a":
            self.words.append((_address(element), bold))
        if tag == "img" and (alt := element.get("alt")):
            self.words.append((f" {alt} ", bold))
        if tag in BREAKING:
            self.flush()
            self.kind, self.aside = beside

    def rows(self, table: etree._Element) -> None:
        """The rows of a table; a table within a cell is a part of its text."""
        number = next(self.tables)
        own = (row for row in table.iter("{*}tr") if next(row.iterancestors("{*}table"), None) is table)
        for position, row in enumerate(own, 1):
            cells = tuple(_cell(cell) for cell in row if _tag(cell) in ("td", "th"))
            if any(cells):
                text = "; ".join(filter(None, map(one_line, cells)))
                self.blocks.append(Block("row", text, 0, cells=cells, table=number, row=position, aside=self.aside))


def _cell(cell: etree._Element) -> str:
    """The text of a cell, its paragraphs and points one a line."""
    return "\n".join(f"- {block.text}" if block.kind == "item" else block.text for block in _inner(cell))


def _inner(cell: etree._Element) -> Iterable[Block]:
    walk = _Walk()
    for child in (cell.text or "", *cell):
        if isinstance(child, str):
            walk.words.append((_flowing(child), False))
        else:
            walk.enter(child, "", False, 1)
            walk.words.append((_flowing(child.tail), False))
    walk.flush()
    return walk.blocks


def _tag(element: etree._Element) -> str:
    """The name of an element without its namespace; nothing of a comment."""
    return element.tag.rpartition("}")[2].casefold() if isinstance(element.tag, str) else "script"


def _address(link: etree._Element) -> str:
    """The address of a link behind its words, when they do not give it themselves; none of a link without words."""
    address = (link.get("href") or "").strip()
    words = "".join(str(text) for text in link.itertext())
    told = words.strip() or any(image.get("alt") for image in link.iter("img"))
    if not told or not web_address(address) or address.partition("://")[2].rstrip("/") in words:
        return ""
    return f" ({address})"


def _flowing(text: str | None) -> str:
    """Words as they flow on a page, where the lines of the file are none."""
    return re.sub(r"[\r\n\t]+", " ", text or "")


def _lines(text: str) -> str:
    """The text with its own line breaks, and no blanks at their ends or beside each other."""
    return "\n".join(filter(None, (one_line(line) for line in text.split("\n"))))
