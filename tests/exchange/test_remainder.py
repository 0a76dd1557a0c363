"""The report tells every word that no draft has, and problems by their kinds, however many rows there are."""

import pytest

from tests.exchange.bank import SUMMARY, bring_in, report
from tests.exchange.made import xlsx
from tests.invented import practice

HEAD = ["Nazwa", "Miasto", "Opis w skrócie", "E-mail", "Notatka", "Pusta"]


def table(rows: int) -> bytes:
    """Rows with three slips each, all of them different: a place, an e-mail address and a note."""
    found: list[list[object]] = [list(HEAD)]
    for n in range(1, rows + 1):
        summary = SUMMARY.replace("kuchni", f"kuchni numer {n}, innej niż wszystkie")
        town = "Miasto " + "".join("abcdefghij"[int(figure)] for figure in str(n))
        found.append([f"Kuchnia przy ulicy {n}", town, summary, f"osoba{n}@wp.pl", f"Uwaga {n}", ""])
    return xlsx(found)


@pytest.fixture(scope="module")
def told() -> str:
    """The report of 300 rows."""
    return report(bring_in({"kuchnie.xlsx": table(300)}))


def test_words_that_stand_in_no_draft_are_told_whole(told: str) -> None:
    unseen = told.split("## Słowa, których nie ma w żadnym szkicu")[1]
    assert all(f"osoba{n}@wp.pl" in told for n in range(1, 301))
    assert "osoba300@wp.pl" in unseen
    assert "Uwaga 300" not in told


def test_300_different_slips_of_a_kind_are_one_point_of_the_report(told: str) -> None:
    assert told.count("nie ma na żadnej liście banku") == 1
    assert told.count("\n") < 60


def test_an_empty_column_is_a_label_without_an_answer() -> None:
    assert "„Pusta”" in report(bring_in({"kuchnie.xlsx": table(2)}))


def test_words_of_a_draft_that_is_not_written_are_told() -> None:
    rows = [["Nazwa", "Miasto", "Cel"], ["Zmyślona kuchnia", "Przykładowo", "Gotować dwa razy."]]
    outcome = bring_in({"kuchnie.xlsx": xlsx(rows)}, practices=(practice(title="Zmyślona kuchnia"),))
    assert outcome.written == []
    assert "„Gotować dwa razy.”: wiersz 2, kolumna C" in report(outcome)


def test_a_table_without_a_known_label_is_told_cell_by_cell() -> None:
    told = report(bring_in({"dane.xlsx": xlsx([["Stan", "2003"], ["Bajka", "17"], ["Baśń", "18"]])}))
    assert all(word in told for word in ("Stan", "2003", "Bajka", "17", "Baśń", "18"))
