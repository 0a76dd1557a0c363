"""bank changes: what a branch does to the practices, seen from git, with their PDFs."""

import subprocess
from pathlib import Path

import pytest

from tests.scripts.command import run
from tests.sites import change, copy_of_second_bank

DONE, UNREADABLE = 0, 2


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "core.hooksPath=/dev/null"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a bank, in which a practice changes, one comes, one goes."""
    root = copy_of_second_bank(tmp_path / "bank")
    git(root, "init", "--initial-branch", "main")
    git(root, "add", "practices", "mkdocs.yml")
    git(root, "commit", "--message", "The bank")
    change(root / "practices/examplewick/kite-hour.md", "## Why", "## Why\n\nFor the wind.")
    kite = (root / "practices/examplewick/kite-hour.md").read_text("utf-8")
    (root / "practices/examplewick/ąę kite.md").write_text(kite, "utf-8")
    (root / "practices/fauxford/penny-purse.md").unlink()
    git(root, "add", "practices")
    git(root, "commit", "--message", "Changes")
    return root


def changes(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run("changes", "--root", root, "--language", "en", *arguments, here=root.parent)


def test_each_changed_practice_is_listed(root: Path) -> None:
    done = changes(root, "--since", "HEAD^")
    assert done.returncode == DONE, done.stderr
    heading, _, changed, new, deleted = done.stdout.splitlines()
    assert heading == "## Changed practices"
    assert new.startswith("- **new**: `practices/examplewick/ąę kite.md`, ")
    assert changed.startswith("- **changed**: ")
    assert "`cases/examplewick/kite-hour/`" in changed
    assert deleted == "- **deleted**: `practices/fauxford/penny-purse.md`"


def test_the_pdfs_of_changed_practices_are_gathered(root: Path, tmp_path: Path) -> None:
    for practice in ("kite-hour", "lantern-house"):
        page = root / "site/cases/examplewick" / practice
        page.mkdir(parents=True)
        (page / f"{practice}.pdf").write_bytes(b"%PDF")
    assert changes(root, "--since", "HEAD^", "--pdf", tmp_path / "pdf").returncode == DONE
    assert [file.name for file in (tmp_path / "pdf").iterdir()] == ["kite-hour.pdf"]


@pytest.mark.parametrize("since", ["nowhere", "--output=x", "-x"])
def test_an_unknown_commit_is_told(root: Path, since: str) -> None:
    done = changes(root, f"--since={since}")
    assert done.returncode == UNREADABLE
    assert since in done.stderr
    assert not (root / "x").exists()
