"""Mending: what is safe is put right, nothing else is touched, and a second time there is nothing to do."""

import datetime
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from bank.check.fix import mend
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.model.practice import Practice
from bank.model.vocabulary import Vocabulary
from bank.schema.front_matter import front_matter
from bank.source.problems import Problem, errors
from tests.golden_cases import GOLDEN, TODAY, cases, check
from tests.sites import ROOT, SECOND_BANK

Mendings = dict[Path, tuple[bytes, list[Problem]]]
CASES = GOLDEN / "mended"
BANKS = {
    "golden": (GOLDEN / "vocabulary", (GOLDEN / "sound", GOLDEN / "wrong/practices", CASES)),
    "real": (ROOT / "practices/vocabulary", (ROOT / "practices",)),
    "second": (SECOND_BANK / "practices/vocabulary", (SECOND_BANK / "practices",)),
}


@cache
def vocabulary_of(folder: Path) -> Vocabulary:
    vocabulary, problems = read_vocabulary(folder, "practices/vocabulary", datetime.date.today())
    assert errors(problems) == []
    return vocabulary


def mended(file: Path, vocabulary: Vocabulary) -> tuple[bytes, list[Problem]]:
    return mend(file.name, file.read_bytes(), front_matter(vocabulary), vocabulary)


@pytest.mark.parametrize("case", cases("mended", ".before.md"))
def test_a_file_is_mended_and_it_is_told_what_was_mended(case: str, update_golden: bool) -> None:
    data, told = mended(CASES / f"{case}.before.md", vocabulary_of(GOLDEN / "vocabulary"))
    after = CASES / f"{case}.after.md"
    if update_golden:
        after.write_bytes(data)
    assert data == after.read_bytes()
    check(CASES / f"{case}.txt", told, update_golden)


@pytest.mark.parametrize("bank", BANKS, scope="class")
class TestEveryFile:
    @pytest.fixture(scope="class")
    @staticmethod
    def vocabulary(bank: str) -> Vocabulary:
        return vocabulary_of(BANKS[bank][0])

    @pytest.fixture(scope="class")
    @staticmethod
    def mendings(bank: str, vocabulary: Vocabulary, whole: bool) -> Mendings:
        files = [file for folder in BANKS[bank][1] for file in sorted(folder.rglob("*.md"))]
        return {file: mended(file, vocabulary) for file in files[:: 1 if whole or bank != "real" else 8]}

    def test_what_is_mended_needs_no_mending(self, mendings: Mendings, vocabulary: Vocabulary) -> None:
        for file, (data, _) in mendings.items():
            assert mend(file.name, data, front_matter(vocabulary), vocabulary) == (data, []), file

    def test_a_file_changes_only_when_it_is_told(self, mendings: Mendings) -> None:
        assert [file for file, (data, told) in mendings.items() if (data != file.read_bytes()) != bool(told)] == []

    def test_no_word_and_no_number_below_the_fields_changes(self, mendings: Mendings) -> None:
        assert [file for file, (data, _) in mendings.items() if words(file.read_bytes()) != words(data)] == []

    def test_no_comment_and_no_line_is_lost(self, mendings: Mendings) -> None:
        for file, (data, _) in mendings.items():
            old, new = (unescape(text.decode("utf-8", "replace")) for text in (file.read_bytes(), data))
            assert old.count("#") == new.count("#"), file
            assert old.count("\n") == new.count("\n") - new.count("\n| --- |") + old.count("\n| --- |"), file

    def test_no_practice_reads_otherwise_or_worse(self, mendings: Mendings, vocabulary: Vocabulary) -> None:
        for file, (data, _) in mendings.items():
            here = around(file.parent.parent, vocabulary)
            old, before = read(file, file.read_bytes(), here)
            new, after = read(file, data, here)
            # Problems that could not be seen for others may come up.
            assert len(after) <= len(before) or new is old is None, file
            assert old is None or fields(old) == fields(new or old), file
            assert new or not old, file


def words(data: bytes) -> list[str]:
    """The words and numbers below the fields, without what mending takes from marks of other tools."""
    body = data.rpartition(b"\n---\n")[2].decode("utf-8", "replace")
    return re.findall(r"\w+", re.sub(r"\]\{\.\w+\}| =\d*x\d*(?=\))", "", body))


def fields(practice: Practice) -> dict[str, object]:
    return {name: value for name, value in vars(practice).items() if name not in ("body", "written")}


@cache
def around(folder: Path, vocabulary: Vocabulary) -> Reading:
    files = frozenset(f"{path.parent.name}/{path.name}" for path in folder.rglob("*.*"))
    return Reading(vocabulary, files, TODAY)


def read(file: Path, data: bytes, here: Reading) -> tuple[Practice | None, list[Problem]]:
    return read_practice(f"{file.parent.name}/{file.name}", data, here)
