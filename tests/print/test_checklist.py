"""A checklist: the clauses of a standard, each with boxes and room for a note, over as many pages as they take."""

import datetime
import io
from pathlib import Path

import pytest
from page import validate_pdf_bytes
from pypdf import PdfReader

from bank.print.document import PrintJob
from bank.print.typesetter import Typesetter
from bank.print.typst.literal import Content, Value
from tests.print.outspoken import errors
from tests.print.structure import structure
from tests.print.typesetting import converter, printed

LONG = "Zmyślona zasada, której nikt jeszcze nie złamał. " * 6


def clause(number: int) -> Value:
    to = converter(language="pl")
    body = Content(f"[{to.line(LONG).inside}#citations(1)]")
    return {"title": to.line(f"Zasada numer {number}"), "notes": [to.line("zmyślone reguły")], "body": body}


def checklist(folder: Path, clauses: int, **more: Value) -> bytes:
    printed(Content("[Treść.]"), folder, clauses=[clause(number) for number in range(1, clauses + 1)], **more)
    return Typesetter(folder).pdf(PrintJob("checklist", ("practice.typ",), datetime.date(2031, 2, 3)))


@pytest.mark.parametrize("clauses", [1, 14])
def test_each_clause_has_three_boxes_and_a_line_for_a_note(clauses: int, tmp_path: Path) -> None:
    pdf = checklist(tmp_path, clauses, standard=["Zmyślony regulamin, 2030"])
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]
    said = " ".join(pages)
    assert (said.count("☐"), said.count("Uwagi")) == (3 * clauses, clauses)
    assert [f"Zasada numer {number}" in said for number in range(1, clauses + 1)] == [True] * clauses
    assert "Standard: Zmyślony regulamin, 2030" in said
    assert all(word in said for word in ("Samoocena", "Wszystko", "Kto wypełnia", "Dzień"))
    assert all("częściowo" in page and "stan na 3 lutego 2031" in page for page in pages)
    assert "Treść" not in said


def test_what_a_clause_is_about_stands_beside_its_name(tmp_path: Path) -> None:
    (page,) = PdfReader(io.BytesIO(checklist(tmp_path, 1))).pages
    assert any("Zasada numer 1" in line and "zmyślone reguły" in line for line in page.extract_text().splitlines())


def test_no_clause_is_parted_from_its_boxes(tmp_path: Path) -> None:
    for page in PdfReader(io.BytesIO(checklist(tmp_path, 14))).pages:
        text = page.extract_text()
        assert text.count("☐") == 3 * text.count("Zasada numer") == 3 * text.count("Uwagi")


def test_everybody_can_read_it_as_a_table(tmp_path: Path) -> None:
    pdf = checklist(tmp_path, 14)
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant
    file = tmp_path / "checklist.pdf"
    file.write_bytes(pdf)
    assert errors(file) == []
    assert len(list(structure(pdf).iter("TH"))) >= 5
