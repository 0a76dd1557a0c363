"""The registrar: out of the steps of a file the register of its practice, in human words.

A change of wording alone is told apart from one of fact.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bank.contribute.file_parts import Parts
from bank.contribute.history import Step
from bank.contribute.register import Entry, FieldChange, Register, What
from bank.contribute.turns import turns
from bank.model.citations import CITATION
from bank.schema.abstracts import KEY as ABSTRACTS
from bank.schema.containers import Record
from bank.schema.paths import shape_at, titles
from bank.schema.scalars import Text
from bank.text.language import N_, Language

_FACTS = re.compile(rf"\d+|{CITATION.pattern}")  # numbers, dates and citations within words
BODY = "text"
_SEVERAL = " | "  # between the values of a field of which a list has several
_WORDS = ("title", "summary", "questions")  # beside those that may cite


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
