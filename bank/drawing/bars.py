"""Bars: numbers of one thing from year to year, each from nothing up to what it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, log10

from bank.drawing.lanes import Kind, Lane, Lanes, Mark, Tick, lanes
from bank.model.objects import Plan
from bank.model.practice import Practice
from bank.model.quantity import Dispute, Figure, in_words
from bank.text.language import N_, Language

FEWEST = 2  # numbers, below which there is nothing to compare


@dataclass(frozen=True)
class Bar:
    """A number, the words for it, and how it is drawn."""

    kind: Kind
    number: Figure
    words: str


Row = tuple[str, Sequence[Bar]]


def bars(
    rows: Iterable[Row], language: Language, key: Mapping[Kind, str] | None = None, unit: str = ""
) -> Lanes | None:
    """A lane for each row; None where fewer than two numbers are known. `unit` follows the numbers of the scale."""
    known = [row for row in rows if row[1]]
    highest = max((_most(bar.number) for _, own in known for bar in own), default=0)
    if sum(len(own) for _, own in known) < FEWEST or highest <= 0:
        return None
    step = _step(highest)
    top = step * ceil(highest / step)
    ticks = [
        Tick(_share(step * count, top), language.compact(step * count) + unit) for count in range(round(top / step) + 1)
    ]
    return lanes(ticks, (_lane(label, own, top) for label, own in known), key)


def grant_years(practice: Practice, language: Language) -> Lanes | None:
    """How many applied for grants in each year, and how many were given one."""
    applied, awarded = language.text(_APPLICATIONS), language.text(_AWARDED)
    years = practice.grant.years if practice.grant else ()
    rows = (
        (
            str(year.year),
            [*_bars("bar", year.applications, applied, language), *_bars("part", year.awarded, awarded, language)],
        )
        for year in years
    )
    return bars(rows, language, {"bar": applied, "part": awarded})


def participants(practice: Practice, language: Language) -> Lanes | None:
    """How many came to each meeting."""
    rows = ((language.date(one.date), list(_bars("part", one.participants, "", language))) for one in practice.editions)
    return bars(rows, language)


def plan(practice: Practice, language: Language) -> Lanes | None:
    """How much of each thing was done, in hundredths of the most that was planned of it."""
    planned, done = language.text(_PLANNED), language.text(_DONE)

    def of(kind: Kind, name: str, number: Figure, one: Plan) -> Bar:
        return Bar(kind, _hundredths(number, _most(one.planned)), f"{name}: {in_words(number, language)}")

    rows = (
        (one.what, [of("bar", planned, one.planned, one), of("part", done, one.done, one)])
        for one in practice.plan
        if _most(one.planned) > 0
    )
    return bars(rows, language, {"bar": planned, "part": done}, "%")


def _hundredths(number: Figure, whole: float) -> Figure:
    """What it is of a whole, claim by claim."""
    claims = tuple(
        replace(claim, least=100 * claim.least / whole, most=claim.most and 100 * claim.most / whole)
        for claim in number.claims
    )
    return claims[0] if len(claims) == 1 else Dispute(claims)


def growth(practice: Practice, language: Language) -> Lanes | None:
    """The first thing that was counted more than once, from date to date."""
    whats = [count.what for count in practice.counts]
    what = next((name for name in whats if whats.count(name) > 1), None)
    own = sorted((count for count in practice.counts if count.what == what), key=lambda count: str(count.date))
    rows = ((language.date(one.date), list(_bars("part", one.number, one.what, language))) for one in own)
    return bars(rows, language)


def _bars(kind: Kind, number: Figure | None, name: str, language: Language) -> Iterator[Bar]:
    if number is not None:
        words = in_words(number, language)
        yield Bar(kind, number, f"{name}: {words}" if name else words)


def _lane(label: str, own: Sequence[Bar], top: float) -> Lane:
    marks = [mark for bar in own for mark in _marks(bar, top)]
    return Lane(label, "; ".join(bar.words for bar in own), tuple(marks))


def _marks(bar: Bar, top: float) -> Iterator[Mark]:
    """What is a range or in dispute is full up to its least, and dashed up to its most."""
    end, beyond = _share(min(claim.least for claim in bar.number.claims), top), _share(_most(bar.number), top)
    yield Mark(bar.kind, 0, end)
    if beyond > end:
        yield Mark("fade", end, beyond)


def _most(number: Figure) -> float:
    return max(claim.last for claim in number.claims)


def _share(number: float, top: float) -> float:
    return round(100 * number / top, 1)


def _step(highest: float) -> float:
    """From tick to tick, a round number of which four are enough."""
    power: float = 10 ** floor(log10(highest))
    return next(step for part in (0.25, 0.5, 1, 2, 2.5) if 4 * (step := max(1, power * part)) >= highest)


_APPLICATIONS, _AWARDED = N_("Applications"), N_("Awarded")
_PLANNED, _DONE = N_("Planned"), N_("Done")
