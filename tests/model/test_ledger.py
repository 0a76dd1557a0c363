"""The ledger of conclusions: each with its age, the oldest first, and whether somebody still waits."""

import datetime

from bank.model.ledger import conclusions, decisions, promises, rows
from tests.invented import practice

SOURCE = "[^menu]"
TALK = practice(
    kind="Warsztat",
    workshop={
        "date": "2025-03",
        "tables": [
            {
                "question": "Co gotować?",
                "conclusions": [
                    {"text": f"Zupę.{SOURCE}", "fate": "czeka"},
                    {"text": f"Ciasto.{SOURCE}", "fate": "przyjęty", "date": "2024-01-10"},
                ],
            }
        ],
    },
)
FORUM = practice(
    "przykladowo/forum.md",
    kind="Forum",
    editions=[
        {"date": "2023", "topic": "Garnki", "decisions": [f"Kupić garnek.{SOURCE}"]},
        {"date": "2024-05-02", "decisions": [f"Kupić drugi.{SOURCE}"]},
    ],
)
TODAY = datetime.date(2025, 4, 30)


def test_conclusions_come_with_the_oldest_first_and_their_question() -> None:
    told = [(one.text, one.about, one.is_open) for one in conclusions([FORUM, TALK])]
    assert told == [(f"Ciasto.{SOURCE}", "Co gotować?", False), (f"Zupę.{SOURCE}", "Co gotować?", True)]


def test_an_age_counts_from_the_last_day_that_a_date_can_mean() -> None:
    cake, soup = conclusions([TALK])
    assert soup.age(TODAY) == 30
    assert cake.age(datetime.date(2024, 1, 11)) == 1


def test_what_is_still_to_come_has_no_age() -> None:
    assert conclusions([TALK])[1].age(datetime.date(2025, 3, 2)) is None


def test_decisions_come_with_the_newest_first() -> None:
    assert [one.text for one in decisions([FORUM, TALK])] == [f"Kupić drugi.{SOURCE}", f"Kupić garnek.{SOURCE}"]


def test_charters_and_standards_with_clauses_promise_and_are_rows_too() -> None:
    clauses = [{"title": "Kuchnia", "text": f"Myjemy garnki.{SOURCE}"}]
    charter = practice("przykladowo/karta.md", kind="Karta", charter={"valid_from": "2020", "clauses": clauses})
    bare = practice("przykladowo/pusta.md", kind="Karta", charter={"valid_from": "2020"})
    assert [(one.practice, str(one.date)) for one in promises([bare, charter])] == [(charter, "2020")]
    assert len(rows([TALK, FORUM, charter])) == 5


def test_a_row_keeps_its_place_whatever_becomes_of_it_and_shares_it_with_no_other() -> None:
    def told(*given: dict[str, str]) -> list[str]:
        tables = [{"question": "Co gotować?", "conclusions": list(given)}]
        return [one.anchor for one in conclusions([practice(kind="Warsztat", workshop={"tables": tables})])]

    soup, cake = {"text": f"Zupę.{SOURCE}", "fate": "czeka"}, {"text": f"Ciasto.{SOURCE}", "fate": "czeka"}
    [first, second] = told(soup, cake)
    assert told(cake, {**soup, "fate": "przyjęty"}) == [second, first]
    assert len({*told(soup, dict(soup), cake)}) == 3
