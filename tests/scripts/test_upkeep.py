"""bank upkeep: a report for the editors, which nothing that it finds can fail."""

import subprocess
from pathlib import Path

from tests.scripts.command import run

DONE, UNREADABLE = 0, 2
KITE = "examplewick/kite-hour.md"


def upkeep(practices: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run("upkeep", "--practices", practices, "--language", "en", *arguments, here=practices.parent)


def overdue(practices: Path) -> None:
    file = practices / KITE
    file.write_text(file.read_text("utf-8").replace("kind: Recipe", "kind: Recipe\nreview_by: 2020-01-31"), "utf-8")


def test_overdue_reviews_are_listed(practices: Path) -> None:
    overdue(practices)
    done = upkeep(practices, "--offline")
    assert done.returncode == DONE, done.stderr
    assert "## Reviews that are overdue" in done.stdout
    assert KITE in done.stdout


def test_the_report_can_go_into_a_file(practices: Path, tmp_path: Path) -> None:
    overdue(practices)
    done = upkeep(practices, "--offline", "--output", tmp_path / "report.md")
    assert (done.returncode, done.stdout) == (DONE, "")
    assert KITE in (tmp_path / "report.md").read_text("utf-8")


def test_one_unsound_practice_hides_no_other(practices: Path) -> None:
    overdue(practices)
    lantern = practices / "examplewick/lantern-house.md"
    lantern.write_text("---\n---\n", "utf-8")
    done = upkeep(practices, "--offline")
    assert done.returncode == DONE
    assert KITE in done.stdout
    assert lantern.name in done.stderr


def test_a_host_that_does_not_answer_fails_nothing(practices: Path) -> None:
    """No name under .invalid leads anywhere, with a network or without."""
    for file in practices.glob("*/*.md"):
        text = file.read_text("utf-8")
        file.write_text(text.replace("https://", "https://x.invalid/").replace("http://", "http://x.invalid/"), "utf-8")
    done = upkeep(practices, "--wait", "0.2", "--pause", "0", "--minutes", "0.2")
    assert done.returncode == DONE, done.stderr


def test_of_a_bank_that_cannot_be_read_there_is_no_report(practices: Path, tmp_path: Path) -> None:
    """An empty one would say that there is nothing to look at."""
    (practices / "vocabulary/kinds.yml").unlink()
    done = upkeep(practices, "--offline", "--output", tmp_path / "report.md")
    assert done.returncode == UNREADABLE
    assert "kinds.yml" in done.stderr
    assert not (tmp_path / "report.md").exists()
