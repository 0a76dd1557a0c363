"""The overview of a booklet: what one compares of its practices, in the marks of their bands, before all else."""

import datetime
import io
import re
from pathlib import Path

import pytest
from page import validate_pdf_bytes
from pypdf import PdfReader

from bank.print.document import PrintJob
from bank.print.typesetter import Typesetter
from bank.print.typst.literal import Content, Value
from tests.print.structure import structure
from tests.print.typesetting import printed

DAY = datetime.date(2031, 2, 3)
BAND: list[Value] = [
    {"id": "audience", "term": Content("[Dla kogo]"), "body": Content("[Zmyśleni]")},
    {"id": "cost", "term": Content("[Koszt]"), "body": Content("[7 zł (rok)]")},
    {"id": "failed", "term": Content("[Co nie zadziałało]"), "body": Content("[Deszcz]")},
]


def booklet(folder: Path, count: int, paper: str = "a4", *more: Value) -> bytes:
    """A booklet of so many practices, alike but for their names, with more marks in their bands."""
    printed(Content("[Treść.]"), folder, band=[*BAND, *more])
    first = (folder / "practice.typ").read_text("utf-8")
    for number in range(1, count + 1):
        other = first.replace('"wszystko"', f'"nr-{number}"').replace('"Wszystko"', f'"Praktyka nr {number}"')
        (folder / f"{number}.typ").write_text(other, "utf-8")
    sources = tuple(f"{number}.typ" for number in range(1, count + 1))
    return Typesetter(folder).pdf(PrintJob("booklet", sources, DAY, {"title": "Zeszyt", "paper": paper}))


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_each_practice_has_a_row_with_its_page_and_its_marks(tmp_path: Path, paper: str) -> None:
    pdf = booklet(tmp_path, 3, paper)
    [table] = structure(pdf).iter("Table")
    head, *rows = table.iter("TR")
    said = [[" ".join(cell.text.split()) for cell in row.children("TH", "TD")] for row in (head, *rows)]
    assert said[0] == ["Praktyka", "Dla kogo", "Czego to wymaga", "Koszt", "Stan"]
    told = pages(pdf)
    for number, (name, *marks) in enumerate(said[1:], 1):
        [page] = re.findall(r"s\. (\d+)", name)
        assert name == f"Praktyka nr {number} s. {page}Próba · Zmyślonka"
        assert f"próba Praktyka nr {number} " in told[int(page) - 1]
        assert marks == ["Zmyśleni", "–", "7 zł (rok)", "–"]
    assert "Deszcz" not in told[1]
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant


def test_how_a_practice_stands_is_not_hyphenated(tmp_path: Path) -> None:
    state: Value = {"id": "state", "term": Content("[Stan]"), "body": Content("[w 2031 przekształcona]")}
    assert pages(booklet(tmp_path, 2, "a5", state))[1].count("przekształcona") == 2


def test_a_long_one_runs_on_with_its_head_repeated(tmp_path: Path) -> None:
    told = pages(booklet(tmp_path, 40))
    assert [page.count("Czego to wymaga") for page in told[1:4]] == [1, 1, 0]
    assert "Spis treści" in told[3]


def test_a_booklet_of_one_practice_has_none(tmp_path: Path) -> None:
    told = pages(booklet(tmp_path, 1))
    assert "Spis treści" in told[1]
    assert not any("Przegląd" in page for page in told)
