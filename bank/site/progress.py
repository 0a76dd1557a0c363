"""Progress: what long work is doing and how much of it is left, on a terminal; elsewhere nothing is said."""

import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from bank.text.language import N_, Language

Item = TypeVar("Item")
PAUSE = 0.2  # seconds between two lines
SOON = 2  # seconds after which it can be told how long the rest takes
_BEGIN, _CLEAR = "\r", "\x1b[K"  # of a line


def follow(items: Iterable[Item], total: int, task: str, language: Language, stream: TextIO) -> Iterator[Item]:
    """The items, as they come; `task` names the work that is done on them."""
    if not stream.isatty():
        yield from items
        return
    begun = told = time.monotonic()
    for done, item in enumerate(items):
        now = time.monotonic()
        if now - told > PAUSE:
            told = now
            stream.write(_BEGIN + _line(task, done, total, now - begun, language) + _CLEAR)
            stream.flush()
        yield item
    stream.write(_BEGIN + _CLEAR)
    stream.flush()


def _line(task: str, done: int, total: int, taken: float, language: Language) -> str:
    line = language.text(_OF_ALL).format(task=task, done=language.number(done), total=language.number(total))
    if taken < SOON or not done:
        return line
    left = language.text(_LEFT).format(seconds=language.number(round(taken / done * (total - done))))
    return f"{line}, {left}"


_OF_ALL = N_("{task}: {done} of {total}")
_LEFT = N_("about {seconds} s left")
