"""The tokens of a document: its words as codes, for the index with their places and for the browser beside the text.

After the passages come the codes of the concepts that are told in them, and those of compounds as one word. A place
stays free between passages, and so does that of an idle word, which has a full stop for a code: idle words would be a
third of the index.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import contains, itemgetter
from typing import Any

from bank.search.lexicon import Expression, Lexicon
from bank.search.spellings import BREAK, Text


@dataclass(frozen=True, slots=True)
class Tokens:
    """The code in each place, with breaks and gaps, and what a hit there weighs."""

    codes: list[str]
    weights: list[float]


def tokens(text: Text, codes: Sequence[str], lexicon: Lexicon) -> Tokens:
    """The tokens of a text; `codes` are those of all spellings by their numbers."""
    known = list(map(codes.__getitem__, text.numbers))
    weights: list[float] = []
    for passage, (start, end) in zip(text.passages, pairwise(text.starts), strict=True):
        weights += [passage.weight] * (end - start)
    told = [*_told(known, text, lexicon), *((place, codes[number]) for place, number in text.compounds)]
    for place, some in groupby(sorted(told, key=itemgetter(0)), itemgetter(0)):
        added = [*(code for _, code in some), BREAK]
        known += added
        weights += [text.passages[place].weight] * len(added)
    return Tokens(known, weights)


def shown(text: Text, tokens: Tokens) -> dict[str, Any]:
    """What a browser makes excerpts of: the passages that may be shown, and the codes of the words of each.

    As many of the first as `stated` tells are shown elsewhere; a section is [its first passage, anchor, heading].
    """
    passages = [passage for passage in text.passages if not passage.hidden]
    ends = pairwise(text.starts[: len(passages) + 1])
    led = [(passage.anchor, passage.heading) for passage in passages]
    sections = [at for at, section in enumerate(led) if section != (led[at - 1] if at else ("", ""))]
    return {
        "passages": [passage.text for passage in passages],
        "codes": [" ".join(tokens.codes[start : end - 1]) for start, end in ends],
        "stated": sum(passage.stated for passage in passages),
        "sections": [[at, *led[at]] for at in sections],
    }


def _told(codes: list[str], text: Text, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The concepts of which an expression stands in the codes, each after the place of the passage that tells it.

    A place is told only where a practice says that it lies.
    """
    begun_by = lexicon.begun_by
    for at in [at for at, code in enumerate(codes) if code in begun_by]:
        place = bisect(text.starts, at) - 1
        lies = text.passages[place].place
        for concept, expressions in begun_by[codes[at]]:
            if (lies or not concept.place) and any(_follows(rest, codes, at + 1) for rest in expressions):
                yield place, concept.code


def _follows(rest: Expression, codes: list[str], at: int) -> bool:
    run = codes[at : at + len(rest)]
    return len(run) == len(rest) and all(map(contains, rest, run))
