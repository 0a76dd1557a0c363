"""The ledger: everything that workshops, forums and charters concluded or promised, each with its age and its fate."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bank.model.practice import Practice
from bank.model.terms import Fate
from bank.text.dates import PartialDate


@dataclass(frozen=True)
class Conclusion:
    """What people concluded, on which day, what became of it and how one knows; `about` is the question or the topic.

    `fate` is None where nobody follows it: a decision of a forum, a clause of a charter.
    """

    practice: Practice
    text: str
    about: str = ""
    date: PartialDate | None = None
    fate: Fate | None = None
    evidence: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for what becomes of it."""
        return self.fate is not None and not self.fate.settled

    def age(self, today: datetime.date) -> int | None:
        """The days since, at least; None where nobody knows the date."""
        return (today - self.date.last_day).days if self.date and self.date.last_day <= today else None


def conclusions(practices: Iterable[Practice]) -> list[Conclusion]:
    """The conclusions of tables, the oldest first; those without a date come last."""
    found = (one for practice in practices for one in _of_tables(practice))
    return sorted(found, key=lambda one: (one.date is None, str(one.date or ""), one.practice.path))


def decisions(practices: Iterable[Practice]) -> list[Conclusion]:
    """The decisions of forums, the newest first."""
    found = [
        Conclusion(practice, text, edition.topic or "", edition.date)
        for practice in practices
        for edition in practice.editions
        for text in edition.decisions
    ]
    return sorted(found, key=lambda one: str(one.date), reverse=True)


def _of_tables(practice: Practice) -> Iterator[Conclusion]:
    workshop = practice.workshop
    for table in workshop.tables if workshop else ():
        for one in table.conclusions:
            date = one.date or (workshop.date if workshop else None)
            yield Conclusion(practice, one.text, table.question, date, one.fate, one.evidence or "")
