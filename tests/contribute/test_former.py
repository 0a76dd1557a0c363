"""Former addresses: every path at which a published practice was leads on, or is told of as gone."""

import datetime
from pathlib import Path

import pytest

from bank.contribute.former import Gone, gone, moved, why, without_page
from bank.contribute.register import Registers
from bank.source.repository import Repository
from tests import invented
from tests.contribute.test_register import HOUSE, PATH, SETTINGS, Recorder

INN, YARD = "practices/przykladowo/karczma.md", "practices/przykladowo/podworze.md"
DRAFT = invented.text("Otwarto w 2020 roku.[^a]\n", title="Chata zmyślona", draft=True)
BANK = invented.catalogue(invented.practice("przykladowo/karczma.md"))


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    return Recorder(tmp_path)


def leading(recorder: Recorder) -> list[tuple[str, str]]:
    return [(path, practice.path) for path, practice in moved(Registers(recorder.registers()), BANK)]


def lost(recorder: Recorder) -> dict[str, Gone]:
    registers = Registers(recorder.registers())
    commits = (one.removed.commit for one in without_page(registers, BANK) if one.removed)
    return dict(gone(registers, BANK, Repository(recorder.root).messages(commits)))


def test_every_name_that_a_published_file_had_leads_to_the_practice(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: None, YARD: HOUSE})
    recorder.commit("2024-04-01", **{YARD: None, INN: HOUSE})
    assert leading(recorder) == [(YARD, INN), (PATH, INN)]
    assert lost(recorder) == {}


def test_a_name_that_only_a_draft_had_leads_nowhere(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: DRAFT})
    recorder.commit("2024-03-01", **{PATH: None, INN: DRAFT})
    recorder.commit("2024-04-01", **{INN: HOUSE})
    assert leading(recorder) == []


def test_a_file_that_came_back_to_its_name_leads_there_once_and_in_no_circle(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{INN: HOUSE})
    recorder.commit("2024-03-01", **{INN: None, YARD: HOUSE})
    recorder.commit("2024-04-01", **{YARD: None, INN: HOUSE})
    assert leading(recorder) == [(YARD, INN)]


def test_what_was_gone_when_the_site_got_its_address_was_of_another_bank(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE, SETTINGS: "site_url: https://one.example/\n"})
    recorder.commit("2024-03-01", **{PATH: None, SETTINGS: "site_url: https://other.example/\n"})
    assert lost(recorder) == {}
    recorder.commit("2024-04-01", **{YARD: HOUSE, SETTINGS: "site_url: https://other.example/\nsite_name: Other\n"})
    recorder.commit("2024-05-01", **{YARD: None})
    assert set(lost(recorder)) == {YARD}


def test_what_was_taken_out_is_told_of_at_each_of_its_names_with_the_reason(recorder: Recorder) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE})
    recorder.commit("2024-03-01", **{PATH: None, YARD: HOUSE})
    recorder.commit("2024-04-01", "The house asked for it\n\nBy letter.", **{YARD: None})
    day = datetime.date
    told = Gone("Chata zmyślona", day(2024, 2, 1), day(2024, 4, 1), "The house asked for it")
    assert lost(recorder) == {YARD: told, PATH: told}


def test_what_is_a_draft_again_is_told_of_as_not_shown_and_a_draft_never_published_not_at_all(
    recorder: Recorder,
) -> None:
    recorder.commit("2024-02-01", **{PATH: HOUSE, YARD: DRAFT})
    recorder.commit("2024-03-01", **{PATH: DRAFT})
    recorder.commit("2024-04-01", **{YARD: None})
    assert lost(recorder) == {PATH: Gone("Chata zmyślona", datetime.date(2024, 2, 1), None, "")}


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Nobody sings there\n", "Nobody sings there"),
        ("Merge pull request #7 from somebody/branch\n\nNobody sings there\n", "Nobody sings there"),
        ("Merge branch 'x'\n", ""),
        ("", ""),
    ],
)
def test_the_reason_is_what_a_commit_says_and_a_merge_alone_says_none(message: str, told: str) -> None:
    assert why(message) == told
