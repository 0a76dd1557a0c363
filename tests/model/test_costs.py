"""Costs: bands in the currency of the bank, and what is said where there is no amount."""

from typing import Any

import pytest

from bank.model.costs import Bands, bands
from bank.model.practice import Practice
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

ENGLISH = Language("en")


def costing(*amounts: tuple[float, str]) -> Practice:
    """A practice with some costs a year."""
    return practice(cost=[{"amount": amount, "currency": currency, "per": "rok"} for amount, currency in amounts])


def of(*practices: Practice) -> Bands:
    return bands(practices, VOCABULARY.cost_absences, ENGLISH)


@pytest.mark.parametrize(
    ("amount", "label"),
    [
        (0, "up to PLN10,000"),
        (10_000, "up to PLN10,000"),
        (10_000.01, "up to PLN100,000"),
        (1_000_000, "up to PLN1,000,000"),
        (1_000_001, "more than PLN1,000,000"),
    ],
)
def test_an_amount_lies_in_the_band_whose_bound_it_does_not_pass(amount: float, label: str) -> None:
    one = costing((amount, "PLN"))
    assert next(band.label for band in of(one).all if band.id == of(one).of(one)) == label


def test_the_banks_currency_is_the_one_most_amounts_are_in() -> None:
    assert of(costing((1, "EUR")), costing((1, "PLN"), (2, "PLN"))).currency == "PLN"


def test_the_first_amount_in_the_banks_currency_counts() -> None:
    shared = costing((2_000_000, "EUR"), (5_000, "PLN"), (50_000, "PLN"))
    assert of(shared).of(shared) == "up-to-pln10-000"


def test_an_amount_in_another_currency_is_not_compared() -> None:
    foreign = costing((5_000, "EUR"))
    assert of(foreign, costing((1, "PLN"), (1, "PLN"))).of(foreign) == "in-another-currency"


@pytest.mark.parametrize(("written", "band"), [({"cost": "brak danych"}, "brak-danych"), ({}, "not-told")])
def test_what_is_said_in_place_of_an_amount_is_a_band_of_its_own(written: dict[str, Any], band: str) -> None:
    silent = practice(**written)
    assert of(silent).of(silent) == band


def test_no_two_bands_share_an_id() -> None:
    ids = [band.id for band in of(costing((1, "PLN"))).all]
    assert len(set(ids)) == len(ids)
