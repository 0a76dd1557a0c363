"""Real questions of practitioners: whether the search puts a practice that answers them at the top."""

from typing import Any

import pytest
import yaml

from tests.bridge import Ask
from tests.golden_cases import GOLDEN
from tests.sites import Site

pytestmark = pytest.mark.this_bank
QUESTIONS: list[dict[str, Any]] = yaml.load((GOLDEN / "questions.yml").read_text("utf-8"), yaml.CSafeLoader)
FIRST = 3  # results that a practitioner looks at
MISSED = 0.05  # the share of questions that may lack their answer among them, since practices are written every day

# What readers type beside: places, organisations, pages, compounds, numbers, slips.
ANSWERS: list[dict[str, Any]] = yaml.load((GOLDEN / "answers.yml").read_text("utf-8"), yaml.CSafeLoader)


def test_a_practice_that_answers_a_question_is_among_the_first(ask: Ask, real_site: Site) -> None:
    queries = [question["query"] for question in QUESTIONS]
    answers: list[list[str]] = ask("./calls", "first", queries, f"{real_site.folder.as_uri()}/", FIRST)
    missed = [
        f"{question['query']}: wanted {' or '.join(question['practices'])}, found {', '.join(found) or 'nothing'}"
        for question, found in zip(QUESTIONS, answers, strict=True)
        if not set(question["practices"]) & set(found)
    ]
    print(f"{len(queries) - len(missed)} of {len(queries)} answered; missed:", *missed, sep="\n")
    assert len(missed) <= MISSED * len(queries), "\n".join(missed)


def test_the_questions_are_for_practices_of_the_bank(real_site: Site) -> None:
    assert {id for question in QUESTIONS for id in question["practices"]} <= {file.stem for file in real_site.practices}
    assert len({question["query"] for question in QUESTIONS}) == len(QUESTIONS) >= 60


def test_whatever_readers_type_an_answer_is_among_the_first_of_its_list(ask: Ask, real_site: Site) -> None:
    queries = [one["query"] for one in ANSWERS]
    answers: list[list[str]] = ask("./calls", "answered", queries, f"{real_site.folder.as_uri()}/", FIRST)
    missed = [
        f"{one['query']}: wanted {' or '.join(one['answers'])}, found {', '.join(found) or 'nothing'}"
        for one, found in zip(ANSWERS, answers, strict=True)
        if not set(one["answers"]) & set(found)
    ]
    print(f"{len(queries) - len(missed)} of {len(queries)} answered; missed:", *missed, sep="\n")
    assert len(missed) <= MISSED * len(queries), "\n".join(missed)
    assert len(set(queries)) == len(queries) >= 40
