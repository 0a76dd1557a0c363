"""A document: front matter and body are parted, with the lines on which they stand."""

import re

import pytest

from bank.source.front_matter_file import FrontMatterFile, compose, decode, read_document, written
from tests.sites import ROOT


def document(text: str) -> FrontMatterFile:
    read, problems = read_document("a.md", text.encode())
    assert read, problems
    return read


def test_the_body_begins_on_the_line_that_is_given() -> None:
    text = "---\ntitle: A\nkind: B\n---\n\n## Po co\n"
    read = document(text)
    number = read.body_line + read.body.split("\n").index("## Po co")
    assert text.split("\n")[number - 1] == "## Po co"


def test_a_field_knows_its_line_in_the_file() -> None:
    key, _ = document("---\n\n# komentarz\ntitle: A\n---\n").front.value[0]
    assert key.start_mark.line + 1 == 4


def test_a_rule_in_the_body_does_not_end_it() -> None:
    assert document("---\ntitle: A\n---\n\nRaz\n\n---\n\nDwa\n").body.endswith("Raz\n\n---\n\nDwa\n")


def test_windows_line_ends_and_a_mark_are_reported_and_read_all_the_same() -> None:
    read, problems = read_document("a.md", b"\xef\xbb\xbf---\r\ntitle: A\r\n---\r\nTre\xc5\x9b\xc4\x87\r\n")
    assert read
    assert read.body.strip() == "Treść"
    assert [problem.line for problem in problems] == [1, 1]


def test_a_byte_that_is_no_text_is_reported_at_its_line() -> None:
    text, (problem,) = decode("a.md", "---\ntitle: Łódź\n".encode("cp1250"))
    assert text is None
    assert problem.line == 2


@pytest.mark.parametrize("text", ["a: !!python/object/apply:os.getcwd []", "a: !!python/name:os.system"])
def test_a_tag_runs_nothing(text: str) -> None:
    node, problems = compose("a.yml", text)
    assert node is not None
    assert not problems


def test_a_bomb_of_aliases_is_refused() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
    node, problems = compose("a.yml", bomb)
    assert node is None
    assert problems


@pytest.mark.parametrize("text", ["Dom sąsiedzki", "CC-BY-4.0", "a#b", "a:b", "– tak", "„cytat”"])
def test_a_text_is_written_bare_where_yaml_reads_it_back(text: str) -> None:
    assert written(text) == text


@pytest.mark.parametrize(
    "text",
    ["NO", "12:30", "2021-02-24", "0", "a: b", "a #b", "a, b", "[a]", "- a", "", " a", "a\nb", '"a"', "&a", "a}]"],
)
def test_any_other_text_is_written_in_quotes(text: str) -> None:
    node, problems = compose("a.md", f"[{written(text)}]")
    assert written(text).startswith('"')
    assert not problems
    assert node
    assert [item.value for item in node.value] == [text]


def test_only_one_of_the_loaders_of_yaml_reads() -> None:
    files = [file for folder in ("bank", "hooks", "scripts", "commands") for file in (ROOT / folder).rglob("*.py")]
    named = re.compile(r"yaml\.(?!CSafeLoader)\w*Loader|safe_load|yaml\.compose\((?!.*\bLOADER)")
    assert [file.name for file in files if named.search(file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "value",
    ["[" * 5000, "{a: " * 5000, "[" * 5000 + "]" * 5000, "- " * 5000, "? " * 5000, "\n" + " " * 5000 + "a: b"],
)
def test_what_lies_too_deep_for_a_parser_is_a_problem(value: str) -> None:
    document, problems = read_document("a.md", f"---\ntitle: {value}\n---\n".encode())
    assert document is None
    assert [problem.code for problem in problems] == ["yaml-too-deep"]
