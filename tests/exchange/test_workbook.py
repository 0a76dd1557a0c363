"""The bank goes out as a workbook and comes back: unchanged it changes no byte, an edited cell just its own lines."""

import difflib
from collections.abc import Callable

import pytest

from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.exchange.labels import Labels
from bank.exchange.returned import practice_rows
from bank.exchange.revising import Change, Revising
from bank.exchange.tables import Sheet, workbook_sheets
from bank.exchange.workbook import LONGEST_CELL, workbook
from tests.exchange.bank import POLISH, VOCABULARY_OF_NETWORKS, bring_in, fields, labels, report, sections
from tests.exchange.made import named_xlsx
from tests.filled import filled, written
from tests.golden_cases import TODAY
from tests.invented import text
from tests.sites import ROOT

PATH = "przykladowo/kuchnia.md"
KITCHEN = """---
# Uwaga redakcji, która zostaje.
title: "Zmyślona kuchnia"  # tytuł z tablicy
summary: >-
  Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni, a kto nie gotuje,
  ten zmywa. Tak jest już od pięciu lat.
kind: Dom zmyślony
city: Przykładowo
themes: [Kuchnie, Rozmowy]
period: {from: 2013, to: 2018-06}
status:
  state: trwa
  as_of: 2025-05
organisations:
  - {name: Koło Zmyślonych Kucharzy, role: lider}
  # O partnerze wiemy z gazety.
  - name: Gazeta
    role: partner
cost:
  - {amount: 1234.50, currency: PLN, per: rok}
conditions:
  - "Ktoś z kluczami; co tydzień."
  - Garnek.
sources:
  - id: menu
    title: Zmyślony jadłospis
---

Wstęp.

## Po co

Nie było gdzie gotować.[^menu]

## Co zrobiono

Gotowano.

Zmywano.
"""
FILES = {PATH: KITCHEN.encode()}
PLAN = labels().layout
COLUMNS = {(sheet.path, column.path): (sheet.name, column.title) for sheet in PLAN for column in sheet.columns}


def returned(
    files: dict[str, bytes] = FILES, edit: Callable[[dict[str, Sheet]], None] = lambda sheets: None
) -> list[Change]:
    """The changes of a workbook of files, after somebody has edited it."""
    sheets = {sheet.name: sheet for sheet in workbook_sheets(workbook(files, labels()))}
    edit(sheets)
    reading = Reading(VOCABULARY_OF_NETWORKS, frozenset(files), TODAY, language="pl")
    return list(Revising(labels(), reading, files).changes(practice_rows(list(sheets.values()), PLAN)))


def setting(column: tuple[str, str], value: str, row: int = 1) -> Callable[[dict[str, Sheet]], None]:
    """An edit of one cell."""

    def edit(sheets: dict[str, Sheet]) -> None:
        name, title = COLUMNS[column]
        rows = sheets[name].rows
        rows[row][rows[0].index(title)] = value

    return edit


def lines_of(change: Change) -> list[str]:
    """The lines that differ."""
    told = difflib.unified_diff(KITCHEN.split("\n"), change.text.split("\n"), n=0, lineterm="")
    return [line for line in told if line[0] in "+-" and not line.startswith(("+++", "---"))]


def test_an_unchanged_workbook_changes_nothing() -> None:
    assert returned() == []


def test_the_workbook_is_the_same_each_time() -> None:
    assert workbook(FILES, labels()) == workbook(FILES, labels())


@pytest.mark.parametrize("kind", VOCABULARY_OF_NETWORKS.kinds, ids=lambda kind: kind.id)
def test_practices_with_every_field_come_back_unchanged(kind: object) -> None:
    front = filled(kind, VOCABULARY_OF_NETWORKS, POLISH)  # type: ignore[arg-type]
    assert returned({PATH: written(front, "## Po co\n\nTak.").encode()}) == []


