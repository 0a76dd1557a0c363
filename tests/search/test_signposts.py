"""The signposts: what a reader finds beside practices, by which names, and where they lead."""

from dataclasses import replace

import pytest

from bank.model.addresses import Addresses
from bank.model.gazetteer import Gazetteer, Locality
from bank.search.analysis import dictionary
from bank.search.headings import Heading, headings
from bank.search.signposts import SORTS, Signpost, signposts
from bank.text.language import Language
from tests.invented import catalogue, practice

POLISH = Language("pl")
FAILURE = {"what": "Nikt nie *przyszedł*.[^menu]", "why": "Było za zimno."}


def found(*more: Heading, **fields: object) -> list[Signpost]:
    return signposts(catalogue(practice(**fields)), Addresses(), POLISH, dictionary("pl"), more)


def named(sort: str, **fields: object) -> dict[str, Signpost]:
    """The signposts of a sort by the text by which each is found."""
    return {one.passages[0].text: one for one in found(**fields) if one.sort == sort}


def test_they_come_by_their_sorts() -> None:
    ranks = [SORTS.index(one.sort) for one in found()]
    assert ranks == sorted(ranks)


def test_a_city_is_found_by_its_name_and_tells_how_many_practices_it_has() -> None:
    city = named("place")["Przykładowo"]
    assert (city.address, city.note) == ("cities/przykladowo/", "1 praktyka")


def test_a_district_without_practices_is_found_too() -> None:
    lower = named("place", district="Górne")["Dolne"]
    assert (lower.title, lower.note) == ("Dolne, Przykładowo", "jeszcze bez praktyki")


def test_every_theme_is_found_and_tells_how_many_practices_it_has() -> None:
    themes = named("theme")
    assert themes["Kuchnie"].note == "1 praktyka"
    assert {one.address for one in themes.values()} == {"themes/kuchnie/", "themes/miejsca/", "themes/rozmowy/"}


def test_an_organisation_is_found_by_its_initials_and_by_what_stands_in_quotes() -> None:
    organisations = [{"name": "Zmyślona Fundacja Wspólnych Garnków „Chochla” w Przykładowie", "role": "lider"}]
    names = named("organisation", organisations=organisations)
    assert {"ZFWG", "Chochla"} <= names.keys()
    assert len({one.address for one in names.values()}) == 1


def test_a_question_and_a_failure_lead_to_their_practice_in_its_own_words() -> None:
    both = found(questions=["Kto dziś zmywa?"], failures=[FAILURE])
    question = next(one for one in both if one.sort == "question")
    failure = next(one for one in both if one.sort == "failure")
    assert (question.title, question.note) == ("Kto dziś zmywa?", practice().title)
    assert (failure.title, failure.address) == ("Nikt nie przyszedł.", f"{question.address}#failures")


def test_the_heading_of_what_did_not_work_finds_the_failures() -> None:
    failure = next(one for one in found(failures=[FAILURE]) if one.sort == "failure")
    assert failure.passages[0].text.endswith("Co nie zadziałało")


def test_a_page_is_found_by_its_title_and_by_the_text_under_its_headings() -> None:
    page = headings("O banku", "o-banku/", '<h1>O banku</h1><p>Wstęp.</p><h2 id="kto">Kto</h2><p>Redakcja.</p>')
    pages = [(one.sort, one.title, one.address) for one in found(*page) if one.sort in ("page", "section")]
    assert pages == [
        ("page", "O banku", "o-banku/"),
        ("section", "O banku", "o-banku/"),
        ("section", "Kto", "o-banku/#kto"),
    ]


@pytest.mark.parametrize(("name", "whole"), [("Koło", False), ("Gliwice", True)])
def test_a_name_that_is_an_everyday_word_has_to_be_all_that_is_asked_for(name: str, whole: bool) -> None:
    organisations = [{"name": name, "role": "lider"}]
    signpost = named("organisation", organisations=organisations)[name]
    assert (signpost.passages[0].weight == 1) is whole


def test_a_locality_whose_name_repeats_or_is_a_common_word_is_found_with_its_region_too() -> None:
    places = (("Koło", "gorskie"), ("Gliwice", "gorskie"), ("Zmyślanki", "gorskie"), ("Zmyślanki", "nizinne"))
    gazetteer = Gazetteer(tuple(Locality(name, region, 50.0, 20.0, 1000) for name, region in places))
    made = catalogue(practice())
    bank = replace(made, vocabulary=replace(made.vocabulary, gazetteer=gazetteer))
    every = signposts(bank, Addresses(), POLISH, dictionary("pl"), ())
    told = {one.passages[0].text: one.passages[0].weight for one in every if one.sort == "locality"}
    with_region = {"Koło (górskie)", "Zmyślanki (górskie)", "Zmyślanki (nizinne)"}
    assert told.keys() - {name for name, _ in places} == with_region
    assert told["Koło"] < 1
    assert told["Koło (górskie)"] == 1 / 2  # the words weigh one together


def test_the_words_of_a_name_weigh_one_together() -> None:
    organisations = [{"name": "Zmyślony Klub dla Wszystkich", "role": "lider"}]
    signpost = named("organisation", organisations=organisations)["Zmyślony Klub dla Wszystkich"]
    assert signpost.passages[0].weight == pytest.approx(1 / 3)
