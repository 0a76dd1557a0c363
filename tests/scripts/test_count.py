"""bank count: the numbers of the bank, for people and for programs."""

import json
import subprocess
from pathlib import Path

from tests.scripts.command import run

COUNTED, UNREADABLE = 0, 2


def count(practices: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("count", "--practices", practices, "--language", "en", *arguments, here=practices.parent)


def test_the_numbers_stand_under_their_headings_in_one_column(practices: Path) -> None:
    done = count(practices)
    assert done.returncode == COUNTED, done.stderr
    practice, everything, *_ = done.stdout.splitlines()
    assert practice == "Practices"
    assert everything.split() == ["all", "7"]
    assert len({len(line) for line in done.stdout.splitlines() if line.startswith(" ")}) == 1


def test_json_is_of_ids(practices: Path) -> None:
    done = count(practices, "--json")
    assert json.loads(done.stdout)["practices"]["all"] == 7


def test_an_unsound_practice_is_named_and_not_counted(practices: Path) -> None:
    (practices / "examplewick/kite-hour.md").write_text("---\n---\n", "utf-8")
    done = count(practices, "--json")
    assert done.returncode == COUNTED
    assert json.loads(done.stdout)["practices"]["all"] == 6
    assert "kite-hour.md" in done.stderr


def test_a_bank_that_cannot_be_read_has_no_numbers(practices: Path) -> None:
    (practices / "vocabulary/kinds.yml").unlink()
    done = count(practices)
    assert (done.returncode, done.stdout) == (UNREADABLE, "")
    assert "kinds.yml" in done.stderr
