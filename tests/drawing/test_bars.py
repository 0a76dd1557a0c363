"""Bars: as long as their numbers, from nothing up, with the numbers beside them."""

from typing import Any

import pytest

from bank.drawing.bars import grant_years, growth, participants, plan
from bank.drawing.lanes import Mark
from bank.model.practice import Practice
from bank.text.language import Language
from tests.invented import practice

ENGLISH = Language("en")


def granting(*years: dict[str, Any]) -> Practice:
    return practice(kind="Granty", grant={"currency": "PLN", "years": list(years)})


def counting(*numbers: tuple[str, int | str, str]) -> Practice:
    return practice(counts=[{"what": what, "number": number, "date": date} for what, number, date in numbers])


def test_applications_stand_behind_awards_on_one_scale() -> None:
    drawing = grant_years(
        granting({"year": 2022, "applications": 40, "awarded": 10}, {"year": 2023, "applications": 20}), ENGLISH
    )
    assert drawing
    assert [(lane.label, lane.words) for lane in drawing.lanes] == [
        ("2022", "Applications: 40; Awarded: 10"),
        ("2023", "Applications: 20"),
    ]
    assert drawing.lanes[0].marks == (Mark("bar", 0, 100.0), Mark("part", 0, 25.0))
    assert drawing.lanes[1].marks == (Mark("bar", 0, 50.0),)
    assert [tick.words for tick in drawing.ticks] == ["0", "10", "20", "30", "40"]


@pytest.mark.parametrize("years", [({"year": 2022, "awarded": 10},), ({"year": 2022, "amount": 900},)])
def test_fewer_than_two_numbers_are_not_drawn(years: tuple[dict[str, Any], ...]) -> None:
    assert grant_years(granting(*years), ENGLISH) is None
    assert grant_years(practice(), ENGLISH) is None


@pytest.mark.parametrize("highest", [1, 2, 3, 7, 9, 13, 60, 99, 100, 101, 547, 1279, 99_999])
def test_the_scale_has_few_round_ticks_and_room_for_the_highest(highest: int) -> None:
    drawing = grant_years(granting({"year": 2022, "applications": highest, "awarded": 1}), ENGLISH)
    assert drawing
    assert 2 <= len(drawing.ticks) <= 5
    assert drawing.ticks[-1].at == 100
    assert drawing.lanes[0].marks[0].end is not None
    assert 50 <= drawing.lanes[0].marks[0].end <= 100


def planning(*rows: tuple[str, int | str, int | str]) -> Practice:
    return practice(plan=[{"what": what, "planned": planned, "done": done} for what, planned, done in rows])


def test_what_was_done_stands_in_what_was_planned_each_thing_on_the_same_scale() -> None:
    drawing = plan(planning(("garnki", 20, 10), ("zupy", 1000, 1500)), ENGLISH)
    assert drawing
    assert [(lane.label, lane.words) for lane in drawing.lanes] == [
        ("garnki", "Planned: 20; Done: 10"),
        ("zupy", "Planned: 1,000; Done: 1,500"),
    ]
    assert [lane.marks for lane in drawing.lanes] == [
        (Mark("bar", 0, 66.7), Mark("part", 0, 33.3)),
        (Mark("bar", 0, 66.7), Mark("part", 0, 100.0)),
    ]
    assert [tick.words for tick in drawing.ticks] == ["0%", "50%", "100%", "150%"]


def test_a_plan_of_a_range_is_drawn_up_to_its_most_and_one_of_nothing_is_not() -> None:
    drawing = plan(planning(("garnki", "3–4", 2), ("zupy", 0, 9)), ENGLISH)
    assert drawing
    assert [lane.label for lane in drawing.lanes] == ["garnki"]
    assert drawing.lanes[0].marks == (Mark("bar", 0, 75.0), Mark("fade", 75.0, 100.0), Mark("part", 0, 50.0))
    assert plan(practice(), ENGLISH) is None


def test_what_was_counted_more_than_once_grows_from_date_to_date() -> None:
    drawing = growth(counting(("domy", 4, "2024"), ("ludzie", 9, "2020"), ("domy", "1–2", "2020")), ENGLISH)
    assert drawing
    assert [(lane.label, lane.words) for lane in drawing.lanes] == [("2020", "domy: 1–2"), ("2024", "domy: 4")]
    assert drawing.lanes[0].marks == (Mark("part", 0, 25.0), Mark("fade", 25.0, 50.0))
    assert growth(counting(("domy", 4, "2024"), ("ludzie", 9, "2020")), ENGLISH) is None


def test_meetings_are_compared_by_how_many_came() -> None:
    editions = [{"date": "2018", "participants": 30}, {"date": "2019"}, {"date": "2020", "participants": 60}]
    drawing = participants(practice(kind="Forum", editions=editions), ENGLISH)
    assert drawing
    assert [(lane.label, lane.words) for lane in drawing.lanes] == [("2018", "30"), ("2020", "60")]
    assert participants(practice(kind="Forum", editions=editions[:2]), ENGLISH) is None
