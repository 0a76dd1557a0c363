"""The draft of the form: for the same answers the same file as bank/contribute/draft.py makes of an issue."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

import frontmatter
import pytest

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.draft import draft
from bank.contribute.gazetteer_data import gazetteer_data
from bank.contribute.issue import Issue, read_answers
from bank.contribute.issue_form import CONSENT, NAME
from bank.contribute.practice_form import form_data
from bank.model.vocabulary import Vocabulary
from bank.schema.json_schema import schema
from bank.schema.proposal import proposal
from bank.source.problems import errors
from bank.text.language import Language
from tests.bridge import Ask
from tests.golden_cases import GOLDEN, TODAY

POLISH = Language("pl")
TOLD = {
    "city": "Przykładowo",
    "place": "Zmyślony dom na rogu; sąsiedzi w każdym wieku",
    "done": "W czwartki otwieramy dawny sklep, gotujemy razem i naprawiamy rowery.",
    "outcome": "Przychodzi czterdzieści osób. Zimą nikt nie przychodził, bo stół stał na dworze.",
    "contact": "Stowarzyszenie Na Rogu, biuro@example.org",
}
NOTHING = "_No response_"
ANSWERS: Mapping[str, Mapping[str, str]] = {
    "plain": {},
    "quotes": {"place": "Dom \"Na rogu\": „u nas”, 'tu' #1", "contact": 'Fundacja "Ż: ć", https://example.org/a#b.'},
    "an address without its scheme": {"contact": "Fundacja Na Rogu (pokój 5), www.na-rogu.example.org/kontakt."},
    "a word with a stop is no address": {"contact": "Fundacja Na Rogu, pokój 5.2, pon.-pt. 8-15"},
    "another place": {"city": "inne miejsce", "elsewhere": "Nibyn, górskie", "place": "rynek; wszyscy"},
    "a place of the gazetteer": {"city": "inne miejsce", "elsewhere": "pagorki zdroj", "place": "park; dzieci"},
    "a place abroad": {"city": "inne miejsce", "elsewhere": "Nibydorf , niemcy", "place": "rynek; wszyscy"},
    "front matter": {"done": "---\ntitle: inny\ndraft: false\n---\n\nPowstał dom, naprawdę."},
    "address at the end": {"outcome": "Pisała o tym gazeta: https://gazeta.example/2026/stol_na_rogu"},
    "turned round": {
        "done": "\u202eodwrócone\u202c i\u200bukryte słowa w odpowiedzi",
        "place": "Dom \u202eodwrócony\u202c",
    },
    "html": {"done": "<script>alert(1)</script> {: a=b} `kod` [a](b) \\ i koniec", "place": "Dom <b>mały</b> [x](y)"},
    "lists": {
        "done": "Było tak:\n• pierwsze\n– drugie\n1) trzecie\n2) czwarte\nkoniec\n\n\n\n# nie nagłówek\n> nie cytat",
        "outcome": "===\n***\n- - -\n| a | b |\n!!! note\n    kod z wcięciem",
    },
    "long": {"place": "słowo " * 33, "done": "żółć gęślą jaźń " * 200},
    "long without a space": {"place": "a" * 150},
    "short": {"place": "Oj"},
    "signs alone": {"place": "…!?…"},
    "contact in words": {"contact": "Proszę pytać w bibliotece przy rynku."},
    "two addresses": {"contact": "(Dom – https://example.org/dom, biuro@example.org)"},
    "an address that is none": {"contact": "Dom, https://[x, biuro@example.org"},
    "a name that is an address": {"contact": "biuro@example.org"},
    "several lines": {"contact": "Dom Sąsiedzki\nul. Zmyślona\nbiuro@example.org"},
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    vocabulary, problems = read_vocabulary(GOLDEN / "vocabulary", "practices/vocabulary", TODAY)
    assert problems == []
    return vocabulary


def bank_of(vocabulary: Vocabulary, *files: str) -> dict[str, Any]:
    """What the form knows of a bank with some files."""
    return {
        **form_data(vocabulary, POLISH, "practices", files),
        "schema": schema(vocabulary, POLISH, "https://example.org/praktyka.schema.json"),
        "gazetteer": gazetteer_data(vocabulary),
        "today": str(TODAY),
    }


@pytest.fixture(scope="module")
def drafted(ask: Ask, vocabulary: Vocabulary) -> dict[str, Any]:
    """What the form makes of each telling: {path, text, wrong}."""
    data = bank_of(vocabulary, "przykladowo/dom.md")
    told = [TOLD | answers for answers in ANSWERS.values()]
    made = ask("./calls", "drafted", data, told)
    return dict(zip(ANSWERS, made, strict=True))


def issue(answers: Mapping[str, str], vocabulary: Vocabulary) -> Issue:
    """The issue that the form of the repository would make of the answers."""
    asked = proposal(vocabulary, POLISH).fields
    parts = [f"### {POLISH.text(item.title)}\n\n{answers.get(item.key, NOTHING)}\n" for item in asked]
    body = "\n".join([*parts, f"### {POLISH.text(CONSENT)}\n\n- [x] Tak.\n"])
    title = f"{POLISH.text(NAME)}: {': '.join(filter(None, (answers.get('elsewhere'), answers['place'])))}"
    return Issue(12, title, body, "https://github.com/przyklad/bank/issues/12", TODAY - datetime.timedelta(days=2))


def parts(text: str) -> tuple[dict[str, Any], str]:
    """The front matter and the body of a draft but for the issue, which only the workflow's has for its source."""
    front, body = frontmatter.parse(text)
    front.pop("sources", None)
    return front, re.sub(r" ?\[\^propozycja\]", "", body)


