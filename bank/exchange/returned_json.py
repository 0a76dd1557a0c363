"""The returned JSON: the practices of data that the bank published, as somebody has sent them back."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bank.check.reading import ENDING
from bank.exchange.cells import Cell, Numbers
from bank.exchange.labels import Labels
from bank.exchange.passages import Origin, Passage
from bank.exchange.returned import PracticeRows
from bank.exchange.sections import sections
from bank.exchange.tree import top
from bank.schema.containers import Either, ListOf, Record
from bank.schema.layout import TEXT
from bank.schema.quantities import BETWEEN, Measure
from bank.schema.scalars import Choice
from bank.source.location import Shape

BODY = "text"  # the key of the Markdown
# What no front matter has.
_ABOUT = frozenset({"id", "url", "file", "language", "version", "phase", "adapted_by", "translations"})
_FIGURE = frozenset({"least", "most", "precision", "source"})
_WHOLE, _SINGLE = ("codebook", "practices"), ("id", "file", "version")  # the keys that tell a file of ours


@dataclass
class ReturnedJson:
    """The rows by the paths of practices, and what has no place in them."""

    rows: dict[str, PracticeRows] = field(default_factory=dict)
    left: list[Passage] = field(default_factory=list)


def published(data: bytes) -> list[dict[str, Any]] | None:
    """The practices of a file of JSON that the bank wrote, of all or of one; None when it is none."""
    try:
        told = json.loads(data) if data.lstrip()[:1] == b"{" else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    if all(key in told for key in _SINGLE):
        return [told]
    practices = told["practices"] if all(key in told for key in _WHOLE) else None
    return [one for one in practices if isinstance(one, dict)] if isinstance(practices, list) else None


def returned_json(
    practices: Sequence[Mapping[str, Any]], paths: Mapping[str, list[str]], labels: Labels
) -> ReturnedJson:
    """What the practices say, by the columns of the workbook; `paths` are those of the bank's files by their ids.

    A key that is not there says nothing; one that is null takes its field away.
    """
    returned = ReturnedJson()
    for practice in practices:
        id = str(practice.get("id", ""))
        rows = returned.rows.setdefault(paths.get(id, [f"{id}{ENDING}"])[0], PracticeRows())
        rows.state = str(practice.get("version") or "-")
        for key, value in practice.items():
            if key in _ABOUT:
                continue
            try:
                cells = dict(_field_cells(key, value, labels))
            except (ValueError, RecursionError):
                words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
                returned.left.append(Passage(words, Origin("field", 0, f"{id}: {key}")))
                continue
            rows.cells |= {("", (), column): "" for column in _columns(key, labels)} | cells
            rows.sheets |= {sheet.path for sheet in labels.layout if sheet.path and top(sheet.path) == key}
    return returned


def coded_cells(practice: Mapping[str, Any], labels: Labels) -> dict[Cell, str]:
    """Everything that a practice with codes says, as the cells of the workbook would."""
    told = (_field_cells(key, value, labels) for key, value in practice.items())
    return {cell: text for cells in told for cell, text in cells}


def _columns(key: str, labels: Labels) -> Iterator[str]:
    """The columns of the sheet of practices that a key tells of."""
    for column in labels.layout[0].columns:
        if column.path.startswith(TEXT) if key == BODY else top(column.path) == key:
            yield column.path


def _field_cells(key: str, value: Any, labels: Labels) -> Iterator[tuple[Cell, str]]:
    """The cells of a field, or of the text; ValueError at what has another shape."""
    if key == BODY:
        lines = _text(value).split("\n")
        for section in sections(lines, labels.headings):
            if text := "\n".join(lines[section.start : section.end]).strip():
                yield ("", (), f"{TEXT}{section.heading}"), text
        return
    shape = next((item.shape for item in labels.shape.fields if item.key == key), None)
    if shape is None:
        raise ValueError(key)
    yield from _cells(shape, value, "", (), key)


def _cells(shape: Shape, value: Any, sheet: str, numbers: Numbers, column: str) -> Iterator[tuple[Cell, str]]:
    """The cells of a value of a shape, those of lists of fields on sheets of their own."""
    if value is None:
        return
    match shape:
        case Record(fields=own):
            shapes = {item.key: item.shape for item in own}
            if not isinstance(value, dict) or not value.keys() <= shapes.keys():
                raise ValueError(column)
            for key, inner in value.items():
                yield from _cells(shapes[key], inner, sheet, numbers, f"{column}.{key}" if column else key)
        case Either(single=single, other=other):
            yield from _cells(other if isinstance(value, list) else single, value, sheet, numbers, column)
        case ListOf(shape=inner):
            if not isinstance(value, list):
                raise ValueError(column)
            if isinstance(inner, Record):
                path = f"{sheet}[].{column}" if sheet else column
                for number, item in enumerate(value, 1):
                    yield from _cells(inner, item, path, (*numbers, number), "")
            else:
                yield (sheet, numbers, column), "\n".join(" ".join(_single(inner, item).split("\n")) for item in value)
        case _:
            yield (sheet, numbers, column), _single(shape, value)


def _single(shape: Shape, value: Any) -> str:
    """A single value as a file has it: of a code its name, of a quantity its parts."""
    if isinstance(shape, Measure) and isinstance(value, dict):
        claims = value["claims"] if value.keys() == {"claims"} else [value]
        if not isinstance(claims, list):
            raise ValueError(claims)
        return f" {BETWEEN} ".join(_claim(shape, claim) for claim in claims)
    text = _text(value)
    term = shape.find(text) if isinstance(shape, Choice) else None
    return shape.spelling(term) if isinstance(shape, Choice) and term else text


def _claim(shape: Measure, claim: Any) -> str:
    """A number with what tells how exact it is and who says so."""
    if not isinstance(claim, dict) or not {"least"} <= claim.keys() <= _FIGURE:
        raise ValueError(claim)
    told = {key: _text(value) for key, value in claim.items()}
    word = shape.precisions.find(told["precision"]) if "precision" in told else None
    precision = f"{next(iter(word.labels.values()))} " if word else ""
    most = f"–{told['most']}" if "most" in told else ""
    source = f" [^{told['source']}]" if "source" in told else ""
    return f"{precision}{told['least']}{most}{source}"


def _text(value: Any) -> str:
    """A value of JSON that is neither a list nor fields."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str | int | float):
        raise ValueError(value)
    return str(value).strip()
