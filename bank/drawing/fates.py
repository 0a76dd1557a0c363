"""The fates of conclusions: one strip, as long for each fate as there are conclusions of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import get_args

from bank.drawing.lanes import Fate as Look
from bank.drawing.lanes import Kind, Lane, Lanes, Mark, lanes
from bank.model.practice import Practice
from bank.model.terms import Fate
from bank.text.language import Language


def fate_strip(practices: Iterable[Practice], fates: Iterable[Fate], language: Language) -> Lanes | None:
    """The conclusions of all tables in the order of the fates; None where all had the same."""
    workshops = [practice.workshop for practice in practices if practice.workshop]
    told = Counter(one.fate for workshop in workshops for table in workshop.tables for one in table.conclusions)
    order = list(fates)
    known = [fate for fate in order if told[fate]]
    if len(known) < 2:
        return None
    label = language.count("{number} conclusion", "{number} conclusions", told.total())
    words = ", ".join(f"{language.label(fate.labels)}: {told[fate]}" for fate in known)
    marks = _marks([(order.index(fate), told[fate]) for fate in known], told.total())
    key = {_look(order.index(fate)): language.label(fate.labels) for fate in known}
    return lanes((), [Lane(label, words, tuple(marks))], key)


def _look(number: int) -> Kind:
    looks: tuple[Kind, ...] = get_args(Look)
    return looks[min(number, len(looks) - 1)]


def _marks(counts: list[tuple[int, int]], total: int) -> Iterator[Mark]:
    ends = accumulate((count for _, count in counts), initial=0)
    for (number, _), (start, end) in zip(counts, pairwise(ends), strict=True):
        yield Mark(_look(number), round(100 * start / total, 1), round(100 * end / total, 1))
