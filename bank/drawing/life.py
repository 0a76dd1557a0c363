"""The life line: when a practice began, met, was paid for, was counted, was handed on and was last seen."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bank.drawing.lanes import Kind, Lane, Lanes, Mark, lanes
from bank.drawing.time_scale import TimeScale, since
from bank.model.practice import Practice
from bank.model.standing import standing
from bank.text.dates import PartialDate, Period
from bank.text.language import N_, Language


@dataclass(frozen=True)
class Trace:
    """What is told of some times: a date each, or a stretch of years."""

    kind: Kind
    label: str
    times: tuple[Period, ...]


def life_line(practice: Practice, successor: Practice | None, today: datetime.date, language: Language) -> Lanes | None:
    """The life of one practice; None where fewer than two dates are known."""
    traces = [trace for trace in _traces(practice) if trace.times]
    times = [time.start.year for trace in traces for time in trace.times]
    times += [practice.period.start.year, _seen(practice, today).year] if practice.period else []
    if len(set(times)) < 2 and not (practice.period and traces):
        return None
    scale = since(min(times), today)
    return lanes(
        scale.ticks(language.text(_TODAY)),
        (
            _own_lane(practice, scale, today, language),
            *(_trace_lane(trace, scale, language) for trace in traces),
            _successor_lane(practice, successor, scale, today, language) if successor else None,
        ),
        _key(language),
    )


def _own_lane(practice: Practice, scale: TimeScale, today: datetime.date, language: Language) -> Lane | None:
    if not practice.period:
        return None
    words = f"{language.period(practice.period)}; {standing(practice.status, language)}"
    return Lane(language.text(_PRACTICE), words, tuple(_course(practice, scale, today)))


def life_lines(practices: Iterable[Practice], today: datetime.date, language: Language) -> Lanes | None:
    """The lives of several practices on one scale, the oldest first; None where there are not two."""
    told = sorted((p for p in practices if p.period), key=lambda p: str(p.period and p.period.start))
    if len(told) < 2:
        return None
    scale = since(min(_start(practice).year for practice in told), today)
    each = (_life_lane(practice, scale, today, language) for practice in told)
    return lanes(scale.ticks(language.text(_TODAY)), each, _key(language))


def _key(language: Language) -> dict[Kind, str]:
    """What the lanes' own words do not tell."""
    return {"fade": language.text(_UNKNOWN), "looked": language.text(_LOOKED)}


def _life_lane(practice: Practice, scale: TimeScale, today: datetime.date, language: Language) -> Lane:
    assert practice.period
    words = f"{language.years(practice.period)}; {standing(practice.status, language)}"
    return Lane(practice.title, words, tuple(_course(practice, scale, today)), practice)


def _course(practice: Practice, scale: TimeScale, today: datetime.date) -> Iterator[Mark]:
    """Full as far as is known, with an end where there was one, and fading from there on."""
    start, seen = scale.at(_start(practice).first_day), scale.at(_seen(practice, today))
    match practice.status.state.meaning:
        case "planned":
            yield Mark("plan", start, 100)
        case "ended":
            yield Mark("span", start, seen)
            yield Mark("end", seen)
        case meaning:
            yield Mark("span", start, seen)
            if seen < 100:
                yield Mark("fade", seen, 100)
            if meaning == "unknown":
                yield Mark("looked", scale.middle(practice.status.day))


def _start(practice: Practice) -> PartialDate:
    assert practice.period
    return practice.period.start


def _seen(practice: Practice, today: datetime.date) -> datetime.date:
    """The last day of which anything is known: its end, the day of its state, or the last trace of it."""
    assert practice.period
    status, end = practice.status, practice.period.end
    if status.state.meaning == "unknown":
        times = [practice.period, *(time for trace in _traces(practice) for time in trace.times)]
        last = max((time.end or time.start).last_day for time in times)
    else:
        last = (end if end and status.state.meaning == "ended" else status.day).last_day
    return min(max(last, practice.period.start.first_day), today)


def _traces(practice: Practice) -> Iterator[Trace]:
    met = [edition.date for edition in practice.editions]
    met += [practice.workshop.date] if practice.workshop and practice.workshop.date else []
    yield Trace("meeting", _MEETINGS, _each(met))
    paid = [_years(cost.year.least, cost.year.most) for cost in practice.cost if cost.year]
    paid += [_years(year.year) for year in practice.grant.years] if practice.grant else []
    yield Trace("money", _MONEY, tuple(dict.fromkeys(paid)))
    yield Trace("count", _NUMBERS, _each(count.date for count in practice.counts))


def _each(dates: Iterable[PartialDate]) -> tuple[Period, ...]:
    return tuple(dict.fromkeys(Period(date) for date in dates))


def _years(first: float, last: float | None = None) -> Period:
    return Period(PartialDate(int(first)), PartialDate(int(last)) if last is not None else None)


def _trace_lane(trace: Trace, scale: TimeScale, language: Language) -> Lane:
    times = sorted(trace.times, key=lambda time: str(time.start))
    marks = tuple(_trace_mark(trace.kind, time, scale) for time in times)
    return Lane(language.text(trace.label), ", ".join(_words_of(times)), marks)


def _trace_mark(kind: Kind, time: Period, scale: TimeScale) -> Mark:
    if time.end is None:
        return Mark(kind, scale.middle(time.start))
    return Mark(kind, scale.middle(time.start), scale.middle(time.end))


def _words_of(times: Sequence[Period]) -> Iterator[str]:
    """The years, each once, those in a row by the first and the last."""
    runs: list[list[int]] = []
    for time in times:
        first, last = time.start.year, (time.end or time.start).year
        if runs and first <= runs[-1][1] + 1:
            runs[-1][1] = max(last, runs[-1][1])
        else:
            runs.append([first, last])
    for first, last in runs:
        yield str(first) if first == last else f"{first}–{last}"


def _successor_lane(
    practice: Practice, successor: Practice, scale: TimeScale, today: datetime.date, language: Language
) -> Lane | None:
    """What took the place of a practice, from when that is known."""
    if successor.period:
        marks = tuple(_course(successor, scale, today))
    elif practice.period:
        marks = (Mark("fade", scale.at(_seen(practice, today)), 100),)
    else:
        return None
    return Lane(successor.title, language.text(_ON), marks, successor)


_UNKNOWN, _LOOKED = N_("not known from here on"), N_("last looked for")
_TODAY = N_("today")
_PRACTICE = N_("The practice")
_MEETINGS = N_("Meetings")
_MONEY = N_("Known amounts")
_NUMBERS = N_("Counted")
_ON = N_("took its place")
