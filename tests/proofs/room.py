"""The room of a proof: a folder of its own, and a small made-up bank to be built in it, spoilt and built again."""

import hashlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tests.golden_cases import GOLDEN
from tests.sites import ROOT, build, change, copy_of_second_bank, environment

Case = TypeVar("Case")
DAY = "1800000000"  # SOURCE_DATE_EPOCH of all builds that have to be alike
CITY = "przykladowo"
PRACTICE = f"practices/{CITY}/najmniej-pol.md"
OLD, NEW = "Dom przy ulicy Zmyślonej", "Dom przy ulicy Przemyślanej"  # titles of two versions of the bank
LONGEST = 900  # seconds of a build on a busy machine


@dataclass(frozen=True)
class Bank:
    """A bank in a folder, with the engine beside it; `printed` is how much of the print edition is made."""

    root: Path
    printed: str = "none"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def start(self, **variables: str) -> "subprocess.Popen[str]":
        """Begin `bank site` in a session of its own."""
        command = [sys.executable, str(ROOT / "scripts/site.py"), "--root", str(self.root)]
        around = environment(BANK_PRINT=self.printed, **{"SOURCE_DATE_EPOCH": DAY, **variables})
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, cwd=self.root, env=around, stdout=pipe, stderr=subprocess.STDOUT, text=True, start_new_session=True
        )

    def build(self, **variables: str) -> tuple[int, str]:
        """The exit code of `bank site`, and what it said."""
        process = self.start(**variables)
        said, _ = process.communicate(timeout=LONGEST)
        return process.returncode, said

    def build_loosely(self) -> tuple[int, str]:
        """The same of a build that is not strict, which leaves out what is not sound."""
        done = build(self.root, self.site, BANK_PRINT=self.printed, SOURCE_DATE_EPOCH=DAY)
        return done.returncode, done.stdout

    def sound(self, **variables: str) -> dict[str, str]:
        """What a build that has to be sound has put into the site."""
        code, said = self.build(**variables)
        if code:
            raise RuntimeError(said)
        return self.content()

    def content(self) -> dict[str, str]:
        """The digest of each file of the site by its path."""
        files = (file for file in sorted(self.site.rglob("*")) if file.is_file())
        return {file.relative_to(self.site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    def left_over(self) -> list[str]:
        """What builds have left beside the site, their lock apart."""
        return [file.name for file in self.root.glob(".site.*") if not file.name.endswith(".lock")]

    def rename(self, title: str) -> None:
        """Make it the version of the bank in which a practice has the title."""
        file = self.root / PRACTICE
        text = file.read_text("utf-8")
        file.write_text(text.replace(OLD, title).replace(NEW, title), "utf-8", newline="\n")


@dataclass(frozen=True)
class Room:
    """`share` is how many of the cases are tried: 1 for all."""

    folder: Path
    share: float = 1

    def times(self, number: int) -> range:
        return range(max(1, round(number * self.share)))

    def some(self, cases: list[Case]) -> list[Case]:
        """As many of the cases as the share allows, from all over them."""
        times = self.times(len(cases))
        return [cases[number * len(cases) // len(times)] for number in times]

    def bank(self, name: str = "bank", printed: str = "none") -> Bank:
        """A bank of the golden cases that are sound, in the settings of the second one."""
        root = copy_of_second_bank(self.folder / name)
        shutil.rmtree(root / "practices")
        shutil.copytree(GOLDEN / "sound", root / "practices")
        shutil.copytree(GOLDEN / "vocabulary", root / "practices/vocabulary")
        change(root / "mkdocs.yml", "language: en", "language: pl")
        return Bank(root, printed)


def versions(room: Room) -> dict[str, dict[str, str]]:
    """What clean builds make of both versions of the bank, by the title that tells them apart."""
    clean = room.bank("clean")
    made = {}
    for title in (OLD, NEW):
        clean.rename(title)
        made[title] = clean.sound()
    return made
