"""The stress page: every construct of the site's Markdown is in the PDF what it is on the page, one by one."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from markdown import Markdown
from mkdocs.config import load_config
from page import validate_pdf_bytes
from pypdf import PdfReader

from bank.print.typst.html import Element, elements, find_all, fragment, text_of
from bank.print.typst.links import Links
from bank.print.typst.markup import to_typst
from tests.print.heard import heard
from tests.print.structure import Node
from tests.print.typesetting import LINKS, body_of, letters, printed
from tests.sites import ROOT

FONTS = ROOT / "theme/pdf/fonts"
CHARACTERS = frozenset(chr(code) for font in FONTS.glob("*.ttf") for code in TTFont(font).getBestCmap())


@dataclass(frozen=True)
class Stress:
    """The page as HTML, and the file that it became."""

    html: str
    file: Path

    @cached_property
    def page(self) -> Element:
        return fragment(self.html)

    @cached_property
    def pdf(self) -> Node:
        return body_of(self.file.read_bytes())

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.page.iter(*tags) if not _is_of_code(element)]


def _is_of_code(element: Element) -> bool:
    return any("highlighttable" in (above.get("class") or "") for above in (element, *element.iterancestors()))


@pytest.fixture(scope="module")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Stress:
    """The page as Markdown makes it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    converter = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    html = converter.convert(Path(__file__).with_name("stress.md").read_text("utf-8"))
    folder = tmp_path_factory.mktemp("stress")
    links = Links(LINKS.page, LINKS.practices, LINKS.pictures, CHARACTERS)
    file = folder / "stress.pdf"
    file.write_bytes(printed(to_typst(fragment(html), links), folder))
    return Stress(html, file)


def said(node: Node) -> str:
    return letters(node.text)


def shown(element: Element) -> str:
    return heard(element, CHARACTERS, frozenset(["nie-ma.png"]))


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
    terms = [term for term in stress.all("dt") if (before := term.getprevious()) is None or before.tag != "dt"]
    assert len([*stress.pdf.iter("LI")]) == len(stress.all("li")) + len(terms)
    assert len([*stress.pdf.iter("L")]) == len(stress.all("ul", "ol", "dl"))


def test_tasks_are_ticked_as_on_the_page(stress: Stress) -> None:
    marks = [mark for item in stress.pdf.iter("Lbl") if (mark := "".join(map(str, item.parts))) in ("☑", "☐")]
    mixed = sum(node.text[0] in "☑☐" for node in stress.pdf.iter("LBody") if node.text)
    boxes = [box for box in stress.all("input") if box.get("type") == "checkbox"]
    assert marks == ["☑", "☐", "☑", "☐", "☐"]
    assert len(marks) + mixed == len(boxes)


def test_tables_have_their_rows_heads_and_cells(stress: Stress) -> None:
    def row_of_page(row: Element) -> list[str]:
        return [text for cell in elements(row) if (text := shown(cell))]

    def row_of_pdf(row: Node) -> list[str]:
        return [text for cell in row.children("TH", "TD") if (text := said(cell))]

    page = [[cells for row in table.iter("tr") if (cells := row_of_page(row))] for table in stress.all("table")]
    pdf = [[cells for row in table.iter("TR") if (cells := row_of_pdf(row))] for table in stress.pdf.iter("Table")]
    assert pdf == page
    heads = [cell for cell in stress.all("th") if cell.get("scope") != "row" and text_of(cell)]
    assert len([*stress.pdf.iter("TH")]) >= len(heads)


def test_links_lead_where_they_did(stress: Stress) -> None:
    alive = [
        link
        for link in stress.all("a")
        if (href := link.get("href")) and not href.startswith("javascript") and href not in ("#nie-ma", "#fn:1")
    ]
    pdf = [said(node) for node in stress.pdf.iter("Link") if said(node)]
    assert pdf == [
        text for link in [*alive, *stress.all("iframe")] if (text := shown(link) or letters(link.get("title") or ""))
    ]
    addresses = {LINKS.address(href) for link in alive if (href := link.get("href")) and not href.startswith("#")}
    assert addresses <= _addresses(stress.file)


def _addresses(file: Path) -> set[str | None]:
    notes = [note.get_object() for page in PdfReader(file).pages for note in page.get("/Annots", [])]
    return {note["/A"].get("/URI") for note in notes if "/A" in note}


def test_pictures_are_told(stress: Stress) -> None:
    told = [image.get("alt") for image in stress.all("img") if image.get("src") == "dom.png" and image.get("alt")]
    assert [node.attributes.get("/Alt") for node in stress.pdf.iter("Figure")] == told


def test_quotations_are_quotations(stress: Stress) -> None:
    quoted = [shown(element) for element in stress.all("blockquote")]
    assert [said(node) for node in stress.pdf.iter("BlockQuote")] == quoted


def test_code_is_code(stress: Stress) -> None:
    bare = [block for block in stress.all("pre") if block.getparent() is stress.page]
    blocks = [*find_all(stress.page, "highlight"), *bare]
    assert len([node for node in stress.pdf.iter("Code") if node.children("P")]) == len(blocks)


def test_tabs_and_notes_keep_their_titles(stress: Stress) -> None:
    titles = [*find_all(stress.page, "admonition-title"), *stress.page.iter("summary")]
    for title in (*titles, *elements(next(find_all(stress.page, "tabbed-labels")))):
        assert shown(title) in said(stress.pdf)
