"""Costs: bands in the currency of the bank, and what is said where there is no amount."""

from typing import Any

import pytest

from bank.model.costs import Bands, bands, cost_in_words
from bank.model.practice import Practice
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

ENGLISH = Language("en")


def costing(*amounts: tuple[float | str, str], per: str = "rok") -> Practice:
    """A practice with some costs, a year's when nothing else is said."""
    return practice(cost=[{"amount": amount, "currency": currency, "per": per} for amount, currency in amounts])


def of(*practices: Practice) -> Bands:
    return bands(practices, VOCABULARY, ENGLISH)


@pytest.mark.parametrize(
    ("amount", "label"),
    [
        (0, "rok: up to PLN\u00a010,000"),
        (10_000, "rok: up to PLN\u00a010,000"),
        (10_000.01, "rok: up to PLN\u00a0100,000"),
        (1_000_000, "rok: up to PLN\u00a01,000,000"),
        ("ponad 10000", "rok: up to PLN\u00a0100,000"),
        ("około 10000", "rok: up to PLN\u00a010,000"),
        ("9000–20000", "rok: up to PLN\u00a010,000"),
        (1_000_001, "rok: more than PLN\u00a01,000,000"),
    ],
)
def test_an_amount_lies_in_the_band_whose_bound_it_does_not_pass(amount: float | str, label: str) -> None:
    one = costing((amount, "PLN"))
    assert [band.label for band in of(one).all if band.id in of(one).of(one)] == [label]


def test_the_banks_currency_is_the_one_most_amounts_are_in() -> None:
    assert of(costing((1, "EUR")), costing((1, "PLN"), (2, "PLN"))).currency == "PLN"


def test_each_comparable_amount_is_compared_with_what_buys_the_same() -> None:
    year = {"amount": 5_000, "currency": "PLN", "per": "rok"}
    both = practice(cost=[year, {**year, "amount": "około 50000", "per": "otwarcie"}])
    assert of(both).of(both) == ["rok-up-to-pln-10-000", "otwarcie-up-to-pln-100-000"]
    assert both.comparable_costs == both.cost


def test_what_buys_nobody_knows_what_is_not_compared() -> None:
    once = costing((17_000_000, "PLN"), per="raz")
    assert of(once).of(once) == ["an-amount-that-cannot-be-compared"]
    assert once.comparable_costs == ()


def test_an_amount_in_dispute_is_compared_only_where_the_dispute_does_not_matter() -> None:
    def sourced(first: int, second: int) -> Practice:
        sources = [{"id": id, "title": id} for id in ("menu", "kronika")]
        amount = f"{first} [^menu] / {second} [^kronika]"
        return practice(cost=[{"amount": amount, "currency": "PLN", "per": "rok"}], sources=sources)

    near, far = sourced(5_000, 7_000), sourced(5_000, 17_000)
    assert of(near).of(near) == ["rok-up-to-pln-10-000"]
    assert of(far).of(far) == ["an-amount-that-cannot-be-compared"]
    [cost] = far.cost
    assert cost_in_words(cost, ENGLISH) == "PLN\u00a05,000 or PLN\u00a017,000, depending on the source (rok)"


def test_an_amount_is_told_with_how_exact_it_is_and_what_it_buys() -> None:
    words = [cost_in_words(cost, Language("pl")) for cost in costing(("ponad 416000", "PLN"), ("500-700", "EUR")).cost]
    assert words == ["ponad 416\xa0000\xa0zł (rok)", "500–700\xa0€ (rok)"]


def test_an_amount_in_another_currency_is_not_compared() -> None:
    foreign = costing((5_000, "EUR"))
    assert of(foreign, costing((1, "PLN"), (1, "PLN"))).of(foreign) == ["in-another-currency"]


@pytest.mark.parametrize(("written", "band"), [({"cost": "brak danych"}, "brak-danych"), ({}, "not-told")])
def test_what_is_said_in_place_of_an_amount_is_a_band_of_its_own(written: dict[str, Any], band: str) -> None:
    silent = practice(**written)
    assert of(silent).of(silent) == [band]


def test_no_two_bands_share_an_id() -> None:
    ids = [band.id for band in of(costing((1, "PLN"))).all]
    assert len(set(ids)) == len(ids)
