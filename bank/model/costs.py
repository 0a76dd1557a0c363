"""Costs: amounts in words, and the bands by which a reader compares those that buy the same."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bank.model.objects import Cost
from bank.model.practice import Practice
from bank.model.quantity import in_words
from bank.model.terms import CostUnit, Term
from bank.model.vocabulary import Vocabulary
from bank.text.language import N_, Language
from bank.text.normalise import slug

BOUNDS = (10_000, 100_000, 1_000_000)  # in the bank's currency; each is the most that its band holds


def cost_in_words(cost: Cost, language: Language, cited: bool = False) -> str:
    """“over PLN 60,000 (a year)”: never without what it buys."""
    return f"{in_words(cost.amount, language, cost.currency, cited)} ({language.label(cost.per.labels)})"


@dataclass(frozen=True)
class Band:
    """A band of costs; the id stands in addresses."""

    id: str
    label: str
    is_amount: bool = False


@dataclass(frozen=True)
class Bands:
    """The bands of a bank: of each unit from the cheapest up, then those without an amount to compare."""

    currency: str
    by_unit: dict[CostUnit, tuple[Band, ...]]
    absent: dict[str, Band]
    other: Band
    unsorted: Band
    untold: Band

    @property
    def all(self) -> tuple[Band, ...]:
        """Every band in its order."""
        counted = (band for bands in self.by_unit.values() for band in bands)
        return (*counted, self.other, self.unsorted, *self.absent.values(), self.untold)

    def of(self, practice: Practice) -> list[str]:
        """The ids of the bands in which a practice's comparable amounts lie, or of what is told in their place."""
        if not practice.cost:
            absence = practice.cost_absence
            return [(self.absent[absence.id] if absence else self.untold).id]
        ids = dict.fromkeys(self._band(cost).id for cost in practice.cost if cost.per.comparable)
        return list(ids) or [self.unsorted.id]

    def _band(self, cost: Cost) -> Band:
        if cost.currency != self.currency:
            return self.other
        places = {sum(claim.passes(bound) for bound in BOUNDS) for claim in cost.amount.claims}
        return self.by_unit[cost.per][places.pop()] if len(places) == 1 else self.unsorted


def own_currency(practices: Iterable[Practice]) -> str:
    """The currency that most amounts are in."""
    used = Counter(cost.currency for practice in practices for cost in practice.cost)
    return min(used, key=lambda code: (-used[code], code), default="")


def bands(practices: Iterable[Practice], vocabulary: Vocabulary, language: Language) -> Bands:
    """The bands of the practices of a bank, whose currency is the one most of its amounts are in."""
    currency = own_currency(practices)
    units = [unit for unit in vocabulary.cost_units if unit.comparable]
    other, unsorted, untold = (Band(slug(words), words) for words in map(language.text, (_OTHER, _UNSORTED, _UNTOLD)))
    return Bands(
        currency,
        {unit: tuple(_counted(unit, currency, language)) for unit in units},
        {term.id: _absence(term, language) for term in vocabulary.cost_absences},
        other,
        unsorted,
        untold,
    )


def _counted(unit: CostUnit, currency: str, language: Language) -> Iterator[Band]:
    """The bands of a unit."""
    words = [language.text(_UP_TO).format(amount=_money(bound, currency, language)) for bound in BOUNDS]
    words.append(language.text(_MORE).format(amount=_money(BOUNDS[-1], currency, language)))
    for told in words:
        label = f"{language.label(unit.labels)}: {told}"
        yield Band(slug(label), label, is_amount=True)


def _absence(term: Term, language: Language) -> Band:
    return Band(term.id, language.label(term.labels))


def _money(amount: float, currency: str, language: Language) -> str:
    return language.money(amount, currency) if currency else language.number(amount)


_UP_TO = N_("up to {amount}")
_MORE = N_("more than {amount}")
_OTHER = N_("in another currency")
_UNSORTED = N_("an amount that cannot be compared")
_UNTOLD = N_("not told")
