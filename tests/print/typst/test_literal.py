"""Literals: whatever a text holds, Typst reads the same value."""

import json
from pathlib import Path

import pytest
import typst

from bank.print.typst.literal import Content, Value, call, code

HOSTILE = [
    'cudzysłów " i ukośnik \\',
    '"#panic()',
    '\\"]#panic()[',
    "#panic() $x$ *a* _b_ `c` @d <e> ~ -- ... // /* */ = + - / \\ #let",
    "]]]\n[[[",
    "\\u{41} \\n \\",
    "nowy\nwiersz\r\n\ttabulator",
    "\x00\x01\x1b\x7f\x85\u2028\u2029\ufeff",
    "\u202eodwrócony\u202c",
    "Zażółć gęślą jaźń 😀 日本",
    "",
]


def read_by_typst(value: Value) -> object:
    """What Typst understands."""
    source = f"#metadata({code(value)}) <value>"
    (found,) = json.loads(typst.query(source.encode(), "<value>", field="value"))
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_text(text: str) -> None:
    assert read_by_typst(text) == text


def test_half_a_surrogate_becomes_a_character_that_can_be_written() -> None:
    assert read_by_typst("a\ud83db") == "a\ufffdb"


def test_nested_values_come_through() -> None:
    value: Value = {"a": [1, [], {}, None, True, False, 1.5, -2], "b-c": {"d e": '"', "1": "x", "": "y"}, "one": [[1]]}
    assert read_by_typst(value) == value


def test_content_stands_as_it_is() -> None:
    assert code({"body": Content('[#"a"]')}) == '(body: [#"a"])'


def test_an_array_of_one_is_an_array() -> None:
    assert (code([1]), code([]), code({})) == ("(1,)", "()", "(:)")


def test_a_call_takes_values_by_place_and_by_name() -> None:
    assert call("numbered", Content("[]"), start=2, last_one=None) == "#numbered([], start: 2, last-one: none)"


def test_the_literal_is_typst_in_a_file_too(tmp_path: Path) -> None:
    file = tmp_path / "a.typ"
    file.write_text(f"#let texts = {code(HOSTILE)}\n#metadata(texts) <value>", "utf-8")
    (found,) = json.loads(typst.query(file, "<value>", field="value"))
    assert found == HOSTILE