@pytest.mark.this_bank
def test_this_bank_comes_back_with_the_same_bytes() -> None:
    folder = ROOT / "practices"
    vocabulary, _ = read_vocabulary(folder / "vocabulary", "vocabulary", TODAY)
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.glob("*/*.md"))}
    own = Labels(vocabulary, POLISH)
    sheets = workbook_sheets(workbook(files, own))
    assert len(sheets[0].rows) == len(files) + 1 > 100
    revising = Revising(own, Reading(vocabulary, frozenset(files), TODAY), files)
    assert list(revising.changes(practice_rows(sheets, own.layout))) == []


EDITS: dict[str, tuple[tuple[str, str], str, list[str]]] = {
    "a text in quotes": (
        ("", "title"),
        "Kuchnia: druga",
        ['-title: "Zmyślona kuchnia"  # tytuł z tablicy', '+title: "Kuchnia: druga"  # tytuł z tablicy'],
    ),
    "a date in braces": (
        ("", "period.to"),
        "2019",
        ["-period: {from: 2013, to: 2018-06}", "+period: {from: 2013, to: 2019}"],
    ),
    "no date any more": (("", "period.to"), "", ["-period: {from: 2013, to: 2018-06}", "+period: {from: 2013}"]),
    "one item of a list": (
        ("", "themes"),
        "Kuchnie\nMiejsca",
        ["-themes: [Kuchnie, Rozmowy]", "+themes: [Kuchnie, Miejsca]"],
    ),
    "one item less": (("", "themes"), "Kuchnie", ["-themes: [Kuchnie, Rozmowy]", "+themes: [Kuchnie]"]),
    "one item more": (
        ("", "conditions"),
        "Ktoś z kluczami; co tydzień.\nGarnek.\nChochla.",
        ["+  - Chochla."],
    ),
    "a field that was not there": (("", "audience"), "Sąsiedzi", ["+audience: [Sąsiedzi]"]),
    "a field within another": (("", "status.why"), "Pytaliśmy.", ["+  why: Pytaliśmy."]),
    "a number": (
        ("cost", "amount"),
        "1500",
        ["-  - {amount: 1234.50, currency: PLN, per: rok}", "+  - {amount: 1500, currency: PLN, per: rok}"],
    ),
    "a grade": (("", "evidence.level"), "2", ["+evidence: {level: 2}"]),
    "a part of the text": (
        ("", "#Po co"),
        "Było ciasno.[^menu]",
        ["-Nie było gdzie gotować.[^menu]", "+Było ciasno.[^menu]"],
    ),
    "a new part of the text": (("", "#Rezultaty"), "Najedzono się.", ["+## Rezultaty", "+", "+Najedzono się.", "+"]),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_cell_changes_its_own_lines_alone(name: str) -> None:
    column, value, lines = EDITS[name]
    (change,) = returned(edit=setting(column, value))
    assert change.refusal == ""
    assert lines_of(change) == lines


def test_a_folded_text_stays_folded() -> None:
    longer = f"{'Zmyśleni sąsiedzi gotują razem w zmyślonej kuchni. ' * 3}Tak jest już od pięciu lat."
    (change,) = returned(edit=setting(("", "summary"), longer))
    assert "summary: >-\n  Zmyśleni sąsiedzi" in change.text
    assert max(map(len, change.text.split("\n"))) <= 120


def test_rows_may_be_sorted_added_and_deleted() -> None:
    def edit(sheets: dict[str, Sheet]) -> None:
        rows = sheets["Organizacje"].rows
        rows[1:] = [["przykladowo/kuchnia", "", "Szkoła", "partner", ""], rows[1]]

    (change,) = returned(edit=edit)
    assert change.refusal == ""
    assert "name: Szkoła" in change.text
    assert "Gazeta" not in change.text
    assert "# O partnerze wiemy z gazety." in change.text


def test_what_the_check_would_not_take_changes_nothing_and_is_told() -> None:
    (change,) = returned(edit=setting(("", "status.as_of"), "kiedyś"))
    assert (change.text, change.refusal) == ("", "the check would not take it")
    assert [problem.place for problem in change.problems] == ["status.as_of"]


def test_a_file_that_begins_with_a_mark_of_bytes_is_left_to_a_person() -> None:
    (change,) = returned({PATH: b"\xef\xbb\xbf" + KITCHEN.encode()}, setting(("", "title"), "Druga kuchnia"))
    assert change.refusal.startswith("it stands in the file in a way")


def test_a_practice_that_has_changed_since_is_left_as_it_is() -> None:
    sheets = workbook_sheets(workbook(FILES, labels()))
    now = {PATH: KITCHEN.replace("Garnek.", "Dwa garnki.").encode()}
    reading = Reading(VOCABULARY_OF_NETWORKS, frozenset(now), TODAY)
    (change,) = Revising(labels(), reading, now).changes(practice_rows(sheets, PLAN))
    assert change.refusal.startswith("the practice has changed")


def test_a_text_that_no_cell_can_hold_is_left_to_its_file() -> None:
    long = "słowo " * (LONGEST_CELL // 6 + 10)
    paragraphs = "\n\n".join(long[at : at + 3000] for at in range(0, len(long), 3000))
    assert returned({PATH: KITCHEN.replace("Zmywano.", paragraphs).encode()}) == []


@pytest.mark.parametrize("name", ["wzorowo/nowa", ""])
def test_a_new_row_becomes_a_draft_whether_it_is_named_or_not(name: str) -> None:
    row = {"title": "Nowa kuchnia", "city": "Wzorowo", "themes": "Kuchnie\nRozmowy", "#Po co": "Żeby gotować."}
    sheets = workbook_sheets(workbook(FILES, labels()))
    sheets[0].rows.append([name, "", *(row.get(column.path, "") for column in PLAN[0].columns)])
    data = named_xlsx({sheet.name: sheet.rows for sheet in sheets})
    outcome = bring_in({"bank.xlsx": data}, kept=FILES)
    assert outcome.changes == []
    assert fields(outcome)["title"] == "Nowa kuchnia"
    assert fields(outcome)["themes"] == ["Kuchnie", "Rozmowy"]
    assert sections(outcome) == {"Po co": "Żeby gotować."}


def test_a_broken_practice_is_left_out_of_the_workbook() -> None:
    files = {**FILES, "przykladowo/zla.md": b"---\ntitle: [\n---\n"}
    assert len(workbook_sheets(workbook(files, labels()))[0].rows) == 2


def test_a_number_that_no_cell_can_hold_goes_out_as_it_is_written() -> None:
    assert returned({PATH: KITCHEN.replace("1234.50", "9" * 400).encode()}) == []


@pytest.mark.parametrize("number", ["3000000000", "9" * 5000, "0"])
@pytest.mark.parametrize(("sheet", "numbers"), [("sources", 1), ("workshop.tables[].conclusions", 2)])
def test_an_item_with_a_number_that_no_list_has_is_left_over(number: str, sheet: str, numbers: int) -> None:
    sheets = {one.name: one for one in workbook_sheets(workbook(FILES, labels()))}
    name = next(one.name for one in PLAN if one.path == sheet)
    sheets[PLAN[0].name].rows.append(["wzorowo/nowa", "", "Nowa kuchnia", *[""] * (len(PLAN[0].columns) - 1)])
    width = len(sheets[name].rows[0])
    sheets[name].rows.append(["wzorowo/nowa", *[number] * numbers, *["Zmyślone"] * (width - numbers - 1)])
    data = named_xlsx({one.name: one.rows for one in sheets.values()})
    outcome = bring_in({"bank.xlsx": data}, kept=FILES)
    assert "Zmyślone" in outcome.drafts[0].text + report(outcome)


def test_a_sheet_without_its_columns_of_keys_says_nothing() -> None:
    sheets = {one.name: one.rows for one in workbook_sheets(workbook(FILES, labels()))}
    first = sheets.pop(PLAN[0].name)
    data = named_xlsx({"Kopia": first, PLAN[0].name: [row[:1] for row in first], **sheets})
    assert bring_in({"bank.xlsx": data}, kept=FILES).changes == []


def test_the_intake_knows_the_bank_s_own_workbook() -> None:
    sound = text().encode()
    data = workbook({PATH: sound}, labels())
    outcome = bring_in({"bank.xlsx": data}, kept={PATH: sound})
    assert (outcome.drafts, outcome.changes) == ([], [])
    assert "Zmieniono 0 praktyk." in report(outcome)
