"""The register of changes: what was entered, published and changed in a practice and when, in human words.

It has the shape that public bodies keep for their bulletins: dates of entering, publishing and the last change, and a
table of changes.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import groupby

from bank.model.catalogue import Catalogue
from bank.model.citations import CITATION
from bank.model.practice import Practice, Translation
from bank.text.language import N_

_LONGEST = 80  # letters of a value that stands within a line


class What(Enum):
    """What a change was, as a msgid."""

    ENTERED = N_("entered")
    CHANGED = N_("facts changed")
    REWORDED = N_("wording changed")
    MOVED = N_("moved")
    DELETED = N_("taken out")
    TRANSLATED = N_("translated")
    RETRANSLATED = N_("translation changed")
    UNTRANSLATED = N_("translation taken out")


@dataclass(frozen=True)
class FieldChange:
    """A field, or the text, whose value differs; a value is empty where there was none."""

    path: str
    title: str
    before: str = ""
    after: str = ""

    @property
    def shown(self) -> tuple[str, str]:
        """What it said and says, without marks of citations."""
        return CITATION.sub("", self.before), CITATION.sub("", self.after)

    @property
    def is_short(self) -> bool:
        """Whether the values can be told within a line."""
        return max(len(self.before), len(self.after)) <= _LONGEST and "\n" not in self.before + self.after


@dataclass(frozen=True)
class Entry:
    """A row of the table: a day, what it was, and which fields; `moved` is the path from which it came.

    That of a translation has the code of its `language`.
    """

    day: datetime.date
    what: What
    fields: tuple[FieldChange, ...] = ()
    moved: str = ""
    commit: str = ""
    language: str = ""


@dataclass(frozen=True)
class Register:
    """The entries of a practice and those of its translations, newest first, and the title that it had last.

    `turns` are the days of its conclusions' turns.
    """

    path: str
    entries: tuple[Entry, ...]
    published: datetime.date | None
    title: str = ""
    turns: Mapping[str, datetime.date] = field(default_factory=dict)
    translations: tuple[Entry, ...] = ()

    @property
    def table(self) -> list[Entry]:
        """All entries, newest first."""
        return sorted((*self.translations, *self.entries), key=lambda entry: entry.day, reverse=True)

    @property
    def removed(self) -> Entry | None:
        """The entry by which it was taken out, if it was."""
        last = self.entries[0]
        return last if last.what is What.DELETED else None

    @property
    def paths(self) -> Iterator[str]:
        """The paths at which it was while it was published, its own first."""
        if self.published:
            yield self.path
            yield from (one.moved for one in self.entries if one.moved and one.day >= self.published)

    @property
    def entered(self) -> datetime.date:
        return self.entries[-1].day

    @property
    def changed(self) -> datetime.date:
        """The day of the last change."""
        return self.entries[0].day

    @property
    def changed_in_fact(self) -> datetime.date | None:
        """The day on which it last said anything else than before."""
        return next((entry.day for entry in self.entries if entry.what is What.CHANGED), None)

    def outdates(self, translation: Translation) -> bool:
        """Whether it said anything else after the day of a translation."""
        return bool(self.changed_in_fact and self.changed_in_fact > translation.day.last_day)


@dataclass(frozen=True)
class Registers:
    """Those of all practices by their paths, deleted ones too; none where git knows nothing of the whole history.

    `vocabulary` is the day of its last change.
    """

    by_path: Mapping[str, Register] = field(default_factory=dict)
    vocabulary: datetime.date | None = None

    def of(self, practice: Practice) -> Register | None:
        return self.by_path.get(practice.path)

    @property
    def changed(self) -> datetime.date | None:
        """The day of the last change of all, and of the vocabulary."""
        days = [register.changed for register in self.by_path.values()]
        return max([*days, *([self.vocabulary] if self.vocabulary else [])], default=None)

    def changed_among(self, practices: Iterable[Practice]) -> datetime.date | None:
        """The day of the last change of some practices."""
        known = (register for practice in practices if (register := self.of(practice)))
        return max((register.changed for register in known), default=None)

    @property
    def days(self) -> list[tuple[datetime.date, list[tuple[Register, Entry]]]]:
        """The entries of all by day, newest first, those of a day by their paths."""
        found: dict[datetime.date, list[tuple[Register, Entry]]] = defaultdict(list)
        for register in self.by_path.values():
            for entry in register.table:
                found[entry.day].append((register, entry))
        by_path = {day: sorted(entries, key=lambda pair: pair[0].path) for day, entries in found.items()}
        return sorted(by_path.items(), reverse=True)

    def among(self, practices: Iterable[Practice]) -> list[tuple[datetime.date, Practice, list[Entry]]]:
        """What was done on a day in each of some practices, newest first, on a day in the order of the practices."""
        known = [(practice, register) for practice in practices if (register := self.of(practice))]
        days = [
            (day, practice, list(entries))
            for practice, register in known
            for day, entries in groupby(register.table, lambda entry: entry.day)
        ]
        return sorted(days, key=lambda line: line[0], reverse=True)

    def newest(self, catalogue: Catalogue) -> list[Practice]:
        """The practices by the day on which they were published in the bank, newest first."""
        known = [(register, practice) for practice in catalogue.current if (register := self.of(practice))]
        return [practice for _, practice in sorted(known, key=lambda pair: str(pair[0].published or ""), reverse=True)]

    def outdated(self, catalogue: Catalogue) -> list[Practice]:
        """The translations that are older than the last change of fact."""
        return [one for one in catalogue.translations if self._is_outdated(one)]

    def _is_outdated(self, practice: Practice) -> bool:
        register = self.of(practice)
        return bool(register and practice.translation and register.outdates(practice.translation))
