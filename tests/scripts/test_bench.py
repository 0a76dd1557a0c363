"""scripts/bench.py: what it makes up is sound, of the length that it tells, and the same for all who are compared."""

import datetime
import re
from types import SimpleNamespace

import pytest

from bank.check.bank import read_bank
from bank.text.language import Language
from tests.sites import ROOT

pytestmark = pytest.mark.this_bank
TODAY = datetime.date(2031, 1, 1)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """Twelve practices, as a bank and as plain pages."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "scripts")
        from bench_practices import Inventor, write_bank, write_pages
    folder = tmp_path_factory.mktemp("made-up")
    catalogue, _ = read_bank(ROOT / "practices", TODAY)
    practices = [Inventor(catalogue, Language("pl")).practice(number) for number in range(1, 13)]
    write_bank(practices, folder / "bank")
    write_pages(practices, folder / "pages")
    return SimpleNamespace(practices=practices, bank=folder / "bank", pages=folder / "pages")


def test_made_up_practices_are_sound(made_up: SimpleNamespace) -> None:
    read, problems = read_bank(made_up.bank / "practices", TODAY)
    assert (len(read), problems) == (12, [])


def test_they_are_as_long_as_the_readme_tells(made_up: SimpleNamespace) -> None:
    assert "825 to 1,405 words" in (ROOT / "docs-dev/commands.md").read_text("utf-8")
    assert all(825 <= len(practice.text.split()) <= 1405 for practice in made_up.practices)


def test_plain_pages_hold_every_word_of_the_fields_and_of_the_text(made_up: SimpleNamespace) -> None:
    for file in (made_up.bank / "practices").glob("*/invented-*.md"):
        told = set(re.findall(r"\w{4,}", file.read_text("utf-8").split("---\n", 2)[2]))
        assert told <= set(re.findall(r"\w{4,}", (made_up.pages / file.name).read_text("utf-8")))
