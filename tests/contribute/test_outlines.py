"""The outlines: what the form is told of the practices of a place."""

import json

from bank.contribute.outlines import outline_files
from bank.model.addresses import Addresses
from bank.text.language import Language
from tests.invented import catalogue, practice


def test_each_place_has_a_file_of_its_practices() -> None:
    both = practice("przykladowo/both.md", city=["Przykładowo", "Wzorowo"])
    files = dict(outline_files(catalogue(both, practice("przykladowo/one.md")), Addresses(data="data"), Language("en")))
    assert {path: [own["id"] for own in json.loads(text)] for path, text in files.items()} == {
        "data/outlines/przykladowo.json": ["both", "one"],
        "data/outlines/wzorowo.json": ["both"],
    }
    [own] = json.loads(files["data/outlines/wzorowo.json"])
    assert own.keys() == {"id", "title", "addresses", "summary"}
