"""The ledger: everything that workshops, forums and charters concluded or promised, each with its age and its fate."""

import datetime
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bank.model.citations import CITATION
from bank.model.practice import Practice
from bank.model.terms import Fate
from bank.text.dates import PartialDate
from bank.text.normalise import own_anchor


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
    again: int = 0  # how many of its practice say the same before it

    @property
    def key(self) -> str:
        """What tells it from others of its practice as long as it is worded so, whatever becomes of it."""
        words = CITATION.sub("", f"{self.about}\n{self.text}")
        digest = hashlib.sha256(words.encode()).hexdigest()[:8]
        return f"{digest}-{self.again}" if self.again else digest

    @property
    def anchor(self) -> str:
        """Where it stands in the ledger."""
        return own_anchor(f"{self.practice.id}-{self.key}")

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for what becomes of it."""
        return self.fate is not None and not self.fate.settled

    def age(self, today: datetime.date) -> int | None:
        """The days since, at least; None where nobody knows the date."""
        return (today - self.date.last_day).days if self.date and self.date.last_day <= today else None


def rows(practices: Iterable[Practice]) -> list[Conclusion]:
    """All that stands in the ledger."""
    every = tuple(practices)
    return [*conclusions(every), *decisions(every), *promises(every)]


def conclusions(practices: Iterable[Practice]) -> list[Conclusion]:
    """The conclusions of tables, the oldest first; those without a date come last."""
    found = _told_apart(one for practice in practices for one in _of_tables(practice))
    return sorted(found, key=lambda one: (one.date is None, str(one.date or ""), one.practice.path))


def decisions(practices: Iterable[Practice]) -> list[Conclusion]:
    """The decisions of forums, the newest first."""
    found = _told_apart(
        Conclusion(practice, text, edition.topic or "", edition.date)
        for practice in practices
        for edition in practice.editions
        for text in edition.decisions
    )
    return sorted(found, key=lambda one: str(one.date), reverse=True)


def promises(practices: Iterable[Practice]) -> list[Conclusion]:
    """The charters and standards with clauses, each as a whole by its title, from the day since when it is valid."""
    return [
        Conclusion(practice, practice.title, date=practice.charter.valid_from)
        for practice in practices
        if practice.charter and practice.charter.clauses
    ]


def _of_tables(practice: Practice) -> Iterator[Conclusion]:
    workshop = practice.workshop
    for table in workshop.tables if workshop else ():
        for one in table.conclusions:
            date = one.date or (workshop.date if workshop else None)
            yield Conclusion(practice, one.text, table.question, date, one.fate, one.evidence or "")


def _told_apart(found: Iterable[Conclusion]) -> Iterator[Conclusion]:
    """Those of a practice that say the same are counted."""
    seen: Counter[str] = Counter()
    for one in found:
        yield replace(one, again=seen[one.anchor])
        seen[one.anchor] += 1
