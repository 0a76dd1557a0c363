"""Calendars: meetings, days of checking, conclusions that wait, and the steps of a scenario (iCalendar)."""

import datetime
from collections.abc import Iterable, Iterator

from icalendar import Calendar, Event, vUri

from bank.data.dataset import Dataset
from bank.markdown.plain import line
from bank.model.ledger import Conclusion, conclusions
from bank.model.practice import Practice
from bank.text.dates import PartialDate
from bank.text.language import N_

_BEGIN = datetime.time(17)  # of a scenario, for whoever takes it into a calendar to move
_AHEAD = datetime.timedelta(days=7)
_LEAP = 2, 29


def meetings(dataset: Dataset) -> bytes:
    """The editions of forums and the workshops of which the day is known."""
    return _calendar(dataset, _meetings(dataset))


def reviews(dataset: Dataset) -> bytes:
    """For each practice the day by which somebody should check it again."""
    title = dataset.language.text(_CHECK)
    dated = ((practice, practice.review_by) for practice in dataset.catalogue.current if practice.review_by)
    return _calendar(dataset, (_day(one, dataset, day, title.format(title=one.title), "review") for one, day in dated))


def waiting(dataset: Dataset) -> bytes:
    """The conclusions of which nobody knows yet what became of them, each on the day on which another year is over.

    No practice tells by when anything was promised; of a month or a year alone it is the last day that counts.
    """
    found = conclusions(dataset.catalogue.current)
    return _calendar(dataset, (_years(one, one.date, dataset) for one in found if one.is_open and one.date))


def scenario_steps(practice: Practice, dataset: Dataset) -> bytes | None:
    """The steps of a scenario one after another, on an evening in a week that is there to be moved."""
    if practice.scenario is None:
        return None
    start = datetime.datetime.combine(dataset.catalogue.today + _AHEAD, _BEGIN)
    events = []
    for number, step in enumerate(practice.scenario.steps, 1):
        end = start + datetime.timedelta(minutes=step.minutes)
        event = _event(practice, dataset, step.title, f"step-{number}")
        event.add("dtstart", start)
        event.add("dtend", end)
        events.append(event)
        start = end
    return _calendar(dataset, events)


def _meetings(dataset: Dataset) -> Iterator[Event]:
    for practice in dataset.catalogue.practices:
        for number, edition in enumerate(practice.editions, 1):
            if edition.date.is_full:
                words = ": ".join(part for part in (practice.title, edition.topic) if part)
                yield _day(practice, dataset, edition.date, words, f"edition-{number}")
        if practice.workshop and practice.workshop.date and practice.workshop.date.is_full:
            yield _day(practice, dataset, practice.workshop.date, practice.title, "workshop")


def _years(one: Conclusion, date: PartialDate, dataset: Dataset) -> Event:
    """A day that returns each year, for the first time a year after."""
    day = date.last_day
    is_leap = (day.month, day.day) == _LEAP
    event = _event(one.practice, dataset, dataset.language.text(_FATE).format(words=line(one.text)), one.key)
    event.add("dtstart", day.replace(year=day.year + 1, day=day.day - is_leap))
    event.add("rrule", {"freq": "yearly", **({"bymonth": day.month, "bymonthday": -1} if is_leap else {})})
    about = line(one.about), one.practice.title, dataset.language.date(date)
    event.add("description", "\n".join(filter(None, about)))
    event["url"] = vUri(dataset.site + dataset.addresses.conclusion(one))
    return event


def _calendar(dataset: Dataset, events: Iterable[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//{dataset.name}//{dataset.language.code.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", dataset.name)
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _day(practice: Practice, dataset: Dataset, day: PartialDate, words: str, name: str) -> Event:
    """An event of a whole day."""
    event = _event(practice, dataset, words, name)
    event.add("dtstart", day.first_day)
    return event


def _event(practice: Practice, dataset: Dataset, words: str, name: str) -> Event:
    event = Event()
    event.add("uid", f"{practice.id}-{name}@{dataset.site or dataset.name}")
    event.add("dtstamp", datetime.datetime.combine(dataset.catalogue.today, datetime.time(), datetime.UTC))
    event.add("summary", words)
    event.add("location", dataset.language.label(practice.city.labels))
    event.add("url", dataset.address(practice))
    return event


_CHECK, _FATE = N_("Check again: {title}"), N_("What became of this? {words}")
