"""Foreign practices: in facets, columns and documents after the bank's own, which stay as they are without them."""

import datetime
import json
from dataclasses import replace
from typing import Any

from bank.check.bank_data import read_bank_data
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.foreign import Home, OtherBank
from bank.model.tongue import told_in
from bank.search.facets import catalogue_files, facet_values
from bank.search.files import search_files
from bank.search.foreign import foreign_documents, listed_files, listed_values
from bank.text.language import Language
from tests.invented import catalogue, practice
from tests.other_banks import MATCHING, row, told

POLISH = Language("pl")
BEYOND = OtherBank("Bank za rzeką", "https://other.example/b/")
HOME = Home(BEYOND, "cs", "CC BY 4.0", "https://licence.example/by", datetime.date(2026, 3, 1))


def joined(*rows: dict[str, Any], own: int = 1) -> Catalogue:
    """A bank with a few practices of its own and those of another."""
    some = [practice(f"przykladowo/p{number}.md", title=f"Zmyślona praktyka {number}") for number in range(own)]
    data, _ = read_bank_data(json.dumps(told(BEYOND.address, *rows)).encode(), BEYOND.address)
    return replace(catalogue(*some), foreign=tuple(MATCHING.practices(data, HOME)))


def column(data: dict[str, Any], name: str) -> list[list[str]]:
    """A column as a browser reads it."""
    texts = data["columns"][name].split("/")
    return [[data["terms"][name][ord(letter) - ord("0")] for letter in text] for text in texts]


def test_foreign_practices_follow_the_own_ones_in_every_column() -> None:
    data = dict(listed_files(joined(), "Nasz bank", POLISH))["catalogue.json"]
    assert (data["practices"], data["own"]) == (2, 1)
    assert column(data, "bank") == [["own"], ["bank-za-rzeka"]]
    assert column(data, "city") == [["przykladowo"], ["bank-za-rzeka.zarzecze"]]
    assert column(data, "theme") == [["kuchnie"], ["miejsca"]]
    assert column(data, "kind") == [["dom"], ["dom"]]
    assert column(data, "cost") == [["nie-podano"], []]
    assert {len(text.split("/")) for text in data["columns"].values()} == {2}


def test_a_bank_without_practices_of_its_own_lists_those_of_others() -> None:
    data = dict(listed_files(joined(own=0), "Nasz bank", POLISH))["catalogue.json"]
    assert column(data, "bank") == [["bank-za-rzeka"]]


def test_a_facet_counts_both_and_tells_them_apart_in_one_of_its_own() -> None:
    values = listed_values(joined(), "Nasz bank", POLISH)
    assert [(value.label, value.practices) for value in values.banks] == [("Nasz bank", 1), ("Bank za rzeką", 1)]
    assert [(value.label, value.practices) for value in values.kinds] == [("Dom zmyślony", 2)]
    assert [(value.label, value.practices) for value in values.cities] == [("Przykładowo", 1), ("Zarzecze", 1)]
    (places,) = values.themes
    assert (places.label, places.practices) == ("Miejsca", 2)
    assert [(value.label, value.practices) for value in places.narrower] == [("Kuchnie", 1)]


def test_titles_are_in_one_order() -> None:
    both = joined(row(BEYOND.address, title="Aaa obca"))
    assert dict(listed_files(both, "Nasz bank", POLISH))["titles.json"] == [1, 0]


def test_a_document_says_whose_it_is_and_holds_their_words_and_ours() -> None:
    (document,) = foreign_documents(joined(), POLISH)
    assert (document.bank, document.language) == ("Bank za rzeką", "cs")
    assert document.address == "https://other.example/b/praktyki/zarzecze/zupa/"
    texts = {passage.text for passage in document.passages}
    assert {"Ogrody", "Miejsca", "Zarzecze", "Dom zmyślony"} <= texts


def test_the_numbers_of_the_bank_know_nothing_of_them() -> None:
    both = joined()
    assert len(both) == len(both.practices) == 1
    assert facet_values(both, POLISH) == facet_values(catalogue(*both.practices), POLISH)


def test_pages_in_another_language_list_none_of_them() -> None:
    edition = told_in(joined(), "en", "pl")
    assert not edition.homes
    assert "bank" not in dict(listed_files(edition, "Our bank", Language("en")))["catalogue.json"]["columns"]


def test_without_other_banks_each_file_is_as_it_was() -> None:
    alone = catalogue(practice())
    assert list(listed_files(alone, "Nasz bank", POLISH)) == list(catalogue_files(alone, POLISH))
    data = dict(listed_files(alone, "Nasz bank", POLISH))["catalogue.json"]
    assert "bank" not in data["columns"]
    assert "own" not in data
    rows = dict(search_files(alone, Addresses(), POLISH))["rows/0.json"]
    assert len(json.loads(rows)) == 7
