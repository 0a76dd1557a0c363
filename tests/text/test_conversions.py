"""What people write is understood by the letter or not at all."""

import json
from typing import Any

import pytest

from bank.text import conversions
from bank.text.number_words import words
from tests.golden_cases import GOLDEN

CASES = json.loads((GOLDEN / "conversions.json").read_text("utf-8"))


def read(shape: str, written: str) -> Any:
    """What the conversion of a shape makes of a text."""
    if shape == "items":
        return conversions.items(written)
    if shape == "source_id":
        return conversions.source_id(written)
    return getattr(conversions, shape)(written, words("pl"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['shape']} {case['written']}")
def test_a_value_as_people_write_it_is_read_as_the_table_says(case: dict[str, Any]) -> None:
    assert read(case["shape"], case["written"]) == case["read"]


@pytest.mark.parametrize("shape", ["date", "period", "number", "cost", "currency", "flag", "address", "email"])
def test_a_very_long_text_is_not_even_tried(shape: str) -> None:
    assert read(shape, "1" * 100_000 + " zł") is None


def test_a_source_gets_a_name_that_is_not_taken() -> None:
    assert conversions.source_id("Głos", {"glos", "glos-2"}) == "glos-3"


def test_a_language_without_words_of_its_own_reads_what_is_written_alike_everywhere() -> None:
    for language in ("de", "en"):
        assert conversions.date("5 XII 2018", words(language)) == "2018-12-05"
        assert conversions.cost("500 zł", words(language)) is None
