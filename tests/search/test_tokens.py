"""The tokens: one place in the index for each word, so that a hit there is a hit in the text."""

import re

from bank.search.analysis import dictionary
from bank.search.lexicon import build_lexicon
from bank.search.records import Passage, Record
from bank.search.tokens import html
from bank.search.words import normal, words
from bank.vocabulary import WordGroup

POLISH = dictionary("pl")


def tokens(*texts: str, groups: tuple[WordGroup, ...] = ()) -> list[list[str]]:
    """The tokens of each passage, without the gap after it."""
    record = Record("x", "", "", "", "", "", tuple(Passage(text, 1.0) for text in texts))
    lexicon = build_lexicon({word for text in texts for word in words(text)}, groups, POLISH)
    page = html(record, lexicon, POLISH.idle)
    return [re.sub("<[^>]*>", "", passage).split()[:-1] for passage in re.findall("<p.*?</p>", page)]


def test_each_word_has_one_token() -> None:
    text = "Klub „Młodych”, ul. Krótka 3/5 – wstęp wolny!"
    assert len(tokens(text)[0]) == len(words(text)) == 8


def test_forms_of_a_word_have_one_token() -> None:
    first, second = tokens("młodzieżą młodzieży")[0]
    assert first == second


def test_an_idle_word_keeps_its_place() -> None:
    assert tokens("dom dla seniora")[0][1] == "."


def test_an_expression_has_the_code_of_its_concept_where_it_begins() -> None:
    group = WordGroup("dom", same=("dom sąsiedzki", "przystań"))
    (first, *_), (other, *_) = tokens("Domy sąsiedzkie działają", "Przystanią", groups=(group,))
    assert first.split("-")[2] == other.split("-")[2]


def test_a_letter_and_its_mark_are_one_word() -> None:
    assert words(normal("ko\u0301łko  i\nkoło")) == ["kółko", "i", "koło"]
