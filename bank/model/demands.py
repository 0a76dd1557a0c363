"""Demands: what a practice takes, so that a reader who tells what there is sees what fits and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from bank.model.needs import number_in_words
from bank.model.practice import Practice
from bank.model.quantity import Figure, Quantity, in_words
from bank.text.language import N_, Language

QUESTIONS = ("people", "money", "room", "months", "partner")


@dataclass(frozen=True)
class Demand:
    """One thing that a practice takes, as a question asks for it, and how much of it, in words.

    `enough` are the whole numbers that will do by the source that says least and by the one that says most; none where
    nobody tells a number that others compare with.
    """

    question: str
    what: str
    amount: str = ""
    enough: tuple[int, int] | None = None


def demands(practice: Practice, currency: str, language: Language) -> Iterator[Demand]:
    """In the order of the questions, each once; money in any but this currency is told and not compared."""
    found = (*_needs(practice, language), *_costs(practice, currency, language), *_partners(practice, language))
    yield from sorted(dict.fromkeys(found), key=lambda demand: QUESTIONS.index(demand.question))


def _needs(practice: Practice, language: Language) -> Iterator[Demand]:
    for need in practice.needs:
        if need.kind.meaning not in QUESTIONS:
            continue
        what = language.label(need.kind.labels)
        if need.number:
            amount, enough = number_in_words(need.number, need.kind, language), _enough(need.number)
            yield Demand(need.kind.meaning, what, amount, enough)
        else:
            yield Demand(need.kind.meaning, what)


def _costs(practice: Practice, currency: str, language: Language) -> Iterator[Demand]:
    for cost in practice.comparable_costs:
        what = f"{language.text(_COST)} ({language.label(cost.per.labels)})"
        enough = _enough(cost.amount) if cost.currency == currency else None
        yield Demand("money", what, in_words(cost.amount, language, cost.currency), enough)


def _partners(practice: Practice, language: Language) -> Iterator[Demand]:
    """The first of its partners, and how many others there were; one is enough to begin with."""
    partners = [one for one in practice.organisations if one.role.meaning == "partner"]
    if partners:
        first, *others = partners
        more = language.text(_MORE).format(number=language.number(len(others)))
        yield Demand(
            "partner", language.label(first.role.labels), f"{first.name} {more}" if others else first.name, (1, 1)
        )


def _enough(figure: Figure) -> tuple[int, int]:
    least = [_least(claim) for claim in figure.claims]
    return min(least), max(least)


def _least(claim: Quantity) -> int:
    """The least whole number that the claim does not pass."""
    return floor(claim.least) + 1 if claim.passes(claim.least) else ceil(claim.least)


_COST = N_("Cost")
_MORE = N_("and {number} more")
