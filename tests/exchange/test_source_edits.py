"""Source edits: only the lines that tell of a copy or of a loss come into a file, and what cannot be edited stays."""

import datetime

from bank.exchange.source_edits import with_copies
from bank.model.objects import Copy
from bank.text.dates import PartialDate

ZUPA, GARNEK = "https://a.example/zupa", "https://a.example/garnek"
COPY = Copy("https://archive.example/web/20240102030405/https://a.example/zupa", PartialDate(2024, 1, 2))
GONE = datetime.date(2026, 3, 2)
FILE = f"""---
title: Zmyślona kuchnia # przy stole
sources:
  - id: zupa
    title: "Zupa: zmyślona"
    url: "{ZUPA}"
    kind: media
  - {{id: garnek, title: Garnek, url: "{GARNEK}"}}
  - id: papier
    title: Papier
review_by: 2027-01-01
---

Tekst.[^zupa]
"""


def test_a_copy_and_a_loss_stand_below_their_source() -> None:
    new = with_copies(FILE, {ZUPA: COPY, GARNEK: COPY}, {ZUPA: GONE})
    added = [line for line in new.splitlines() if line not in FILE.splitlines()]
    assert added == [
        f"    archived: {{url: {COPY.url}, kept: 2024-01-02}}",
        "    gone: 2026-03-02",
        f'  - {{id: garnek, title: Garnek, url: "{GARNEK}", archived: {{url: {COPY.url}, kept: 2024-01-02}}}}',
    ]
    assert new.splitlines().index(added[0]) == FILE.splitlines().index("    kind: media") + 1
    assert with_copies(new, {ZUPA: COPY, GARNEK: COPY}, {ZUPA: GONE}) == new


def test_what_is_there_again_is_no_longer_gone() -> None:
    lost = with_copies(FILE, {}, {ZUPA: GONE, GARNEK: GONE})
    assert lost.count("gone:") == 2
    assert with_copies(lost, {}, {ZUPA: None, GARNEK: None}) == FILE


def test_of_a_file_that_is_no_practice_nothing_is_changed() -> None:
    for text in ("", "Tekst.", "---\nsources: tekst\n---\n", "---\nsources: [[1], x]\n---\n", "---\n- a\n---\n"):
        assert with_copies(text, {ZUPA: COPY}, {ZUPA: GONE}) == text
