"""The structure of a tagged PDF, read as a screen reader would: elements in their order with what stands in them."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject

Cmap = dict[int, str]


@dataclass
class Node:
    """An element of the structure; `parts` are texts and other elements in their order."""

    tag: str
    attributes: dict[str, Any] = field(default_factory=dict)
    parts: "list[Node | str]" = field(default_factory=list)

    def iter(self, *tags: str) -> "Iterator[Node]":
        """The element and all within that have one of the tags, or all."""
        if not tags or self.tag in tags:
            yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.iter(*tags)

    @property
    def nodes(self) -> "list[Node]":
        """The elements directly within."""
        return [part for part in self.parts if isinstance(part, Node)]

    def children(self, *tags: str) -> "list[Node]":
        """Those that have one of the tags."""
        return [node for node in self.nodes if node.tag in tags]

    @cached_property
    def text(self) -> str:
        """All text within but for the marks of lists; soft hyphens stand where words were broken."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts if not _is_mark(part))


def _is_mark(part: Node | str) -> bool:
    return isinstance(part, Node) and part.tag == "Lbl" and _MARK.fullmatch(part.text) is not None


_MARK = re.compile(r"\d{1,3}\.?|[^\w\s]?")


def structure(pdf: bytes) -> Node:
    """The root element of the document."""
    reader = PdfReader(io.BytesIO(pdf))
    texts = {page.indirect_reference.idnum: dict(_marked(page, reader)) for page in reader.pages}
    return _node(reader.trailer["/Root"]["/StructTreeRoot"]["/K"], None, texts)


def _node(raw: Any, page: int | None, texts: dict[int, dict[int, str]]) -> Node:
    element = raw.get_object()
    if isinstance(element, list):
        element = element[0].get_object()
    page = element.raw_get("/Pg").idnum if "/Pg" in element else page
    attributes = {key: element[key] for key in ("/Alt", "/T", "/Lang", "/A") if key in element}
    node = Node(element["/S"].removeprefix("/"), attributes)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        node.parts += _parts(kid, page, texts)
    return node


def _parts(kid: Any, page: int | None, texts: dict[int, dict[int, str]]) -> list[Node | str]:
    inner = kid.get_object()
    if isinstance(inner, int):
        return [texts[page].get(int(inner), "")] if page is not None else []
    if inner.get("/Type") == "/MCR":
        return [texts[inner.raw_get("/Pg").idnum].get(int(inner["/MCID"]), "")]
    return [] if inner.get("/Type") == "/OBJR" else [_node(inner, page, texts)]


def _marked(page: PageObject, reader: PdfReader) -> Iterator[tuple[int, str]]:
    """The texts of a page by the numbers of their marks."""
    fonts = {name: _cmap(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    texts: dict[int, str] = {}
    open_marks: list[tuple[int | None, bool]] = [(None, False)]
    cmap: Cmap = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        number, replaced = open_marks[-1]
        if operator == b"BDC":
            properties = operands[1] if isinstance(operands[1], DictionaryObject) else {}
            number = int(properties["/MCID"]) if "/MCID" in properties else number
            if "/ActualText" in properties and number is not None:
                texts[number] = texts.get(number, "") + properties["/ActualText"]
            open_marks.append((number, replaced or "/ActualText" in properties))
        elif operator == b"BMC":
            open_marks.append((None, False))
        elif operator == b"EMC":
            open_marks.pop()
        elif operator == b"Tf":
            cmap = fonts[operands[0]]
        elif operator in (b"Tj", b"TJ") and number is not None and not replaced:
            texts[number] = texts.get(number, "") + _decoded(operands[0], cmap)
    yield from texts.items()


def _decoded(shown: Any, cmap: Cmap) -> str:
    pieces = shown if isinstance(shown, list) else [shown]
    codes = b"".join(_bytes(piece) for piece in pieces if isinstance(piece, str | bytes))
    return "".join(cmap[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))


def _bytes(piece: Any) -> bytes:
    return bytes(piece) if isinstance(piece, bytes) else piece.original_bytes


def _cmap(font: Any) -> Cmap:
    """The characters of the glyphs of a font."""
    table = font["/ToUnicode"].get_data().decode("ascii")
    cmap: Cmap = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for glyph, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            cmap[int(glyph, 16)] = _utf16(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                cmap[int(first, 16) + offset] = chr(ord(_utf16(text)) + offset)
    return cmap


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
