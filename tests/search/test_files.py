"""The files of the search: the same for the same bank, and some for an empty one."""

import gzip
import json
from dataclasses import replace

from bank.search.documents import Document, Passage
from bank.search.files import files_of

RECORD = Document("klub", "Klub", "klub/", "", "Przykładowo", (Passage("Klub", 10), Passage("Zmyślony klub", 5)))


def test_a_bank_without_practices_has_a_search_that_finds_nothing() -> None:
    files = dict(files_of([], (), "pl"))
    assert files.keys() == {"words.json"}
    assert json.loads(files["words.json"])["practices"] == 0


def test_the_same_bank_gives_the_same_files() -> None:
    assert dict(files_of([RECORD], (), "pl")) == dict(files_of([RECORD], (), "pl"))


def test_a_text_has_a_code_for_each_of_its_words() -> None:
    text = json.loads(gzip.decompress(dict(files_of([RECORD], (), "pl"))["texts/0.gz"]))
    assert text["passages"] == ["Klub", "Zmyślony klub"]
    [[club], [_, again]] = [codes.split() for codes in text["codes"]]
    assert club == again


def test_a_changed_text_changes_the_version_of_all_files() -> None:
    other = replace(RECORD, passages=(*RECORD.passages, Passage("Zmyślony", 1)))
    assert dict(files_of([RECORD], (), "pl"))["words.json"] != dict(files_of([other], (), "pl"))["words.json"]
