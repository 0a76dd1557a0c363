"""The documents: what the search knows of a practice, and what it shows."""

from bank.markdown.plain import blocks
from bank.model.addresses import Addresses
from bank.search.documents import Document, documents, place_names
from bank.text.language import Language
from tests.invented import catalogue, practice

POLISH = Language("pl")


def document(**fields: object) -> Document:
    return documents(catalogue(practice(**fields)), Addresses(), POLISH)[0]


def test_title_and_summary_come_first() -> None:
    found = document()
    assert [passage.text for passage in found.passages[:2]] == [found.title, found.summary]


def test_title_questions_summary_theme_and_place_weigh_more_than_the_body() -> None:
    found = document(questions=["Kto dziś zmywa?"], district="Górne")
    weights = {passage.text: passage.weight for passage in found.passages}
    heavy = [found.title, found.summary, "Kto dziś zmywa?", "Kuchnie", "Przykładowo", "Górne"]
    assert min(weights[text] for text in heavy) > weights["Gotowano."]


def test_citations_and_markup_are_no_words() -> None:
    assert list(blocks("Tak *było*.[^menu]\n\n- [list](list.md) i `kod`")) == ["Tak było.", "list i kod"]


def test_a_customary_name_leads_to_the_practices_of_its_district() -> None:
    texts = {passage.text: passage.hidden for passage in document(district="Górne").passages}
    assert texts["Pod Górką"] is True


def test_a_broader_theme_is_found_but_not_shown() -> None:
    assert ("Miejsca", True) in {(passage.text, passage.hidden) for passage in document().passages}


def test_a_place_that_took_it_over_is_a_word_of_its_lineage_and_no_place_of_its_own() -> None:
    elsewhere = [{"place": "Miasteczko Hen", "by": "Koło", "changed": "Bez zupy.[^menu]", "source": "menu"}]
    told = [one for one in document(adapted_elsewhere=elsewhere).passages if one.anchor == "lineage"]
    assert [(one.text, one.place) for one in told] == [("Miasteczko Hen", False), ("Koło", False), ("Bez zupy.", False)]


def test_only_what_says_where_it_lies_is_a_place() -> None:
    places = {passage.text for passage in document(district="Górne").passages if passage.place}
    assert places == {"Przykładowo", "Górne", "Pod Górką"}


def test_only_places_with_practices_have_names() -> None:
    names = {name for place in place_names(catalogue(practice(district="Górne"))) for name in place.words}
    assert {"Przykładowo", "Górne", "Pod Górką"} <= names
    assert not names & {"Wzorowo", "Dolne"}


def test_hidden_passages_come_last() -> None:
    hidden = [passage.hidden for passage in document(district="Górne").passages]
    assert hidden == sorted(hidden)


def test_the_facts_of_a_result_are_there() -> None:
    found = document(district="Pod Górką")
    assert found.address == "practices/przykladowo/kuchnia/"
    assert "Pod Górką" in found.place


def test_an_open_question_is_no_answer_and_is_not_found() -> None:
    asked = [{"question": "Ile kosztuje wynajęcie sali?"}]
    assert document(open_questions=asked) == document()
