"""The band: what a reader asks of a practice before all else, in plain words, and nothing of what nobody knows."""

import pytest

from bank.model.practice import Practice
from bank.site.band import Mark, band
from bank.text.language import Language
from tests.invented import TODAY, VOCABULARY, practice

ENGLISH = Language("en")


def marks(one: Practice) -> dict[str, Mark]:
    return {mark.id: mark for mark in band(one, VOCABULARY, TODAY, ENGLISH)}


def amount(number: int, per: str) -> dict[str, object]:
    return {"amount": number, "currency": "PLN", "per": per}


def test_a_practice_that_tells_all_has_every_mark_in_its_order() -> None:
    needs = [{"kind": "ludzie", "number": "około 3"}, {"kind": "izba", "number": 60}]
    told = practice(
        "pagorki/kuchnia.md",
        city="Pagórki",
        audience=["Sąsiedzi"],
        needs=needs,
        cost=[amount(5000, "rok")],
        period={"from": "2019-04"},
        failures=[{"what": "**Zupa** wykipiała.[^menu]"}],
    )
    assert [(mark.label, mark.words, mark.state) for mark in band(told, VOCABULARY, TODAY, ENGLISH)] == [
        ("For whom", "Sąsiedzi", ""),
        ("Size of the place", "up to 5,000 people", ""),
        ("What it takes", "ludzie: około 3 · izba: 60 m²", ""),
        ("Cost", "PLN\u00a05,000 (rok)", ""),
        ("State", "trwa for 6 years, as of 2025", "running"),
        ("What did not work", "Zupa wykipiała.", ""),
    ]


def test_what_nobody_knows_has_no_mark() -> None:
    assert list(marks(practice())) == ["state"]


def test_what_it_takes_is_told_where_somebody_counted() -> None:
    needs = [{"kind": "ludzie", "note": "Sami sąsiedzi."}, {"kind": "izba", "number": 60}]
    assert marks(practice(needs=needs))["takes"].words == "izba: 60 m²"
    assert "takes" not in marks(practice(needs=needs[:1]))


def test_of_several_numbers_of_one_thing_the_first_is_told() -> None:
    needs = [{"kind": "izba", "number": 60, "note": "Kuchnia."}, {"kind": "izba", "number": 20, "note": "Piwnica."}]
    assert marks(practice(needs=needs))["takes"].words == "izba: 60 m²"


def test_of_each_thing_that_money_buys_the_first_comparable_amount_is_told() -> None:
    cost = [amount(9, "raz"), amount(5000, "rok"), amount(7000, "rok")]
    assert marks(practice(cost=cost))["cost"].words == "PLN\u00a05,000 (rok)"
    assert "cost" not in marks(practice(cost=cost[:1]))


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ({"from": "2008-05-01", "to": "2009-06"}, "2008–2009, trwa, as of 2025"),
        ({"from": "2008-05", "to": "2008-06"}, "2008, trwa, as of 2025"),
    ],
)
def test_times_are_told_in_years(period: dict[str, str], words: str) -> None:
    assert marks(practice(period=period))["state"].words == words
