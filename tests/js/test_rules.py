"""The rules of the form: the same as in scripts/check.py, over the golden cases of wrong practices."""

import re
from typing import Any

import pytest

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.source.problem_table import PROBLEMS
from bank.text.language import Language
from tests.bridge import Ask
from tests.golden_cases import GOLDEN, cases, reading
from tests.golden_cases import rules as form_rules
from tests.sites import ROOT

POLISH = Language("pl")
# What cannot occur in a form, which writes bytes and YAML by itself.
NOT_IN_A_FORM = {
    "bytes that no form holds": """
        byte-order-mark control-character-in-a-field control-character-in-the-body not-utf-8 windows-line-ends
        windows-line-ends-in-the-body
    """,
    "YAML that cannot be read; such a file is not opened, with one message for all": """
        yaml-alias-unknown yaml-apostrophe yaml-bracket-unclosed yaml-colon yaml-no-colon-after-the-key
        yaml-no-space-after-the-colon yaml-percent yaml-quote-unclosed yaml-reserved-sign yaml-tab
        yaml-of-several-fields yaml-tab-before-a-list yaml-text-after-a-quote yaml-text-begins-with-a-bracket
    """,
    "texts without the quotes that the form gives them": """
        several-problems yaml-bare-no-in-a-text yaml-bare-time-in-a-text yaml-bare-yes-in-prose yaml-comma-in-braces
        yaml-null-title yaml-number-as-title yaml-unquoted-date-as-title
    """,
    "a key twice; the first is taken": "yaml-duplicate-key yaml-duplicate-key-within-a-field",
}
SKIPPED = {name for names in NOT_IN_A_FORM.values() for name in names.split()}
WRONG = [case for case in cases("wrong/practices", ".md") if case.rpartition("/")[2] not in SKIPPED]
MODULES = "assets/js/form/rules/"


@pytest.fixture(scope="module")
def context() -> Reading:
    return reading()


@pytest.fixture(scope="module")
def rules(context: Reading) -> dict[str, Any]:
    return form_rules(context)


@pytest.fixture(scope="module")
def found(ask: Ask, rules: dict[str, Any]) -> dict[str, list[list[str]]]:
    """What the modules say of every case, sound ones too."""
    asked = {
        **{case: GOLDEN / "wrong/practices" / f"{case}.md" for case in WRONG},
        **{f"sound/{case}": GOLDEN / "sound" / f"{case}.md" for case in cases("sound", ".md")},
    }
    texts = [
        {"path": f"{case.removeprefix('sound/')}.md", "text": file.read_text("utf-8")} for case, file in asked.items()
    ]
    answers = ask("./calls", "checked", rules, texts)
    return dict(zip(asked, answers, strict=True))


def said(case: str, context: Reading, folder: str) -> list[list[str]]:
    """What scripts/check.py says, in the order of fields."""
    data = (GOLDEN / folder / f"{case}.md").read_bytes()
    _, problems = read_practice(f"{case}.md", data, context)
    return sorted([one.place, one.code, one.explain(POLISH)] for one in problems)


def test_the_cases_are_enough() -> None:
    assert len(WRONG) >= 130
    assert {case.rpartition("/")[2] for case in cases("wrong/practices", ".md")} >= SKIPPED


@pytest.mark.parametrize("case", WRONG)
def test_the_form_says_what_the_check_says(case: str, found: dict[str, list[list[str]]], context: Reading) -> None:
    assert sorted(found[case]) == said(case, context, "wrong/practices")


@pytest.mark.parametrize("case", cases("sound", ".md"))
def test_the_form_is_silent_where_the_check_is(case: str, found: dict[str, list[list[str]]], context: Reading) -> None:
    assert sorted(found[f"sound/{case}"]) == said(case, context, "sound")


def test_a_file_that_cannot_be_read_is_refused_and_not_opened(ask: Ask, rules: dict[str, Any]) -> None:
    names = NOT_IN_A_FORM["YAML that cannot be read; such a file is not opened, with one message for all"].split()
    texts = [
        {"path": "a.md", "text": (GOLDEN / f"wrong/practices/przykladowo/{name}.md").read_text("utf-8")}
        for name in names
    ]
    answers = ask("./calls", "checked", rules, texts)
    assert [name for name, found in zip(names, answers, strict=True) if found[0][1] != "fields-unreadable"] == []


def test_each_code_that_the_modules_name_is_known_to_the_form(rules: dict[str, Any]) -> None:
    modules = (file.read_text("utf-8") for file in (ROOT / "theme" / MODULES).glob("*.js"))
    named = [set(re.findall(r'"(?!x-)([a-z0-9]+(?:-[a-z0-9]+)+)"', module)) for module in modules]
    codes = set().union(*(names for names in named if names & rules["problems"].keys()))
    assert len(codes) > 50
    assert codes - rules["problems"].keys() == set()


def test_the_form_knows_the_level_of_each_problem(rules: dict[str, Any]) -> None:
    assert {code: told["level"] for code, told in rules["problems"].items()} == {
        code: PROBLEMS[code].level for code in rules["problems"]
    }
