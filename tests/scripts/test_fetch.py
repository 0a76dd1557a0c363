"""bank fetch: keeps what is sound whole or not at all, and the last good data whatever a bank answers later."""

import datetime
import json
import subprocess
from pathlib import Path

import pytest

from tests.other_banks import Answer, other_bank, row, said
from tests.scripts.command import run
from tests.sites import change, copy_of_second_bank

DONE, LACKING, UNREADABLE = 0, 1, 2


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_second_bank(tmp_path / "bank")


def fetch(root: Path, *answers: Answer) -> list[subprocess.CompletedProcess[str]]:
    """What comes of fetching a bank once for each of its answers."""
    waiting = list(answers)
    with other_bank(lambda address: waiting.pop(0)(address)) as bank:
        settings = f"    language: en\n    banks: [{{name: Bank za rzeką, address: '{bank.address}'}}]"
        change(root / "mkdocs.yml", "    language: en", settings)
        return [run("fetch", "--root", root, "--private", "--language", "en", here=root) for _ in answers]


def test_a_bank_that_names_no_other_asks_nobody(root: Path) -> None:
    done = run("fetch", "--root", root, "--language", "en", here=root)
    assert (done.returncode, done.stdout) == (DONE, "mkdocs.yml names no other bank (extra.bank.banks).\n")
    assert not (root / "banks").exists()


def test_what_is_sound_is_kept_with_its_day_and_its_checksum(root: Path) -> None:
    (done,) = fetch(root, said(row("/"), row("/", id="zla", url="javascript:alert(1)")))
    assert done.returncode == DONE, done.stderr
    kept = json.loads((root / "banks/bank-za-rzeka.json").read_text("utf-8"))
    assert [practice["id"] for practice in kept["data"]["practices"]] == ["zupa"]
    assert kept["fetched"] == str(datetime.date.today())
    assert len(kept["sha256"]) == 64


@pytest.mark.parametrize("answer", [lambda root: "<html>", lambda root: "[" * 100_000, said(format="9.9")])
def test_the_last_good_data_outlive_a_bad_answer(root: Path, answer: Answer) -> None:
    good, bad = fetch(root, said(row("/")), answer)
    assert (good.returncode, bad.returncode) == (DONE, LACKING)
    kept = json.loads((root / "banks/bank-za-rzeka.json").read_text("utf-8"))
    assert [practice["id"] for practice in kept["data"]["practices"]] == ["zupa"]
    assert [file.name for file in (root / "banks").iterdir()] == ["bank-za-rzeka.json"]
    assert "What was fetched before stays: 1 practice, of" in bad.stdout
    assert "(0 days ago)" in bad.stdout


def test_settings_that_cannot_be_read_are_told(root: Path) -> None:
    change(root / "mkdocs.yml", "    language: en", "    language: en\n    banks: [elsewhere]")
    assert run("fetch", "--root", root, here=root).returncode == UNREADABLE
