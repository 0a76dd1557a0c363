"""The tables of forms: from any form of a word, spelt with or without diacritics, to the codes of the index.

A line is a lexeme: the beginning that its forms share, its codes with commas between them, and what follows the
beginning in each form ("-" for nothing, "*" for any ending of an unknown word). The lines stand in shards of a few
kilobytes, of which a browser loads the one that a word belongs to. They are there twice: by the first letters of the
forms, and by those after the third. A word with a wrong letter among its first three is found in the second table, any
other in the first; that is how one wrong letter anywhere costs a few shards and not all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from bank.search.lexicon import Lexeme
from bank.search.written import compressed

# The letters by which each table is sorted: from which letter of a form, and how many at least.
HEAD, TAIL = (0, 3), (3, 2)
_SHARD = 24_000  # bytes before compression, which leaves about a third
NOTHING, ANYTHING = "-", "*"


@dataclass(frozen=True)
class FormTable:
    """Shards in alphabetical order, each with the first letters it holds."""

    firsts: tuple[str, ...]
    shards: tuple[bytes, ...]


def table(lexemes: Iterable[Lexeme], letters: tuple[int, int]) -> FormTable:
    """The table by the given letters."""
    start, length = letters
    firsts: list[str] = []
    shards: list[list[str]] = []
    size = _SHARD
    for key, lines in _groups([(lexeme, lexeme.forms) for lexeme in lexemes], start, length):
        added = sum(map(len, lines))
        if size + added > _SHARD:
            firsts.append(key if firsts else "")
            shards.append([])
            size = 0
        shards[-1] += lines
        size += added
    packed = (compressed("\n".join(lines).encode()) for lines in shards)
    return FormTable(tuple(firsts), tuple(packed))


def _groups(forms: Sequence[tuple[Lexeme, Sequence[str]]], start: int, length: int) -> Iterator[tuple[str, list[str]]]:
    """The lines of forms by `length` letters from `start` on, by more where they would fill more than a shard."""
    by_key: dict[str, list[tuple[Lexeme, Sequence[str]]]] = defaultdict(list)
    end = start + length
    for lexeme, spellings in forms:
        if spellings[0][:end] == spellings[-1][:end]:  # and so does all between
            by_key[spellings[0][start:end]].append((lexeme, spellings))
            continue
        own: dict[str, list[str]] = defaultdict(list)
        for key, run in groupby(spellings, itemgetter(slice(start, end))):
            own[key] += run
        for key, some in own.items():
            by_key[key].append((lexeme, some))
    for key in sorted(by_key):
        found = by_key[key]
        lines = sorted(_line(lexeme, spellings) for lexeme, spellings in found)
        if sum(map(len, lines)) > _SHARD and len(key) == length and len({one for _, some in found for one in some}) > 1:
            yield from _groups(found, start, length + 1)
        else:
            yield key, lines


def _line(lexeme: Lexeme, spellings: Sequence[str]) -> str:
    """One line without its end; the spellings are in the order of the alphabet."""
    stem = _common_beginning(spellings[0], spellings[-1])
    size = len(stem)
    endings = ANYTHING if lexeme.guessed else " ".join([word[size:] or NOTHING for word in spellings])
    return f"{stem} {','.join(lexeme.codes)} {endings}"


def _common_beginning(first: str, last: str) -> str:
    """What all spellings begin with that stand from the first to the last in the alphabet."""
    while not last.startswith(first):
        first = first[:-1]
    return first
