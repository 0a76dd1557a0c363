"""The files of the search: the same for the same bank, and some for an empty one."""

import gzip

from bank.search.files import files_of
from bank.search.records import Passage, Record

RECORD = Record("klub", "Klub", "klub/", "", "Przykładowo", "Dom", (Passage("Klub", 10), Passage("Zmyślony klub", 5)))


def test_a_bank_without_practices_has_a_search_that_finds_nothing() -> None:
    paths = {path for path, _ in files_of([], (), "pl")}
    assert {"words.json", "pagefind/pagefind.js"} <= paths
    assert not any(path.startswith(("records/", "forms/")) for path in paths)


def test_the_same_bank_gives_the_same_files() -> None:
    assert dict(files_of([RECORD], (), "pl")) == dict(files_of([RECORD], (), "pl"))


def test_the_index_names_a_practice_by_its_number_and_id() -> None:
    files = dict(files_of([RECORD], (), "pl"))
    metadata = next(path for path in files if path.endswith(".pf_meta"))
    assert b"0.klub" in gzip.decompress(files[metadata])


def test_a_changed_text_changes_the_version_of_all_files() -> None:
    other = Record("klub", "Klub", "klub/", "", "Wzorowo", "Dom", RECORD.passages)
    assert dict(files_of([RECORD], (), "pl"))["words.json"] != dict(files_of([other], (), "pl"))["words.json"]
