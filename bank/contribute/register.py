"""The register of changes: what was entered, published and changed in a practice and when, in human words.

It has the shape that public bodies keep for their bulletins: dates of entering, publishing and the last change, and a
table of changes. A change of wording alone is told apart from one of fact.
"""

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from bank.contribute.file_parts import Parts
from bank.contribute.history import Step
from bank.contribute.turns import turns
from bank.model.catalogue import Catalogue
from bank.model.citations import CITATION
from bank.model.practice import Practice
from bank.schema.abstracts import KEY as ABSTRACTS
from bank.schema.containers import Record
from bank.schema.paths import shape_at, titles
from bank.schema.scalars import Text
from bank.text.language import N_, Language

_FACTS = re.compile(rf"\d+|{CITATION.pattern}")  # numbers, dates and citations within words
BODY = "text"
_SEVERAL = " | "  # between the values of a field of which a list has several
_LONGEST = 80  # letters of a value that stands within a line
_WORDS = ("title", "summary", "questions")  # beside those that may cite


class What(Enum):
    """What a change was, as a msgid."""

    ENTERED = N_("entered")
    CHANGED = N_("facts changed")
    REWORDED = N_("wording changed")
    MOVED = N_("moved")
    DELETED = N_("taken out")


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
    """A row of the table: a day, what it was, and which fields; `moved` is the path from which it came."""

    day: datetime.date
    what: What
    fields: tuple[FieldChange, ...] = ()
    moved: str = ""
    commit: str = ""


@dataclass(frozen=True)
class Register:
    """The entries of a practice, newest first, the title that it had last, and the days of its conclusions' turns."""

    path: str
    entries: tuple[Entry, ...]
    published: datetime.date | None
    title: str = ""
    turns: Mapping[str, datetime.date] = field(default_factory=dict)

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


@dataclass(frozen=True)
class Registers:
    """Those of all practices by their paths, deleted ones too; none where git knows nothing of the whole history."""

    by_path: Mapping[str, Register] = field(default_factory=dict)

    def of(self, practice: Practice) -> Register | None:
        return self.by_path.get(practice.path)

    @property
    def changed(self) -> datetime.date | None:
        """The day of the last change of all."""
        return max((register.changed for register in self.by_path.values()), default=None)

    @property
    def days(self) -> list[tuple[datetime.date, list[tuple[Register, Entry]]]]:
        """The entries of all by day, newest first, those of a day by their paths."""
        found: dict[datetime.date, list[tuple[Register, Entry]]] = defaultdict(list)
        for register in self.by_path.values():
            for entry in register.entries:
                found[entry.day].append((register, entry))
        by_path = {day: sorted(entries, key=lambda pair: pair[0].path) for day, entries in found.items()}
        return sorted(by_path.items(), reverse=True)

    def newest(self, catalogue: Catalogue) -> list[Practice]:
        """The practices by the day on which they were published in the bank, newest first."""
        known = [(register, practice) for practice in catalogue.current if (register := self.of(practice))]
        return [practice for _, practice in sorted(known, key=lambda pair: str(pair[0].published or ""), reverse=True)]


@dataclass(frozen=True)
class Registrar:
    """Writes registers by the titles of the fields in a language; `texts` are those of files by their ids."""

    shape: Record
    language: Language
    texts: Mapping[str, str]

    def register(self, path: str, steps: Sequence[Step]) -> Register:
        """The register of a file with these steps."""
        entries = tuple(entry for step in reversed(steps) if (entry := self._entry(step)))
        published = next((step.day for step in steps if step.after and not _is_draft(self.texts[step.after])), None)
        title = dict(Parts(self.texts[steps[-1].after or steps[-1].before or ""]).values("title"))
        return Register(path, entries, published, title.get("title", ""), turns(steps, self.texts))

    def _entry(self, step: Step) -> Entry | None:
        if step.before is None:
            return Entry(step.day, What.ENTERED)
        if step.after is None:
            return Entry(step.day, What.DELETED, commit=step.commit)
        changes = tuple(self._changes(self.texts[step.before], self.texts[step.after]))
        if step.moved:
            return Entry(step.day, What.MOVED, changes, step.moved)
        if not changes:
            return None  # comments, blanks or quotes alone
        return Entry(step.day, What.CHANGED if any(map(self._is_fact, changes)) else What.REWORDED, changes)

    def _changes(self, before: str, after: str) -> Iterator[FieldChange]:
        old, new = Parts(before), Parts(after)
        for key in dict.fromkeys([*old.front, *new.front]):
            if old.front.get(key) != new.front.get(key):
                yield from self._in_field(old.values(key), new.values(key))
        if " ".join(old.body.split()) != " ".join(new.body.split()):
            yield FieldChange(BODY, self.language.text(_TEXT), old.body, new.body)

    def _in_field(self, old: list[tuple[str, str]], new: list[tuple[str, str]]) -> Iterator[FieldChange]:
        """The values that differ; where in a list they stand does not matter."""
        gone, come = Counter(old), Counter(new)
        lost, gained = gone - come, come - gone
        for path in dict.fromkeys(path for path, _ in (*lost, *gained)):
            before, after = ([value for own, value in some.elements() if own == path] for some in (lost, gained))
            yield FieldChange(path, self._titles.get(path, path), _SEVERAL.join(before), _SEVERAL.join(after))

    def _is_fact(self, change: FieldChange) -> bool:
        """Whether it is more than other words for the same: words with the same numbers and sources are that."""
        if change.path.startswith(f"{ABSTRACTS}."):
            return False
        if change.path != BODY and not self._is_prose(change.path):
            return True
        return _facts(change.before) != _facts(change.after)

    def _is_prose(self, path: str) -> bool:
        shape = shape_at(self.shape, path)
        return path in _WORDS or (isinstance(shape, Text) and shape.cited)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return dict(titles(self.shape.fields, self.language))


def _facts(text: str) -> Counter[str]:
    return Counter(match[0] for match in _FACTS.finditer(text))


def _is_draft(text: str) -> bool:
    return any(value.casefold() == "true" for _, value in Parts(text).values("draft"))


_TEXT = N_("Text")
