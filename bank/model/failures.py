"""Failures: what did not work in all practices, by the causes of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bank.model.objects import Failure
from bank.model.practice import Practice
from bank.model.terms import Term


@dataclass(frozen=True)
class ToldFailure:
    """A failure, and the practice that tells it."""

    practice: Practice
    failure: Failure


def told_failures(practices: Iterable[Practice]) -> list[ToldFailure]:
    """All failures of the practices."""
    return [ToldFailure(practice, failure) for practice in practices for failure in practice.failures]


def by_cause(practices: Iterable[Practice]) -> list[tuple[Term, list[ToldFailure]]]:
    """The causes that failures name, the most frequent first, each with those failures."""
    found: dict[Term, list[ToldFailure]] = {}
    for told in told_failures(practices):
        for cause in told.failure.causes:
            found.setdefault(cause, []).append(told)
    return sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0].id))
