"""A brief: one practice on exactly one page, whatever it says, with the way to all the rest."""

import datetime
import io
from pathlib import Path

import pytest
from page import validate_pdf_bytes
from pypdf import PdfReader

from bank.print.document import PrintJob
from bank.print.qr import modules
from bank.print.typesetter import Typesetter
from bank.print.typst.literal import Content, Value
from tests.print.structure import structure
from tests.print.typesetting import PAGE, converter, printed

DAY = datetime.date(2031, 2, 3)
WORDS = "Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni. "
CODE = "Kod QR, który prowadzi do tej strony w internecie"


def said(words: str) -> Value:
    to = converter(language="pl")
    return [{"term": to.line("Co zrobiono"), "body": to.line(words)}] * 4


def mark(id: str, words: str) -> Value:
    return {"id": id, "term": Content("[Znak]"), "body": converter(language="pl").line(words)}


GIVEN: dict[str, dict[str, Value]] = {
    "of little": {"gist": []},
    "of the usual size": {"gist": said(WORDS * 3), "band": [mark("audience", "Wszyscy"), mark("failed", "Deszcz")]},
    "of all that may be said": {
        "title": "Bardzo długi tytuł o " + "kuchni " * 10,
        "summary": WORDS * 6,
        "gist": said(WORDS * 6),
        "band": [
            mark(id, "Wszyscy, a nawet wszyscy inni, " * 8) for id in ("audience", "size", "takes", "cost", "state")
        ],
        "notices": [Content("[Zmyślone ostrzeżenie, którego nikt nie czyta.]")] * 3,
    },
    "of more than can be read": {"summary": WORDS * 90, "gist": said("W" * 1900), "title": "Tytuł " * 60},
}


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_a_practice_is_on_exactly_one_page_that_everybody_can_read(
    given: dict[str, Value], paper: str, tmp_path: Path
) -> None:
    printed(Content("[Treść.]"), tmp_path, **{**given, "modules": modules(PAGE)})
    pdf = Typesetter(tmp_path).pdf(PrintJob("brief", ("practice.typ",), DAY, {"paper": paper}))
    [page] = PdfReader(io.BytesIO(pdf)).pages
    text = " ".join(page.extract_text().split())
    assert "".join(text.split()).count("bank.example/praktyki/zmyslonka/wszystko") == 2  # by the code, and at the foot
    assert text.count("Co zrobiono") == len(given["gist"])  # type: ignore[arg-type]
    assert "Treść" not in text
    assert "Deszcz" not in text  # it is among the sentences
    assert [node.attributes.get("/Alt") for node in structure(pdf).iter("Figure")] == [CODE]
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant


@pytest.mark.parametrize("notes", [False, True])
def test_a_booklet_of_briefs_has_a_page_for_each(notes: bool, tmp_path: Path) -> None:
    printed(Content("[Treść.]"), tmp_path, gist=said(WORDS * 3))
    first = (tmp_path / "practice.typ").read_text("utf-8")
    for number in (1, 2, 3):
        (tmp_path / f"{number}.typ").write_text(first.replace('"wszystko"', f'"nr-{number}"'), "utf-8")
    settings = {"title": "Zeszyt", "brief": True, "notes": notes}
    pdf = Typesetter(tmp_path).pdf(PrintJob("booklet", ("1.typ", "2.typ", "3.typ"), DAY, settings))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert ["Co zrobiono" in page for page in pages] == [False] * 3 + [True] * 3 + [False] * (len(pages) - 6)
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant
