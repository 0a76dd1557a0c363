"""Quantities: how exact a number is stands before it; a range has two."""

import datetime

import pytest
import yaml

from bank.model.quantity import Dispute, Figure, Quantity
from bank.schema.common import WHOLE, YEARS
from bank.schema.quantities import Measure
from bank.source.location import Location
from bank.source.problems import Problem
from tests.invented import VOCABULARY

ABOUT, OVER, LEAST, UNDER = VOCABULARY.precisions


def read(written: str) -> tuple[Figure | None, list[str]]:
    problems: list[Problem] = []
    node = yaml.compose(written)
    assert node
    return Measure(WHOLE, VOCABULARY.precisions).read(node, Location("x.md", datetime.date.max, problems)), [
        problem.code for problem in problems
    ]


@pytest.mark.parametrize(
    ("written", "quantity"),
    [
        ("300", Quantity(300)),
        ("ponad 300", Quantity(300, precision=OVER)),
        ("co najmniej 300", Quantity(300, precision=LEAST)),
        ("Około 40", Quantity(40, precision=ABOUT)),
        ("ok. 40", Quantity(40, precision=ABOUT)),
        ("blisko 300", Quantity(300, precision=UNDER)),
        ("10-12", Quantity(10, 12)),
        ("10 – 12", Quantity(10, 12)),
        ("około 10–12", Quantity(10, 12, ABOUT)),
        ("40 [^menu]", Quantity(40, source="menu")),
        ("ponad 10–12[^menu]", Quantity(10, 12, OVER, "menu")),
        ("40     [^menu]", Quantity(40, source="menu")),
        (
            "17 [^menu] / ok. 19 [^kronika]",
            Dispute((Quantity(17, source="menu"), Quantity(19, None, ABOUT, "kronika"))),
        ),
    ],
)
def test_a_number_is_as_exact_as_it_is_written(written: str, quantity: Figure) -> None:
    assert read(written) == (quantity, [])


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("12-10", "range-out-of-order"),
        ("mnóstwo 10", "value-not-allowed"),
        ("dużo", "not-a-whole-number"),
        ("5 000", "not-a-whole-number"),
        ("ponad 5.000", "thousands-with-stop"),
        ("około 2.5", "not-a-whole-number"),
        ("10-", "not-a-whole-number"),
        ("17 / 19", "values-without-sources"),
        ("17 [^menu] / 19", "values-without-sources"),
        ("17 [^menu] / 19 [^menu]", "values-without-sources"),
        ("17 [^menu] / mało [^kronika]", "not-a-whole-number"),
        ('"[^menu]"', "value-empty"),
        ("17 [^menu] 19", "not-a-whole-number"),
        (f"a{' ' * 20_000}b", "not-a-whole-number"),
    ],
)
def test_what_is_no_quantity_is_told(written: str, code: str) -> None:
    assert read(written) == (None, [code])


def test_the_years_of_a_price_name_no_sources() -> None:
    problems: list[Problem] = []
    node = yaml.compose("2021 [^menu]")
    assert node
    assert YEARS.read(node, Location("x.md", datetime.date.max, problems)) is None
    assert [problem.code for problem in problems] == ["not-a-whole-number"]
