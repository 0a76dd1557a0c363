"""Standing: how a practice stands, in words that always tell how old the knowledge is."""

import datetime

from bank.model.life import phase, years_running
from bank.model.objects import Status
from bank.model.practice import Practice
from bank.text.language import N_, Language

KNOWN = N_("{state}, as of {year}")
LOOKED = N_("{state}, last checked in {year}")
FOLLOWED = N_("{state}, another took its place")
ARCHIVED = N_("in the archive since {year}")
RUNS = N_("{state} {lasting}, as of {year}")


def standing(status: Status, language: Language) -> str:
    """“running, as of 2025”; what has ended does not grow old."""
    state = language.label(status.state.labels)
    if status.state.meaning == "ended":
        return state
    words = LOOKED if status.state.meaning == "unknown" else KNOWN
    return language.text(words).format(state=state, year=status.day.year)


def badge(practice: Practice, today: datetime.date, language: Language) -> str:
    """“running for 12 years, as of 2026”: how it stands beside others, by the phase of its life."""
    status = practice.status
    if practice.archived:
        return language.text(ARCHIVED).format(year=practice.archived.date.year)
    state = language.label(status.state.labels)
    if phase(practice, today) == "superseded":
        return language.text(FOLLOWED).format(state=state)
    if years := years_running(practice, today):
        lasting = language.count("for {number} year", "for {number} years", years)
        return language.text(RUNS).format(state=state, lasting=lasting, year=status.day.year)
    return standing(status, language)
