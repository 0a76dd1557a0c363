"""The tables of fields: written from the model between two comments, the rest of the page left as it is."""

import pytest

from bank.model.addresses import Addresses
from bank.model.vocabulary import Vocabulary
from bank.schema.field_tables import fill_in
from bank.text.language import Language
from tests.invented import VOCABULARY


def filled(page: str) -> str:
    return fill_in(page, VOCABULARY, Language("en"), Addresses(kinds="kinds"))


def test_a_table_stands_between_the_comments_that_name_its_fields() -> None:
    page = filled("Before.\n\n<!-- fields: title draft -->\nold\n<!-- /fields -->\n\nAfter.\n")
    assert page.startswith("Before.\n\n<!-- fields: title draft -->\n\n| Field | What to write | Example |\n")
    assert page.endswith("|\n\n<!-- /fields -->\n\nAfter.\n")
    assert "old" not in page
    assert filled(page) == page


@pytest.mark.parametrize(
    ("field", "row"),
    [
        ("title", "| `title` **required** | **Title**: what was done, in a few words. *text, 3–90 characters* |"),
        ("kind", "*value of the vocabulary*; [all values](kinds/index.md) | `Dom zmyślony` |"),
        ("status", "| – `state` **required** | **State**:"),
        ("workshop", "| – – – `fate` **required** |"),
        ("evidence", "*value of the vocabulary*: 0 (poziom 0), 1 (poziom 1)"),
        ("themes", "*one or a list, at most 5: value of the vocabulary*"),
        ("review_by", "*full date, 2021-02-24* | `2027-11-22` |"),
        ("scenario", "| `- felt pens` |"),
        ("draft", "| `true` |"),
        ("organisations", "| fields below |"),
    ],
)
def test_a_row_tells_what_its_shape_takes(field: str, row: str) -> None:
    assert row in filled(f"<!-- fields: {field} -->\n<!-- /fields -->")


def test_what_has_no_example_has_an_empty_cell() -> None:
    page = fill_in("<!-- fields: district -->\n<!-- /fields -->", Vocabulary(), Language("en"), Addresses())
    assert page.splitlines()[4].endswith("*one or a list: text* |  |")


def test_a_page_without_tables_is_left_as_it_is() -> None:
    assert filled("Nothing <!-- of that sort -->.\n") == "Nothing <!-- of that sort -->.\n"


def test_a_field_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        filled("<!-- fields: tilte -->\n<!-- /fields -->")
