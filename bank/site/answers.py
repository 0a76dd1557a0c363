"""Answers: the section of a practice's page that answers one of its questions."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from bank.site.sections import Section
from bank.text.normalise import fold

STEM = 5  # letters by which two forms of a word are told to be one
SHORTEST = 4  # letters of a word that says what a question is about
LEAST = 2  # words that a section has to share with a question that it answers

_WORD = re.compile(r"\w+")


def answer(question: str, sections: Sequence[Section]) -> Section | None:
    """The section that shares most with the question, words of few sections before those of many; None for too little.

    Of two that share alike the first answers.
    """
    asked = set(_stems(question))
    shared = [asked & _told(section) for section in sections]
    common = Counter(stem for stems in shared for stem in stems)
    points = [sum(1 / common[stem] for stem in stems) for stems in shared]
    best = max(range(len(sections)), key=lambda at: (len(shared[at]) >= LEAST, points[at]), default=None)
    return sections[best] if best is not None and len(shared[best]) >= LEAST else None


@lru_cache(maxsize=512)
def _told(section: Section) -> frozenset[str]:
    return frozenset(_stems(section.words))


def _stems(text: str) -> list[str]:
    return [word[:STEM] for word in _WORD.findall(fold(text)) if len(word) >= SHORTEST]
