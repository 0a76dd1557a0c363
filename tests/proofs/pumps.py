"""Pumps: texts that make a pattern work hardest, made of what it repeats itself."""

import re
from collections.abc import Iterator
from re import _constants as sign  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

# Signs that stand for a set of them, those that many sets share first.
ALPHABET = "a 1-.A_\n\t,:;/@[](){}<>=*`\"'#!?&%|\\+~–\u00a0ż"
MANY = 10  # times that are no few
REPEATS = (sign.MAX_REPEAT, sign.MIN_REPEAT, getattr(sign, "POSSESSIVE_REPEAT", None))


def pumps(pattern: re.Pattern[str]) -> list[str]:
    """What stands before something that the pattern repeats, and what it repeats, to be repeated without end."""
    return list(dict.fromkeys(_pumps(list(parser.parse(pattern.pattern, pattern.flags)), "")))


def _pumps(items: list[Any], before: str) -> Iterator[str]:
    for operation, details in items:
        if operation in REPEATS and details[1] > MANY:
            for body in _samples(list(details[2])):
                yield body
                yield before[-1:] + body
        for inner in _within(operation, details):
            yield from _pumps(inner, before)
        before += next(iter(_samples([(operation, details)])), "")


def _within(operation: Any, details: Any) -> Iterator[list[Any]]:
    """The parts of a part."""
    if operation in REPEATS:
        yield list(details[2])
    elif operation is sign.SUBPATTERN:
        yield list(details[3])
    elif operation is sign.BRANCH:
        yield from map(list, details[1])


def _samples(items: list[Any]) -> list[str]:
    """Some texts that the parts match, each with another sign of their sets."""
    found = [""]
    for operation, details in items:
        options = _options(operation, details)
        found = [text + option for text in found for option in options][:3] if options else found
    return [text for text in found if text]


def _options(operation: Any, details: Any) -> list[str]:
    match operation:
        case sign.LITERAL:
            return [chr(details)]
        case sign.IN | sign.ANY | sign.NOT_LITERAL:
            return list(filter(_set(operation, details).match, ALPHABET))[:3]
        case sign.SUBPATTERN:
            return _samples(list(details[3]))
        case sign.BRANCH:
            return [sample for branch in details[1] for sample in _samples(list(branch))[:1]][:3]
        case _ if operation in REPEATS:
            return [sample * max(details[0], 1) for sample in _samples(list(details[2]))]
    return []


def _set(operation: Any, details: Any) -> re.Pattern[str]:
    """The pattern of a set alone."""
    compiled: re.Pattern[str] = re._compiler.compile(  # type: ignore[attr-defined]
        parser.SubPattern(parser.State(), [(operation, details)])
    )
    return compiled
