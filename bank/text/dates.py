"""Dates known to the year, the month or the day."""

import calendar
import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

EPOCH = "SOURCE_DATE_EPOCH"  # the name of a variable (reproducible-builds.org)
WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """A year, a year and month, or a full date."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read YYYY, YYYY-MM or YYYY-MM-DD; raise ValueError for anything else or a day that does not exist."""
        match = WRITTEN.fullmatch(text)
        if not match:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
        return cls(year, month, day)

    @property
    def is_full(self) -> bool:
        return self.day is not None

    @property
    def first_day(self) -> datetime.date:
        """The earliest day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The latest day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


@dataclass(frozen=True)
class Period:
    """From a date to a date; an open period has no end."""

    start: PartialDate
    end: PartialDate | None = None

    def years(self, today: datetime.date) -> int:
        """How many full years it lasts, or has lasted by `today`."""
        last = self.end.last_day if self.end else today
        first = self.start.first_day
        return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def made_on(environment: Mapping[str, str], today: datetime.date) -> datetime.date:
    """The day that a build tells of itself: that of the epoch when it is set, or today.

    Raise OverflowError, OSError or ValueError when the epoch is no time.
    """
    epoch = environment.get(EPOCH)
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch else today
