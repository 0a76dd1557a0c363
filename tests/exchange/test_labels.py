"""What people write above and beside their words means a field or a heading, or nothing."""

import pytest

from tests.exchange.bank import labels


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("3. Tytuł dobrej praktyki (max 90 znaków):", "title"),
        ("NAZWA INICJATYWY", "title"),
        ("Nazwa inicjatywy/projektu", "title"),
        ("Gmina, powiat", "city"),
        ("IV) Okres realizacji projektu", "period"),
        ("Odbiorcy – kto skorzystał?", "audience"),
        ("Grupy docelowej", "audience"),
        ("contact.email", "contact.email"),
        ("start_date", "period.from"),
        ("contactEmail", "contact.email"),
        ("Tytuł warsztatu", "title"),
        ("Całkowita wartość projektu (PLN)", "cost"),
    ],
)
def test_a_label_is_known_by_its_words_whatever_stands_around_them(label: str, path: str) -> None:
    target = labels().meant(label)
    assert target is not None
    assert target.path == path


@pytest.mark.parametrize(
    "label", ["1. miejsce", "Partnerzy i rezultaty", "Data wypełnienia", "Lp.", "", "x" * 500, "Scenariusz", "Zdjęcie"]
)
def test_a_label_that_may_mean_several_things_or_none_means_nothing(label: str) -> None:
    assert labels().meant(label) is None


def test_words_of_a_text_are_no_label_even_if_one_begins_them() -> None:
    assert labels().find("Cel: nie było gdzie gotować.") is None
    assert labels().find("Tytuł i opis") is None


def test_a_part_in_the_practice_is_a_label_too() -> None:
    target = labels().meant("Partnerzy projektu")
    assert target is not None
    assert (target.path, target.role) == ("organisations", "partner")


def test_a_map_comes_before_all_and_takes_paths_labels_and_headings() -> None:
    own = labels({"Nazwa": "organisations", "Gdzie": "Miasto", "Jak": "Po co", "Lp.": "-", "Co": "nowhere"})
    targets = [own.find(label) for label in ("Nazwa", "Gdzie", "Jak")]
    assert [target.told(own) for target in targets if target] == ["Organizacje", "Miasto", "tekst: Po co"]
    assert own.unmapped == ("nowhere",)


@pytest.mark.parametrize("text", ["Karta projektu", "Wniosek nr 3", "Opisy warsztatów"])
def test_what_a_document_is_called_is_known(text: str) -> None:
    assert labels().names_form(text)


@pytest.mark.parametrize("text", ["Karta Dużej Rodziny", "2023", "Wniosek o kuchnię", ""])
def test_a_name_of_a_practice_is_none_of_a_document(text: str) -> None:
    assert not labels().names_form(text)


def test_what_stands_before_the_name_of_a_person_is_known() -> None:
    assert [labels().names_person(text) for text in ("Dr. Iza Zmyślona", "mgr Iza", "Dramat, stowarzyszenie")] == [
        True,
        True,
        False,
    ]
