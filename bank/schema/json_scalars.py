"""Single values in a schema: what a text, a number or a date has to be, as JSON Schema."""

from typing import Any

from bank.schema.scalars import Address, Date, Email, Flag, Number, Pattern, Text
from bank.source.location import Shape
from bank.text.language import Language

Schema = dict[str, Any]

_MONTH, _DAY = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
_DATE = f"(?!0000)[0-9]{{4}}(-{_MONTH}(-{_DAY})?)?"
_FULL_DATE = f"(?!0000)[0-9]{{4}}-{_MONTH}-{_DAY}"
_WEB = r'^[Hh][Tt][Tt][Pp][Ss]?://[^\s<>"/?#][^\s<>"]*$'
_UNCITED = r"(?![\s\S]*\[\^)"


def single_schema(shape: Shape, language: Language) -> Schema:
    """The shape of a value that needs nothing of the vocabulary, with its name for those who read it shape by shape."""
    return {"x-shape": type(shape).__name__.casefold(), **_single(shape, language)}


def _single(shape: Shape, language: Language) -> Schema:
    match shape:
        case Text():
            return _text(shape)
        case Number(least=least, most=most, fraction=fraction):
            number = {"type": "number" if fraction else "integer", "minimum": least, "maximum": most}
            digits = r"^(0|[1-9][0-9]*)(\.[0-9]{1,4})?$" if fraction else "^(0|[1-9][0-9]*)$"
            return or_else(number, {"type": "string", "pattern": digits})
        case Flag():
            return or_else({"type": "boolean"}, {"enum": ["true", "false"]})
        case Date(full=True, future=future):
            return {"type": "string", "format": "date", "pattern": f"^{_FULL_DATE}$", "x-future": future}
        case Date(future=future):
            year = {"type": "integer", "minimum": 1000, "maximum": 9999}
            return {"anyOf": [{"type": "string", "pattern": f"^{_DATE}$"}, year], "x-future": future}
        case Address():
            return {"type": "string", "format": "iri", "pattern": _WEB}
        case Email():
            return {"type": "string", "format": "idn-email", "pattern": r"^[^@\s]+@[^@\s]+\.[^@\s.]+$"}
        case Pattern(expression=expression, code=code):
            # YAML reads an id of digits as a number.
            written = {"type": "string", "pattern": f"^({expression})$"}
            return {**or_else(written, {"type": "integer", "minimum": 0}), "x-problem": code}
    raise TypeError(shape)


def _text(shape: Text) -> Schema:
    ends = r"\s*\S.*\s*$" if shape.one_line else r"[\s\S]*\S"
    pattern = f"^{'' if shape.cited else _UNCITED}{ends}"
    more: Schema = {"contentMediaType": "text/markdown"} if shape.cited else {}
    more |= {"x-by-letter": True} if shape.by_letter else {}
    lengths = {"minLength": shape.least, "maxLength": shape.most}
    return {"type": "string", **lengths, "pattern": pattern, "x-one-line": shape.one_line, **more}


def or_else(wanted: Schema, taken: Schema | None) -> Schema:
    """What people should write, and what is taken as well."""
    return {"anyOf": [wanted, *([{**taken, "deprecated": True}] if taken else [])]}
