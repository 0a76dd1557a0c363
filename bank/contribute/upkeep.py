"""The upkeep: what editors have to look at from time to time: overdue reviews, old questions, addresses gone."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from bank.model.catalogue import Catalogue
from bank.model.life import holds
from bank.model.practice import Practice
from bank.text.escaping import inert_code, inert_words
from bank.text.language import N_, Language

MOST, LONGEST = 50, 200  # lines of a list, characters of an answer: an issue has room for 65,536 characters
CROWD, SHARE, WEEKS = 10, 4, 52  # checks in one week: a few, or so many times what a year's spread gives each
Verdict = Literal["alive", "moved", "gone", "certificate", "unsure"]
THERE: tuple[Verdict, ...] = ("alive", "moved")
TOLD: tuple[Verdict, ...] = ("gone", "certificate", "moved", "unsure")


@dataclass(frozen=True)
class Answer:
    """What became of asking for an address; `detail` is the code or the reason, or where it has moved to.

    `said` is the fingerprint of what it says, where that was read.
    """

    verdict: Verdict
    detail: str = ""
    said: str = ""


def addresses(catalogue: Catalogue) -> dict[str, list[Practice]]:
    """The addresses of sources, organisations, contacts and models, each with the practices that give it."""
    found: dict[str, list[Practice]] = {}
    for practice in catalogue.current:
        for address in dict.fromkeys(_addresses(practice)):
            found.setdefault(address, []).append(practice)
    return found


def _addresses(practice: Practice) -> Iterator[str]:
    contact = (practice.contact,) if practice.contact else ()
    for part in (*practice.sources, *practice.organisations, *contact, *practice.adapted_from):
        if part.url:
            yield part.url


def report(
    catalogue: Catalogue,
    answers: Mapping[str, Answer],
    changed: Mapping[str, datetime.date],
    unasked: int,
    language: Language,
) -> str:
    """The body of the editors' issue as Markdown; empty when there is nothing to look at.

    `changed` are the addresses that say something else than they said since a day.
    """
    where = addresses(catalogue)
    parts = [
        _part(_OVERDUE, (_late(practice, language) for practice in catalogue.overdue), language),
        _part(_CROWDED, _crowded(catalogue, language), language),
        _part(_UNANSWERED, _unanswered(catalogue, language), language),
    ]
    for verdict in TOLD:
        found = (address for address, answer in sorted(answers.items()) if answer.verdict == verdict)
        lines = (_address(address, answers[address].detail, where[address]) for address in found)
        parts.append(_part(_HEADINGS[verdict], lines, language))
    since = {address: language.text(_SINCE).format(date=language.date(day)) for address, day in sorted(changed.items())}
    lines = (_address(address, words, where[address]) for address, words in since.items())
    parts.append(_part(_CHANGED, lines, language))
    if not any(parts):
        return ""
    if unasked:
        parts.append(language.text(_UNASKED).format(number=unasked))
    day = language.text(_INTRO).format(date=language.date(catalogue.today))
    return "\n\n".join([day, *filter(None, parts)]) + "\n"


def _part(heading: str, lines: Iterable[str], language: Language) -> str:
    """A list under its heading, cut where it is too long; nothing when it is empty."""
    listed = [f"- [ ] {line}" for line in lines]
    if len(listed) > MOST:
        listed[MOST:] = [language.text(_MORE).format(number=len(listed) - MOST)]
    return "\n".join([f"## {language.text(heading)}", "", *listed]) if listed else ""


def _late(practice: Practice, language: Language) -> str:
    date = language.date(practice.review_by) if practice.review_by else ""
    return f"{inert_words(practice.title)} ({inert_code(practice.path)}): {language.text(_DUE).format(date=date)}"


def _unanswered(catalogue: Catalogue, language: Language) -> Iterator[str]:
    """The open questions whose answer nobody has looked for in a year, practice by practice."""
    for practice in catalogue.with_open_questions:
        for asked in practice.open_questions:
            if not holds(asked.looked, catalogue.today):
                day = language.date(asked.looked) if asked.looked else ""
                since = language.text(_LOOKED if day else _NEVER).format(date=day)
                yield f"{inert_words(asked.question)} ({inert_code(practice.path)}): {since}"


def _crowded(catalogue: Catalogue, language: Language) -> Iterator[str]:
    """The weeks to come in which nobody could look at all that falls due."""
    days = [practice.review_by.first_day for practice in catalogue.current if practice.review_by]
    weeks = Counter(day - datetime.timedelta(days=day.weekday()) for day in days if day > catalogue.today)
    most = max(CROWD, SHARE * len(days) / WEEKS)
    for monday, number in sorted(weeks.items()):
        if number > most:
            yield language.text(_FROM).format(date=language.date(monday), number=number)


def _address(address: str, detail: str, practices: Iterable[Practice]) -> str:
    """The address as code, so that nobody follows it unawares, with the practices that give it."""
    files = ", ".join(inert_code(practice.path) for practice in practices)
    return f"{inert_code(address)} ({inert_words(detail[:LONGEST])}): {files}"


_INTRO = N_("As of {date}. A list made by scripts/upkeep.py; it is written anew each week.")
_OVERDUE = N_("Reviews that are overdue")
_CROWDED = N_("Weeks in which too many reviews fall due")
_FROM = N_("the week from {date}: {number}")
_DUE = N_("to be checked by {date}")
_UNANSWERED = N_("Open questions whose answer nobody has looked for in a year")
_LOOKED, _NEVER = N_("last looked for {date}"), N_("no day of looking is given")
_HEADINGS: Mapping[Verdict, str] = {
    "gone": N_("Addresses that lead nowhere"),
    "certificate": N_("Addresses whose certificate or encryption will not do: the page may be there"),
    "moved": N_("Addresses that have moved for good"),
    "unsure": N_("Addresses that gave no clear answer: look again next week"),
}
_CHANGED = N_("Sources that say something else than they did")
_SINCE = N_("what was there had stood since {date}")
_MORE = N_("and {number} more")
_UNASKED = N_("There was no time left to ask for {number} addresses.")
