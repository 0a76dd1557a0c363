"""Costs on one scale: each amount where it belongs, among those of others that buy the same in the same currency."""

from itertools import pairwise

import pytest

from bank.drawing.cost_scale import cost_lanes, cost_scale, cost_summary
from bank.drawing.lanes import Lane, Mark
from bank.model.practice import Practice
from bank.text.language import Language
from tests.invented import practice

ENGLISH = Language("en")


def costing(*amounts: float | str, per: str = "rok", currency: str = "PLN", year: int | None = None) -> Practice:
    when = {"year": year} if year else {}
    return practice(cost=[{"amount": amount, "currency": currency, "per": per, **when} for amount in amounts])


OTHERS = (costing(100), costing(1_000), costing(10_000), costing(100_000))


def lane_of(own: Practice, *others: Practice) -> Lane | None:
    drawing = cost_lanes(own, cost_scale([own, *others], "PLN"), ENGLISH)
    return drawing.lanes[0] if drawing else None


def places(lane: Lane | None, kind: str) -> list[float]:
    assert lane
    return [mark.start for mark in lane.marks if mark.kind == kind]


def test_ten_times_as_much_is_as_far_everywhere() -> None:
    lane = lane_of(costing(1_000_000), *OTHERS)
    steps = [*places(lane, "peer"), *places(lane, "own")]
    apart = [round(more - less) for less, more in pairwise(steps)]
    assert set(apart) == {24}


def test_the_words_say_the_amount_its_year_and_where_half_of_the_others_lie() -> None:
    lane = lane_of(costing(5_000, year=2021), *OTHERS)
    assert lane
    assert lane.label == "rok"
    assert lane.words == "PLN\u00a05,000 (2021). Of 4 other amounts, half lie between PLN\u00a0325 and PLN\u00a077,500."
    assert [(mark.start, mark.end) for mark in lane.marks if mark.kind == "half"]


def test_the_practices_own_amounts_are_not_among_the_others() -> None:
    lane = lane_of(costing(5_000, 6_000), *OTHERS)
    assert (len(places(lane, "own")), len(places(lane, "peer"))) == (2, 4)


@pytest.mark.parametrize(
    "others",
    [
        OTHERS[:3],
        tuple(costing(1_000, per="otwarcie") for _ in range(9)),
        tuple(costing(1_000, per="raz") for _ in range(9)),
        tuple(costing(1_000, currency="EUR") for _ in range(9)),
    ],
    ids=["too few", "for something else", "for nobody knows what", "in another currency"],
)
def test_what_cannot_be_compared_is_not(others: tuple[Practice, ...]) -> None:
    assert lane_of(costing(5_000), *others) is None


def test_an_amount_in_another_currency_is_not_drawn() -> None:
    assert lane_of(costing(5_000, currency="EUR"), *OTHERS) is None


def test_a_range_is_a_stretch_and_an_amount_over_a_number_goes_on() -> None:
    stretch, over = lane_of(costing("1000–10000"), *OTHERS), lane_of(costing("ponad 1000"), *OTHERS)
    assert stretch
    assert over
    at = dict(zip((100, 1_000, 10_000, 100_000), places(stretch, "peer"), strict=True))
    assert stretch.marks[-1] == Mark("own", at[1_000], at[10_000])
    assert [mark.kind for mark in over.marks[-2:]] == ["fade", "own"]
    assert over.marks[-2].start == over.marks[-1].start


def test_some_practices_are_summed_up_where_two_of_them_tell() -> None:
    scale = cost_scale([*OTHERS, costing(700, per="otwarcie")], "PLN")
    summary = cost_summary(OTHERS[1:], scale, ENGLISH)
    assert summary
    assert [(lane.label, lane.words) for lane in summary.lanes] == [
        ("rok", "Amounts: 3, from PLN\u00a01,000 to PLN\u00a0100,000, the middle one PLN\u00a010,000.")
    ]
    assert cost_summary(OTHERS[:1], scale, ENGLISH) is None


def test_a_bank_without_amounts_has_no_scale_to_draw() -> None:
    scale = cost_scale([practice()], "")
    assert cost_lanes(practice(), scale, ENGLISH) is None
    assert cost_summary([practice()], scale, ENGLISH) is None


def test_amounts_that_stand_in_one_place_have_one_mark() -> None:
    others = (*OTHERS, costing(10_000), costing(10_000.5))
    lane = lane_of(costing(5_000), *others)
    assert lane
    assert "6 other amounts" in lane.words
    assert len(places(lane, "peer")) == 4
