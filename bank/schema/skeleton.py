"""The skeleton of a practice: a commented file of the right kind for a contributor to fill in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bank.model.terms import BLOCKS, Kind
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.field_words import choice, options
from bank.schema.front_matter import front_matter
from bank.source.location import Shape
from bank.source.problems import FEW
from bank.text.language import N_, Language


def skeleton(kind: Kind, known: Mapping[str, str], vocabulary: Vocabulary, language: Language) -> str:
    """The text of a new file; `known` holds values by key, the other required fields are left empty."""
    headings = [f"## {language.label(term.labels)}\n" for term in vocabulary.headings]
    return "\n".join([front_skeleton(kind.block, known, vocabulary, language), *headings])


def front_skeleton(block: str | None, known: Mapping[str, str], vocabulary: Vocabulary, language: Language) -> str:
    """The front matter alone, with the fields of one block at most; those that a draft leaves out are comments."""
    own = [item for item in front_matter(vocabulary).fields if item.key not in BLOCKS or item.key == block]
    lines = [line for item in own for line in _top(item, known, language)]
    return "\n".join(["---", f"# {language.text(_INTRO)}", *lines, "---", ""])


def _top(item: Field, known: Mapping[str, str], language: Language) -> Iterator[str]:
    """A field under its hint; one that may be left out is a comment."""
    yield ""
    yield f"# {language.text(item.title)}: {_explain(item, language)}"
    if item.key in known:
        yield f"{item.key}: {known[item.key]}"
    elif item.required and "draft" not in known:
        yield from _Nest(language, marks=True).lines(item)
    else:
        for line in _Nest(language, marks=False).lines(item):
            yield f"#{line}"


@dataclass(frozen=True)
class _Nest:
    """Where a field stands: its indent, and whether a field that may be left out is marked as a comment."""

    language: Language
    marks: bool
    indent: str = ""

    def lines(self, item: Field) -> Iterator[str]:
        shape = item.shape.other if isinstance(item.shape, Either) else item.shape
        hint = f"  # {_explain(item, self.language)}" if self.indent else ""
        # Quotes keep what is written out of the comment beside it.
        quotes = ' ""' if hint and not isinstance(shape, Record | ListOf) else ""
        yield f"{item.key}:{quotes}{hint}"
        match shape:
            case Record() as record:
                yield from self.record(record, "  ")
            case ListOf(shape=Record() as record):
                yield from self.record(record, "  - ")
            case ListOf():
                yield "  -"

    def record(self, record: Record, opening: str) -> Iterator[str]:
        """The fields of a record, the first after the opening, which may be a list's hyphen."""
        for item in record.fields:
            mark = "#" if self.marks and not item.required else ""
            inner = replace(self, indent=self.indent + "  ", marks=self.marks and not mark)
            for line in inner.lines(item):
                yield f"{opening}{mark}{line}"
                opening = " " * len(opening)


def _explain(item: Field, language: Language) -> str:
    """The hint, whether the field is required, and the values to choose from."""
    required = f" ({language.text(_REQUIRED)})" if item.required else ""
    return f"{language.text(item.hint)}{required}{_offer(item.shape)}"


def _offer(shape: Shape) -> str:
    """The values to choose from, when they are few."""
    closed = choice(shape)
    return f": {', '.join(options(closed))}" if closed and len(closed.names) <= FEW else ""


_REQUIRED = N_("required")
_INTRO = N_("Fill in the fields. A line that begins with # is not read: delete the # of the fields that you use.")
