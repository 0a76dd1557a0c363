"""Dates: known to the year, the month or the day, and the years between two of them."""

import datetime

import pytest

from bank.text.dates import PartialDate, Period, made_on

date = PartialDate.parse


@pytest.mark.parametrize("text", ["2021", "2021-02", "2021-02-24"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(date(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "2021-13",
        "2021-02-29",
        "2021-00",
        "2021-01-00",
        "0000",
        "21",
        "2021-2",
        "24.02.2021",
        "2021-02-24 ",
        "około 2021",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        date(text)


def test_a_leap_day_is_a_day() -> None:
    assert date("2024-02-29").last_day == datetime.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", (2021, 1, 1), (2021, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2021-12", (2021, 12, 1), (2021, 12, 31)),
        ("2021-02-24", (2021, 2, 24), (2021, 2, 24)),
        ("9999", (9999, 1, 1), (9999, 12, 31)),
    ],
)
def test_a_date_reaches_from_its_first_day_to_its_last(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert date(text).first_day == datetime.date(*first)
    assert date(text).last_day == datetime.date(*last)


def test_only_a_date_with_a_day_is_full() -> None:
    assert [date(text).is_full for text in ("2021", "2021-02", "2021-02-24")] == [False, False, True]


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        ("2020-06-10", "2021-06-09", 0),
        ("2020-06-10", "2021-06-10", 1),
        ("2010-06", None, 15),
        ("2010-06-16", None, 15),
        ("2010-03-15", None, 16),
    ],
)
def test_only_full_years_count(start: str, end: str | None, years: int) -> None:
    period = Period(date(start), date(end) if end else None)
    assert period.years(datetime.date(2026, 3, 15)) == years


def test_a_build_tells_the_day_it_was_told_and_else_today() -> None:
    today = datetime.date(2026, 3, 15)
    assert made_on({"SOURCE_DATE_EPOCH": "981173106"}, today) == datetime.date(2001, 2, 3)
    assert made_on({}, today) == today
