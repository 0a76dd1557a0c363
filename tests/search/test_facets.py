"""Facets: what a reader may choose, and the data from which her browser counts and lists."""

import json
import random
from typing import Any

from bank.model.practice import Practice
from bank.search.facets import Value, catalogue_files, facet_values, facets
from bank.text.language import Language
from tests.invented import VOCABULARY, catalogue, practice

ENGLISH = Language("en")


def data(*practices: Practice) -> dict[str, Any]:
    return facets(catalogue(*practices), ENGLISH)


def read(found: dict[str, Any], name: str) -> list[list[str]]:
    """A column as a browser reads it: the ids of each practice's terms."""
    texts = found["columns"][name].split("/")
    return [[found["terms"][name][ord(letter) - ord("0")] for letter in text] for text in texts]


def labels(values: tuple[Value, ...]) -> list[str]:
    return [value.label for value in values]


def test_each_column_tells_each_practice_in_the_order_of_the_catalogue() -> None:
    one = practice(
        "przykladowo/a.md", district=["Dolne", "Górne"], audience=["Młodzież", "Sąsiedzi"], evidence={"level": 2}
    )
    other = practice("wzorowo/b.md", city="Wzorowo", themes=["Rozmowy", "Miejsca"], kind="Forum")
    found = data(one, other)
    assert read(found, "city") == [["przykladowo"], ["wzorowo"]]
    assert read(found, "district") == [["przykladowo/dolne", "przykladowo/gorne"], []]
    assert read(found, "theme") == [["kuchnie"], ["rozmowy", "miejsca"]]
    assert read(found, "kind") == [["dom"], ["forum"]]
    assert read(found, "audience") == [["mlodziez", "sasiedzi"], []]
    assert read(found, "state") == [["trwa"], ["trwa"]]
    assert read(found, "cost") == [["not-told"], ["not-told"]]
    assert read(found, "evidence") == [["2"], []]


def test_a_theme_knows_the_one_above_it_even_when_no_practice_names_that() -> None:
    found = data(practice(themes="Kuchnie"))
    ids = found["terms"]["theme"]
    assert found["broader"][ids.index("kuchnie")] == ids.index("miejsca")
    assert found["broader"][ids.index("miejsca")] is None


def test_dates_keep_their_order_whether_or_not_the_month_is_told() -> None:
    starts = ["1999-12", "2000", "2000-01", "2000-12", "2001"]
    column = data(*(practice(f"przykladowo/p{start}.md", period={"from": start}) for start in starts))["columns"][
        "from"
    ]
    assert sorted(column.split("/")) == column.split("/")
    assert len(set(column.split("/"))) == len(starts)


def test_an_open_period_has_no_end_and_a_practice_without_one_no_beginning() -> None:
    columns = data(practice(period={"from": "2010"}), practice("przykladowo/b.md"))["columns"]
    assert [bool(text) for text in columns["from"].split("/")] == [True, False]
    assert columns["to"] == "/"


def test_only_terms_that_a_practice_has_are_offered_each_with_its_number() -> None:
    values = facet_values(catalogue(practice(district="Górne"), practice("przykladowo/b.md")), ENGLISH)
    (city,) = values.cities
    assert (city.label, city.practices, labels(city.narrower)) == ("Przykładowo", 2, ["Górne"])
    (theme,) = values.themes
    assert (theme.label, theme.practices, labels(theme.narrower)) == ("Miejsca", 2, ["Kuchnie"])
    assert [(kind.label, kind.practices) for kind in values.kinds] == [("Invented house", 2)]


def test_a_state_says_what_it_means_and_a_cost_whether_it_is_an_amount() -> None:
    priced = practice(cost=[{"amount": 5, "currency": "PLN", "per": "rok"}])
    values = facet_values(catalogue(priced, practice("przykladowo/b.md")), ENGLISH)
    assert [state.meaning for state in values.states] == ["running"]
    assert [cost.meaning for cost in values.costs] == ["amount", ""]


def test_what_has_ended_is_of_no_year_of_knowledge() -> None:
    running = practice(status={"state": "trwa", "as_of": "2024-05"})
    over = practice("przykladowo/b.md", status={"state": "zakonczona", "as_of": "2019"})
    assert [(value.id, value.practices) for value in facet_values(catalogue(running, over), ENGLISH).years_known] == [
        ("2024", 1)
    ]


def test_titles_tell_the_place_of_each_practice_in_their_order() -> None:
    some = [
        practice(f"przykladowo/{id}.md", title=f"Zmyślona praktyka {title}")
        for id, title in zip("abc", "231", strict=True)
    ]
    assert dict(catalogue_files(catalogue(*some), ENGLISH))["titles.json"] == [1, 2, 0]


def test_an_empty_bank_has_data_too() -> None:
    assert data()["practices"] == 0


def test_a_practice_weighs_a_few_bytes_in_the_data_of_a_large_bank() -> None:
    number, most = 10_000, 30
    some = [_any_practice(index, random.Random(index)) for index in range(100)]
    assert len(json.dumps(data(*some * (number // 100)), ensure_ascii=False).encode()) < number * most


def _any_practice(index: int, chance: random.Random) -> Practice:
    themes = chance.sample([theme.id for theme in VOCABULARY.themes], 2)
    start = str(chance.randint(1990, 2020))
    return practice(
        f"przykladowo/p{index}.md", district="Pod Górką", themes=themes, period={"from": start, "to": "2022"}
    )


def test_what_only_the_archive_has_can_be_chosen_but_counts_for_nothing() -> None:
    kept = {"archived": {"date": "2026-01-02", "why": "Mówi o niej inna strona."}}
    one, old = practice("przykladowo/a.md"), practice("wzorowo/b.md", city="Wzorowo", kind="Forum", **kept)
    values = facet_values(catalogue(one, old), ENGLISH)
    assert [(city.label, city.practices) for city in values.cities] == [("Przykładowo", 1), ("Wzorowo", 0)]
    assert [(kind.id, kind.practices) for kind in values.kinds] == [("dom", 1), ("forum", 0)]
    assert [(value.label, value.practices) for value in values.archived] == [("also those in the archive", 1)]
    assert read(data(one, old), "archived") == [[], ["1"]]
    assert facet_values(catalogue(one), ENGLISH).archived == ()
