"""Costs: the currency of a bank, and the bands by which a reader compares what practices cost."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bank.model.practice import Practice
from bank.model.vocabulary import Term
from bank.text.language import N_, Language
from bank.text.normalise import slug

BOUNDS = (10_000, 100_000, 1_000_000)  # in the bank's currency; each is the most that its band holds


@dataclass(frozen=True)
class Band:
    """A band of costs; the id stands in addresses."""

    id: str
    label: str
    is_amount: bool = False


@dataclass(frozen=True)
class Bands:
    """The bands of a bank from the cheapest up, then those without an amount to compare."""

    currency: str
    all: tuple[Band, ...]

    def of(self, practice: Practice) -> str:
        """The id of the band in which a practice's first amount in the bank's currency lies."""
        amount = next((cost.amount for cost in practice.cost if cost.currency == self.currency), None)
        if amount is not None:
            return self.all[sum(amount > bound for bound in BOUNDS)].id
        if practice.cost:
            return self.all[len(BOUNDS) + 1].id
        return practice.cost_absence.id if practice.cost_absence else self.all[-1].id


def bands(practices: Iterable[Practice], absences: Iterable[Term], language: Language) -> Bands:
    """The bands of the practices of a bank, whose currency is the one most of its amounts are in."""
    used = Counter(cost.currency for practice in practices for cost in practice.cost)
    currency = min(used, key=lambda code: (-used[code], code), default="")
    labels = [language.text(_UP_TO).format(amount=_money(bound, currency, language)) for bound in BOUNDS]
    labels.append(language.text(_MORE).format(amount=_money(BOUNDS[-1], currency, language)))
    counted = [Band(slug(label), label, is_amount=True) for label in labels]
    other = language.text(_OTHER_CURRENCY)
    told = [Band(term.id, language.label(term.labels)) for term in absences]
    untold = language.text(_NOT_TOLD)
    return Bands(currency, (*counted, Band(slug(other), other), *told, Band(slug(untold), untold)))


def _money(amount: float, currency: str, language: Language) -> str:
    return language.money(amount, currency) if currency else language.number(amount)


_UP_TO = N_("up to {amount}")
_MORE = N_("more than {amount}")
_OTHER_CURRENCY = N_("in another currency")
_NOT_TOLD = N_("not told")
