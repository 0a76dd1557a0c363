"""Translations in the register: they are told as such, and are no change of what they translate."""

from dataclasses import replace
from pathlib import Path

import pytest

from bank.contribute.history import LOG, read_history
from bank.contribute.register import Register, Registers
from bank.contribute.translations import translation_entries
from bank.model.practice import Translation
from bank.source.repository import Repository
from bank.text.dates import PartialDate
from tests.contribute.test_register import HOUSE, PATH, Recorder
from tests.invented import catalogue, practice

ENGLISH, UKRAINIAN = "practices/przykladowo/dom.en.md", "practices/przykladowo/dom.uk.md"


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    return Recorder(tmp_path)


def register(recorder: Recorder) -> Register:
    told = Repository(recorder.root).ask(*LOG, "--relative", "--", "practices")
    assert told is not None
    history = read_history(told.decode(), lambda path: path.endswith(".md"))
    translations = translation_entries(history)
    (path,) = translations
    return replace(recorder.registers()[path], translations=translations[path])


def lines(register: Register) -> list[str]:
    return [" ".join((str(one.day), one.what.name, one.language)).strip() for one in reversed(register.table)]


def test_a_translation_comes_changes_and_goes_without_a_change_of_the_practice(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{ENGLISH: "Opened in 2020."})
    recorder.commit("2024-03-15", **{UKRAINIAN: "2020"})
    recorder.commit("2024-04-01", **{ENGLISH: "Opened in 2021."})
    recorder.commit("2024-05-01", **{UKRAINIAN: None})
    known = register(recorder)
    assert lines(known) == [
        "2024-02-01 ENTERED",
        "2024-03-01 TRANSLATED en",
        "2024-03-15 TRANSLATED uk",
        "2024-04-01 RETRANSLATED en",
        "2024-05-01 UNTRANSLATED uk",
    ]
    assert (str(known.changed), known.changed_in_fact, known.removed) == ("2024-02-01", None, None)
    assert next(str(day) for day, _ in Registers({PATH: known}).days) == "2024-05-01"


def test_a_translation_that_moves_with_its_practice_says_what_it_said(recorder: Recorder) -> None:
    moved = "practices/gdzie-indziej/dom"
    recorder.commit("2024-02-01", **{PATH: HOUSE, ENGLISH: "Opened in 2020 by those who did not exist."})
    text = (recorder.root / ENGLISH).read_text("utf-8")
    recorder.commit("2024-03-01", **{PATH: None, ENGLISH: None, f"{moved}.md": HOUSE, f"{moved}.en.md": text})
    assert lines(register(recorder)) == ["2024-02-01 ENTERED", "2024-02-01 TRANSLATED en", "2024-03-01 MOVED"]


@pytest.mark.parametrize(("day", "late"), [("2024-02-28", True), ("2024-03-01", False), ("2024-03-02", False)])
def test_a_translation_lags_behind_once_facts_have_changed_since(recorder: Recorder, day: str, late: bool) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: HOUSE.replace("2020", "2021")})
    recorder.commit("2024-04-01", **{PATH: HOUSE.replace("2020", "2021").replace("zmyślona", "wymyślona")})
    translated = replace(
        practice("przykladowo/dom.md", "Opened."), translation=Translation("en", ENGLISH, PartialDate.parse(day))
    )
    known = replace(catalogue(practice("przykladowo/dom.md", "Otwarto.")), translations=(translated,))
    assert Registers(recorder.registers()).outdated(known) == ([translated] if late else [])
