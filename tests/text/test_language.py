"""The language: a Polish catalogue that keeps up with the code, and Polish dates, plurals, money and order."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from bank.source.problem_table import PROBLEMS
from bank.text.dates import PartialDate, Period
from bank.text.language import Language, own_name
from bank.text.locale_file import LOCALES
from tests.sites import ROOT

POLISH = Language("pl")
OUR_KEYWORDS = parse_keywords(["N_", "text", "count:1,2,3t"])
Msgid = str | tuple[str, ...]
Said = tuple[Msgid, str | None]  # with the context that tells it from the same words elsewhere


@cache
def of_code() -> set[Said]:
    """The msgids of the engine and of its adapters."""
    folders = (ROOT / name for name in ("bank", "commands", "hooks", "scripts"))
    return {said for folder in folders for path in folder.rglob("*.py") for said in found("python", path, OUR_KEYWORDS)}


def found(way: Any, path: Path, keywords: Any) -> list[Said]:
    """The msgids in a file."""
    with path.open("rb") as file:
        return [(message, context) for _, message, _, context in extract(way, file, keywords)]


def of_problems() -> set[Said]:
    """The msgids of the table of problems, its examples among them."""
    entries = PROBLEMS.values()
    texts = ((one.message, one.remedy, one.in_form, one.example, one.mend) for one in entries)
    return {(message, None) for said in texts for message in said if message}


@cache
def of_theme() -> set[Said]:
    """The msgids of the templates."""
    paths = (ROOT / "theme").rglob("*.html")
    return {said for path in paths for said in found(babel_extract, path, DEFAULT_KEYWORDS)}


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (LOCALES / "pl.po").open("rb") as file:
        return read_po(file, locale="pl")


def placeholders(text: str) -> set[str]:
    """The names that a translation has to keep: {name} and %(name)s."""
    return set(re.findall(r"\{\w+\}|%\(\w+\)s", text.replace("{{", "").replace("}}", "")))


def is_translated(msgid: Msgid, message: Message | None) -> bool:
    """Whether each form is there and holds the placeholders of the msgid; a plural has three forms."""
    if message is None or message.fuzzy:
        return False
    plural = isinstance(msgid, tuple)
    forms = message.string if plural else (message.string,)
    wanted = placeholders(msgid[1] if plural else str(msgid))
    return len(forms) == (3 if plural else 1) and all(form and placeholders(form) == wanted for form in forms)


@pytest.mark.parametrize("messages", [of_code, of_problems, of_theme])
def test_every_message_is_translated(messages: Callable[[], set[Said]], catalogue: Catalog) -> None:
    said = messages()
    assert said
    assert [one for one in said if not is_translated(one[0], catalogue.get(*one))] == []


def test_nothing_is_translated_that_nobody_says(catalogue: Catalog) -> None:
    said = {msgid if isinstance(msgid, str) else msgid[0] for msgid, _ in (*of_code(), *of_problems(), *of_theme())}
    in_catalogue = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.id}
    assert in_catalogue - said == set()
    assert not catalogue.obsolete


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0 błędów"), (1, "1 błąd"), (2, "2 błędy"), (5, "5 błędów"), (12, "12 błędów"), (22, "22 błędy")],
)
def test_a_number_takes_its_plural(number: int, written: str) -> None:
    assert POLISH.count("{number} error", "{number} errors", number) == written


@pytest.mark.parametrize(
    ("date", "written"), [("2021-02-24", "24 lutego 2021"), ("2021-02", "luty 2021"), ("2021", "2021")]
)
def test_a_date_is_written_as_far_as_it_is_known(date: str, written: str) -> None:
    assert POLISH.date(PartialDate.parse(date)) == written


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2021-02", None, "od lutego 2021"),
        ("2021-02-24", None, "od 24 lutego 2021"),
        ("2021", None, "od 2021"),
        ("2008", "2009", "2008–2009"),
        ("2008", "2008", "2008"),
        ("2008-03", "2009", "marzec 2008 – 2009"),
    ],
)
def test_a_period_is_written_with_the_right_endings(start: str, end: str | None, written: str) -> None:
    period = Period(PartialDate.parse(start), PartialDate.parse(end) if end else None)
    assert POLISH.period(period) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (68402, "68~402~zł"),
        (1670000, "1~670~000~zł"),
        (12.5, "12,50~zł"),
        (7000, "7~000~zł"),
        (0, "0~zł"),
    ],
)
def test_money_does_not_break_over_lines(amount: float, written: str) -> None:
    assert POLISH.money(amount, "PLN") == written.replace("~", "\u00a0")


def test_names_are_sorted_by_the_polish_alphabet() -> None:
    names = [
        "Żabianka",
        "Łódź",
        "Śródmieście",
        "Zaspa",
        "Ćma",
        "Sopot",
        "Lublin",
        "Źródła",
        "Ćwik",
        "Cis",
        "Łan",
        "3 x 4",
    ]
    by_alphabet = ["3 x 4", "Cis", "Ćma", "Ćwik", "Lublin", "Łan", "Łódź", "Sopot", "Śródmieście", "Zaspa", "Źródła"]
    assert POLISH.sort(names, lambda name: name) == [*by_alphabet, "Żabianka"]


def test_case_and_foreign_letters_do_not_disturb_the_order() -> None:
    names = ["Cafe", "Café", "cafe Zebra", "Über", "ul", "Zebra", "żuk"]
    assert POLISH.sort(reversed(names), lambda name: name) == names


def test_a_list_is_joined_as_people_say_it() -> None:
    assert POLISH.join(["Gdzieś", "Tam", "Owam"]) == "Gdzieś, Tam i Owam"


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(LookupError):
        Language("cs")


@pytest.mark.parametrize(("code", "written"), [("en", "6 September 2026"), ("en-US", "September 6, 2026")])
def test_english_is_british_unless_it_names_a_country(code: str, written: str) -> None:
    assert Language(code).date(PartialDate.parse("2026-09-06")) == written


@pytest.mark.parametrize(
    ("code", "own", "polish"), [("en", "English", "angielski"), ("uk", "українська", "ukraiński"), ("zz", "zz", "zz")]
)
def test_a_language_has_a_name_and_one_that_nobody_knows_its_code(code: str, own: str, polish: str) -> None:
    assert (own_name(code), Language("pl").name_of(code)) == (own, polish)
