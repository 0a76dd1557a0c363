"""Life: how far a practice is in it on a day, and how old the word about it is; no other place compares these days.

A word about a practice holds for a year; then the practice is due for another. Once the day that was set for a check
has passed, it is overdue. What has ended does not grow old, and what is archived is kept as it was.
"""

import datetime
from typing import Literal

from bank.model.practice import Practice
from bank.text.dates import PartialDate

Phase = Literal["fresh", "due", "overdue", "ended", "superseded", "archived"]

HOLDS = datetime.timedelta(days=365)  # how long a word about a practice holds


def phase(practice: Practice, today: datetime.date) -> Phase:
    """The phase of its life; of several the one that a reader has to know first."""
    if practice.archived:
        return "archived"
    if has_ended(practice):
        return "superseded" if practice.status.successor else "ended"
    if _is_late(practice, today):
        return "overdue"
    return "fresh" if holds(practice.status.day, today) else "due"


def has_ended(practice: Practice) -> bool:
    return practice.status.state.meaning == "ended"


def holds(day: PartialDate | None, today: datetime.date) -> bool:
    """Whether what was said of a day, or found on it, is not too old."""
    return day is not None and day.last_day + HOLDS >= today


def is_overdue(practice: Practice, today: datetime.date) -> bool:
    """Whether its review is late, and still matters."""
    return phase(practice, today) == "overdue"


def is_stale(practice: Practice, today: datetime.date) -> bool:
    """Whether it may have ended meanwhile: the word about it no longer holds."""
    return phase(practice, today) in ("due", "overdue") and not holds(practice.status.day, today)


def is_confirmed(practice: Practice, today: datetime.date) -> bool:
    """Whether the organisation has confirmed its contact within a year."""
    return practice.contact is not None and holds(practice.contact.confirmed, today)


def years_running(practice: Practice, today: datetime.date) -> int:
    """For how many full years it runs; none when nobody knows that it still does."""
    period, status = practice.period, practice.status
    if status.state.meaning != "running" or period is None or period.end or not holds(status.day, today):
        return 0
    return max(0, period.years(today))


def _is_late(practice: Practice, today: datetime.date) -> bool:
    return practice.review_by is not None and practice.review_by.last_day < today
