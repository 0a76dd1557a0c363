"""YAML text: values as the front matter of a practice has them, with a line of comment above each field."""

import json
from collections.abc import Iterator, Mapping

from bank.exchange.bare import Bare, Value
from bank.source.front_matter_file import written
from bank.text.escaping import inert, one_line


def field_lines(key: str, value: Value, notes: tuple[str, ...] = ()) -> Iterator[str]:
    """The lines of a field under its notes."""
    yield from (comment(note) for note in notes)
    yield from _lines(f"{key}:", value, "")


def comment(text: str) -> str:
    """A comment on one line, whatever is in the text."""
    return f"# {inert(one_line(text))}"


def _lines(head: str, value: Value, indent: str) -> Iterator[str]:
    """A value after what stands before it on its line, such as a key or the sign of an item."""
    if isinstance(value, Mapping) and head.endswith("-"):
        first = True
        for key, inner in value.items():
            opening = f"{head} {key}:" if first else f"{indent}  {key}:"
            yield from _lines(opening, inner, f"{indent}  ")
            first = False
    elif isinstance(value, Mapping):
        yield head
        for key, inner in value.items():
            yield from _lines(f"{indent}  {key}:", inner, f"{indent}  ")
    elif isinstance(value, list):
        yield head
        for item in value:
            yield from _lines(f"{indent}  -", item, f"{indent}  ")
    else:
        yield f"{head} {scalar(value)}"


def scalar(value: str) -> str:
    """A single value as YAML reads it back."""
    if isinstance(value, Bare):
        return str(value)
    return json.dumps(value, ensure_ascii=False) if "\n" in value else written(value)
