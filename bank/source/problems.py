"""Problems: what is wrong with a file, where, and what to do about it, or what was done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bank.text.language import N_, Language

Level = Literal["error", "warning", "mended"]
FEW = 12  # allowed values up to this many are listed in the message


@dataclass(frozen=True, order=True)
class Problem:
    """One problem of one file; `message` is a msgid of the catalogue, its placeholders filled from `values`.

    `line` counts from 1, 0 when the problem has no line; `place` is the path of the field, such as
    "workshop.tables[2].question", empty when the problem is not in a field. A `bearable` error, such as a broken
    picture, fails the check and a strict build as any other, but leaves the rest of the practice fit to be shown.
    """

    path: str
    line: int
    place: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict, compare=False)
    suggestion: str | None = field(default=None, compare=False)
    allowed: tuple[str, ...] = ()
    level: Level = "error"
    bearable: bool = False

    def explain(self, language: Language) -> str:
        """The message in the given language, with the near miss and the few allowed values."""
        parts = [language.text(self.message).format(**self.values)]
        if self.suggestion:
            parts.append(language.text(_DID_YOU_MEAN).format(suggestion=self.suggestion))
        if 0 < len(self.allowed) <= FEW:
            parts.append(language.text(_ALLOWED).format(values=", ".join(self.allowed)))
        return " ".join(parts)

    def write(self, language: Language) -> str:
        """The problem on one line: path, line, level, field and message."""
        level = language.text(_LEVELS[self.level])
        where = f"{self.path}:{self.line}" if self.line else self.path
        place = f" {self.place}:" if self.place else ""
        return f"{where}: {level}:{place} {self.explain(language)}"


_DID_YOU_MEAN = N_("Did you mean “{suggestion}”?")
_ALLOWED = N_("Allowed: {values}.")
_LEVELS = {"error": N_("error"), "warning": N_("warning"), "mended": N_("mended")}


class Finding(NamedTuple):
    """A problem of which it is not yet known where it stands: a msgid, what fills it, and a near miss."""

    message: str
    values: Mapping[str, object]
    suggestion: str | None = None
    level: Level = "error"
    bearable: bool = False

    def at(self, path: str, line: int, place: str = "") -> Problem:
        """The problem of the file `path` that this is at a line of it."""
        message, values, suggestion, level, bearable = self
        return Problem(path, line, place, message, values, suggestion, level=level, bearable=bearable)


def errors(problems: tuple[Problem, ...] | list[Problem]) -> list[Problem]:
    """Those that fail the check and a strict build."""
    return [problem for problem in problems if problem.level == "error"]


def fatal(problems: tuple[Problem, ...] | list[Problem]) -> list[Problem]:
    """Those that keep a file out of every site."""
    return [problem for problem in errors(problems) if not problem.bearable]
