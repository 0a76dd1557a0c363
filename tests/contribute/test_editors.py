"""The editors: a table of accounts by city, which may be empty, becomes the file CODEOWNERS."""

import pytest

from bank.contribute.editors import codeowners, read_editors
from bank.source.problems import Problem
from bank.text.language import Language
from tests.invented import TODAY, VOCABULARY

TABLE = """
# Who looks after what.
wzorowo: ["@druga", "@kolo/redakcja-wzorowa"]
przykladowo: "@pierwszy"
"*": ["@kolo/redakcja"]
"""


def told(text: str) -> list[Problem]:
    return read_editors("editors.yml", text.encode(), VOCABULARY.cities, TODAY)[1]


def test_each_city_has_its_line_below_that_of_everything() -> None:
    editors, problems = read_editors("editors.yml", TABLE.encode(), VOCABULARY.cities, TODAY)
    assert problems == []
    assert codeowners(editors, "practices", "editors.yml", Language("en")).splitlines() == [
        "# Made by scripts/derive.py from editors.yml; changes belong there.",
        "* @kolo/redakcja",
        "/practices/przykladowo/ @pierwszy",
        "/practices/wzorowo/ @druga @kolo/redakcja-wzorowa",
    ]


@pytest.mark.parametrize("text", ["", "# nobody yet\n", "\n  # nobody\n\n"])
def test_nobody_is_a_table_too(text: str) -> None:
    assert read_editors("editors.yml", text.encode(), VOCABULARY.cities, TODAY) == ({}, [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("wzorovo: ['@a']", "wzorovo"),
        ("wzorowo: [a]", "wzorowo[1]"),
        ("wzorowo: ['@a b']", "wzorowo[1]"),
        ('wzorowo: ["@a\\n* @b"]', "wzorowo[1]"),
        ("wzorowo: [jan@example.org]", "wzorowo[1]"),
        ("wzorowo: []", "wzorowo"),
        ("wzorowo: '@a'\nwzorowo: '@b'", "wzorowo"),
        ("- wzorowo", ""),
        ("wzorowo: [@a]", ""),
    ],
)
def test_what_is_wrong_in_the_table_is_told_at_its_place(text: str, place: str) -> None:
    assert [problem.place for problem in told(text)] == [place]
