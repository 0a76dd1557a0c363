"""The tables of forms: every form stands in the shard where a browser looks for it."""

import gzip
from bisect import bisect_right

import pytest

from bank.search.analysis import dictionary
from bank.search.inflections import HEAD, TAIL, FormTable, table
from bank.search.lexicon import Lexicon, build_lexicon

WORDS = ("sąsiad", "dom", "niebieski", "rewitalizować", "człowiek", "rok", "młodzież", "Gdańsk", "2015", "Zmyślnica")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return build_lexicon(WORDS, (), dictionary("pl"))


def spellings(forms: FormTable, letters: str) -> set[str]:
    """The spellings in the shard to which the letters lead."""
    shard = forms.shards[bisect_right(forms.firsts, letters) - 1]
    lines = [line.split(" ") for line in gzip.decompress(shard).decode().splitlines()]
    return {stem + ("" if end in "-*" else end) for stem, _, *ends in lines for end in ends}


@pytest.mark.parametrize("letters", [HEAD, TAIL])
def test_every_form_stands_in_the_shard_of_its_letters(lexicon: Lexicon, letters: tuple[int, int]) -> None:
    forms = table(lexicon.lexemes, letters)
    assert len(forms.shards) == len(forms.firsts)
    for lexeme in lexicon.lexemes:
        for form in lexeme.forms:
            assert form in spellings(forms, form[letters[0] :])


def test_the_first_shard_takes_whatever_comes_before_it(lexicon: Lexicon) -> None:
    assert table(lexicon.lexemes, HEAD).firsts[0] == ""


def test_a_form_outside_the_alphabet_of_the_others_is_found(lexicon: Lexicon) -> None:
    assert "ludzie" in spellings(table(lexicon.lexemes, HEAD), "ludzie")


def test_the_same_lexemes_make_the_same_bytes(lexicon: Lexicon) -> None:
    assert table(lexicon.lexemes, HEAD) == table(lexicon.lexemes, HEAD)


def test_no_lexemes_make_no_shards() -> None:
    assert table((), HEAD) == FormTable((), ())
