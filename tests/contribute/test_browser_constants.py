"""Constants for browsers: what the rules of the form share with the check is written once, in bank/."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bank.contribute.browser_constants import LETTERS, RULES, constants, letters
from bank.contribute.browser_patterns import for_browsers, literal
from tests.sites import ROOT

TWINS = [file for file in sorted((ROOT / "theme" / RULES).parent.glob("*.js")) if file.name != Path(RULES).name]
LITERAL = re.compile(
    r"(?<![\w)\]/*.]) ?/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[ *])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])*)/"
)
SHORTEST = 6  # signs of a pattern that says anything
NUMBER = re.compile(r"^(?:export )?const [A-Z_]+ = [\d._]+;", re.MULTILINE)


def patterns_of_python() -> Iterator[str]:
    """Every regular expression that the engine writes down, as browsers read it."""
    for file in (ROOT / "bank").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args:
                pattern = node.args[0]
                if isinstance(pattern, ast.Constant) and isinstance(pattern.value, str):
                    yield for_browsers(re.compile(pattern.value)).removeprefix("^").removesuffix("$")


@pytest.mark.parametrize(("name", "text"), [(RULES, constants()), (LETTERS, letters())], ids=["rules", "letters"])
def test_the_modules_are_what_the_engine_says(name: str, text: str) -> None:
    assert (ROOT / "theme" / name).read_text("utf-8") == text


def test_no_twin_has_a_pattern_of_the_check_for_its_own() -> None:
    known = {pattern for pattern in patterns_of_python() if len(pattern) >= SHORTEST}
    assert len(known) > 60
    own = {
        f"{file.name}: {found[1]}"
        for file in TWINS
        for found in LITERAL.finditer(file.read_text("utf-8"))
        if found[1].removeprefix("^").removesuffix("$") in known
    }
    assert own == set()


def test_the_twins_are_looked_through() -> None:
    found = [match[1] for file in TWINS for match in LITERAL.finditer(file.read_text("utf-8"))]
    assert len(found) > 15


def test_no_twin_has_a_limit_of_its_own() -> None:
    own = {file.name: NUMBER.findall(file.read_text("utf-8")) for file in TWINS}
    # How many texts the browser keeps is a matter of browsers.
    assert {name: limits for name, limits in own.items() if limits} == {"dialect.js": ["const MOST = 200;"]}


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        (r"[\w.+-]+@\d", r"/[\p{L}\p{N}_.+-]+@[\p{Nd}]/u"),
        (r"[^\W\d_]x[^\W\d_A-Z]", r"/[\p{L}\p{Nl}\p{No}]x(?![A-Z])[\p{L}\p{Nl}\p{No}]/u"),
        (r"(?P<tag>a|b)</(?P=tag)>", r"/(?<tag>a|b)<\/\k<tag>>/u"),
        (r"\"\-\\<[\"'\]]", r"/\"\-\\<[\"'\]]/u".replace('\\"', '"')),
        ("[\x00\u200b–]", r"/[\u{0}\u{200b}–]/u"),
        ("(?i:x)".replace("?i", "?"), "/(?:x)/u"),
    ],
)
def test_a_pattern_is_written_as_browsers_read_it(pattern: str, written: str) -> None:
    assert literal(re.compile(pattern)) == written


def test_the_flags_of_a_pattern_go_along() -> None:
    assert literal(re.compile("a.b", re.IGNORECASE | re.MULTILINE | re.DOTALL), "g") == "/a.b/gimsu"
