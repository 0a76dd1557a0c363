"""The issue form: valid for GitHub, in the bank's language, and no longer than a first telling has to be."""

from dataclasses import replace
from typing import Any

import pytest
import yaml

from bank.contribute.issue_form import issue_form
from bank.model.terms import City, Terms
from bank.schema.proposal import proposal
from bank.text.language import Language
from bank.text.normalise import plain
from tests.invented import VOCABULARY
from tests.vendored import vendored

POLISH = yaml.safe_load(issue_form(VOCABULARY, Language("pl")))


def elements(form: Any) -> dict[str, Any]:
    """The elements that are answered, by their ids."""
    return {element["id"]: element for element in form["body"] if "id" in element}


@pytest.mark.parametrize("form", [POLISH, yaml.safe_load(issue_form(VOCABULARY, Language("en")))])
def test_it_is_a_form_by_the_schema_of_github(form: Any) -> None:
    assert [error.message for error in vendored("github-issue-forms").iter_errors(form)] == []
    assert len({element["attributes"].get("label") for element in form["body"]}) == len(form["body"])


def test_it_asks_for_a_place_what_was_done_what_came_of_it_and_whom_to_ask() -> None:
    asked = elements(POLISH)
    assert list(asked) == ["city", "elsewhere", "place", "done", "outcome", "contact", "consent"]
    assert asked["done"]["attributes"]["label"] == "Co zrobiono?"
    assert "nie zadziałało" in asked["outcome"]["attributes"]["label"]
    assert all(
        element["validations"]["required"] for id, element in asked.items() if id not in ("elsewhere", "consent")
    )
    assert not asked["elsewhere"]["validations"]["required"]


def test_cities_are_offered_in_the_order_of_the_alphabet_and_another_place_last() -> None:
    more = [City(plain(name).casefold(), {"pl": name}) for name in ("Tychy", "Świdnica", "Sopot")]
    vocabulary = replace(VOCABULARY, cities=Terms([*more, *VOCABULARY.cities]))
    options = elements(yaml.safe_load(issue_form(vocabulary, Language("pl"))))["city"]["attributes"]["options"]
    assert options[-1] == Language("pl").text("another place")
    assert options[:-1] == Language("pl").sort(options[:-1], str)
    assert [city for city in options if city in ("Sopot", "Świdnica", "Tychy")] == ["Sopot", "Świdnica", "Tychy"]


def test_what_the_form_offers_the_proposal_takes() -> None:
    (city,) = (item.shape for item in proposal(VOCABULARY, Language("pl")).fields if item.key == "city")
    offered = elements(yaml.safe_load(issue_form(VOCABULARY, Language("pl"))))["city"]["attributes"]["options"]
    assert [name for name in offered if city.find(name) is None] == []


def test_it_says_where_it_comes_from() -> None:
    assert issue_form(VOCABULARY, Language("en")).startswith("# Made by scripts/derive.py")
