"""The layout of the workbook: a sheet of practices, one for each list of fields, each column with the path it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.quantities import Measure
from bank.schema.scalars import Choice, Number
from bank.source.location import Shape
from bank.text.language import N_, Language

LONGEST_NAME = 31  # characters that Excel takes for a sheet
TEXT = "#"  # before the heading of a part of the text


@dataclass(frozen=True)
class Column:
    """A column: the path within an item of the sheet's list, or TEXT and a heading; `several` values are one a line."""

    path: str
    title: str
    hint: str = ""
    shape: Shape | None = None
    several: bool = False

    @property
    def choice(self) -> Choice | None:
        """The closed list of a single value."""
        return self.shape if isinstance(self.shape, Choice) else None

    @property
    def is_number(self) -> bool:
        return isinstance(self.shape, Number | Measure)


@dataclass(frozen=True)
class SheetLayout:
    """A sheet: the path of its list, empty for that of practices, its name, and its columns after those of keys."""

    path: str
    name: str
    columns: tuple[Column, ...]

    @property
    def depth(self) -> int:
        """How many numbers of items a row has."""
        return self.path.count("[]") + bool(self.path)

    @property
    def keys(self) -> tuple[str, ...]:
        """The titles of the columns of keys, as msgids."""
        return (PRACTICE, *(() if self.path else (VERSION,)), *(NUMBER for _ in range(self.depth)))


@dataclass
class _Sheets:
    """The sheets so far."""

    language: Language
    found: list[SheetLayout] = field(default_factory=list)

    def add(self, path: str, title: str, fields: Sequence[Field], more: Sequence[Column] = ()) -> None:
        """A sheet of fields, and after it those of the lists within them."""
        lists: list[tuple[str, str, Record]] = []
        columns = [*self.columns(fields, "", "", f"{path}[]." if path else "", lists), *more]
        self.found.append(SheetLayout(path, title[:LONGEST_NAME], tuple(columns)))
        for list_path, list_title, record in lists:
            self.add(list_path, list_title, record.fields)

    def columns(
        self, fields: Sequence[Field], path: str, title: str, above: str, lists: list[tuple[str, str, Record]]
    ) -> Iterator[Column]:
        """The columns of fields; lists of fields are put aside for sheets of their own."""
        for item in fields:
            own, name = f"{path}{item.key}", f"{title}{self.language.text(item.title)}"
            hint = self.language.text(item.hint)
            match item.shape:
                case ListOf(shape=Record() as record):
                    lists.append((f"{above}{own}", name, record))
                case Either(single=single, other=ListOf(shape=Record() as record)):
                    yield Column(own, name, hint, single)
                    lists.append((f"{above}{own}", name, record))
                case Record(fields=inner):
                    yield from self.columns(inner, f"{own}.", f"{name} – ", above, lists)
                case ListOf(shape=inner):
                    yield Column(own, name, hint, inner, several=True)
                case shape:
                    yield Column(own, name, hint, shape)


def layout(shape: Record, headings: Sequence[str], language: Language) -> tuple[SheetLayout, ...]:
    """The sheets of a front matter in their order, that of practices first; `headings` are those of the text."""
    sheets = _Sheets(language)
    texts = [Column(f"{TEXT}{heading}", heading) for heading in ("", *headings)]
    texts[0] = Column(TEXT, language.text(_BEFORE))
    sheets.add("", language.text(PRACTICES), shape.fields, texts)
    return tuple(sheets.found)


PRACTICES = N_("Practices")
PRACTICE, VERSION, NUMBER = N_("Practice (do not change)"), N_("Version (do not change)"), N_("No.")
CODEBOOK = N_("Codebook")
_BEFORE = N_("text before the first heading")
