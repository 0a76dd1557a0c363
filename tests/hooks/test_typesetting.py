"""Typesetting within a build: a practice that cannot be typeset is made of its words, also in another language."""

import datetime
import logging
from pathlib import Path

import pytest

from bank.print.build import Press
from bank.print.document import PrintJob
from bank.print.typesetter import NotTypesetError, Typesetter
from bank.print.typst.practice import Printing
from bank.site.context import read_context
from bank.site.settings import read_settings
from hooks.typesetting import typeset_practices
from tests.sites import SECOND_BANK

BROKEN = "cases/examplewick/kite-hour/kite-hour"


class Particular(Typesetter):
    """Makes a document of its source, but of one practice only when that is bare."""

    version = "1"

    def __init__(self, root: Path) -> None:
        self.root = root

    def pdf(self, document: PrintJob) -> bytes:
        (source,) = document.sources
        text = (self.root / source).read_bytes()
        if source.startswith(BROKEN) and b"could not be typeset" not in text:
            raise NotTypesetError("an invented reason")
        return text


def test_a_practice_that_cannot_be_typeset_is_made_of_its_words_in_the_folder_of_its_site(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bank = read_context(read_settings(SECOND_BANK, {}), datetime.date(2026, 3, 15))
    sources, site = tmp_path / "sources", tmp_path / "site"
    for practice in bank.catalogue.practices:
        file = sources / bank.addresses.typst(practice)
        file.parent.mkdir(parents=True)
        file.write_text(practice.title, "utf-8")
    (sources / "pdf").mkdir()
    press = Press(Particular(sources), tmp_path / "kept")
    with caplog.at_level(logging.WARNING):
        typeset_practices(press, Printing.of(bank, "https://shares.example/bank/"), bank, sources, site)
    assert b"could not be typeset" in (site / f"{BROKEN}.pdf").read_bytes()
    assert "kite-hour.md could not be typeset: an invented reason" in caplog.text
    assert (site / "cases/examplewick/lantern-house/lantern-house.pdf").read_bytes().startswith(b"The Lantern House")
