"""Answers: the sections of a practice's page that answer its questions."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum

from bank.site.sections import Section
from bank.text.normalise import plain

STEM = 5  # letters by which two forms of a word are told to be one
SHORTEST = 4  # letters of a word that says what a question is about
LEAST = 2  # words that a section has to share with a question that it answers

_STEM = re.compile(rf"(\w{{{SHORTEST},{STEM}}})\w*")


def answers(questions: Iterable[str], sections: Sequence[Section]) -> dict[str, Section]:
    """For each question the section that shares most with it, words of few sections before those of many.

    Of two that share alike the first answers; a question with which none shares enough has no answer.
    """
    told = [_stems(section.words) for section in sections]
    best = ((question, _best(_stems(question), told)) for question in questions)
    return {question: sections[at] for question, at in best if at is not None}


def _best(asked: set[str], told: Iterable[set[str]]) -> int | None:
    shared = [asked & stems for stems in told]
    common = Counter(stem for stems in shared for stem in stems)
    points = [fsum(1 / common[stem] for stem in stems) for stems in shared]
    enough = [at for at, stems in enumerate(shared) if len(stems) >= LEAST]
    return max(enough, key=points.__getitem__, default=None)


def _stems(text: str) -> set[str]:
    return set(_STEM.findall(plain(text).lower()))
