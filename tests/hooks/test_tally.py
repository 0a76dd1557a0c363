"""The end of a build: how many practices were read, and what became of them."""

import re
import shutil
from pathlib import Path

import pytest

from tests.sites import Site, build, change, copy_of_second_bank, strict_site, words

KITE = "practices/examplewick/kite-hour.md"
TALLY = re.compile(r"Practices read: (\d+); to be published: (\d+), refused: (\d+), drafts: (\d+)\.")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_second_bank(tmp_path / "bank")


def told(said: str) -> list[int]:
    return [int(number) for numbers in TALLY.findall(said) for number in numbers]


def test_a_build_tells_what_became_of_the_practices_and_it_adds_up(root: Path, tmp_path: Path) -> None:
    files = len(list((root / "practices").glob("*/*.md")))
    (root / "practices/examplewick/linked.md").symlink_to("kite-hour.md")
    (root / "practices/examplewick/begun.md").write_text("---\ntitle: Only begun\ndraft: true\n---\n", "utf-8")
    change(root / KITE, "kind: Recipe", "kind: Recipy")
    done = build(root, tmp_path / "site")
    read, published, refused, drafts = told(done.stdout)
    pages = list((tmp_path / "site/cases").glob("*/*/index.html"))
    assert (read, published, refused, drafts) == (files + 2, len(pages), 2, 2)
    assert read == published + refused + drafts


def test_a_bank_without_a_practice_says_so(root: Path, tmp_path: Path) -> None:
    for folder in (root / "practices").iterdir():
        if folder.name != "vocabulary":
            shutil.rmtree(folder)
    site: Site = strict_site(root, tmp_path / "site")
    for address in ("", "cases/"):
        assert "There is no practice in this bank yet." in words(site.pages[address].main)
