"""Demands: what a practice takes, in the order of the questions, and which whole number is enough."""

from typing import Any

import pytest

from bank.model.demands import Demand, demands
from bank.model.practice import Practice
from bank.text.language import Language
from tests.invented import practice

ENGLISH = Language("en")
LEADER = {"name": "Koło Zmyślonych Kucharzy", "role": "lider"}


def of(one: Practice) -> list[Demand]:
    return list(demands(one, "PLN", ENGLISH))


def people(number: Any) -> tuple[int, int] | None:
    """What is enough where so many people are needed."""
    (found,) = of(practice(needs=[{"kind": "ludzie", "number": number}]))
    return found.enough


@pytest.mark.parametrize(
    ("told", "enough"),
    [(3, 3), ("około 5", 5), ("ponad 140", 141), ("co najmniej 140", 140), ("4–6", 4), (2.5, 3), ("prawie 10", 10)],
)
def test_the_least_whole_number_that_will_do(told: Any, enough: int) -> None:
    assert people(told) == (enough, enough)


def test_where_sources_disagree_both_numbers_stand() -> None:
    sources = [{"id": id, "title": id} for id in ("menu", "kronika")]
    needs = [{"kind": "ludzie", "number": "4 [^menu] / 7 [^kronika]"}]
    (found,) = of(practice(needs=needs, sources=sources))
    assert found.enough == (4, 7)


def test_a_need_without_a_number_is_known_and_not_how_much() -> None:
    (room,) = of(practice(needs=[{"kind": "izba", "note": "przy kuchni"}]))
    assert room == Demand("room", "izba")


def test_what_is_told_twice_stands_once() -> None:
    cooks = [{"kind": "ludzie", "note": "kto gotuje"}, {"kind": "ludzie", "note": "kto zmywa"}]
    assert of(practice(needs=cooks)) == [Demand("people", "ludzie")]


def test_what_no_question_asks_for_is_left_out() -> None:
    assert of(practice(needs=[{"kind": "mieszkancy", "number": 900}])) == []


def test_money_says_what_it_buys_and_is_compared_in_the_banks_currency_alone() -> None:
    costs = [
        {"amount": 5_000, "currency": "PLN", "per": "rok"},
        {"amount": 900, "currency": "EUR", "per": "otwarcie"},
        {"amount": 70, "currency": "PLN", "per": "raz"},
    ]
    assert of(practice(cost=costs)) == [
        Demand("money", "Cost (rok)", "PLN\u00a05,000", (5_000, 5_000)),
        Demand("money", "Cost (otwarcie)", "€900", None),
    ]


def test_a_partner_is_named_with_the_number_of_the_others_and_a_leader_is_none() -> None:
    others = [{"name": name, "role": "partner"} for name in ("Zmyślona Szkoła", "Zmyślona Straż", "Zmyślony Chór")]
    assert of(practice(organisations=[LEADER])) == []
    (one,) = of(practice(organisations=[LEADER, others[0]]))
    (three,) = of(practice(organisations=[LEADER, *others]))
    assert one == Demand("partner", "partner", "Zmyślona Szkoła", (1, 1))
    assert three.amount == "Zmyślona Szkoła and 2 more"


def test_demands_stand_in_the_order_of_the_questions() -> None:
    one = practice(
        needs=[{"kind": "izba", "number": 40}, {"kind": "ludzie", "number": 3}],
        cost=[{"amount": 5_000, "currency": "PLN", "per": "rok"}],
        organisations=[LEADER, {"name": "Zmyślona Szkoła", "role": "partner"}],
    )
    assert [demand.question for demand in of(one)] == ["people", "money", "room", "partner"]
    assert of(one)[2].amount == "40 m²"
