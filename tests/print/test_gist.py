"""The gist: four answers of a practice in its own words, what one came for first, and nothing that it does not say."""

import pytest

from bank.print.gist import LONGEST, gist
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

BODY = """Dla głodnych.[^menu]

## Co zrobiono

Gotowano w trzech turach.[^menu] Każda miała:

- garnek
- łyżkę"""


def told(body: str = BODY, **fields: object) -> list[tuple[str, str]]:
    return gist(practice(body=body, **fields), VOCABULARY, Language("pl"))


def test_what_was_done_what_it_needs_and_what_failed_are_told_without_citations() -> None:
    assert told(
        conditions=["Jest kuchnia.[^menu]", "Jest głód."],
        failures=[{"what": "Zupa wykipiała.", "changed": "Mniejszy ogień."}, {"what": "Brakło soli."}],
        fixed=["Wszyscy zmywają."],
        open_questions=[{"question": "Ile kosztowała sól?"}],
    ) == [
        ("Co zrobiono", "Gotowano w trzech turach."),
        ("Bez tego nie zaczynaj", "Jest kuchnia."),
        ("Co nie zadziałało", "Zupa wykipiała. Co zmieniono: Mniejszy ogień."),
        ("Co musi zostać", "Wszyscy zmywają."),
    ]


def test_what_is_not_said_leaves_room_for_what_is() -> None:
    assert told("Tylko tyle.", open_questions=[{"question": "Ile kosztowała sól?"}]) == [
        ("Pytania otwarte", "Ile kosztowała sól?")
    ]
    assert told("Tylko tyle.") == []


STEPS = [{"minutes": 20, "title": "Krojenie"}, {"minutes": 1, "title": "Degustacja"}]


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        (
            {"kind": "Scenariusz", "scenario": {"minutes": 21, "steps": STEPS}},
            ("Krok po kroku", "Krojenie (20 minut) · Degustacja (1 minuta)"),
        ),
        (
            {"kind": "Warsztat", "workshop": {"tables": [{"question": "Ile soli?", "reconstructed": True}]}},
            ("Pytania stolików (pytanie odtworzone przez redakcję)", "Ile soli?"),
        ),
        (
            {"kind": "Karta", "charter": {"clauses": [{"title": "Cisza", "text": "Nikt nie mówi."}]}},
            ("Postanowienia", "Cisza"),
        ),
        (
            {"kind": "Granty", "grant": {"max": 500, "currency": "PLN", "who": "Każdy głodny."}},
            ("Jeden grant", "do 500\u00a0zł · Każdy głodny."),
        ),
        (
            {
                "kind": "Forum",
                "editions": [{"date": "2023"}, {"date": "2024-05", "topic": "Zupy", "decisions": ["Barszcz."]}],
            },
            ("Ostatnia edycja", "maj 2024: Zupy · Barszcz."),
        ),
    ],
)
def test_what_one_came_for_stands_first(fields: dict[str, object], answer: tuple[str, str]) -> None:
    assert told(**fields)[:2] == [answer, ("Co zrobiono", "Gotowano w trzech turach.")]


def test_no_answer_is_longer_than_a_summary() -> None:
    [(_, words)] = told("Tylko tyle.", conditions=["Długie słowa " * 200])
    assert len(words) <= LONGEST
    assert words.endswith("…")
