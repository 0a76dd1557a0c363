"""The location: where a reader of values stands in a file, and how it reports what is wrong there."""

import datetime
from typing import Any, NamedTuple, Protocol

import yaml

from bank.source.front_matter_file import Steps, descend
from bank.source.problems import Problem, errors


class Location(NamedTuple):  # one is made for each field and item, which a dataclass takes three times as long for
    """Where a reader stands: the file, the path of the field, the day of reading, and the list for problems."""

    path: str
    today: datetime.date
    problems: list[Problem]
    place: str = ""
    language: str = ""  # the code of that of the texts, when it is known

    def key(self, name: str) -> "Location":
        return self._at(f"{self.place}.{name}" if self.place else name)

    def item(self, number: int) -> "Location":
        """The location of the item with the given number, counted from 1."""
        return self._at(f"{self.place}[{number}]")

    def _at(self, place: str) -> "Location":
        return Location(self.path, self.today, self.problems, place, self.language)

    def has_failed(self, before: int) -> bool:
        """Whether an error was reported since there were `before` problems."""
        return len(self.problems) > before and bool(errors(self.problems[before:]))

    def report(
        self,
        node: yaml.Node,
        code: str,
        *,
        suggestion: str | None = None,
        allowed: tuple[str, ...] = (),
        **values: object,
    ) -> Any:
        """Add an error at the line of the node; return None, so that a reader can return it as its value."""
        line = node.start_mark.line + 1
        self.problems.append(Problem(self.path, line, self.place, code, values, suggestion, allowed))

    def report_at(self, root: yaml.Node, steps: Steps, code: str, **values: Any) -> None:
        """Add an error at the field that the steps lead to from `root`, the node of this location."""
        location = self
        for step in steps:
            location = location.item(step) if isinstance(step, int) else location.key(step)
        location.report(descend(root, steps), code, **values)


class Shape(Protocol):
    """What a value may look like. `read` returns None after it has reported at least one problem."""

    def read(self, node: yaml.Node, location: Location) -> Any: ...
