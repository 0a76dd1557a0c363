"""The scale of time: from the year of the first date to today."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bank.drawing.lanes import Tick
from bank.text.dates import PartialDate

STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)  # years from tick to tick
MOST = 5  # ticks, so that their years stand apart on a phone
LAST = 85  # hundredths of the scale, beyond which a year would stand in the way of today


@dataclass(frozen=True)
class TimeScale:
    """From the first day of a year to a day."""

    first: datetime.date
    last: datetime.date

    def at(self, day: datetime.date) -> float:
        """Where a day stands, in hundredths of the scale; the days beyond it at its ends."""
        share = (day - self.first) / (self.last - self.first)
        return round(100 * min(1, max(0, share)), 1)

    def middle(self, date: PartialDate) -> float:
        """Where a date stands that may be known to the year or the month alone."""
        return self.at(date.first_day + (date.last_day - date.first_day) / 2)

    def ticks(self, today: str) -> Iterator[Tick]:
        """Round years, and `today` at the end."""
        yield from _years(self)
        yield Tick(100, today)


@cache  # practices begin in the same few years
def _years(scale: TimeScale) -> tuple[Tick, ...]:
    years = range(scale.first.year, scale.last.year + 1)
    places = [(scale.at(datetime.date(year, 1, 1)), year) for year in years]
    early = [(at, year) for at, year in places if at < LAST]
    step = next(step for step in STEPS if sum(year % step == 0 for _, year in early) <= MOST)
    return tuple(Tick(at, str(year)) for at, year in early if year % step == 0)


def since(year: int, today: datetime.date) -> TimeScale:
    """The scale from a year to today."""
    return TimeScale(datetime.date(min(year, today.year), 1, 1), max(today, datetime.date(min(year, today.year), 1, 2)))
