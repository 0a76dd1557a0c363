"""Word runs: what is written in a paragraph of Word, without what a change took away, and where its links lead."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from lxml import etree

from bank.exchange.word_parts import WORD
from bank.text.escaping import one_line
from bank.text.urls import web_address

W = f"{{{WORD}}}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
_GONE = (f"{W}del", f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")

# The addresses that a document links to, by the identifiers that it has for them.
Links = Mapping[str, str]


def links(relations: bytes) -> Links:
    """The links among what a part of a document refers to."""
    root = etree.fromstring(relations)
    return {str(one.get("Id")): str(one.get("Target", "")) for one in root if one.get("TargetMode") == "External"}


def written(paragraph: etree._Element, known: Links | None = None) -> str:
    """The words of a paragraph with its line breaks and the addresses behind its links, but for a placeholder's."""
    lines = "".join(_pieces(paragraph, known or {})).split("\n")
    return "\n".join(map(one_line, lines)).strip()


def _pieces(paragraph: etree._Element, known: Links) -> Iterator[str]:
    for part in paragraph.iter(f"{W}t", *_SIGNS, f"{W}hyperlink"):
        if _is_gone(part, paragraph):
            continue
        if part.tag == f"{W}hyperlink":
            yield from _linked(part, known)
        elif not any(True for _ in part.iterancestors(f"{W}hyperlink")):
            yield _piece(part)


def _is_gone(part: etree._Element, paragraph: etree._Element) -> bool:
    """Whether it was taken away, or stands in a frame with paragraphs of its own."""
    above = takewhile(lambda one: one is not paragraph, part.iterancestors())
    return any(one.tag in (f"{W}p", *_GONE) for one in above)


def _linked(link: etree._Element, known: Links) -> Iterator[str]:
    """The words of a link, and its address where they do not give it."""
    words = "".join(_piece(part) for part in link.iter(f"{W}t", *_SIGNS))
    address = known.get(str(link.get(_RELATION)), "")
    yield words
    if words.strip() and web_address(address) and address.partition("://")[2].rstrip("/") not in words:
        yield f" ({address})"


def _piece(part: etree._Element) -> str:
    placeholder = any(style.get(f"{W}val") == "PlaceholderText" for style in part.iterfind(f"../{W}rPr/{W}rStyle"))
    return "" if placeholder else _SIGNS.get(str(part.tag), str(part.text or ""))
