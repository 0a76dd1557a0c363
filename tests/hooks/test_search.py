"""The search of a built site: every practice is in it, and a wrong setting is reported."""

import gzip
import json
from pathlib import Path

import pytest

from tests.sites import Site, build, change, copy_of_second_bank


def test_every_practice_has_a_record_that_leads_to_its_page(site: Site) -> None:
    files = {file.stem: file for file in (site.folder / "search/records").iterdir()}
    assert files.keys() == {file.stem for file in site.practices}
    for file in files.values():
        address = json.loads(gzip.decompress(file.read_bytes()))["address"]
        assert address in site.pages


def test_the_index_of_pagefind_is_there_without_its_interface(site: Site) -> None:
    names = {file.name.split(".")[0] for file in (site.folder / "search/pagefind").iterdir()}
    assert names == {"pagefind", "pagefind-entry", "wasm", "index"}


def test_a_bank_may_have_no_synonyms(second_site: Site) -> None:
    assert not (second_site.root / "practices/vocabulary/synonyms.yml").exists()
    assert json.loads((second_site.folder / "search/words.json").read_text("utf-8"))["concepts"] == []


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
