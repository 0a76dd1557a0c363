"""The life line: full as far as is known, ended where it ended, fading where knowledge ends."""

import datetime
from typing import Any

import pytest

from bank.drawing.lanes import Lane, Mark
from bank.drawing.life import life_line, life_lines
from bank.model.practice import Practice
from bank.text.language import Language
from tests.invented import practice

ENGLISH = Language("en")
TODAY = datetime.date(2026, 1, 1)


def lanes_of(practice: Practice, successor: Practice | None = None) -> tuple[Lane, ...]:
    drawing = life_line(practice, successor, TODAY, ENGLISH)
    return drawing.lanes if drawing else ()


def lived(
    state: str = "trwa", as_of: str = "2024", start: str = "2016", end: str | None = None, **fields: Any
) -> Practice:
    period = {"from": start, **({"to": end} if end else {})}
    return practice(period=period, status={"state": state, "as_of": as_of}, **fields)


def test_what_runs_is_full_up_to_the_last_day_that_is_known_and_fades_to_today() -> None:
    (lane,) = lanes_of(lived(as_of="2020-12-31"))
    assert lane.marks == (Mark("span", 0, 50.0), Mark("fade", 50.0, 100))
    assert lane.words == "since 2016; trwa, as of 2020"


def test_what_ended_has_an_end_and_does_not_fade() -> None:
    (lane,) = lanes_of(lived("zakonczona", "2023", end="2020"))
    assert lane.marks == (Mark("span", 0, 50.0), Mark("end", 50.0))


def test_the_scale_has_round_years_and_today_at_its_end() -> None:
    drawing = life_line(lived(), None, TODAY, ENGLISH)
    assert drawing
    assert [tick.words for tick in drawing.ticks] == ["2016", "2018", "2020", "2022", "2024", "today"]
    assert [round(tick.at) for tick in drawing.ticks] == [0, 20, 40, 60, 80, 100]


def test_meetings_amounts_and_numbers_have_lanes_of_their_own() -> None:
    editions = [{"date": "2018-07-02"}, {"date": "2019"}, {"date": "2017"}]
    cost = [
        {"amount": amount, "currency": "PLN", "per": "rok", "year": year} for amount, year in ((9, 2017), (8, 2021))
    ]
    counts = [{"what": "domy", "number": 3, "date": "2020"}]
    told = lanes_of(lived(kind="Forum", editions=editions, cost=cost, counts=counts))
    assert [(lane.label, lane.words) for lane in told[1:]] == [
        ("Meetings", "2017–2019"),
        ("Known amounts", "2017, 2021"),
        ("Counted", "2020"),
    ]
    assert [len(lane.marks) for lane in told[1:]] == [3, 2, 1]
    assert told[1].marks[0].start == pytest.approx(15.0, abs=0.1)


def test_the_years_of_grants_are_money_too() -> None:
    grant = {"currency": "PLN", "years": [{"year": 2019, "awarded": 4}, {"year": 2020, "awarded": 5}]}
    assert [lane.words for lane in lanes_of(lived(kind="Granty", grant=grant))[1:]] == ["2019–2020"]


def test_what_took_its_place_has_a_line_and_a_way_to_it() -> None:
    heir = practice(title="Druga kuchnia przy drugiej ulicy", period={"from": "2021"})
    lane = lanes_of(lived("zakonczona", "2021", end="2020"), heir)[-1]
    assert (lane.label, lane.practice) == ("Druga kuchnia przy drugiej ulicy", heir)
    assert lane.marks[0].start == pytest.approx(50.0, abs=0.1)


@pytest.mark.parametrize(
    "fields", [{"start": "2024"}, {"start": "2019", "end": "2019", "state": "zakonczona", "as_of": "2019"}]
)
def test_a_single_year_is_no_life_line(fields: dict[str, str]) -> None:
    assert lanes_of(lived(**fields)) == ()


def test_meetings_alone_make_a_line_without_a_beginning() -> None:
    meetings = [{"date": "2018"}, {"date": "2020"}]
    assert [lane.label for lane in lanes_of(practice(kind="Forum", editions=meetings))] == ["Meetings"]
    assert lanes_of(practice(kind="Forum", editions=meetings[:1])) == ()
    assert lanes_of(practice()) == ()


def test_a_state_known_from_the_future_is_known_today() -> None:
    (lane,) = lanes_of(lived(as_of="2025-12", start="2020"))
    assert lane.marks[0].end == pytest.approx(100, abs=0.1)


def test_the_lives_of_a_place_stand_on_one_scale_the_oldest_first() -> None:
    young, old = lived(start="2021", title="Młoda kuchnia na rogu"), lived(start="2006", title="Stara kuchnia na rogu")
    drawing = life_lines([young, old, practice()], TODAY, ENGLISH)
    assert drawing
    assert [(lane.practice, lane.marks[0].start) for lane in drawing.lanes] == [(old, 0), (young, 75.0)]
    assert life_lines([young, practice()], TODAY, ENGLISH) is None