@pytest.mark.parametrize("case", ANSWERS)
def test_the_form_makes_the_draft_that_the_workflow_makes(
    case: str, drafted: dict[str, Any], vocabulary: Vocabulary
) -> None:
    answers = TOLD | ANSWERS[case]
    told, problems = read_answers(issue(answers, vocabulary), proposal(vocabulary, POLISH), POLISH)
    assert problems == []
    expected = draft(issue(answers, vocabulary), told, (), vocabulary, POLISH)
    made = drafted[case]
    assert parts(made["text"]) == parts(expected.text)
    name = re.sub(r"propozycja-12$", "propozycja", expected.id)
    assert made["path"] == f"{expected.folder}/{name}.md"


@pytest.mark.parametrize("case", ANSWERS)
def test_the_check_takes_the_draft_of_the_form(case: str, drafted: dict[str, Any], vocabulary: Vocabulary) -> None:
    made = drafted[case]
    _, problems = read_practice(
        made["path"], made["text"].encode(), Reading(vocabulary, frozenset({made["path"]}), TODAY)
    )
    assert errors(problems) == []
    assert made["wrong"] == []


def test_a_name_that_is_taken_gets_a_number(ask: Ask, vocabulary: Vocabulary) -> None:
    data = bank_of(vocabulary, "przykladowo/stol.md", "wzorowo/stol-2.md")
    (made,) = ask("./calls", "drafted", data, [TOLD | {"place": "Stół"}])
    assert made["path"] == "przykladowo/stol-3.md"


def test_a_written_place_becomes_the_answer_that_offers_it_or_another_place(ask: Ask, vocabulary: Vocabulary) -> None:
    written = {
        "Przykładowo": {"city": "Przykładowo"},
        "przykladowo": {"city": "Przykładowo"},
        "pagorki zdroj": {"city": "inne miejsce", "elsewhere": "pagorki zdroj"},
        "Nibyn": {"city": "inne miejsce", "elsewhere": "Nibyn"},
    }
    told = [{"city": name} for name in written]
    assert ask("./calls", "placed", bank_of(vocabulary), told) == list(written.values())


def test_answers_about_a_place_come_back_as_they_were(ask: Ask, vocabulary: Vocabulary) -> None:
    places = [{}, {"city": "Przykładowo"}, {"city": "inne miejsce", "elsewhere": "Nibydorf , niemcy"}]
    assert ask("./calls", "placed", bank_of(vocabulary), places) == places
    assert ask("./calls", "placed", bank_of(vocabulary), [{"city": "inne miejsce"}]) == [{}]
