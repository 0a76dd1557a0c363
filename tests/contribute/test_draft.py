"""The draft: a stranger's proposal becomes the file of a practice, word for word, and can do no harm on the way."""

import json
import re
from typing import Any

import pytest
import yaml
from lxml import html

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.draft import Draft, contact, draft
from bank.contribute.issue import Issue, read_answers, read_issue
from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings, to_html
from bank.model.vocabulary import Vocabulary
from bank.schema.proposal import proposal
from bank.source.front_matter_file import read_document
from bank.source.problems import Problem, errors
from bank.text.language import Language
from tests.golden_cases import GOLDEN, TODAY, check

CASES = GOLDEN / "proposals"
REFUSED = sorted(file.parent.name for file in CASES.glob("*/problems.txt"))
TAKEN = sorted({file.parent.name for file in CASES.glob("*/event.json")} - set(REFUSED))
POLISH = Language("pl")
OF_A_DRAFT = {"title", "city", "contact", "sources", "draft"}
# What a proposal cannot tell, so that an editor has to; nearly every one tells a title and a city.
LEFT_OUT = {"summary", "kind", "themes", "status", "organisations"}


def event(case: str) -> Any:
    """An event in the shape in which GitHub sends it."""
    return json.loads((CASES / case / "event.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    vocabulary, problems = read_vocabulary(GOLDEN / "vocabulary", "practices/vocabulary", TODAY)
    assert problems == []
    return vocabulary


def drafted(issue: Issue, vocabulary: Vocabulary, *taken: str) -> Draft:
    answers, problems = read_answers(issue, proposal(vocabulary, POLISH), POLISH)
    assert problems == []
    return draft(issue, answers, taken, vocabulary, POLISH)


def problems_of(made: Draft, vocabulary: Vocabulary) -> list[Problem]:
    path = f"{made.folder}/{made.id}.md"
    return read_practice(path, made.text.encode(), Reading(vocabulary, frozenset({path}), TODAY))[1]


def rendered(made: Draft) -> html.HtmlElement:
    """The body as the site draws it."""
    document, _ = read_document("", made.text.encode())
    assert document
    around = Surroundings({"propozycja": 1}, "{number}")
    return html.fragment_fromstring(to_html(parse(document.body), around), create_parent="main")


@pytest.mark.parametrize("case", TAKEN)
class TestWhatIsTaken:
    def test_the_file_is_the_expected_one(self, case: str, vocabulary: Vocabulary, update_golden: bool) -> None:
        made, expected = drafted(read_issue(event(case)), vocabulary), CASES / case / "practice.md"
        written = f"{made.folder}/{made.id}.md\n{made.text}"
        if update_golden:
            expected.write_text(written, "utf-8", newline="\n")
        assert written == expected.read_text("utf-8")

    def test_the_check_takes_it_and_warns_of_what_an_editor_has_to_fill_in(
        self, case: str, vocabulary: Vocabulary
    ) -> None:
        found = problems_of(drafted(read_issue(event(case)), vocabulary), vocabulary)
        assert errors(found) == []
        assert LEFT_OUT <= {problem.place for problem in found} <= LEFT_OUT | {"", "title", "city"}

    def test_it_is_a_draft_whatever_was_written_into_it(self, case: str, vocabulary: Vocabulary) -> None:
        text = drafted(read_issue(event(case)), vocabulary).text
        front = yaml.safe_load(re.split(r"^---$", text, flags=re.MULTILINE)[1])
        assert front["draft"] is True
        assert front.keys() <= OF_A_DRAFT
        assert front["sources"][0]["url"] == "https://github.com/przyklad/bank/issues/12"
        assert len(re.findall(r"^---$", text, re.MULTILINE)) == 2

    def test_its_name_is_of_small_letters_digits_and_hyphens(self, case: str, vocabulary: Vocabulary) -> None:
        made = drafted(read_issue(event(case)), vocabulary)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made.id)
        assert made.folder in {"przykladowo", "nibyn-niemcy"}

    def test_no_more_than_paragraphs_and_lists_come_of_its_answers(self, case: str, vocabulary: Vocabulary) -> None:
        page = rendered(drafted(read_issue(event(case)), vocabulary))
        tags = {str(element.tag) for element in page.iterdescendants()}
        assert tags <= {"h2", "p", "ul", "ol", "li", "a"}
        attributes = {name for element in page.iterdescendants() for name in element.attrib}
        assert attributes <= {"href", "id", "class", "aria-label"}
        assert all(re.match(r"https?://|mailto:|#source-1$", link) for link in page.xpath("//a/@href"))


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_refused_with_a_reason(case: str, vocabulary: Vocabulary, update_golden: bool) -> None:
    _, problems = read_answers(read_issue(event(case)), proposal(vocabulary, POLISH), POLISH)
    assert problems
    check(CASES / case / "problems.txt", problems, update_golden)


def test_every_word_of_an_answer_is_on_the_page(vocabulary: Vocabulary) -> None:
    for case in ("told-in-full", "hostile-html", "hostile-front-matter"):
        text = rendered(drafted(read_issue(event(case)), vocabulary)).text_content()
        answer = event(case)["issue"]["body"].split("### Co zrobiono?")[1].split("### ")[0]
        assert [word for word in re.findall(r"\w{4,}", answer) if word not in text] == []


def test_a_megabyte_is_too_long(vocabulary: Vocabulary) -> None:
    issue = read_issue(change(event("told-in-full"), "Od wiosny", "a <b> [x](y) 600 - \n" * 50_000))
    _, problems = read_answers(issue, proposal(vocabulary, POLISH), POLISH)
    assert [(problem.place, problem.values["most"]) for problem in problems] == [("done", 4000)]


def test_a_title_of_a_megabyte_is_cut(vocabulary: Vocabulary) -> None:
    told = event("told-in-full")
    told["issue"]["title"] = "słowo " * 200_000
    made = drafted(read_issue(told), vocabulary)
    assert len(made.id) <= 60
    assert not [problem for problem in problems_of(made, vocabulary) if problem.place == "title"]


def test_a_name_that_is_taken_gets_the_number_of_the_issue(vocabulary: Vocabulary) -> None:
    issue = read_issue(event("told-in-full"))
    assert drafted(issue, vocabulary).id == "stol-na-rogu"
    assert drafted(issue, vocabulary, "stol-na-rogu").id == "stol-na-rogu-12"
    assert drafted(issue, vocabulary, "stol-na-rogu", "stol-na-rogu-12").id == "stol-na-rogu-12-2"


@pytest.mark.parametrize("wrong", [{}, [], {"issue": None}, {"issue": {"number": 1}}])
def test_an_event_of_something_else_is_no_issue(wrong: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        read_issue(wrong)


def test_a_pull_request_is_no_proposal() -> None:
    told = event("told-in-full")
    told["issue"]["pull_request"] = {}
    with pytest.raises(ValueError, match="issues/12"):
        read_issue(told)


def change(told: Any, old: str, new: str) -> Any:
    assert old in told["issue"]["body"]
    told["issue"]["body"] = told["issue"]["body"].replace(old, new)
    return told


def test_each_case_has_what_is_expected_of_it() -> None:
    assert [case for case in TAKEN if not (CASES / case / "practice.md").is_file()] == []


@pytest.mark.parametrize(
    ("answer", "url"),
    [
        ("Na Rogu, www.na-rogu.example.org/kontakt.", "https://www.na-rogu.example.org/kontakt"),
        ("Na Rogu (narogu.pl)", "https://narogu.pl"),
        ("Na Rogu, ngo.pl, https://example.org/rog", "https://example.org/rog"),
    ],
)
def test_a_desk_may_give_its_address_without_the_scheme(answer: str, url: str) -> None:
    desk = contact(answer)
    assert desk is not None
    assert desk["url"] == url


@pytest.mark.parametrize("answer", ["Na Rogu, pokój 5.2, pon.-pt.", "narogu.pl", "Na Rogu"])
def test_without_a_name_and_an_address_there_is_no_desk(answer: str) -> None:
    assert contact(answer) is None
