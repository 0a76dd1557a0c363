"""A selection: any of the values of a field, that for every field, and an order of its own."""

from typing import Any

import pytest

from bank.model.practice import Practice
from bank.model.selection import ORDERS, Selection
from bank.text.dates import PartialDate
from bank.text.language import Language
from tests.invented import VOCABULARY, catalogue, practice

CITIES, THEMES, KINDS, STATES = VOCABULARY.cities, VOCABULARY.themes, VOCABULARY.kinds, VOCABULARY.states


def named(id: str, **fields: Any) -> Practice:
    return practice(f"{fields.get('city', 'Przykładowo').lower().replace('ł', 'l')}/{id}.md", **fields)


KITCHEN = named("kuchnia", title="Łyżka", district="Górne", themes="Kuchnie", period={"from": "2001-04"})
FORUM = named("forum", title="Zmyślone forum", kind="Forum", themes="Rozmowy", period={"from": "2010", "to": "2012"})
AWAY = named("daleko", title="Lada", city="Wzorowo", district="Górne", themes="Kuchnie")
BANK = catalogue(KITCHEN, FORUM, AWAY)


def ids(practices: list[Practice]) -> list[str]:
    return [practice.id for practice in practices]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Selection(), {"kuchnia", "forum", "daleko"}),
        (Selection(cities=(CITIES["wzorowo"],)), {"daleko"}),
        (Selection(cities=(CITIES["wzorowo"], CITIES["przykladowo"])), {"kuchnia", "forum", "daleko"}),
        (Selection(districts=(CITIES["przykladowo"].district("gorne"),)), {"kuchnia"}),
        (Selection(themes=(THEMES["miejsca"],)), {"kuchnia", "daleko"}),
        (Selection(themes=(THEMES["kuchnie"],), cities=(CITIES["przykladowo"],)), {"kuchnia"}),
        (Selection(kinds=(KINDS["forum"],)), {"forum"}),
        (Selection(states=(STATES["zakonczona"],)), set()),
        (Selection(since=PartialDate(2001, 4)), {"kuchnia", "forum"}),
        (Selection(since=PartialDate(2001, 5)), {"forum"}),
        (Selection(ids=("forum", "kuchnia"), kinds=(KINDS["forum"],)), {"forum"}),
    ],
)
def test_several_values_of_a_field_mean_or_and_several_fields_mean_and(wanted: Selection, expected: set[str]) -> None:
    assert set(ids(wanted.choose(BANK))) == expected


def test_named_practices_keep_the_order_in_which_they_were_named() -> None:
    assert ids(Selection(ids=("forum", "daleko", "kuchnia")).choose(BANK)) == ["forum", "daleko", "kuchnia"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("given", ["kuchnia", "forum", "daleko"]),
        ("title", ["daleko", "kuchnia", "forum"]),  # Ł comes after L
        ("city", ["kuchnia", "forum", "daleko"]),
        ("newest", ["forum", "kuchnia", "daleko"]),
        ("oldest", ["kuchnia", "forum", "daleko"]),
    ],
)
def test_each_order_sorts_by_what_it_is_named_after(order: str, expected: list[str]) -> None:
    assert ids(ORDERS[order]([KITCHEN, FORUM, AWAY], Language("pl"))) == expected
