"""Needs: what a practice takes, in words."""

import pytest

from bank.model.needs import need_in_words
from bank.text.language import Language
from tests.invented import practice

ENGLISH = Language("en")


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"kind": "ludzie", "number": "około 3"}, "ludzie: około 3"),
        ({"kind": "ludzie", "number": "2–3", "note": "bez kucharza"}, "ludzie: 2–3"),
        ({"kind": "izba", "number": 60.5}, "izba: 60.5 m²"),
        ({"kind": "izba", "note": "kuchnia w suterenie"}, "izba"),
    ],
)
def test_a_need_is_told_as_exactly_as_it_is_known_and_in_its_unit(written: dict[str, object], words: str) -> None:
    (need,) = practice(needs=[written]).needs
    assert need_in_words(need, ENGLISH) == words
