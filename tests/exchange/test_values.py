"""Values: a number that an office writes with a word of how exact it is keeps the word, and one in words is none."""

import pytest

from bank.exchange.values import Values
from bank.schema.common import AMOUNT
from bank.schema.quantities import Measure
from bank.text.language import Language
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
