"""The stress page: every construct of the dialect is in the PDF what it is on the page, one by one."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import html
from page import validate_pdf_bytes
from pypdf import PdfReader

from bank.markdown.dialect import parse
from bank.markdown.html import anchors, to_html
from bank.print.typst.converter import heading_anchors
from bank.print.typst.links import Links
from bank.print.typst.sections import content
from bank.site.article import Passage
from tests.print.heard import heard
from tests.print.pages import Element, elements, text_of
from tests.print.structure import Node
from tests.print.typesetting import AROUND, LINKS, body_of, converter, letters, printed
from tests.sites import ROOT

FONTS = ROOT / "theme/pdf/fonts"
CHARACTERS = frozenset(chr(code) for font in FONTS.glob("*.ttf") for code in TTFont(font).getBestCmap())
TOKENS = parse(Path(__file__).with_name("stress.md").read_text("utf-8"))


@dataclass(frozen=True)
class Stress:
    """The file that the text became."""

    file: Path

    @cached_property
    def page(self) -> Element:
        return html.fragment_fromstring(to_html(TOKENS, AROUND), create_parent="div")

    @cached_property
    def pdf(self) -> Node:
        return body_of(self.file.read_bytes())

    def all(self, *tags: str) -> list[Element]:
        return list(self.page.iter(*tags))


@pytest.fixture(scope="module")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Stress:
    folder = tmp_path_factory.mktemp("stress")
    known = frozenset([*anchors(TOKENS, AROUND.headings), "source-1", "source-2"])
    links = Links(LINKS.page, LINKS.practices, LINKS.pictures, CHARACTERS, known)
    to = replace(converter(links, "pl"), anchors=heading_anchors(TOKENS, AROUND.headings))
    file = folder / "stress.pdf"
    file.write_bytes(printed(content((Passage(TOKENS),), to), folder))
    return Stress(file)


def said(node: Node) -> str:
    return letters(node.text)


def shown(element: Element) -> str:
    return heard(element, CHARACTERS, frozenset(["../nie-ma.png"]))


def test_the_file_is_accessible(stress: Stress) -> None:
    report = validate_pdf_bytes(stress.file.read_bytes(), profile="ua1")
    assert [str(failure) for failure in report.failures] == []


def test_all_words_are_there_in_their_order(stress: Stress) -> None:
    assert said(stress.pdf) == shown(stress.page)


def test_headings_are_headings_of_their_levels(stress: Stress) -> None:
    levels = [2, 2, 3, 4, 3, 2, 3, 2, 2, 2, 2, 2, 2]
    page = [
        (level, shown(element)) for level, element in zip(levels, stress.all("h1", "h2", "h3", "h5", "h6"), strict=True)
    ]
    assert [(int(node.tag[1]), said(node)) for node in stress.pdf.iter("H2", "H3", "H4", "H5")] == page


def test_items_of_lists_are_items(stress: Stress) -> None:
    assert len([*stress.pdf.iter("LI")]) == len(stress.all("li", "dt"))
    assert len([*stress.pdf.iter("L")]) == len(stress.all("ul", "ol", "dl"))


def test_tasks_are_ticked_as_on_the_page(stress: Stress) -> None:
    marks = [mark for item in stress.pdf.iter("Lbl") if (mark := "".join(map(str, item.parts))) in ("☑", "☐")]
    mixed = sum(node.text[0] in "☑☐" for node in stress.pdf.iter("LBody") if node.text)
    assert marks == ["☑", "☐", "☑", "☐", "☐"]
    assert len(marks) + mixed == len(stress.all("input"))


def test_tables_have_their_rows_heads_and_cells(stress: Stress) -> None:
    def row_of_page(row: Element) -> list[str]:
        return [text for cell in elements(row) if (text := shown(cell))]

    def row_of_pdf(row: Node) -> list[str]:
        return [text for cell in row.children("TH", "TD") if (text := said(cell))]

    page = [[cells for row in table.iter("tr") if (cells := row_of_page(row))] for table in stress.all("table")]
    pdf = [[cells for row in table.iter("TR") if (cells := row_of_pdf(row))] for table in stress.pdf.iter("Table")]
    assert pdf == page
    heads = [cell for cell in stress.all("th") if text_of(cell)]
    assert len([*stress.pdf.iter("TH")]) >= len(heads)


def test_links_lead_where_they_did(stress: Stress) -> None:
    alive = [link for link in stress.all("a") if link.get("href") != "#h-nie-ma"]
    assert [said(node) for node in stress.pdf.iter("Link") if said(node)] == [
        shown(link) for link in alive if shown(link)
    ]
    addresses = {LINKS.address(href) for link in alive if (href := link.get("href")) and not href.startswith("#")}
    assert addresses <= _addresses(stress.file)


def _addresses(file: Path) -> set[str | None]:
    notes = [note.get_object() for page in PdfReader(file).pages for note in page.get("/Annots", [])]
    return {note["/A"].get("/URI") for note in notes if "/A" in note}


def test_pictures_are_told(stress: Stress) -> None:
    told = [image.get("alt") for image in stress.all("img") if image.get("src") == "../dom.png" and image.get("alt")]
    assert [node.attributes.get("/Alt") for node in stress.pdf.iter("Figure")] == told


def test_quotations_are_quotations(stress: Stress) -> None:
    quoted = [shown(element) for element in stress.all("blockquote")]
    assert [said(node) for node in stress.pdf.iter("BlockQuote")] == quoted


def test_code_is_code(stress: Stress) -> None:
    assert len([node for node in stress.pdf.iter("Code") if node.children("P")]) == len(stress.all("pre"))


def test_callouts_keep_their_titles(stress: Stress) -> None:
    titles = stress.page.find_class("admonition-title")
    assert len(titles) == 4
    for title in titles:
        assert shown(title) in said(stress.pdf)
