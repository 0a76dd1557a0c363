"""The spellings: all words of the bank as they are spelt, each known by a number, of which a text is a run.

Half a million words are some twenty thousand spellings, and what has to be known of a word is looked up for each of
these once. After each passage stands a break, so that no phrase reaches from one into the next.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice, pairwise

from bank.search.documents import Passage
from bank.search.lexicon import GAP
from bank.search.tokenizer import PROPER, compounds, has_joint, joined, words

BREAK = "\n"
_MARKS = BREAK, GAP


@dataclass(frozen=True, slots=True)
class Text:
    """The words of passages by their numbers, with where each passage starts there and where the last one ends.

    A compound, which is one word too, is told as the place of its passage among the others, and its number.
    """

    passages: Sequence[Passage]
    numbers: "array[int]"
    starts: "array[int]"
    compounds: list[tuple[int, int]]

    @property
    def length(self) -> int:
        """The number of words."""
        return len(self.numbers) - sum(start != end for start, end in pairwise(self.starts))


class Spellings:
    """All spellings that were read, in the order in which they came."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = defaultdict(count().__next__)
        _, self._gap = map(self._numbers.__getitem__, _MARKS)

    def __iter__(self) -> Iterator[str]:
        return islice(self._numbers, len(_MARKS), None)

    def coded(self, codes: Mapping[str, str]) -> list[str]:
        """The codes of the spellings by their numbers; a break and a gap have no other."""
        return [*_MARKS, *map(codes.__getitem__, self)]

    def read(self, passages: Sequence[Passage]) -> Text:
        """The text of passages; words that lead to other practices are gaps in it."""
        spelt: list[str] = []
        starts = array("I", [0])
        for passage in passages:
            if said := words(passage.text):
                spelt += [PROPER + word for word in said] if passage.proper else said
                spelt.append(BREAK)
            starts.append(len(spelt))
        number = self._numbers.__getitem__
        numbers = array("I", map(number, spelt))
        for place, passage in enumerate(passages):
            for run in map(words, passage.references):
                for at in range(starts[place], starts[place + 1]):
                    if spelt[at : at + len(run)] == run:
                        numbers[at : at + len(run)] = array("I", [self._gap] * len(run))
        joining = [place for place, passage in enumerate(passages) if has_joint(passage.text)]
        found = [(place, number(joined(one))) for place in joining for one in compounds(passages[place].text)]
        return Text(passages, numbers, starts, found)
