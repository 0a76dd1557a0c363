"""The bank goes out as JSON and comes back: unchanged it changes no byte, an edited value just its own lines."""

import datetime
import difflib
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bank.check.bank import read_bank
from bank.check.folder import list_folder
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.data.dataset import Dataset
from bank.data.practice_json import bank_json, practice_json
from bank.exchange.intake import Intake
from bank.exchange.labels import Labels
from bank.exchange.outcome import Outcome
from bank.exchange.revising import Change
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.vocabulary import Vocabulary
from tests.data.made import SOURCES
from tests.data.made import dataset as golden
from tests.exchange.bank import POLISH, VOCABULARY_OF_NETWORKS, fields, report, sections
from tests.golden_cases import TODAY, reading
from tests.sites import ROOT

PATH = "przykladowo/kuchnia.md"
KITCHEN = """---
# Uwaga redakcji, która zostaje.
title: "Zmyślona kuchnia"  # tytuł z tablicy
summary: >-
  Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje,
  ten zmywa. Tak jest już od pięciu lat.
kind: dom zmyślony
city: Przykładowo
themes: [Kuchnie, Rozmowy]
period: {from: 2013, to: 2018-06}
status:
  state: trwa
  as_of: 2025-05
organisations:
  - {name: Koło Zmyślonych Kucharzy, role: organizator}
  # O partnerze wiemy z gazety.
  - name: Gazeta
    role: partner
cost:
  - {amount: 1234.50, currency: PLN, per: rok}
sources:
  - id: menu
    title: Zmyślony jadłospis
---

Wstęp.

## Po co

Nie było gdzie gotować.[^menu]

## Co zrobiono

Gotowano.
"""
LATER = datetime.date(2100, 1, 1)  # than any day that a practice names
FILES = {PATH: KITCHEN.encode()}
Edit = Callable[[Any], Any]


def dataset(files: Mapping[str, bytes], vocabulary: Vocabulary = VOCABULARY_OF_NETWORKS) -> Dataset:
    """The data of files."""
    reading = Reading(vocabulary, frozenset(files), TODAY, language="pl")
    read = {path: read_practice(path, data, reading) for path, data in files.items()}
    assert all(practice for practice, _ in read.values()), read
    catalogue = Catalogue(vocabulary, tuple(practice for practice, _ in read.values() if practice), TODAY)
    sources = {f"practices/{path}": data for path, data in files.items()}
    return Dataset(catalogue, Addresses(), POLISH, "Bank zmyślony", "", "https://bank.example/", sources)


def bring_in(told: Any, files: Mapping[str, bytes] = FILES, vocabulary: Vocabulary = VOCABULARY_OF_NETWORKS) -> Outcome:
    """What comes of JSON in the bank of files."""
    reading = Reading(vocabulary, frozenset(files), TODAY, language="pl")
    return Intake(Labels(vocabulary, POLISH), reading, (), files).bring_in({"bank.json": json.dumps(told).encode()})


def returned(**values: Any) -> Outcome:
    """What comes of the kitchen's JSON with other values."""
    told = bank_json(dataset(FILES))
    told["practices"][0] |= values
    return bring_in(told)


def lines_of(change: Change) -> list[str]:
    """The lines that differ."""
    told = difflib.unified_diff(KITCHEN.split("\n"), change.text.split("\n"), n=0, lineterm="")
    return [line for line in told if line[0] in "+-" and not line.startswith(("+++", "---"))]


def test_practices_with_every_field_come_back_unchanged() -> None:
    files = {path: file.read_bytes() for path, file in SOURCES.items()}
    around = reading()
    intake = Intake(Labels(around.vocabulary, POLISH), around, (), files)
    outcome = intake.bring_in({"practices.json": json.dumps(bank_json(golden())).encode()})
    assert (outcome.changes, outcome.drafts, outcome.sources[0].more) == ([], [], ())


def test_the_json_of_one_practice_comes_back_too() -> None:
    own = dataset(FILES)
    (practice,) = own.catalogue.practices
    outcome = bring_in(practice_json(practice, own))
    assert (outcome.changes, outcome.drafts, outcome.sources[0].refusal) == ([], [], "")
    (change,) = bring_in({**practice_json(practice, own), "title": "Inna kuchnia"}).changes
    assert lines_of(change)[1] == '+title: "Inna kuchnia"  # tytuł z tablicy'


