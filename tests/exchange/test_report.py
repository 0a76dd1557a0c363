"""The report of an import is one that a person can act on: short, by kinds of problems, with the rows of each."""

from pathlib import Path

from bank.exchange.passages import Origin
from bank.exchange.places import told_places
from tests.exchange.bank import POLISH, SUMMARY, bring_in, report
from tests.exchange.made import xlsx
from tests.golden_cases import GOLDEN

EXPECTED = GOLDEN / "import-report.md"
HEAD = (
    "Lp.",
    "Nazwa",
    "Miasto",
    "Opis w skrócie",
    "Budżet",
    "Okres realizacji",
    "Tematyka",
    "E-mail",
    "Telefon",
    "Cel",
)
SLIPS = {
    2: ("Wzrowo", "Pagorki", "Miasto nieznane"),
    4: ("ok. 500 zł", "3.000 zł", "brak"),
    5: ("2019/2020", "wiosna 2020", "31.02.2020"),
    3: ("Krótko.",),
    6: ("zmyślony temat",),
    7: ("jan.kowalski@wp.pl",),
    8: ("600 700 800",),
}


def table(rows: int) -> list[list[object]]:
    """A table of practices with three slips in each row."""
    found: list[list[object]] = [list(HEAD)]
    for number in range(1, rows + 1):
        name = f"Kuchnia przy ulicy {number}"
        text = SUMMARY.replace("kuchni", f"kuchni numer {number}, innej niż wszystkie")
        row: list[object] = [number, name, "Przykładowo", text, "500 zł", "2013–2018", "kuchnie", "", "", "Gotować."]
        for step in range(3):
            column = list(SLIPS)[(number + step * 2) % len(SLIPS)]
            row[column] = SLIPS[column][number % len(SLIPS[column])]
        found.append(row)
    return found


def test_a_table_of_300_rows_with_three_slips_each_gives_one_short_report(update_golden: bool) -> None:
    text = report(bring_in({"kuchnie.xlsx": xlsx(table(300))}))
    if update_golden:
        Path(EXPECTED).write_text(text, encoding="utf-8", newline="\n")
    assert text == EXPECTED.read_text("utf-8")
    assert text.count("\n") < 100
    assert len(text) < 12_000


def test_rows_are_told_in_ranges_by_their_columns() -> None:
    origins = [Origin("cell", number, "A") for number in (2, 3, 4, 9)]
    assert told_places([*origins, Origin("cell", 7, "B")], POLISH) == "kolumna A, wiersze 2–4, 9; wiersz 7, kolumna B"


def test_very_many_places_are_counted() -> None:
    told = told_places([Origin("line", number) for number in range(1, 200, 2)], POLISH)
    assert told.startswith("wiersze 1, 3, 5")
    assert told.endswith("… (+70)")
