"""The table of problems: each code is raised somewhere, and its example shows it, in every language."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from bank.site.settings import read_settings
from bank.source.problem_table import PROBLEMS
from bank.source.problems import Finding, Problem
from bank.text.language import Language
from bank.text.private_details import shapes
from tests.problem_examples import Examples
from tests.problem_told import Told
from tests.sites import ROOT, SECOND_BANK

OWN = read_settings(ROOT, {}).language
BANKS = {
    OWN.code: Examples(ROOT / "practices/vocabulary", OWN),
    "en": Examples(SECOND_BANK / "practices/vocabulary", Language("en")),
}
# Who takes a code, as the last name of what is called, with the place of the code among the arguments.
TAKERS = {"Problem": 3, "Finding": 0, "_finding": 0, "report": 1, "report_at": 2, "told": 2, "Pattern": 1}
ENGINE = ROOT / "bank"
# Modules in which whatever looks like a code is one.
SAYING = (ENGINE / "check", ENGINE / "markdown/misread.py", ENGINE / "text/private_details.py")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def literals(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The texts among the parts of an expression or of a module."""
    return (part.value for part in nodes if isinstance(part, ast.Constant) and isinstance(part.value, str))


def modules(*paths: Path) -> Iterator[list[ast.AST]]:
    """The modules of folders and files, each with all of its parts."""
    return (module(file) for path in paths for file in ([path] if path.is_file() else path.rglob("*.py")))


@cache
def module(file: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(file.read_text("utf-8"))))


def taken(module: list[ast.AST]) -> Iterator[str]:
    """The codes that are written where a problem is made, a condition aside."""
    for call in (node for node in module if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        position = TAKERS.get(name, len(call.args))
        if position < len(call.args):
            argument = call.args[position]
            branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
            yield from (text for branch in branches for text in literals(ast.walk(branch)) if CODE.fullmatch(text))


def test_every_code_that_a_module_takes_is_in_the_table() -> None:
    codes = {code for module in modules(ENGINE) for code in taken(module)}
    codes |= {text for module in modules(*SAYING) for text in literals(module) if CODE.fullmatch(text)}
    assert len(codes) > 120
    assert codes - PROBLEMS.keys() == set()


def test_every_code_of_the_table_is_named_by_a_module() -> None:
    named = {text for module in modules(ENGINE) for text in literals(module)}
    named |= {figures.code for figures in shapes().figures}
    assert PROBLEMS.keys() - named == set()


def test_a_problem_of_an_unknown_code_cannot_be_made() -> None:
    with pytest.raises(KeyError):
        Problem("a.md", 1, "", "no-such-code")


def test_codes_are_words_with_hyphens_and_sentences_end() -> None:
    assert [code for code in PROBLEMS if not CODE.fullmatch(code)] == []
    sentences = [text for entry in PROBLEMS.values() for text in (entry.message, entry.remedy, entry.in_form) if text]
    assert [text for text in sentences if not re.search(r"[.…:?\]]”?$", text)] == []


def test_whatever_is_not_mended_has_a_remedy() -> None:
    assert [entry.code for entry in PROBLEMS.values() if bool(entry.remedy) == (entry.level == "mended")] == []


LIKE_LINES = sorted(PROBLEMS.keys() - {name.replace("_", "-") for name in vars(Told)})


def failing(problems: Iterable[Problem | Finding], code: str) -> list[str]:
    """Why a mend is none: what it has of the very problem, and its errors."""
    return [problem.code for problem in problems if problem.code == code or problem.level == "error"]


@pytest.mark.parametrize("bank", BANKS)
@pytest.mark.parametrize("code", LIKE_LINES)
def test_an_example_has_its_problem_and_its_mend_none(code: str, bank: str) -> None:
    examples, entry = BANKS[bank], PROBLEMS[code]
    if entry.level == "mended":
        text, told = examples.mended(entry)
        assert (text, code in {problem.code for problem in told}) == (examples.written(entry.mend), True)
        return
    told = {problem.code for problem in examples.problems(entry, entry.example)}
    assert code in told or told == {"unknown-field"}  # of a list that the bank does without
    if code not in told:
        return
    whole = examples.written(entry.mend).startswith("---")  # too short for all that is required
    assert set(failing(examples.problems(entry, entry.mend), code)) <= ({"field-required"} if whole else set())


@pytest.mark.parametrize("bank", BANKS)
@pytest.mark.parametrize("code", sorted(PROBLEMS.keys() - set(LIKE_LINES)))
def test_an_example_in_words_tells_of_its_problem_and_its_mend_of_none(code: str, bank: str, tmp_path: Path) -> None:
    wrong, right = Told(tmp_path / "bank", BANKS[bank]).problems(PROBLEMS[code])
    assert code in {problem.code for problem in wrong}
    assert failing(right, code) == []


def test_only_what_no_lines_can_show_is_told_in_words() -> None:
    assert [code for code in LIKE_LINES if PROBLEMS[code].in_words] == []
