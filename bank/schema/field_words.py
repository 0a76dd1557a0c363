"""Fields in words: what a field takes and what it may look like, both told by its shape."""

import json
from typing import Any

from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.quantities import Measure
from bank.schema.scalars import Address, Choice, Currency, Date, Email, Flag, Number, Pattern, Text
from bank.schema.town import Town
from bank.source.location import Shape
from bank.text.language import N_, Language


def takes(shape: Shape, language: Language) -> str:
    """What is to be written, without the values of a closed list."""
    match shape:
        case Text(least=least, most=most, cited=cited):
            # Nobody runs into the end of a text that may be long.
            limits = language.text(_LENGTH).format(least=least, most=most) if least > 1 else ""
            return language.text(_CITED if cited else _TEXT) + limits
        case Number(fraction=fraction):
            return language.text(_NUMBER if fraction else _WHOLE)
        case Measure(precisions=precisions):
            words = " / ".join(next(iter(term.labels.values())) for term in precisions)
            return language.text(_MEASURE).format(words=words) if words else language.text(_RANGE)
        case Date(full=full):
            return language.text(_DAY if full else _DATE)
        case ListOf(shape=inner, most=most, lone=lone):
            limit = language.text(_AT_MOST).format(most=most) if most < ListOf.most else ""
            return f"{language.text(_LONE if lone else _LIST)}{limit}: {takes(inner, language)}"
        case Pattern(words=words) if words:
            return language.text(words)
        case Either(single=single, other=other):
            return language.text(_EITHER).format(first=takes(single, language), second=takes(other, language))
    return language.text(next((words for kind, words in _WORDS.items() if isinstance(shape, kind)), _NAME))


def choice(shape: Shape) -> Choice | None:
    """The closed list that a value, or one of a list of values, is out of."""
    match shape:
        case Choice():
            return shape
        case ListOf(shape=inner) | Either(single=inner):
            return choice(inner)
    return None


def example(field: Field, language: Language) -> Any:
    """A value of the field as JSON has it: that of a group is made of those of its fields; None when there is none."""
    return _example(field.shape, language.text(field.example) if field.example else "", language)


def _example(shape: Shape, written: str, language: Language) -> Any:
    match shape:
        case Choice():
            first = next(iter(shape.terms), None)
            return None if first is None else as_json(shape, shape.spelling(first))
        case Number() | Flag() | Measure():
            return json.loads(written)
        case ListOf(shape=inner):
            item = _example(inner, written, language)
            return None if item is None else [item]
        case Either(other=inner):
            return _example(inner, written, language)
        case Record(fields=fields):
            examples = {field.key: example(field, language) for field in fields}
            return {key: value for key, value in examples.items() if value is not None}
    return written or None


def as_json(choice: Choice, name: str) -> str | int:
    """A name as YAML reads it where it is written without quotes: codes may be numbers."""
    return int(name) if choice.codes and name.isdecimal() else name


def options(closed: Choice) -> list[str]:
    """What may be chosen, codes with their meaning."""
    if not closed.codes:
        return list(closed.names)
    return [f"{term.id} ({name})" for term, name in zip(closed.terms, closed.names, strict=True)]


_TEXT = N_("text")
_CITED = N_("text with citations")
_LENGTH = N_(", {least}–{most} characters")
_NUMBER = N_("number")
_WHOLE = N_("whole number")
_RANGE = N_("number or range, 5–7")
_MEASURE = N_("number or range, 5–7, as exact as it is known: {words}")
_DAY = N_("full date, 2021-02-24")
_DATE = N_("2021, 2021-02 or 2021-02-24")
_LIST = N_("list")
_LONE = N_("one or a list")
_AT_MOST = N_(", at most {most}")
_EITHER = N_("{first} or a {second}")
_NAME = N_("name without spaces")
_WORDS = {
    Town: N_("name of a place"),
    Record: N_("group of fields"),
    Choice: N_("value of the vocabulary"),
    Address: N_("address that begins with https:// or http://"),
    Email: N_("e-mail address"),
    Currency: N_("code of a currency"),
    Flag: N_("true or nothing"),
}
