"""The page of all problems: each code once, in words alone, with examples of the bank's own vocabulary."""

import re

import pytest

from bank.model.vocabulary import Vocabulary
from bank.site.problem_page import Explained, explained
from bank.source.problem_table import PROBLEMS
from bank.text.language import Language
from tests.invented import VOCABULARY

POLISH = Language("pl")


def problems(vocabulary: Vocabulary, language: Language = POLISH) -> dict[str, Explained]:
    return {one.code: one for _, own in explained(vocabulary, language) for one in own}


def test_each_code_stands_once_under_what_it_is_found_in() -> None:
    shown = [one.code for _, own in explained(VOCABULARY, POLISH) for one in own]
    assert sorted(shown) == sorted(PROBLEMS)
    assert [title for title, own in explained(VOCABULARY, POLISH) if not own] == []


@pytest.mark.parametrize("code", ["pl", "en"])
def test_what_a_message_is_filled_with_is_told_in_words(code: str) -> None:
    words = problems(VOCABULARY, Language(code))
    assert [one.code for one in words.values() if re.search(r"\{[a-z_]+\}", one.words)] == []
    too_long = {"pl": "liczba znaków to [liczba], a może być najwyżej [liczba]", "en": "has [number] characters"}
    assert too_long[code] in words["text-too-long"].words


def test_examples_are_of_the_banks_own_vocabulary() -> None:
    kind = problems(VOCABULARY)["value-not-in-list"]
    assert (kind.example, kind.mend) == ("kind: taki dom", "kind: Dom zmyślony")


def test_a_bank_without_such_a_value_has_an_ellipsis_for_it() -> None:
    assert problems(Vocabulary())["value-not-in-list"].mend == "kind: …"
