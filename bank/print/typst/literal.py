"""Literals: values of Python as Typst code that stands for the same, whatever their texts hold."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias


class Content(str):
    """Typst code of content, `[…]`; stands in a literal as it is, where another text becomes a string."""

    __slots__ = ()

    @property
    def inside(self) -> str:
        """The markup without the brackets."""
        return self[1:-1]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return self == "[]"


Value: TypeAlias = "bool | int | float | str | Sequence[Value] | Mapping[str, Value] | None"

# Typst takes whole numbers of 64 bits only.
LARGEST = 2**63 - 1


def code(value: Value) -> str:
    """The value in Typst's code mode: a dictionary for a mapping, an array for another sequence."""
    if isinstance(value, Content):
        return value
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping):
        return arguments(value) if value else "(:)"
    if isinstance(value, Sequence):
        return "(" + "".join(f"{code(item)}, " for item in value).rstrip(" ") + ")"
    if value is None:
        return "none"
    return str(value).lower()  # true and false


def call(name: str, *values: Value, **named: Value) -> str:
    """A call in markup; an underscore in the name of an argument stands for a hyphen."""
    given = [*map(code, values), *(f"{key.replace('_', '-')}: {code(value)}" for key, value in named.items())]
    return f"#{name}({', '.join(given)})"


def arguments(values: Mapping[str, Value]) -> str:
    """A dictionary that is not empty."""
    return "(" + ", ".join(f"{_key(key)}: {code(value)}" for key, value in values.items()) + ")"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[a-z]\w*(?:-\w+)*", name, re.ASCII) else _string(name)


def _string(text: str) -> str:
    return f'"{_SPECIAL.sub(_escaped, text)}"'


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    # A half of a pair of surrogates can be written in no file.
    return (
        "\\" + character if character in '\\"' else f"\\u{{{ord(character) if not _is_half(character) else 0xFFFD:x}}}"
    )


def _is_half(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"


_SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
