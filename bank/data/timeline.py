"""Timeline: what happened in practices and when, in the shape that TimelineJS reads."""

from collections.abc import Iterator
from typing import Any

from bank.data.dataset import Dataset
from bank.model.practice import Practice
from bank.text.dates import PartialDate
from bank.text.language import N_


def timeline(dataset: Dataset) -> dict[str, Any]:
    """The events of all practices in order; {events: [{unique_id, start_date, end_date, group, text}]}."""
    events = [event for practice in dataset.catalogue.practices for event in _events(practice, dataset)]
    return {"events": sorted(events, key=lambda event: (_order(event["start_date"]), event["unique_id"]))}


def _events(practice: Practice, dataset: Dataset) -> Iterator[dict[str, Any]]:
    text = dataset.language.text
    if practice.period:
        yield _event(practice, dataset, "period", practice.period.start, text(_RAN), practice.period.end)
    for number, edition in enumerate(practice.editions, 1):
        yield _event(practice, dataset, f"edition-{number}", edition.date, edition.topic or edition.form or text(_MET))
    if practice.workshop and practice.workshop.date:
        yield _event(practice, dataset, "workshop", practice.workshop.date, text(_MET))
    if practice.charter and practice.charter.valid_from:
        yield _event(practice, dataset, "charter", practice.charter.valid_from, text(_VALID))


def _event(
    practice: Practice, dataset: Dataset, name: str, start: PartialDate, words: str, end: PartialDate | None = None
) -> dict[str, Any]:
    event = {
        "unique_id": f"{practice.id}-{name}",
        "start_date": _date(start),
        "group": dataset.language.label(practice.city.labels),
        "text": {"headline": practice.title, "text": words},
        "url": dataset.address(practice),
    }
    return event | ({"end_date": _date(end)} if end else {})


def _date(date: PartialDate) -> dict[str, int]:
    parts = {"year": date.year, "month": date.month, "day": date.day}
    return {name: part for name, part in parts.items() if part}


def _order(date: dict[str, int]) -> tuple[int, int, int]:
    return date["year"], date.get("month", 0), date.get("day", 0)


_RAN, _MET, _VALID = N_("it ran"), N_("they met"), N_("valid from this day")
