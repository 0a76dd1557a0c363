"""Values: a number that an office writes with a word of how exact it is keeps the word, and one in words is none."""

import pytest

from bank.exchange.values import Values
from bank.schema.common import AMOUNT
from bank.schema.paths import shape_at
from bank.schema.quantities import Measure
from bank.text.language import Language
from tests.exchange.bank import labels as known
from tests.invented import VOCABULARY


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("200 000", "200000"),
        ("1,5 mln", "1500000"),
        ("ponad 200 000", "ponad 200000"),
        ("10–12", "10–12"),
        ("bardzo dużo", None),
        ("dużo 300", None),
    ],
)
def test_a_number_is_as_exact_as_it_was_written(written: str, read: str | None) -> None:
    values = Values(VOCABULARY, Language("pl"))
    assert values.read(Measure(AMOUNT, VOCABULARY.precisions), written) == read


@pytest.mark.parametrize(
    ("written", "towns"),
    [
        ("Dom Zmyślony, ul. Górna 16C, 00-950 Przykładowo (mapa na końcu)", ["Przykładowo"]),
        ("Przykładowo, ul. Górna 5 https://example.org/mapa", ["Przykładowo"]),
        ("ul. Górna 5, sala 12", None),
        ("Przykładowo 1, Wzorowo 2", None),
        ("Zmyślona Wieś", ["Zmyślona Wieś"]),
    ],
)
def test_of_an_address_the_one_place_that_is_known_is_taken(written: str, towns: list[str] | None) -> None:
    shape = shape_at(known().shape, "city")
    assert shape is not None
    assert Values(known().vocabulary, known().language).read(shape, written) == towns
