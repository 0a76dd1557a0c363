"""Standing: how a practice stands, in words that always tell how old the knowledge is."""

from bank.model.objects import Status
from bank.text.language import N_, Language

KNOWN = N_("{state}, known from {year}")
LOOKED = N_("{state}, last looked for in {year}")


def standing(status: Status, language: Language) -> str:
    """“running, known from 2025”; what has ended does not grow old."""
    state = language.label(status.state.labels)
    if status.state.meaning == "ended":
        return state
    words = LOOKED if status.state.meaning == "unknown" else KNOWN
    return language.text(words).format(state=state, year=status.day.year)
