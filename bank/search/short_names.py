"""Short names: what people call an organisation beside its whole name, as far as that name tells it."""

import re
from collections.abc import Container
from itertools import takewhile

from bank.search.tokenizer import words
from bank.text.normalise import fold

_QUOTED = re.compile(r"[„“\"«]([^„“”\"»«]+)[”\"»“]")
_BRACKETED = re.compile(r"\(([^()]+)\)")
_INITIALS = range(3, 7)


def short_names(name: str, idle: Container[str]) -> tuple[str, ...]:
    """What stands in quotes, in brackets and around commas, and the initials, whole and up to the first idle word."""
    bare = _BRACKETED.sub("", name)
    said = words(_QUOTED.sub("", bare))
    before = list(takewhile(lambda word: fold(word) not in idle, said))
    parts = (
        *_QUOTED.findall(name),
        *_BRACKETED.findall(name),
        bare,
        *bare.split(","),
        _initials(said),
        _initials(before),
    )
    return tuple(short for short in dict.fromkeys(part.strip() for part in parts) if short and short != name)


def _initials(said: list[str]) -> str:
    """The initials of the words that begin with capital letters; empty when they are too few or too many."""
    letters = "".join(word[0] for word in said if word[0].isupper())
    return letters if len(letters) in _INITIALS else ""
