"""The patterns: none takes the square of its input, whatever a stranger repeats."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import bank
from bank.schema.front_matter import front_matter
from bank.schema.scalars import Pattern
from bank.text.private_details import shapes
from bank.text.typography import TIED, breaks
from tests.fields import each_field
from tests.invented import VOCABULARY
from tests.proofs.pumps import pumps

SIZE, TIMES = 400, 4
QUICK = 0.002  # seconds in which the larger size is read by a pattern of which no more has to be known
TRIES = 5  # of which the quickest counts: processor time, which a busy machine does not lengthen much
# Beginnings of what patterns go on looking for, beside what each repeats itself.
UNITS = (
    *"aA1 -_.,:;!?'\"()[]{}<>|/\\@#%&*+=~^`$\t\n–•ż\u00a0",
    *("a ", " a", "a.", "a-", "a_", "a@", "@a", "a@a.", "1 ", "1-", "12 ", "+48 ", "tel. 1", "www.", "http://", "a://"),
    *("a\n", "\n\n", "- a\n", "1. ", "[a", "[^a", "[[", "](", "](a ", "](a (", " (", "{a=", "{{", "{%", "==a", "a=="),
    *(
        "**a",
        "`a",
        "<a ",
        "<!--",
        "&#",
        "&a",
        "a:: ",
        'a "',
        '!!! a "',
        "%C4",
        "\\[",
        "mailto:a",
        "<pre",
        "</pre",
        "\0",
    ),
)
READING = {f"re.{name}" for name in ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")}
OF_OURS = {"bank.contribute.browser_patterns._SET"}  # reads the patterns alone
UNREAD = ("bank.schema.scalars",)  # the expressions of its fields are looked at one by one
MODULES = [module.name for module in pkgutil.walk_packages(bank.__path__, "bank.")]


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of texts in the engine by its place."""
    found = {f"private details: {name}": pattern for name, pattern in shapes().patterns.items()}
    for name in MODULES:
        module = importlib.import_module(name)
        found |= {f"{name}.{place}": pattern for place, pattern in _held(vars(module))}
        found |= {f"{name}:{line}": re.compile(written) for line, written in _inline(name) if written is not None}
    found |= {f"typography: {code}": breaks(letters) for code, letters in TIED.items()}
    for path, field in each_field(front_matter(VOCABULARY)):
        if isinstance(field.shape, Pattern):
            found[f"field {path}"] = re.compile(field.shape.expression)
    unique = {_of_texts(pattern): place for place, pattern in found.items()}
    return {place: pattern for pattern, place in unique.items()}


def _of_texts(pattern: re.Pattern[Any]) -> re.Pattern[str]:
    """The pattern, or what one of bytes is of texts."""
    written = pattern.pattern
    return re.compile(written.decode("latin-1"), pattern.flags | re.ASCII) if isinstance(written, bytes) else pattern


def _held(value: Any, place: str = "") -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns that a module or a collection in it holds."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple | list) else ()
    for key, item in items:
        where = f"{place}.{key}" if place else str(key)
        yield from [(where, item)] if isinstance(item, re.Pattern) else _held(item, where) if _is_own(item) else ()


def _is_own(item: Any) -> bool:
    return isinstance(item, dict | tuple | list) and len(item) < 100


@cache
def _inline(name: str) -> list[tuple[int, str | None]]:
    """What a module gives to functions of `re` that read a text, None for what it does not spell out, and the line."""
    if not any(f"{function}(" in source_of(name) for function in READING):
        return []
    return [
        (node.lineno, node.args[0].value if isinstance(node.args[0], ast.Constant) else None)
        for node in ast.walk(ast.parse(source_of(name)))
        if isinstance(node, ast.Call) and _called(node.func) in READING
    ]


def _called(function: ast.expr) -> str:
    """The name of a function of a module, such as re.sub."""
    known = isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)
    return f"{function.value.id}.{function.attr}" if known else ""


@cache
def source_of(module: str) -> str:
    return Path(str(importlib.import_module(module).__file__)).read_text("utf-8")


@cache
def is_anchored(place: str) -> bool:
    """Whether the engine asks the pattern only of a place where it begins, never where in a text it may stand."""
    module, _, name = place.rpartition(".")
    if not name.isidentifier() or module not in MODULES:
        return False
    own = re.compile(rf"\b{module.rpartition('.')[2]}\b")
    users = [other for other in MODULES if other == module or (name[0] != "_" and own.search(source_of(other)))]
    source = "".join(map(source_of, users))
    ways = set(re.findall(rf"\b{name}\.(\w+)\(", source))
    return bool(ways) and ways <= {"match", "fullmatch"}


def seconds(pattern: re.Pattern[str], text: str, anchored: bool) -> float:
    """The least processor time of some readings."""
    taken = []
    for _ in range(TRIES):
        begun = time.process_time()
        for _ in () if anchored else pattern.finditer(text):
            pass
        pattern.match(text)
        pattern.fullmatch(text)
        taken.append(time.process_time() - begun)
        if taken[-1] < QUICK:
            break
    return min(taken)


def test_there_are_patterns_to_look_at() -> None:
    assert len(patterns()) > 100


@pytest.mark.parametrize("name", [name for name in MODULES if name not in UNREAD])
def test_a_pattern_that_is_put_together_has_a_name(name: str) -> None:
    assert [line for line, written in _inline(name) if written is None] == []


@pytest.mark.parametrize("place", sorted(patterns().keys() - OF_OURS))
def test_a_pattern_takes_time_in_proportion(place: str) -> None:
    """A fourfold text takes some four times as long; a square would take sixteen."""
    pattern, anchored = patterns()[place], is_anchored(place)
    for unit in dict.fromkeys((*pumps(pattern), *UNITS)):
        text = (unit * SIZE)[:SIZE]
        for end in ("", "\0z"):
            assert any(_in_proportion(pattern, text, end, anchored) for _ in range(TRIES)), (unit, pattern.pattern)


def _in_proportion(pattern: re.Pattern[str], text: str, end: str, anchored: bool) -> bool:
    """Whether it did this once: other work may make a reading longer, and nothing makes a square short."""
    long = seconds(pattern, text * TIMES + end, anchored)
    return long <= QUICK or long < TIMES * 2 * seconds(pattern, text + end, anchored) + QUICK
