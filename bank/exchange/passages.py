"""Passages: the words of a source with the label they stand under and where they stand, as every reader yields them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from bank.text.language import N_, Language

Kind = Literal["paragraph", "cell", "line", "sheet", "field", "row", "page"]


@dataclass(frozen=True)
class Origin:
    """Where words stand in a source: a number counted from 1 and, as the kind has it, a column, a field or a table."""

    kind: Kind
    number: int = 0
    name: str = ""

    def told(self, language: Language) -> str:
        return language.text(_PLACES[self.kind]).format(number=self.number, name=self.name)


@dataclass(frozen=True)
class Passage:
    """Words of a source, a list one item a line.

    `path` is that of the field where the source itself names it, such as "sources[2].title"; `level` is that of a
    heading; `markdown` tells that the words are Markdown already, `aside` that they are beside the text, as menus are.
    """

    text: str
    origin: Origin
    label: str = ""
    path: str = ""
    level: int = 0
    markdown: bool = False
    aside: bool = False


@dataclass(frozen=True)
class Account:
    """What a source tells of one practice; `name` is that of the source, `where` the practice's place in it."""

    name: str
    passages: tuple[Passage, ...]
    where: Origin | None = None


class UnreadableError(Exception):
    """A source that cannot be read: a msgid and what fills it."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message, self.values = message, values

    def told(self, language: Language) -> str:
        return language.text(self.message).format(**self.values)


@contextmanager
def refusing(message: str) -> Iterator[None]:
    """Raise UnreadableError with the message at whatever a library meets in a broken or a hostile file."""
    try:
        yield
    except UnreadableError:
        raise
    except Exception as error:  # of a stranger's bytes there is no list of what can be wrong
        raise UnreadableError(message) from error


_PLACES: Mapping[Kind, str] = {
    "paragraph": N_("paragraph {number}"),
    "cell": N_("row {number}, column {name}"),
    "line": N_("line {number}"),
    "sheet": N_("row {number} of sheet “{name}”"),
    "row": N_("row {number} of table {name}"),
    "field": N_("field “{name}”"),
    "page": N_("the page"),
}
