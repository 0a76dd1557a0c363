"""Migrating: what is certain is moved, all else stays as it stands."""

from dataclasses import replace

from bank.check.migrate import migrate
from bank.model.terms import State, Terms
from tests.invented import VOCABULARY

KNOWN = replace(
    VOCABULARY, states=Terms([*VOCABULARY.states, State("nieznany", {"pl": "stan nieznany"}, meaning="unknown")])
)


def moved(front: str) -> str:
    text = migrate("przykladowo/kuchnia.md", f"---\n{front}\n---\n\n## Po co\n\nas_of: tu zostaje\n", KNOWN)
    assert migrate("przykladowo/kuchnia.md", text, KNOWN) == text
    before, _, after = text.removeprefix("---\n").partition("\n---\n")
    assert after == "\n## Po co\n\nas_of: tu zostaje\n"
    return before


def test_the_day_beside_an_unknown_state_was_that_of_looking() -> None:
    front = "status:  # nikt nie wie\n  state: nieznany\n  as_of: 2026-11-22  # szukano"
    assert moved(front) == front.replace("as_of", "looked")


def test_a_known_state_keeps_its_day() -> None:
    front = "status: {state: trwa, as_of: 2025}"
    assert moved(front) == front
