"""Costs: the comparable amounts of a practice beside those of all others that buy the same, on one scale of tens."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, log10
from statistics import median, quantiles

from bank.drawing.lanes import Kind, Lane, Lanes, Mark, Tick, lanes
from bank.model.objects import Cost
from bank.model.practice import Practice
from bank.model.quantity import Quantity, in_words
from bank.model.terms import CostUnit
from bank.text.language import N_, Language

FEWEST = 4  # amounts of others, below which they say nothing of this one
BEYOND = 0.1  # powers of ten beyond the largest amount
VAGUE = 6.0  # hundredths of the scale that a line of dashes goes on where an amount may be over or under a number


@dataclass(frozen=True)
class CostScale:
    """What practices of a bank pay for each unit, in its currency; `amounts` are in their order."""

    currency: str
    amounts: Mapping[CostUnit, tuple[tuple[float, Practice], ...]]
    lowest: int = 0  # as powers of ten
    highest: float = 1

    @cached_property
    def _marks(self) -> Mapping[float, Mark]:
        """The mark of each amount; every practice's drawing has those of all that are paid for the same."""
        return {amount: Mark("peer", self.at(amount)) for own in self.amounts.values() for amount, _ in own}

    def at(self, amount: float) -> float:
        """Where an amount stands, in hundredths of the scale."""
        return round(100 * (log10(max(amount, 1)) - self.lowest) / (self.highest - self.lowest), 1)

    def peers(self, amounts: Iterable[float]) -> Iterable[Mark]:
        """A mark at each place where an amount stands, however many do: thousands would be no more to see."""
        return {mark.start: mark for mark in map(self._marks.__getitem__, amounts)}.values()

    def ticks(self, language: Language) -> Iterator[Tick]:
        """The powers of ten."""
        for power in range(self.lowest, ceil(self.highest)):
            yield Tick(self.at(10**power), language.compact(10**power))

    def others(self, practice: Practice, unit: CostUnit) -> list[float]:
        """The amounts of all practices but one."""
        return [amount for amount, owner in self.amounts.get(unit, ()) if owner is not practice]

    def own(self, practice: Practice) -> list[Cost]:
        """The amounts of a practice that the scale holds."""
        return [cost for cost in practice.cost if cost.per in self.amounts and cost.currency == self.currency]


def cost_scale(practices: Iterable[Practice], currency: str) -> CostScale:
    """The scale of all comparable amounts in a currency, but those that are in dispute."""
    found: dict[CostUnit, list[tuple[float, Practice]]] = defaultdict(list)
    for practice in practices:
        for cost in practice.cost:
            if cost.per.comparable and cost.currency == currency and isinstance(cost.amount, Quantity):
                found[cost.per].append((_middle(cost.amount), practice))
    if not found:
        return CostScale(currency, {})
    whole = [max(amount, 1) for own in found.values() for amount, _ in own]
    lowest, highest = floor(log10(min(whole))), log10(max(whole)) + BEYOND
    ordered = {unit: tuple(sorted(own, key=lambda pair: pair[0])) for unit, own in found.items()}
    return CostScale(currency, ordered, lowest, max(highest, lowest + 1))


def cost_lanes(practice: Practice, scale: CostScale, language: Language) -> Lanes | None:
    """The amounts of a practice, by what they buy, among those of the others; None where these are too few."""
    units = dict.fromkeys(cost.per for cost in scale.own(practice))
    key: dict[Kind, str] = {"own": language.text(_OWN), "peer": language.text(_OTHERS), "half": language.text(_HALF)}
    return lanes(scale.ticks(language), (_lane(practice, unit, scale, language) for unit in units), key)


def cost_summary(practices: Iterable[Practice], scale: CostScale, language: Language) -> Lanes | None:
    """What some practices pay, a lane for each unit that two of them tell of."""
    among = set(practices)
    key: dict[Kind, str] = {"peer": language.text(_EACH), "own": language.text(_MIDDLE)}
    return lanes(scale.ticks(language), (_summary(unit, among, scale, language) for unit in scale.amounts), key)


def _summary(unit: CostUnit, among: set[Practice], scale: CostScale, language: Language) -> Lane | None:
    own = [amount for amount, practice in scale.amounts[unit] if practice in among]
    if len({practice for _, practice in scale.amounts[unit] if practice in among}) < 2:
        return None
    least, middle, most = (_money(amount, scale, language) for amount in (own[0], median(own), own[-1]))
    words = language.text(_RANGE).format(count=len(own), least=least, most=most, middle=middle)
    marks = (*scale.peers(own), Mark("own", scale.at(median(own))))
    return Lane(language.label(unit.labels), words, marks)


def _money(amount: float, scale: CostScale, language: Language) -> str:
    """An amount to the nearest hundred, where it has thousands."""
    return in_words(round(amount, -2) if amount >= 1000 else amount, language, scale.currency)


def _lane(practice: Practice, unit: CostUnit, scale: CostScale, language: Language) -> Lane | None:
    others = scale.others(practice, unit)
    if len(others) < FEWEST:
        return None
    own = [cost for cost in scale.own(practice) if cost.per is unit]
    first, _, third = quantiles(others)
    least, most = (_money(amount, scale, language) for amount in (first, third))
    usual = language.text(_USUAL).format(count=len(others), least=least, most=most)
    marks = (
        Mark("half", scale.at(first), scale.at(third)),
        *scale.peers(others),
        *(mark for cost in own for claim in cost.amount.claims for mark in _own(claim, scale)),
    )
    return Lane(language.label(unit.labels), f"{', '.join(_amounts(own, language))}. {usual}", marks)


def _amounts(costs: Iterable[Cost], language: Language) -> Iterator[str]:
    """“PLN 60,000 (2021, 2023–2024)”, each amount once."""
    years: dict[str, list[str]] = defaultdict(list)
    for cost in costs:
        own = years[in_words(cost.amount, language, cost.currency)]
        own += [_years(cost.year)] if cost.year else []
    for amount, told in years.items():
        yield f"{amount} ({', '.join(told)})" if told else amount


def _years(year: Quantity) -> str:
    return f"{year.least:.0f}" if year.most is None else f"{year.least:.0f}–{year.most:.0f}"


def _own(amount: Quantity, scale: CostScale) -> Iterator[Mark]:
    """An amount, or its range; dashes lead to where it may be beyond."""
    start = scale.at(amount.least)
    end = scale.at(amount.most) if amount.most is not None else None
    match amount.precision and amount.precision.meaning:
        case "over" | "least":
            yield Mark("fade", end or start, min(100, (end or start) + VAGUE))
        case "under":
            yield Mark("fade", max(0, start - VAGUE), start)
    yield Mark("own", start, end)


def _middle(amount: Quantity) -> float:
    return amount.least if amount.most is None else (amount.least + amount.most) / 2


_OWN, _OTHERS, _HALF = N_("this one"), N_("the others"), N_("half of the others")
_EACH, _MIDDLE = N_("each amount"), N_("the middle one")
_USUAL = N_("Of {count} other amounts, half lie between {least} and {most}.")
_RANGE = N_("Amounts: {count}, from {least} to {most}, the middle one {middle}.")
