"""The search of a built site: every practice is in it, and a wrong setting is reported."""

import gzip
import json
from pathlib import Path

import pytest

from tests.sites import Site, build, change, copy_of_second_bank


def packed(file: Path) -> list[list[str]]:
    rows: list[list[str]] = json.loads(gzip.decompress(file.read_bytes()))
    return rows


def test_every_practice_has_a_row_that_leads_to_its_page(site: Site) -> None:
    rows = [json.loads(file.read_text("utf-8")) for file in (site.folder / "search/rows").iterdir()]
    assert {id for id, *_ in rows} == {file.stem for file in site.practices}
    assert all(address in site.pages for _, _, address, *_ in rows)


def test_every_practice_has_a_text_to_find_words_in(site: Site) -> None:
    texts = {file.name for file in (site.folder / "search/texts").iterdir()}
    assert texts == {f"{number}.gz" for number in range(len(site.practices))}


def test_a_bank_may_have_no_synonyms(second_site: Site) -> None:
    assert not (second_site.root / "practices/vocabulary/synonyms.yml").exists()
    concepts = json.loads((second_site.folder / "search/words.json").read_text("utf-8"))["concepts"]
    assert all(place for _, place, *_ in concepts)


def test_what_is_found_leads_to_a_heading_that_is_there(site: Site) -> None:
    for file in sorted((site.folder / "search/texts").iterdir(), key=lambda file: int(file.stem))[::7]:
        row = json.loads((site.folder / f"search/rows/{file.stem}.json").read_text("utf-8"))
        text = json.loads(gzip.decompress(file.read_bytes()))
        anchors = {anchor for _, anchor, _ in text["sections"] if anchor}
        assert anchors <= set(site.pages[row[2]].anchors), row[2]


def test_every_signpost_leads_to_a_page_that_is_there(site: Site) -> None:
    rows = [row for file in (site.folder / "search/signposts/rows").iterdir() for row in packed(file)]
    assert rows
    for title, address, _ in rows:
        path, _, anchor = address.partition("?")[0].partition("#")
        assert path in site.pages, title
        assert not anchor or anchor in site.pages[path].anchors, (title, address)


@pytest.mark.parametrize(
    "bank", ["{name: Elsewhere}", "{name: Elsewhere, address: https://elsewhere.example}", "elsewhere"]
)
def test_another_bank_needs_a_name_and_an_address(bank: str, tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    change(root / "mkdocs.yml", "    language: en", f"    language: en\n    banks: [{bank}]")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode != 0
    assert "extra.bank.banks" in done.stdout
    assert "Traceback" not in done.stdout
