"""Quantity: a number in words, as exact as it is known, and what sources say that disagree."""

from bank.markdown.sources import numbered_sources
from bank.model.quantity import Dispute, Quantity, in_words
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

POLISH = Language("pl")
ABOUT, OVER, LEAST, _ = VOCABULARY.precisions
BOTH = Dispute((Quantity(17, source="menu"), Quantity(19, 21, ABOUT, "kronika")))


def test_a_number_says_how_exact_it_is() -> None:
    assert in_words(Quantity(300, precision=OVER), POLISH) == "ponad 300"
    assert in_words(Quantity(500, 7000), POLISH, "PLN") == "500–7\xa0000\xa0zł"
    assert in_words(12, POLISH) == "12"


def test_only_what_is_over_a_bound_passes_it() -> None:
    assert Quantity(300, precision=OVER).passes(300)
    assert not Quantity(300, precision=LEAST).passes(300)


def test_values_in_dispute_stand_side_by_side_and_say_why() -> None:
    assert in_words(BOTH, POLISH) == "17 albo około 19–21, zależnie od źródła"
    three = Dispute((*BOTH.claims, Quantity(30, source="gazeta")))
    assert in_words(three, POLISH, "PLN") == "17\xa0zł albo około 19–21\xa0zł albo 30\xa0zł, zależnie od źródła"


def test_where_sources_have_numbers_each_value_cites_its_own() -> None:
    assert in_words(BOTH, POLISH, cited=True) == "17 (źródło[^menu]) albo około 19–21 (źródło[^kronika])"
    assert in_words(Quantity(17, source="menu"), POLISH, cited=True) == "17 (źródło[^menu])"
    assert in_words(Quantity(17, source="menu"), POLISH) == "17"


def test_a_source_that_a_number_alone_cites_has_its_place_among_the_cited() -> None:
    sources = [{"id": id, "title": id} for id in ("nigdy", "menu", "kronika")]
    counts = [{"what": "garnki", "number": "17 [^kronika] / 19 [^menu]", "date": 2021}]
    assert list(numbered_sources(practice(body="Tak.", counts=counts, sources=sources))) == ["kronika", "menu", "nigdy"]
