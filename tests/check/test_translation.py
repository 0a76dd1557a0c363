"""Translations: the texts of a file laid over a practice, and all that such a file may not say."""

from typing import Any

import pytest

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.translation import read_translation
from bank.model.practice import Practice
from bank.source.problems import Problem
from bank.text.language import Language
from tests.invented import TODAY, VOCABULARY, text, translation

PATH, BESIDE = "przykladowo/kuchnia.en.md", "przykladowo/kuchnia.md"
FILES = frozenset({PATH, BESIDE})
WHOLE: dict[str, Any] = {
    "questions": ["Kto zmywa?", "Kto gotuje?"],
    "cost": [{"amount": 500, "currency": "PLN", "per": "rok", "note": "garnki"}],
    "failures": [{"what": "Zupa wykipiała.[^menu]", "causes": "zima", "changed": "Kupiono większy garnek."}],
    "conditions": "Ktoś z kluczem.",
}
IN_ENGLISH: dict[str, Any] = {
    "questions": ["Who washes up?", "Who cooks?"],
    "cost": [{"note": "pots"}],
    "failures": [{"what": "The soup boiled over.[^menu]", "changed": "A larger pot was bought."}],
    "conditions": "Someone with a key.",
}


def read(file: str, original: str | None = None, path: str = PATH) -> tuple[Practice | None, list[Problem]]:
    beside = text(**WHOLE) if original is None else original
    context, held = Reading(VOCABULARY, FILES, TODAY), beside.encode()
    wrong = read_practice(BESIDE, held, context)[1]
    return read_translation(path, file.encode(), held or None, wrong, context)


def told(file: str, original: str | None = None) -> list[tuple[str, str]]:
    """The places and codes of what is wrong."""
    return [(problem.place, problem.code) for problem in read(file, original)[1]]


def test_words_come_from_the_translation_and_all_else_from_the_practice() -> None:
    practice, problems = read(translation(**IN_ENGLISH))
    assert problems == []
    assert practice
    assert practice.title == "An invented kitchen in an invented street"
    assert practice.questions == ("Who washes up?", "Who cooks?")
    assert practice.body == "## What for\n\nThey cooked.[^menu]"
    (cost,), (failure,) = practice.cost, practice.failures
    assert (str(cost.amount.least), cost.currency, cost.note) == ("500", "PLN", "pots")
    assert (failure.what, [cause.id for cause in failure.causes]) == ("The soup boiled over.[^menu]", ["zima"])
    assert [source.title for source in practice.sources] == ["Zmyślony jadłospis"]


def test_it_goes_by_the_practice_and_tells_its_own_file_and_day() -> None:
    practice, _ = read(translation(**IN_ENGLISH))
    assert practice
    assert practice.translation
    assert (practice.id, practice.path) == ("kuchnia", "practices/przykladowo/kuchnia.md")
    own = practice.translation
    assert (own.language, own.path, str(own.day)) == ("en", f"practices/{PATH}", "2026-03-01")


@pytest.mark.parametrize(
    ("fields", "place", "code"),
    [
        ({"kind": "Forum"}, "kind", "translation-of-no-text"),
        ({"sources": [{"title": "An invented menu"}]}, "sources", "translation-of-no-text"),
        ({"status": {"as_of": "2025-06"}}, "status.as_of", "translation-of-no-text"),
        ({"cost": [{"note": "pots", "amount": 700}]}, "cost[1].amount", "translation-of-no-text"),
        ({"questions": ["Who washes up?"]}, "questions", "translation-of-other-length"),
        ({"fixed": "The pot."}, "fixed", "translation-of-no-field"),
        (
            {"failures": [{"what": "It boiled.", "why": "Heat.", "changed": "Pot."}]},
            "failures[1].why",
            "translation-of-no-field",
        ),
        ({"translated": "2026-03"}, "translated", "not-a-full-date"),
        ({"title": "K" * 91}, "title", "text-too-long"),
        ({"conditions": "A key.[^key]"}, "conditions", "unknown-source"),
    ],
)
def test_what_it_may_not_say_is_told_at_its_place(fields: dict[str, Any], place: str, code: str) -> None:
    practice, problems = read(translation(**{**IN_ENGLISH, **fields}))
    assert practice is None
    assert (place, code) in [(problem.place, problem.code) for problem in problems]


@pytest.mark.parametrize("field", ["title", "summary", "translated"])
def test_it_needs_a_title_a_summary_and_a_day(field: str) -> None:
    lines = translation(**IN_ENGLISH).split("\n")
    assert (field, "field-required") in told("\n".join(line for line in lines if not line.startswith(field)))


def test_texts_that_are_left_out_are_told_in_one_warning() -> None:
    practice, problems = read(translation(failures=[{"what": "The soup boiled over."}], cost=[{}]))
    assert practice
    assert [problem.write(Language("en")) for problem in problems] == [
        f"practices/{PATH}: warning: Not translated: questions[1], questions[2], cost[1].note, "
        "failures[1].changed, conditions. Add it to the translation. [translation-lacks-texts]"
    ]


def test_it_has_the_headings_of_the_practice_in_its_own_words() -> None:
    assert told(translation(heading="What was cooked", **IN_ENGLISH)) == [("", "translation-of-other-headings")]


def test_a_warning_of_the_practice_is_not_told_again() -> None:
    uncited = text(**WHOLE, sources=[{"id": "menu", "title": "Jadłospis"}, {"id": "inne", "title": "Inne"}])
    assert told(translation(**IN_ENGLISH), uncited) == []


@pytest.mark.parametrize("lacking", ["kind: Dom zmyślony\n", "  as_of: 2025-05\n"])
def test_what_the_practice_lacks_is_not_told_of_its_translation(lacking: str) -> None:
    """Whatever lines its fields and groups begin on."""
    original = text(**WHOLE).replace(lacking, "").replace("---\n", "---\n# a comment\n", 1)
    assert told(translation(status={"why": "They cook."}, **IN_ENGLISH), _with_reason(original)) == []


def _with_reason(original: str) -> str:
    return original.replace("  state: trwa\n", "  state: trwa\n  why: Gotują.\n")


def test_what_it_says_nothing_of_has_no_line_in_it() -> None:
    _, problems = read(translation("They cooked.", **IN_ENGLISH | {"failures": [{"what": "It boiled."}]}))
    assert ("sources", "source-never-cited", 0) in [(one.place, one.code, one.line) for one in problems]


def test_an_unfit_name_of_the_practice_is_told_of_that_alone() -> None:
    assert read(translation(**IN_ENGLISH), path="przykladowo/Kuchnia.en.md") == (None, [])


def test_it_lies_beside_a_practice() -> None:
    assert told(translation(**IN_ENGLISH), "") == [("", "translation-of-nothing")]


def test_its_language_is_one_of_the_bank() -> None:
    _, problems = read(translation(**IN_ENGLISH), path="przykladowo/kuchnia.de.md")
    assert [(problem.code, problem.allowed) for problem in problems] == [("translation-of-no-language", ("en",))]
