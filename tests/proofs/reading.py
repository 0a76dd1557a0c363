"""Reading: how long checking and mending take of files that are as large, and as hard to read, as a file may be."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from bank.check.fix import mend
from bank.check.fonts import FOLDER, coverage
from bank.check.limits import LONGEST_BLOCK, MOST_LINES
from bank.check.practice_file import read_practice
from bank.markdown.dialect import parse
from bank.schema.front_matter import front_matter
from bank.source.front_matter_file import LARGEST
from tests.bridge import bridge
from tests.golden_cases import GOLDEN, reading, rules
from tests.proofs.documents import ODD, PATH
from tests.proofs.room import CITY, Room
from tests.sites import ROOT

MOST = 1.0  # seconds of processor time
UNITS = (*ODD["marks"], *ODD["words"], *ODD["pumps"])
HEAD, _, BODY = (GOLDEN / f"sound/{CITY}/najmniej-pol.md").read_text("utf-8").partition("\n---\n")
ROOMY = LARGEST - 2000  # bytes, beside what every practice has


def limits(room: Room) -> Iterator[str]:
    """The check and `--fix`."""
    context = replace(reading(), covered=coverage(ROOT / "theme" / FOLDER), language="pl")
    shape = front_matter(context.vocabulary)
    for told, text in _largest(room):
        data = text.encode()
        parse.cache_clear()
        begun = time.process_time()
        read_practice(PATH, data, context)
        read = time.process_time()
        mend(PATH, data, shape, context.vocabulary)
        took = read - begun, time.process_time() - read
        yield f"{told}: {took}" if max(took) > MOST else ""


def limits_of_the_form(room: Room) -> Iterator[str]:
    """The rules in JavaScript."""
    form = rules(replace(reading(), language="pl"))
    with bridge() as ask:
        for told, text in _largest(room):
            took = ask("./calls", "seconds", form, PATH, text)
            yield f"{told}: {took}" if took > MOST else ""


def _largest(room: Room) -> Iterator[tuple[str, str]]:
    """Each unit again and again: in blocks of a body, in fields, in one value and in place of all fields."""
    for place in PLACES:
        for unit in room.some(list(dict.fromkeys(UNITS))):
            text = place(unit).encode("utf-8", "replace")[:LARGEST].decode("utf-8", "ignore")
            yield f"{place.__name__} of {unit!r}", text


def _blocks(unit: str) -> str:
    block = _repeated(unit, LONGEST_BLOCK)
    lines = block.count("\n") + 2
    return f"{HEAD}\n---\n{BODY}\n" + f"{block}\n\n" * min(ROOMY // len(block.encode()), MOST_LINES // lines)


def _fields(unit: str) -> str:
    values = [_repeated(unit, 3900)] * (ROOMY // (3900 * len(json.dumps(unit)) // len(unit) + 4))
    return f"{HEAD}\nconditions: {json.dumps(values, ensure_ascii=False)}\n---\n{BODY}"


def _value(unit: str) -> str:
    value = json.dumps(_repeated(unit, ROOMY), ensure_ascii=False)
    return f"{HEAD.replace('title:', f'title: {value}{chr(10)}was:', 1)}\n---\n{BODY}"


def _yaml(unit: str) -> str:
    return f"---\n{_repeated(unit, ROOMY)}\n---\n{BODY}"


def _repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length].strip("\n") or "a"


PLACES: tuple[Callable[[str], str], ...] = (_blocks, _fields, _value, _yaml)
