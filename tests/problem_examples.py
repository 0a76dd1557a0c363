"""The examples of the table of problems, built: each as it stands on the page, with a sound practice around it."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from bank.check.fix import mend
from bank.check.fonts import FOLDER, coverage
from bank.check.gazetteer_file import read_gazetteer
from bank.check.outline_file import read_outline
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.vocabulary_files import read_terms, read_vocabulary
from bank.contribute.editors import read_editors
from bank.model.gazetteer import FILE
from bank.model.outline import FILE as OUTLINE
from bank.model.terms import Region, Terms
from bank.model.vocabulary import Vocabulary
from bank.schema.front_matter import front_matter
from bank.site.problem_page import fill, samples
from bank.site.settings import UnsettledError, read_settings
from bank.source.problem_table import Entry
from bank.source.problems import Problem
from bank.text.language import Language
from tests.sites import ROOT

TODAY = datetime.date(2026, 11, 22)
HILLS = Terms([Region("hills", {"en": "The Hills"})])
COVERED = coverage(ROOT / "theme" / FOLDER)
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_BASE = """
title: A sound practice of the examples
summary: >-
  Neighbours open a former shop on Thursdays, cook together and mend bicycles. They began without a room.
kind: ‹kind›
city: ‹city›
themes: [‹theme›]
status: {state: ‹running›, as_of: 2025-05-12}
organisations: [{name: On the Corner Society, role: ‹role›}]
sources: [{id: report, title: A year at the table}, {id: relacja, title: Rok przy stole}]
conditions: ["Someone with the keys.[^report][^relacja]"]
"""


@dataclass(frozen=True)
class Examples:
    """The examples in one language, over the vocabulary in a folder."""

    folder: Path
    language: Language

    @cached_property
    def vocabulary(self) -> Vocabulary:
        vocabulary, _ = read_vocabulary(self.folder, "practices/vocabulary", TODAY)
        return vocabulary

    @cached_property
    def values(self) -> dict[str, str]:
        return samples(self.vocabulary)

    @cached_property
    def context(self) -> Reading:
        city = self.values["city-id"]
        names = ("practice.md", "day-room.md", "swietlica.md", "table.jpg", "stol.jpg")
        return Reading(self.vocabulary, frozenset(f"{city}/{name}" for name in names), TODAY, covered=COVERED)

    def written(self, msgid: str) -> str:
        return fill(self.language.text(msgid), self.values)

    def problems(self, entry: Entry, msgid: str) -> Iterable[Problem]:
        """What is wrong in an example, or in its mend."""
        text = self.written(msgid)
        if entry.file == "editors.yml":
            return read_editors(entry.file, text.encode(), self.vocabulary.cities, TODAY)[1]
        if entry.file == FILE:
            return read_gazetteer(entry.file, text.encode(), HILLS)[1]
        if entry.file == OUTLINE:
            return read_outline(entry.file, text.encode())[1]
        if entry.scope == "vocabulary":
            name = entry.file.removesuffix(".yml")
            return read_terms(name, entry.file, text.encode(), TODAY)[1]
        if entry.scope == "settings":
            return settings_problems(text)
        path, file = self.file(entry, text)
        return read_practice(path, file.encode(), self.context)[1]

    def file(self, entry: Entry, text: str) -> tuple[str, str]:
        """The whole file that an example is a part of, with its path."""
        named = re.match(r"# (\S+\.md)$", text, re.MULTILINE)
        path = named[1] if named else f"{self.values['city-id']}/practice.md"
        if text.startswith("---") or entry.code.startswith("front-matter"):
            return path, text
        if entry.scope == "front matter":
            return path, f"---\n{self.around(text)}{text}\n---\n"
        return path, f"---\n{self.around('')}---\n\n{text}\n"

    def around(self, text: str) -> str:
        """The fields of a sound practice, without those that an example gives."""
        given = set(_KEY.findall(text))
        given |= {"conditions"} if "sources" in given else set()
        fields = re.split(r"\n(?=[a-z_]+:)", fill(_BASE, self.values).strip())
        return "".join(f"{field}\n" for field in fields if field.partition(":")[0] not in given)

    def mended(self, entry: Entry) -> tuple[str, list[Problem]]:
        """What --fix makes of an example, and what it tells."""
        text = self.written(entry.example).replace("·", " ")
        before, after = ("---\n---\n", "") if entry.scope == "body" else ("---\n", "\n---\n")
        whole = f"{before}{text}{after}".encode()
        data, told = mend("a.md", whole, front_matter(self.vocabulary), self.vocabulary)
        return data.decode().removeprefix(before).removesuffix(after), told


def settings_problems(text: str) -> list[Problem]:
    """What is wrong with settings of a bank, of which the text gives the part that matters."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "practices").mkdir()
        whole = "site_name: A bank\n" + text.replace("  bank:\n", "  bank:\n    language: en\n")
        (Path(folder) / "mkdocs.yml").write_text(whole, "utf-8")
        try:
            return list(read_settings(Path(folder), {}).warnings)
        except UnsettledError as error:
            return error.problems