@pytest.mark.this_bank
def test_this_bank_comes_back_with_the_same_bytes(whole: bool) -> None:
    folder = ROOT / "practices"
    catalogue, _ = read_bank(folder, LATER, language="pl")
    files = {practice.path: (ROOT / practice.path).read_bytes() for practice in catalogue.practices}
    own = Dataset(catalogue, Addresses(), POLISH, "Bank", "", "https://bank.example/", files)
    told = json.loads(json.dumps(bank_json(own)))
    assert len(told["practices"]) == len(files) > 100
    told["practices"] = told["practices"][:: 1 if whole else 8]
    within = {path.removeprefix("practices/"): data for path, data in files.items()}
    reading = Reading(catalogue.vocabulary, frozenset(list_folder(folder, "").files), LATER, language="pl")
    intake = Intake(Labels(catalogue.vocabulary, POLISH), reading, (), within)
    outcome = intake.bring_in({"practices.json": json.dumps(told).encode()})
    assert (outcome.changes, outcome.drafts, outcome.sources[0].more) == ([], [], ())
    for practice in told["practices"]:  # each was compared: another word in any would have been seen
        practice["summary"] += " Zmyślone."
    assert len(intake.bring_in({"practices.json": json.dumps(told).encode()}).changes) == len(told["practices"])


EDITS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a code": ({"status": {"state": "zakonczona", "as_of": "2025-05"}}, ["-  state: trwa", "+  state: zakończona"]),
    "a list of codes": (
        {"themes": ["kuchnie", "miejsca"]},
        ["-themes: [Kuchnie, Rozmowy]", "+themes: [Kuchnie, Miejsca]"],
    ),
    "a quantity with its source": (
        {"cost": [{"amount": {"least": 1200, "most": 1300, "source": "menu"}, "currency": "PLN", "per": "rok"}]},
        [
            "-  - {amount: 1234.50, currency: PLN, per: rok}",
            '+  - {amount: "1200–1300 [^menu]", currency: PLN, per: rok}',
        ],
    ),
    "a field taken away": ({"period": None}, ["-period: {from: 2013, to: 2018-06}"]),
    "an item taken away": (
        {"organisations": [{"name": "Koło Zmyślonych Kucharzy", "role": "lider"}]},
        ["-  - name: Gazeta", "-    role: partner"],
    ),
    "a part of the text": (
        {"text": "Wstęp.\n\n## Po co\n\nByło ciasno.[^menu]\n\n## Co zrobiono\n\nGotowano."},
        ["-Nie było gdzie gotować.[^menu]", "+Było ciasno.[^menu]"],
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_value_changes_its_own_lines_alone(name: str) -> None:
    values, lines = EDITS[name]
    (change,) = returned(**values).changes
    assert change.refusal == ""
    assert lines_of(change) == lines


def test_what_has_no_place_is_told_and_changes_nothing() -> None:
    outcome = returned(colour="zielony", themes={"a": 1}, cost=[{"amount": 5, "colour": 1}])
    assert outcome.changes == []
    assert [left.passage.origin.name for left in outcome.sources[0].more] == [
        "kuchnia: themes",
        "kuchnia: cost",
        "kuchnia: colour",
    ]
    assert "zielony" in report(outcome)


@pytest.mark.parametrize(
    "amount", [{"claims": 5}, {"claims": None}, {"least": [1]}, {"claims": [5]}, {"least": {}}, [[]]]
)
def test_a_number_of_another_shape_is_told(amount: object) -> None:
    outcome = returned(cost=[{"amount": amount, "currency": "PLN", "per": "rok"}])
    assert outcome.changes == []
    assert [left.passage.origin.name for left in outcome.sources[0].more] == ["kuchnia: cost"]


@pytest.mark.parametrize("version", ["000000000000", "", None])
def test_a_practice_that_is_not_of_this_state_of_the_bank_is_left_as_it_is(version: str | None) -> None:
    (change,) = returned(version=version, title="Inna kuchnia").changes
    assert change.refusal.startswith("the practice has changed")


def test_a_practice_that_the_bank_lacks_becomes_a_draft_in_its_words() -> None:
    told = bank_json(dataset(FILES))
    outcome = bring_in(told, {})
    assert outcome.changes == []
    assert fields(outcome)["title"] == "Zmyślona kuchnia"
    assert fields(outcome)["themes"] == ["Kuchnie", "Rozmowy"]
    assert sections(outcome)["Co zrobiono"] == "Gotowano."


@pytest.mark.parametrize("told", ['{"practices": [1, null], "codebook": "1"}', "{" * 100_000, '{"id": 1}'])
def test_json_of_another_shape_is_told(told: str) -> None:
    reading = Reading(VOCABULARY_OF_NETWORKS, frozenset(FILES), TODAY, language="pl")
    outcome = Intake(Labels(VOCABULARY_OF_NETWORKS, POLISH), reading, (), FILES).bring_in({"x.json": told.encode()})
    assert outcome.changes == []
