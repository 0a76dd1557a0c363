"""Pages: where Typst parts them, and the lines that are drawn on them."""

import datetime
import io
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from bank.markdown.dialect import parse
from bank.print.document import PrintJob
from bank.print.typesetter import Typesetter
from bank.print.typst.literal import Content
from bank.print.typst.sections import content
from bank.site.article import Passage
from tests.print.structure import structure
from tests.print.typesetting import converter, printed

TEXT = " ".join(["Pięć słów, a nawet siedem."] * 12)


def told(pdf: bytes) -> list[list[str]]:
    """The lines of the text of each page, without those of its foot."""
    pages = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(pdf)).pages]
    return [[line.strip() for line in page if line.strip()][:-4] for page in pages]


@pytest.mark.parametrize("below", [TEXT, "- raz\n- dwa\n- trzy\n- cztery", "Krótko.\n\n" + TEXT])
@pytest.mark.parametrize("lines", range(34, 42))
def test_a_heading_keeps_the_first_lines_below_it(lines: int, below: str, tmp_path: Path) -> None:
    tokens = parse("Wiersz.\n\n" * lines + f"## Nagłówek\n\n{below}")
    [page] = [page for page in told(printed(content((Passage(tokens),), converter()), tmp_path)) if "Nagłówek" in page]
    assert len(page) - page.index("Nagłówek") > 2, page[-4:]


def test_the_lines_for_notes_are_equally_far_from_each_other(tmp_path: Path) -> None:
    printed(
        content((Passage(parse("Wiersz.\n\n" * 9)),), converter()), tmp_path
    )  # puts what Typst reads into the folder
    booklet = PrintJob("booklet", ("practice.typ",), datetime.date(2031, 2, 3), {"title": "Zeszyt", "notes": True})
    reader = PdfReader(io.BytesIO(Typesetter(tmp_path).pdf(booklet)))
    [page] = [page for page in reader.pages if "Wiersz" in page.extract_text()]
    heights = sorted(rules(page))
    apart = {round(above - below, 1) for below, above in pairwise(heights)}
    assert len(heights) > 12
    assert len(apart) == 1, apart


@pytest.mark.parametrize("lines", range(36, 46))
def test_no_page_is_begun_for_a_few_lines(lines: int, tmp_path: Path) -> None:
    text = content((Passage(parse("Wiersz.\n\n" * lines)),), converter())
    pdf = printed(text, tmp_path, rest=Content("[]"))
    counts = [page.count("Wiersz.") for page in told(pdf)]
    assert sum(counts) == lines
    assert len(counts) == 1 or counts[1] > 2, counts
    assert Typesetter(tmp_path).pdf(PrintJob("handout", ("practice.typ",), datetime.date(2031, 2, 3))) == pdf
    assert sorted(file.name for file in tmp_path.iterdir()) == ["dom.png", "pdf", "practice.typ"]


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_every_paper_has_the_address_of_the_page_and_its_code(paper: str, tmp_path: Path) -> None:
    printed(content((Passage(parse("Wiersz.")),), converter()), tmp_path, modules=["101", "010", "111"])
    job = PrintJob("handout", ("practice.typ",), datetime.date(2031, 2, 3), {"paper": paper})
    pdf = Typesetter(tmp_path).pdf(job)
    assert [node.attributes.get("/Alt") for node in structure(pdf).iter("Figure")] == [
        "Kod QR, który prowadzi do tej strony w internecie"
    ]
    first = "".join(PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split())
    assert first.count("bank.example/praktyki/zmyslonka/wszystko") == 2  # beside the code, and at the foot


def rules(page: PageObject) -> set[float]:
    """The heights of the lines across the foot of a page, below its text."""
    found: set[float] = set()
    height, begun = (1.0, 0.0), 0.0  # the scale and the shift of what is drawn
    kept: list[tuple[float, float]] = []
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"q":
            kept.append(height)
        elif operator == b"Q":
            height = kept.pop()
        elif operator == b"cm":
            height = (height[0] * float(operands[3]), height[1] + height[0] * float(operands[5]))
        elif operator == b"m":
            begun = float(operands[0])
        elif operator == b"l" and float(operands[0]) - begun > 400:
            found.add(round(height[0] * float(operands[1]) + height[1], 2))
    return {line for line in found if line < 400}
