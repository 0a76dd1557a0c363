"""Links: which pictures a practice leads to, and so takes along when it is published."""

import shutil
from pathlib import Path

import pytest

from bank.check.bank import read_bank
from bank.markdown.links import shown_images
from tests.check.test_bank import KITE, TODAY


@pytest.mark.parametrize("text", ["![A plan](plan.png)", "[A plan](plan.png)", "[A plan][1]\n\n[1]: plan.png"])
def test_a_picture_that_a_text_shows_or_links_to_is_published(text: str, practices: Path) -> None:
    shutil.copy(practices / "examplewick/lantern-house.png", practices / "examplewick/plan.png")
    kite = practices / KITE
    kite.write_text(f"{kite.read_text('utf-8')}\n{text}\n", "utf-8")
    catalogue, problems = read_bank(practices, TODAY)
    assert problems == []
    assert "practices/examplewick/plan.png" in shown_images(catalogue)
