"""Fields in words: what each takes is told by its shape, and an example is made of what it holds."""

import pytest

from bank.model.vocabulary import Vocabulary
from bank.schema.common import AMOUNT, ID, LINE, PROSE, WHOLE
from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.field_words import choice, example, options, takes
from bank.schema.front_matter import front_matter
from bank.schema.scalars import Address, Choice, Currency, Date, Email, Flag, Text, choice_of
from bank.source.location import Shape
from bank.text.language import Language
from tests.invented import VOCABULARY

ENGLISH = Language("en")
LEVELS = choice_of(VOCABULARY.evidence_levels, codes=True)
KINDS = choice_of(VOCABULARY.kinds)


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (LINE, "text"),
        (PROSE, "text with citations"),
        (Text(3, 90), "text, 3–90 characters"),
        (WHOLE, "whole number"),
        (AMOUNT, "number"),
        (Date(), "2021, 2021-02 or 2021-02-24"),
        (Date(full=True), "full date, 2021-02-24"),
        (ID, "name without spaces"),
        (Address(), "address that begins with https:// or http://"),
        (Email(), "e-mail address"),
        (Currency(), "code of a currency"),
        (Flag(), "true or nothing"),
        (KINDS, "value of the vocabulary"),
        (ListOf(LINE), "list: text"),
        (ListOf(KINDS, 5, lone=True), "one or a list, at most 5: value of the vocabulary"),
        (Either(KINDS, ListOf(Record(dict, ()))), "value of the vocabulary or a list: group of fields"),
    ],
)
def test_each_shape_tells_what_it_takes(shape: Shape, words: str) -> None:
    assert takes(shape, ENGLISH) == words


def test_the_closed_list_of_a_value_is_found_within_lists_and_beside_groups() -> None:
    assert choice(KINDS) is choice(ListOf(KINDS)) is choice(Either(KINDS, ListOf(LINE))) is KINDS
    assert choice(LINE) is None


def test_codes_are_offered_with_their_meaning_and_labels_by_themselves() -> None:
    assert options(LEVELS)[0] == "0 (poziom 0)"
    assert options(KINDS)[0] == "Dom zmyślony"


@pytest.mark.parametrize(
    ("shape", "written", "value"),
    [
        (LINE, "a word", "a word"),
        (AMOUNT, "12.50", 12.5),
        (WHOLE, "3", 3),
        (Flag(), "true", True),
        (Date(), "2021", "2021"),
        (ListOf(LINE), "a word", ["a word"]),
        (KINDS, "", "Dom zmyślony"),
        (LEVELS, "", 0),
        (Choice({}.get, []), "", None),
        (LINE, "", None),
    ],
)
def test_an_example_is_a_value_as_json_has_it(shape: Shape, written: str, value: object) -> None:
    assert example(Field("field", shape, example=written), ENGLISH) == value


def test_the_example_of_a_group_is_made_of_those_of_its_fields() -> None:
    (period,) = (field for field in front_matter(VOCABULARY).fields if field.key == "period")
    assert example(period, ENGLISH) == {"from": "2010-03", "to": "2012"}


def test_a_bank_without_districts_has_no_example_of_one() -> None:
    (district,) = (field for field in front_matter(Vocabulary()).fields if field.key == "district")
    assert example(district, ENGLISH) is None
