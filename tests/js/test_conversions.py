"""The form understands what people write as the import does: by the same table."""

import json
from dataclasses import asdict
from typing import Any

import pytest
from babel.numbers import list_currencies

from bank.text.number_words import words
from tests.bridge import Ask
from tests.golden_cases import GOLDEN

CASES = json.loads((GOLDEN / "conversions.json").read_text("utf-8"))
ASKED = {"date", "period", "number", "cost", "currency", "address", "email", "source_id"}  # a form ticks the rest
BANK = {"written": asdict(words("pl")), "schema": {"$defs": {"currency": {"enum": sorted(list_currencies())}}}}


def read(ask: Ask, shape: str, written: str) -> Any:
    """What the form makes of a text."""
    name, more = ("sourceId", []) if shape == "source_id" else (shape, BANK)
    return ask("form/rules/conversions", name, written, more)


def test_the_form_reads_each_value_as_the_table_says(ask: Ask) -> None:
    told = [(case["shape"], case["written"], case["read"]) for case in CASES if case["shape"] in ASKED]
    assert len(told) > 100
    assert [(shape, text, read(ask, shape, text)) for shape, text, _ in told] == told


@pytest.mark.parametrize("shape", sorted(ASKED - {"source_id"}))
def test_a_very_long_text_is_not_even_tried(ask: Ask, shape: str) -> None:
    assert read(ask, shape, "1" * 100_000 + " zł") is None


def test_a_source_gets_a_name_that_is_not_taken(ask: Ask) -> None:
    assert ask("form/rules/conversions", "sourceId", "Głos", ["glos", "glos-2"]) == "glos-3"
