"""What the tests of the printed page share: Markdown as Typst, and Typst as a PDF by the theme's templates."""

import datetime
import re
import shutil
import zlib
from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path

from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings
from bank.print.document import FOLDER, PrintJob
from bank.print.typesetter import Typesetter
from bank.print.typst.converter import Converter
from bank.print.typst.links import Links
from bank.print.typst.literal import Content, Value, code
from bank.print.typst.sections import content
from bank.print.typst.strings import words
from bank.site.article import Passage, Section, SourceItem, Sources
from bank.text.language import Language
from tests.print.structure import Node, structure
from tests.sites import ROOT

PAGE = "https://bank.example/praktyki/zmyslonka/wszystko/"
LINKS = Links(
    PAGE,
    practices={"https://bank.example/praktyki/zmyslonka/inna/": "inna"},
    pictures={"../dom.png": "/dom.png", "../nie-ma.png": None},
)
FILES = {"inna.md": "../inna/", "dom.png": "../dom.png", "nie-ma.png": "../nie-ma.png"}
AROUND = Surroundings({"a": 1, "b": 2, "c": 12}, "źródło {number}", frozenset(["po-co"]), lead=FILES.get)


def converter(links: Links = LINKS, language: str = "en") -> Converter:
    """What makes Typst of the texts of a practice."""
    return Converter(links, AROUND, language)


def typst(text: str, links: Links = LINKS, language: str = "en") -> str:
    """The markup that Markdown becomes, without its brackets, a paragraph a line."""
    return content((Passage(parse(text)),), converter(links, language)).inside.replace("#parbreak()", "\n")


_END = "Koniec"


def printed(body: Content, folder: Path, **more: Value) -> bytes:
    """A hand-out with that text, by the theme's templates."""
    shutil.copytree(ROOT / "theme" / "pdf", folder / FOLDER)
    (folder / FOLDER / "words.typ").write_text(words(Language("pl"), "Bank", "https://bank.example/"), "utf-8")
    (folder / "dom.png").write_bytes(png(60, 40))
    practice = {**_PRACTICE, **more, "body": body}
    source = f'#import "/{FOLDER}/constructs.typ": *\n#let practice = {code(practice)}\n'
    (folder / "practice.typ").write_text(source, "utf-8")
    return Typesetter(folder).pdf(PrintJob("handout", ("practice.typ",), datetime.date(2031, 2, 3)))


_PRACTICE: Mapping[str, Value] = {
    "id": "wszystko",
    "path": "/practice.typ",
    "title": "Wszystko",
    "place": "Zmyślonka",
    "summary": "Streszczenie.",
    "kind": "próba",
    "cities": ["Zmyślonka"],
    "districts": [],
    "spots": [],
    "themes": [],
    "address": PAGE,
    "date": "stan na 3 lutego 2031",
    "licence": "CC-BY-4.0",
    "modules": [],
    "notices": [],
    "band": [],
    "facts": [],
    "image": None,
    "block": None,
    "rest": content((Section("sources", _END, (Sources((SourceItem(1, "Źródło", None, ()),)),)),), converter()),
    "questions": [],
    "clauses": [],
    "standard": [],
    "sources": ["https://zmyslonka.example/zrodlo", "https://zmyslonka.example/drugie"],
}


def body_of(pdf: bytes) -> Node:
    """The structure of the text of a printed page, which begins with a heading."""
    parts = _from_first_heading(structure(pdf))
    return Node("Body", parts=[*takewhile(lambda part: all(node.text != _END for node in part.iter("H2")), parts)])


def _from_first_heading(node: Node) -> Iterator[Node]:
    begun = False
    for part in node.nodes:
        begun = begun or part.tag == "H2"
        if begun:
            yield part
        elif any(part.iter("H2")):
            yield from _from_first_heading(part)
            begun = True


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""
    head = width.to_bytes(4) + height.to_bytes(4) + bytes((8, 2, 0, 0, 0))
    rows = (b"\0" + b"\x40\x80\x60" * width) * height
    chunks = {b"IHDR": head, b"IDAT": zlib.compress(rows), b"IEND": b""}
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)


def letters(text: str) -> str:
    """A text without what lines and typography change: spaces, hyphens, quotation marks."""
    return re.sub("[\\s\u00ad\u200b„”’'\"-]+", "", text)
