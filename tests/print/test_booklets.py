"""The booklets of a site: one for whatever has practices, dated by what is newest in it."""

import datetime
from dataclasses import replace

from bank.model.addresses import Addresses
from bank.print.booklets import MOST, booklets, volume_addresses, volumes
from bank.text.language import Language
from tests.invented import catalogue, practice

KITCHEN = practice(themes="Kuchnie", kind="Dom zmyślony", status={"state": "trwa", "as_of": "2024-05-06"})
TALK = practice("przykladowo/rozmowa.md", themes="Rozmowy", status={"state": "trwa", "as_of": "2025-07"})
MADE = {one.address: one for one in booklets(catalogue(KITCHEN, TALK), Addresses(), Language("pl"))}


def test_each_city_theme_and_kind_with_practices_has_one() -> None:
    assert list(MADE) == [
        "cities/przykladowo/przykladowo",
        "themes/miejsca/miejsca",
        "themes/kuchnie/kuchnie",
        "themes/rozmowy/rozmowy",
        "kinds/dom/dom",
    ]


def test_it_tells_how_many_practices_it_holds() -> None:
    assert MADE["cities/przykladowo/przykladowo"].subtitle == "2 praktyki"
    assert MADE["themes/kuchnie/kuchnie"].subtitle == "1 praktyka"


def test_its_date_is_that_of_the_newest_knowledge_in_it() -> None:
    assert MADE["cities/przykladowo/przykladowo"].issued == datetime.date(2025, 7, 1)
    assert MADE["themes/kuchnie/kuchnie"].issued == datetime.date(2024, 5, 6)


def test_a_large_one_comes_in_volumes_of_about_the_same_size() -> None:
    whole = replace(MADE["themes/kuchnie/kuchnie"], practices=(KITCHEN,) * (2 * MOST + 1))
    parts = volumes(whole, Language("pl"))
    assert [len(part.practices) for part in parts] == [54, 53, 54]
    assert [part.address for part in parts] == volume_addresses("themes/kuchnie/kuchnie", 2 * MOST + 1)
    assert [part.address[-2:] for part in parts] == ["ie", "-2", "-3"]
    assert [part.subtitle for part in parts] == [f"1 praktyka, tom {number}" for number in (1, 2, 3)]


def test_a_booklet_of_the_usual_size_is_one_volume() -> None:
    whole = MADE["themes/kuchnie/kuchnie"]
    assert volumes(whole, Language("pl")) == [whole]
