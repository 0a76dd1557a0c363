"""The turns of conclusions, out of the texts of a file one after another."""

import datetime
from typing import Any

from bank.contribute.history import Step
from bank.contribute.turns import CLAUSES, turns
from tests.invented import text

FIRST, SECOND, THIRD = (datetime.date(2024, month, 1) for month in (1, 2, 3))


def told(*texts: str | None) -> dict[str, datetime.date]:
    """The turns of a file that had these texts on the first days of months, None where it was not there."""
    given = [text and str(number) for number, text in enumerate(texts)]
    days = (FIRST, SECOND, THIRD)
    steps = [
        Step("c", day, "a.md", before, after) for day, before, after in zip(days, [None, *given], given, strict=False)
    ]
    return turns(steps, {str(number): text for number, text in enumerate(texts) if text})


def tables(*conclusions: dict[str, Any]) -> str:
    return text(workshop={"tables": [{"question": "Co gotować?", "conclusions": list(conclusions)}]})


def test_a_conclusion_turns_when_its_fate_does_and_not_when_its_neighbour_does() -> None:
    soup, cake = {"text": "Zupę.[^menu]", "fate": "czeka"}, {"fate": "czeka", "text": "Ciasto."}
    found = told(tables(soup, cake), tables(cake, {**soup, "fate": "Przyjęty"}))
    assert found == {"Zupę.": SECOND, "Ciasto.": FIRST}


def test_other_marks_capitals_and_lines_are_no_turn() -> None:
    before = tables({"text": "Zupę z kaszą.[^menu]", "fate": "czeka"})
    after = before.replace("Zupę z kaszą.[^menu]", "'Zupę z\n        kaszą.[^inne]'").replace("czeka", "Czeka")
    assert told(before, after) == {"Zupę z kaszą.": FIRST}


def test_what_is_worded_anew_is_new_and_what_was_taken_out_is_gone() -> None:
    before, after = ({"text": words, "fate": "czeka"} for words in ("Zupę.", "Barszcz."))
    assert told(tables(before), tables(after)) == {"Barszcz.": SECOND}
    assert told(tables(before), None) == {}


def test_a_decision_has_the_day_on_which_it_was_written_down() -> None:
    forum = [{"date": "2023", "decisions": ["Kupić garnek."]}]
    more = [*forum, {"date": "2024", "decisions": ["Kupić drugi."]}]
    assert told(text(editions=forum), text(editions=more)) == {"Kupić garnek.": FIRST, "Kupić drugi.": SECOND}


def test_a_charter_turns_as_a_whole_with_the_words_of_any_clause() -> None:
    def charter(*words: str) -> str:
        return text(charter={"clauses": [{"title": "Kuchnia", "text": one} for one in words]})

    assert told(charter("Myjemy."), charter("Myjemy."), charter("Myjemy.", "Suszymy.")) == {CLAUSES: THIRD}


def test_texts_that_nobody_can_read_have_no_turns() -> None:
    assert told("bez niczego", "---\n---\n", "---\nworkshop: [\n---\n") == {}
