"""The structure of a tagged PDF, read as a screen reader would: elements in their order with what stands in them."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from pypdf import PageObject, PdfReader

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


@lru_cache(maxsize=32)
def structure(pdf: bytes) -> Node:
    """The root element of the document."""
    reader = PdfReader(io.BytesIO(pdf))
    texts = {page.indirect_reference.idnum: dict(_marked(page)) for page in reader.pages}
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


def _marked(page: PageObject) -> Iterator[tuple[int, str]]:
    """The texts of a page by the numbers of their marks."""
    fonts = {name.encode(): _cmap(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    texts: dict[int, str] = {}
    open_marks: list[tuple[int | None, bool]] = [(None, False)]
    cmap: Cmap = {}
    for operands, operator in _operations(page):
        number, replaced = open_marks[-1]
        if operator == b"BDC":
            properties = dict(pairwise(operands))
            number = int(properties[b"/MCID"]) if b"/MCID" in properties else number
            actual = properties.get(b"/ActualText")
            if actual and number is not None:
                texts[number] = texts.get(number, "") + _spelt(_string(actual))
            open_marks.append((number, replaced or actual is not None))
        elif operator == b"BMC":
            open_marks.append((None, False))
        elif operator == b"EMC":
            open_marks.pop()
        elif operator == b"Tf":
            cmap = fonts[operands[0]]
        elif operator in (b"Tj", b"TJ") and number is not None and not replaced:
            codes = b"".join(_string(operand) for operand in operands if operand[:1] in (b"(", b"<"))
            shown = "".join(cmap[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))
            texts[number] = texts.get(number, "") + shown
    yield from texts.items()


# A string, which may hold another pair of brackets, a mark of a dictionary or a list, a name, a number, an operator.
_TOKEN = re.compile(
    rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<<|>>|<[\dA-Fa-f\s]*>|[\[\]]|/[^\s()<>\[\]/]*|[-+.\d]+|[A-Za-z'\"*]+[\d*]?",
    re.DOTALL,
)
_OPERATOR = re.compile(rb"[A-Za-z'\"*]")
_ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|(\r?\n)|(.))", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def _operations(page: PageObject) -> Iterator[tuple[list[bytes], bytes]]:
    """What a page is drawn with, each operator behind its operands: pypdf takes many times as long to tell."""
    content = page.get_contents()
    operands: list[bytes] = []
    for token in _TOKEN.findall(b"" if content is None else content.get_data()):
        if _OPERATOR.match(token):
            yield operands, token
            operands = []
        else:
            operands.append(token)


def _string(token: bytes) -> bytes:
    """The bytes of a string as it stands in a file."""
    if token[:1] == b"<":
        return bytes.fromhex(token[1:-1].decode())
    return _ESCAPED.sub(_unescaped, token[1:-1]) if b"\\" in token else token[1:-1]


def _unescaped(found: re.Match[bytes]) -> bytes:
    digits, line, sign = found.groups()
    return bytes([int(digits, 8)]) if digits else b"" if line else _SIGNS.get(sign, sign)


def _spelt(text: bytes) -> str:
    return text[2:].decode("utf-16-be") if text.startswith(b"\xfe\xff") else text.decode("latin-1")


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
