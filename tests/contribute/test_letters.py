"""The letters: one asks with three links and without an account, in Polish, whatever stands in the practice."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from bank.contribute.letters import Letter, letter
from bank.contribute.worklist import worklist
from bank.site.settings import Settings
from bank.text.language import Language
from tests.invented import catalogue, practice

POLISH = Language("pl")
CONTACT = {"organisation": "Koło", "email": "biuro@kolo.example"}
SITE = "https://bank.example/"


def written(site: str = SITE, **fields: Any) -> Letter:
    [task] = worklist(catalogue(practice(**fields)), {}, {}, POLISH).tasks
    return letter(task, Settings(Path(), "Zmyślony bank", site, Path(), POLISH))


def links(body: str) -> list[dict[str, list[str]]]:
    """What the links to the form tell it."""
    found = (line.rpartition(": ")[2] for line in body.splitlines() if f": {SITE}" in line)
    return [parse_qs(urlsplit(address).query, keep_blank_values=True) for address in found]


def test_three_links_need_no_account() -> None:
    body = written().body
    told = {"praktyka": ["kuchnia"], "pole": ["status"]}
    assert links(body) == [{**told, "stan": [state]} for state in ("running", "", "ended")]
    assert "- Nadal tak jest: https://bank.example/contribute/?praktyka=kuchnia" in body
    assert f"{SITE}practices/przykladowo/kuchnia/\n" in body


def test_what_has_ended_is_not_asked_whether_it_has() -> None:
    states = [told["stan"] for told in links(written(status={"state": "zakończona", "as_of": "2025"}).body)]
    assert states == [["ended"], [""]]


def test_it_asks_for_what_is_not_known_and_for_a_few_answers_alone() -> None:
    questions = [{"question": f"Ilu gotuje w kuchni {number}?"} for number in range(5)]
    body = written(open_questions=questions, cost=[{"amount": 1, "currency": "PLN", "per": "rok"}]).body
    assert [line for line in body.splitlines() if line.startswith("- Ilu")] == [
        f"- Ilu gotuje w kuchni {number}?" for number in range(3)
    ]
    assert "ile to kosztuje" not in body
    assert "pod jaki ogólny adres" in body


def test_a_program_for_letters_opens_it_whole() -> None:
    title = "Zupa & sól? #1 = 50% + „ż”"
    ready = written(title=title, contact=CONTACT)
    address = urlsplit(ready.address)
    assert (address.scheme, unquote(address.path)) == ("mailto", "biuro@kolo.example")
    told = parse_qs(address.query)
    assert told == {"subject": [ready.subject], "body": [ready.body.replace("\n", "\r\n")]}
    assert ready.subject == f"„{title}” w serwisie Zmyślony bank: czy to nadal aktualne?"


def test_a_bank_without_an_address_asks_for_a_reply() -> None:
    body = written(site="").body
    assert "http" not in body
    assert "\n\n\n" not in body
    assert "odpisać na ten list" in body
