"""Towns: what the form means by a region named in full is what the check means."""

from dataclasses import replace

import pytest

from tests.bridge import Ask
from tests.golden_cases import reading, rules
from tests.model.test_towns import WITH_FULL_NAMES


@pytest.mark.parametrize(
    ("name", "label"), [("KRAINA GORSKA", "Kraina górska"), ("kr. górska", "Kraina górska"), ("górskie", None)]
)
def test_a_region_named_in_full_is_a_place_of_the_form_too(ask: Ask, name: str, label: str | None) -> None:
    bank = rules(replace(reading(), vocabulary=WITH_FULL_NAMES))
    assert ask("form/rules/towns", "findCity", bank, name).get("city", {}).get("label") == label


def test_a_region_is_offered_as_one_types_its_full_name(ask: Ask) -> None:
    bank = rules(replace(reading(), vocabulary=WITH_FULL_NAMES))
    assert [city["id"] for city in ask("form/rules/towns", "citiesLike", bank, "kraina", 8)] == ["gorskie"]
