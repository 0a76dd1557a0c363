"""The shapes of values: what is read, what is refused, and that nothing is guessed."""

from typing import Any

import pytest
import yaml

from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.scalars import Address, Choice, Currency, Date, Email, Flag, Number, Text
from bank.source.location import Location
from bank.text.language import Language
from tests.invented import TODAY

WORD = Text()


def read(shape: Any, text: str) -> tuple[Any, list[str]]:
    """The value that a shape reads from YAML, and the messages with their places."""
    location = Location("a.md", TODAY, [])
    value = shape.read(yaml.compose(text), location)
    return value, [f"{problem.place}: {problem.explain(Language('en'))}" for problem in location.problems]


def value(shape: Any, text: str) -> Any:
    found, problems = read(shape, text)
    assert not problems
    return found


def refused(shape: Any, text: str) -> str:
    found, (message,) = read(shape, text)
    assert found is None
    return message


@pytest.mark.parametrize("surprise", ["NO", "on", "12:30", "2021-02-24", "null", "0x1F"])
def test_what_yaml_would_turn_into_something_else_has_to_be_quoted(surprise: str) -> None:
    assert f'"{surprise}"' in refused(WORD, surprise)
    assert value(WORD, f'"{surprise}"') == surprise


def test_a_text_on_several_lines_is_one_value() -> None:
    assert value(WORD, ">-\n  raz\n  dwa") == "raz dwa"


@pytest.mark.parametrize("text", ["1670000", "0", "'12'"])
def test_a_whole_number_is_digits(text: str) -> None:
    assert value(Number(), text) == int(text.strip("'"))


@pytest.mark.parametrize("text", ["1 670 000", "1_000", "12.5", "12,50", "0x10", "1e3", "007", "yes", "1:30", "-1"])
def test_anything_else_is_no_whole_number(text: str) -> None:
    assert text in refused(Number(), text)


@pytest.mark.parametrize("text", ["1" + ".000" * 2000, "9" * 6000, "٣", "１２", "0.12345"])
def test_a_number_is_one_of_a_few_plain_digits(text: str) -> None:
    refused(Number(fraction=True), f"'{text}'")


def test_an_amount_may_have_a_fraction() -> None:
    assert value(Number(fraction=True), "12.50") == 12.5


def test_a_day_to_come_is_refused_unless_it_may_come() -> None:
    assert "2026-03-16" in refused(Date(), "2026-03-16")
    assert str(value(Date(future=True), "2026-03-16")) == "2026-03-16"
    assert str(value(Date(), "2026-03-15")) == "2026-03-15"


@pytest.mark.parametrize("address", ["http://example.org", "https://przykładowo.example/ś?a=b#c"])
def test_a_whole_web_address_is_read(address: str) -> None:
    assert value(Address(), f"'{address}'") == address


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "javascript:alert(1)",
        "ftp://example.org",
        "https://",
        "//example.org",
        "http://[",
        "https://a b.example",
        'https://example.org/">',
    ],
)
def test_another_address_is_refused(address: str) -> None:
    assert address in refused(Address(), f"'{address}'")


@pytest.mark.parametrize("code", ["zł", "pln", "ZZZ", "PLN EUR"])
def test_a_currency_is_a_code_that_exists(code: str) -> None:
    assert value(Currency(), "PLN") == "PLN"
    refused(Currency(), code)


@pytest.mark.parametrize(
    "address", ["biuro", "biuro@", "biuro@kolo", "biuro @kolo.example", "zmysl.zmyslony@kolo.example"]
)
def test_an_email_is_that_of_a_desk(address: str) -> None:
    assert value(Email(), "biuro@kolo.example") == "biuro@kolo.example"
    refused(Email(), address)


@pytest.mark.parametrize("word", ["tak", "yes", "1"])
def test_a_flag_is_true_or_false(word: str) -> None:
    assert value(Flag(), "true") is value(Flag(), "True") is True
    assert value(Flag(), "false") is False
    refused(Flag(), word)


def test_a_lone_value_stands_for_a_list_of_one_where_it_may() -> None:
    assert value(ListOf(WORD, lone=True), "raz") == ("raz",)
    refused(ListOf(WORD), "raz")


def test_every_item_that_is_wrong_is_reported_by_its_number() -> None:
    _, problems = read(ListOf(Number()), "[1, dwa, 3, cztery]")
    assert [problem.split(":")[0] for problem in problems] == ["[2]", "[4]"]


def test_a_near_miss_is_offered() -> None:
    choice = Choice({"lider": 1}.get, ["lider", "partner"])
    assert "“lider”" in refused(choice, "lidre")


RECORD = Record(dict, (Field("name", WORD, required=True), Field("year", Number(), name="when")))


def test_a_record_is_read_under_the_names_of_the_model() -> None:
    assert value(RECORD, "{name: raz, year: 2021}") == {"name": "raz", "when": 2021}


def test_all_mistakes_of_a_record_are_reported_at_once() -> None:
    _, problems = read(RECORD, "year: dwa\nyeer: 2\nyear: 3")
    assert sorted(problem.split(":")[0] for problem in problems) == ["name", "year", "year", "yeer"]


def test_a_plain_value_may_stand_for_a_list() -> None:
    either = Either(Choice({"brak danych": None, "nie dotyczy": 0}.get, ["nie dotyczy"]), ListOf(Number()))
    assert value(either, "[1, 2]") == (1, 2)
    refused(either, "sto")
