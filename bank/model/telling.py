"""Telling: whose words stand in the bank, so that no lead claims a voice that it does not have."""

from collections.abc import Iterable, Iterator

from bank.model.practice import Practice
from bank.model.terms import Term


def failure_tellers(practices: Iterable[Practice]) -> list[Term]:
    """Who tells of the failures of the practices: those who tell of a practice where nothing else is said."""
    return _each(failure.told_by or practice.told_by for practice in practices for failure in practice.failures)


def question_tellers(practices: Iterable[Practice]) -> list[Term]:
    """Who put the questions of the practices."""
    return _each(practice.asked_by or practice.told_by for practice in practices if practice.questions)


def _each(tellers: Iterator[Term | None]) -> list[Term]:
    return list(dict.fromkeys(filter(None, tellers)))
