"""What the leader of a seminar has written: her foreword before all else, her questions after the practices."""

import datetime
import io
from pathlib import Path

from page import validate_pdf_bytes
from pypdf import PdfReader

from bank.print.document import PrintJob
from bank.print.typesetter import Typesetter
from bank.print.typst.literal import Content, Value
from tests.print.typesetting import printed


def pages(folder: Path, **settings: Value) -> list[str]:
    printed(Content("[Treść.]"), folder)
    pdf = Typesetter(folder).pdf(PrintJob("booklet", ("practice.typ",), datetime.date(2031, 2, 3), settings))
    assert validate_pdf_bytes(pdf, profile="ua1").is_compliant
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_a_foreword_and_questions_stand_around_the_practices(tmp_path: Path) -> None:
    written = {"foreword": ["Witam.", "Anna"], "asked": ["Kto zacznie?", "Kiedy?"]}
    told = pages(tmp_path, title="Zeszyt", **written)
    assert told[1].startswith("Wstęp Witam. Anna")
    assert told[2].startswith("Spis treści")
    assert "Treść." in told[3]
    assert told[4].startswith("Pytania do sali 1 Kto zacznie? 2 Kiedy?")


def test_who_writes_nothing_gets_no_page_for_it(tmp_path: Path) -> None:
    told = " ".join(pages(tmp_path, title="Zeszyt"))
    assert "Wstęp" not in told
    assert "Pytania do sali" not in told


def test_a_long_foreword_with_an_endless_word_runs_on(tmp_path: Path) -> None:
    endless = "\u200b".join(["x" * 36] * 40)
    told = pages(tmp_path, title="Zeszyt", foreword=["Długie słowa. " * 300, endless])
    assert told[3].startswith("Spis treści")
    assert told[2].count("x" * 36) > 20
