"""bank desk: what there is to do, and a letter to copy."""

import subprocess
from pathlib import Path

import pytest
import yaml

from tests.scripts.command import run

TOLD, REFUSED, UNREADABLE = 0, 1, 2


def desk(practices: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("desk", "--practices", practices, "--language", "en", *arguments, here=practices.parent)


def named(text: str) -> list[str]:
    """The practices that a list names."""
    return [line.partition(":")[0] for line in text.splitlines() if not line.startswith(" ") and ": " in line]


def test_each_practice_is_told_with_what_it_wants(practices: Path) -> None:
    done = desk(practices)
    assert done.returncode == TOLD, done.stderr
    assert "kite-hour" in named(done.stdout)
    assert "  - no picture" in done.stdout


def test_the_list_is_narrowed_by_place_by_keeper_and_by_number(practices: Path) -> None:
    (practices.parent / ".github").mkdir()
    (practices.parent / ".github/editors.yml").write_text(yaml.safe_dump({"fauxford": "@fox"}), "utf-8")
    everything = named(desk(practices).stdout)
    own = named(desk(practices, "--city", "Fauxford").stdout)
    assert named(desk(practices, "--keeper", "@fox").stdout) == [
        id for id in own if (practices / f"fauxford/{id}.md").is_file()
    ]
    assert set(own) < set(everything)
    assert named(desk(practices, "--most", "2").stdout) == everything[:2]
    assert desk(practices, "--keeper", "@nobody").stdout == "There is nothing to do today: all is known and fresh.\n"


def test_a_letter_is_printed_with_its_subject(practices: Path) -> None:
    done = desk(practices, "--letter", "lantern-house")
    assert done.returncode == TOLD, done.stderr
    to, subject, empty, greeting, *_ = done.stdout.splitlines()
    assert (to, empty) == ("desk@quay.example", "")
    assert subject.endswith(": is it still so?")
    assert greeting == "Good morning,"


def test_a_practice_that_is_not_there_is_refused_with_the_nearest(practices: Path) -> None:
    done = desk(practices, "--letter", "lantern-hose")
    assert (done.returncode, done.stdout) == (REFUSED, "")
    assert "lantern-house" in done.stderr


def test_a_bank_that_cannot_be_read_has_no_list(practices: Path) -> None:
    (practices / "vocabulary/kinds.yml").unlink()
    assert desk(practices).returncode == UNREADABLE


def test_what_is_old_is_judged_by_the_day_that_is_set(practices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = "what is known of it is more than a year old (1 May 2024)"
    told = []
    for seconds in ("1746000000", "1746200000"):  # April 30 and 2 May 2025
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        told.append(old in desk(practices, "--city", "Examplewick").stdout)
    assert told == [False, True]


def test_a_day_that_is_none_is_refused(practices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    done = desk(practices)
    assert done.returncode == REFUSED
    assert "SOURCE_DATE_EPOCH is “yesterday”, which is no number of seconds since 1970." in done.stderr


def test_what_waits_is_told_last_with_how_long_and_where(practices: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\nWaiting for the editors:\n  - draft practices/examplewick/unfinished.md\n" in desk(practices).stdout
    lines = "number\tkind\topened\tasked\taddress", "7\tissue\t2026-03-01\t2026-03-20\thttps://forge.example/b/issues/7"
    (practices.parent / "proposals.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774137600")  # 22 March 2026
    told = desk(practices).stdout
    assert "\nWaiting for the editors (as of 20 March 2026):\n" in told
    assert "  - report no. 7, waits for 21 days, https://forge.example/b/issues/7\n" in told
    assert "report no. 7" not in desk(practices, "--city", "Fauxford").stdout
