"""Drafts: the published site holds nothing of them, in no file and in no guise."""

import gzip
import shutil
from pathlib import Path

import pytest
from lxml import html

from tests.sites import Site, copy_of_second_bank, strict_site

WORD = "quixwobble"
DRAFT = f"""---
title: The {WORD} title of a draft
summary: This invented {WORD} is told in every field that a practice has, so that whatever leaks of a draft can be seen.
kind: Recipe
city: [Examplewick, Fauxford]
district: The Shambles
themes: [Shared rooms]
audience: [Newcomers]
questions: [Who would ask for a {WORD}?]
period: {{from: 1999}}
status: {{state: going on, as_of: 2024, why: "A {WORD} told it.[^{WORD}]"}}
organisations: [{{name: The {WORD} society, role: host, url: "https://{WORD}.example/"}}]
contact: {{organisation: The {WORD} society, email: desk@{WORD}.example}}
cost: [{{amount: 7654321, currency: EUR, per: a year, note: {WORD}}}]
evidence: {{level: 1, why: {WORD}}}
conditions: [A {WORD}.]
failures: [{{what: The {WORD} did not work.}}]
adapted_from: [{{practice: lantern-house, changed: It has a {WORD} now.}}]
sources: [{{id: {WORD}, title: The {WORD} book}}]
review_by: 2020-01-01
image: {{file: {WORD}.png, alt: A {WORD}}}
reviews: [{{by: a {WORD}, date: 2024-01-01, answers: It is a {WORD}.}}]
redirect_from: [old/{WORD}/]
scenario: {{minutes: 5, steps: [{{minutes: 5, title: {WORD}}}]}}
draft: true
---

## Why

For the {WORD}.[^{WORD}] It led to [a house](../examplewick/lantern-house.md).

![The {WORD}]({WORD}.png)
"""
BEGUN = f"""---
title: A {WORD} that lacks nearly & truly everything
city: Examplewick
kind:
sources: [{{id: {WORD}, title: The {WORD} book, url: "https://{WORD}.example/book"}}]
draft: true
---

## Why

For the {WORD}.[^{WORD}]

![A {WORD} as begun](begun-{WORD}.png)
"""


def content(file: Path) -> bytes:
    """What a file holds, unpacked where it is packed."""
    data = file.read_bytes()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def files(site: Site) -> dict[str, bytes]:
    """Everything that is published, by its path."""
    found = (file for file in sorted(site.folder.rglob("*")) if file.is_file())
    return {file.relative_to(site.folder).as_posix(): content(file) for file in found}


def bank_with_drafts(folder: Path) -> Path:
    root = copy_of_second_bank(folder)
    (root / f"practices/examplewick/{WORD}.md").write_text(DRAFT, "utf-8")
    (root / f"practices/examplewick/begun-{WORD}.md").write_text(BEGUN, "utf-8")
    shutil.copy(root / "practices/examplewick/lantern-house.png", root / f"practices/examplewick/{WORD}.png")
    shutil.copy(root / "practices/examplewick/lantern-house.png", root / f"practices/examplewick/begun-{WORD}.png")
    return root


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("published")
    return files(strict_site(bank_with_drafts(folder / "bank"), folder / "site", BANK_PRINT="all"))


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("preview")
    return files(strict_site(bank_with_drafts(folder / "bank"), folder / "site", BANK_DRAFTS="true", BANK_PRINT="all"))


def test_nothing_published_names_a_draft(published: dict[str, bytes]) -> None:
    found = [path for path, data in published.items() if WORD in path or WORD.encode() in data.lower()]
    assert found == []


def test_the_site_is_the_one_that_would_be_without_the_drafts(published: dict[str, bytes], tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    (root / "practices/examplewick/unfinished.md").unlink()
    without = files(strict_site(root, tmp_path / "site", BANK_PRINT="all"))
    assert sorted(published) == sorted(without)
    assert [path for path, data in published.items() if data != without[path]] == []


def test_a_draft_is_everywhere_in_the_preview(preview: dict[str, bytes]) -> None:
    """Without this the tests above could look in the wrong places."""
    found = {path for path, data in preview.items() if WORD in path or WORD.encode() in data.lower()}
    expected = {
        f"cases/examplewick/{WORD}/index.html",
        f"cases/examplewick/{WORD}.png",
        f"cases/examplewick/begun-{WORD}/index.html",
        f"cases/examplewick/begun-{WORD}.png",
        f"old/{WORD}/index.html",
        f"cases/examplewick/{WORD}/{WORD}.typ",
        f"cases/examplewick/{WORD}/{WORD}.pdf",
        f"compare/{WORD}.json",
        *(f"{page}/index.html" for page in ("asked", "bodies", "cases", "find", "what-failed", "to-check")),
        "cases/examplewick/lantern-house/index.html",
        "towns/fauxford/index.html",
        "topics/shared-rooms/index.html",
        "sitemap.xml",
        "sitemap.xml.gz",
    }
    assert expected - found == set()


def test_an_unfinished_draft_tells_in_the_preview_what_it_lacks(preview: dict[str, bytes]) -> None:
    page = html.fromstring(preview[f"cases/examplewick/begun-{WORD}/index.html"]).find(".//main")
    assert page.findtext(".//h1").split() == f"A {WORD} that lacks nearly & truly everything".split()
    lacking = [item.text_content() for item in page.xpath(".//*[@aria-labelledby='lacking']//li")]
    assert {"Summary", "Kind", "Themes"} <= set(lacking)
    assert not {"Title", "City", "Sources"} & set(lacking)
    [cited] = page.xpath(".//a[@class='cite']/@href")
    assert page.xpath(f".//*[@id='{cited[1:]}']/a/@href") == [f"https://{WORD}.example/book"]
    listed = html.fromstring(preview["to-check/index.html"]).xpath("//main//*[@aria-labelledby='unfinished']//a/@href")
    assert listed == [f"../cases/examplewick/begun-{WORD}/"]
