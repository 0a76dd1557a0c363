"""Problems: what is wrong with a file, where, and what to do about it, or what was done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bank.source.problem_table import PROBLEMS, Entry, Level
from bank.text.escaping import inert
from bank.text.language import N_, Language

LONGEST_VALUE = 300  # characters of a value that are told
FEW = 12  # allowed values up to this many are listed in the message


@dataclass(frozen=True, order=True)
class Problem:
    """One problem of one file; `code` is one of the table's, the placeholders of its words are filled from `values`.

    `line` counts from 1, 0 when the problem has no line; `place` is the path of the field, such as
    "workshop.tables[2].question", empty when the problem is not in a field. KeyError for a code that no table has.
    """

    path: str
    line: int
    place: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict, compare=False)
    suggestion: str | None = field(default=None, compare=False)
    allowed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _ = self.entry

    @property
    def entry(self) -> Entry:
        return PROBLEMS[self.code]

    @property
    def level(self) -> Level:
        return self.entry.level

    def level_in(self, language: Language) -> str:
        """What kind of problem it is, in the given language."""
        return language.text(LEVELS[self.level])

    def explain(self, language: Language) -> str:
        """Message and remedy in the given language, with the near miss and the few allowed values.

        What a stranger wrote stands there cut and inert.
        """
        values = {name: _cut(value) for name, value in self.values.items()}
        parts = [sentence(self.entry, language).format(**values)]
        if self.suggestion:
            parts.append(language.text(DID_YOU_MEAN).format(suggestion=_cut(self.suggestion)))
        if 0 < len(self.allowed) <= FEW:
            parts.append(language.text(ALLOWED).format(values=", ".join(self.allowed)))
        return inert(" ".join(parts))

    def write(self, language: Language) -> str:
        """The problem on one line: path, line, level, field, message, and the code to look it up by."""
        level = self.level_in(language)
        where = f"{self.path}:{self.line}" if self.line else self.path
        place = f" {self.place}:" if self.place else ""
        return f"{inert(f'{where}: {level}:{place}')} {self.explain(language)} [{self.code}]"


def _cut(value: object) -> str:
    """A value as a message gives it, which a whole text would make unreadable."""
    text = str(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"


DID_YOU_MEAN = N_("Did you mean “{suggestion}”?")
ALLOWED = N_("Allowed: {values}.")
LEVELS: Mapping[Level, str] = {"error": N_("error"), "warning": N_("warning"), "mended": N_("mended")}


def sentence(entry: Entry, language: Language) -> str:
    """What a problem says in the given language, its placeholders not filled in yet."""
    return " ".join(language.text(words) for words in (entry.message, entry.remedy) if words)


class Finding(NamedTuple):
    """A problem of which it is not yet known where it stands: a code, what fills its words, and a near miss."""

    code: str
    values: Mapping[str, object]
    suggestion: str | None = None

    @property
    def level(self) -> Level:
        return PROBLEMS[self.code].level

    def at(self, path: str, line: int, place: str = "") -> Problem:
        """The problem of the file `path` that this is at a line of it."""
        return Problem(path, line, place, self.code, self.values, self.suggestion)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that fail the check and a strict build."""
    return [problem for problem in problems if problem.level == "error"]


def fatal(problems: Iterable[Problem]) -> list[Problem]:
    """Those that keep a file out of every site."""
    return [problem for problem in errors(problems) if not problem.entry.bearable]
