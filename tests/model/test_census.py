"""The census: each number is that of the practices that say so."""

from dataclasses import replace
from typing import Any

import pytest

from bank.model.catalogue import Catalogue
from bank.model.census import as_data, census
from bank.model.practice import Practice, Translation
from bank.model.terms import Terms
from bank.model.vocabulary import OPTIONAL
from bank.text.dates import PartialDate
from bank.text.language import Language
from tests.invented import ABSTRACT, TODAY, VOCABULARY, catalogue, practice

ENGLISH = Language("en")
STEPS = [
    {"minutes": 10, "title": "Krojenie", "text": "Drobno."},
    {"minutes": 20, "title": "Gotowanie", "text": "Długo."},
]
SCENARIO = {"minutes": 30, "materials": ["garnek"], "steps": STEPS}
TOLD = {"text": "Więcej soli.", "fate": "przyjęty"}
YEAR, ONCE = ({"amount": 500, "currency": "PLN", "per": per} for per in ("rok", "raz"))
ENDED = {"state": "zakończona", "as_of": "2025"}


def numbers(*practices: Practice) -> dict[str, int]:
    """The numbers of a bank that are not zero, by chapter and row."""
    told = as_data(census(catalogue(*practices), ENGLISH))
    return {f"{chapter} {row}": number for chapter, rows in told.items() for row, number in rows.items() if number}


def of_one(**fields: Any) -> dict[str, int]:
    """What one practice adds to those that every practice counts in."""
    plain = numbers(practice())
    return {name: number for name, number in numbers(practice(**fields)).items() if plain.get(name) != number}


def test_an_empty_bank_has_nothing_but_says_so() -> None:
    told = census(catalogue(), ENGLISH)
    assert {row.number for chapter in told for row in chapter.rows} == {0}
    assert [chapter.label for chapter in told][:3] == ["Practices", "In other languages", "Places"]


def test_practices_places_and_kinds_are_counted_once_each() -> None:
    shared = practice("wzorowo/wspolna.md", city=["Wzorowo", "Przykładowo"], district="Zastodole")
    told = numbers(practice(), shared, practice("przykladowo/karta.md", kind="Karta"))
    assert told["practices all"] == 3
    assert (told["practices kinds/dom"], told["practices kinds/karta"]) == (2, 1)
    assert (told["places cities"], told["places districts"]) == (2, 1)


def test_whole_translations_are_counted_by_language() -> None:
    house = practice()
    told = replace(
        catalogue(house), translations=(replace(house, translation=Translation("en", "", PartialDate(2026, 3, 1))),)
    )
    assert as_data(census(told, ENGLISH))["languages"]["translations/en"] == 1


@pytest.mark.parametrize(
    ("fields", "counted"),
    [
        ({"abstracts": {"en": ABSTRACT}}, {"languages abstracts/en": 1}),
        ({"cost": [YEAR, ONCE, {**YEAR}]}, {"costs practices": 1, "costs amounts": 3, "costs comparable": 2}),
        ({"cost": "brak danych"}, {"costs cost_absences/brak-danych": 1}),
        (
            {"needs": [{"kind": "ludzie", "number": 2}, {"kind": "ludzie", "note": "Kucharz."}]},
            {"needs practices": 1, "needs need_kinds/ludzie": 1},
        ),
        (
            {"plan": [{"what": "garnki", "planned": 3, "done": 2}, {"what": "łyżki", "planned": 9, "done": 9}]},
            {"plan practices": 1, "plan numbers": 2},
        ),
        ({"evidence": {"level": 3}}, {"evidence evidence_levels/3": 1}),
        ({"contact": {"organisation": "Koło", "url": "https://kolo.example"}}, {"contacts practices": 1}),
        (
            {"contact": {"organisation": "Koło", "url": "https://kolo.example", "confirmed": "2025"}},
            {"contacts practices": 1, "contacts confirmed": 1, "contacts fresh": 1},
        ),
        (
            {"contact": {"organisation": "Koło", "url": "https://kolo.example", "confirmed": "2025-03-14"}},
            {"contacts practices": 1, "contacts confirmed": 1},
        ),
        ({"adapted_from": [{"url": "https://model.example"}]}, {"adaptations practices": 1}),
        ({"adapted_elsewhere": [{"place": "Dalekowo"}, {"by": "Koło"}]}, {"adaptations elsewhere": 2}),
        (
            {"failures": [{"what": "Kipiało.", "causes": "głód"}, {"what": "Gasło.", "changed": "Zapałki."}]},
            {"failures practices": 1, "failures all": 2, "failures causes": 1, "failures changed": 1},
        ),
        ({"status": ENDED}, {"endings all": 1}),
        ({"status": {**ENDED, "causes": "zima"}}, {"endings all": 1, "endings causes": 1}),
        ({"open_questions": [{"question": "Kto zmywa?"}]}, {"open-questions practices": 1, "open-questions all": 1}),
        (
            {"kind": "Scenariusz", "scenario": SCENARIO},
            {"practices kinds/scenariusz": 1, "scenarios all": 1, "scenarios whole": 1},
        ),
        (
            {
                "kind": "Scenariusz",
                "scenario": {**SCENARIO, "steps": [STEPS[0], {"minutes": 20, "title": "Gotowanie"}]},
            },
            {"practices kinds/scenariusz": 1, "scenarios all": 1},
        ),
        (
            {"kind": "Warsztat", "workshop": {"tables": [{"question": "Czego brakuje?"}]}},
            {"practices kinds/warsztat": 1, "cafes all": 1},
        ),
        (
            {
                "kind": "Warsztat",
                "workshop": {
                    "tables": [{"question": "Co?", "conclusions": [TOLD, {**TOLD, "evidence": "Jest słona."}]}]
                },
            },
            {
                "practices kinds/warsztat": 1,
                "cafes all": 1,
                "cafes followed": 1,
                "cafes fates/przyjety": 2,
                "cafes shown": 1,
            },
        ),
    ],
)
def test_what_a_practice_says_is_counted(fields: dict[str, Any], counted: dict[str, int]) -> None:
    assert of_one(**fields) == counted


def test_an_adaptation_of_a_practice_here_is_told_apart() -> None:
    child = practice("przykladowo/kuchnia.md", adapted_from=[{"practice": "wzor"}])
    assert "adaptations here" not in numbers(child)
    assert numbers(child, practice("przykladowo/wzor.md"))["adaptations here"] == 1


def test_a_bank_without_a_list_counts_nothing_that_is_out_of_it() -> None:
    bare = replace(VOCABULARY, **{name: Terms() for name in OPTIONAL})
    told = as_data(census(Catalogue(bare, (practice(),), TODAY), ENGLISH))
    assert "needs" not in told
    assert not {"causes"} & {*told["failures"], *told["endings"]}
