"""Placards: what they tell of a practice, a place, a theme and the bank, and the lines that it is set in."""

import datetime
import io
from dataclasses import replace
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader

from bank.model.objects import Archived
from bank.model.outline import Outline
from bank.print.gallery import Gallery
from bank.print.placards import Placard, placard_file, placards
from bank.print.typst.practice import Printing
from bank.site.context import Context, read_context
from bank.site.settings import read_settings
from bank.text.dates import PartialDate
from tests.sites import ROOT, SECOND_BANK

THEME = ROOT / "theme"
GALLERY = Gallery(THEME, "Zmyślony bank", "pl", Outline(()))
HOSTILE = '"] #panic("zmyślone") \\ #read("/etc/passwd") $x$ <img src=x> </svg>'


@pytest.fixture(scope="module")
def bank() -> Context:
    return read_context(read_settings(SECOND_BANK, {}), datetime.date(2026, 3, 15))


@pytest.fixture(scope="module")
def all(bank: Context) -> dict[str, Placard]:
    return placards(bank, Printing.of(bank, "https://shares.example/bank/"))


def lines(*all: Placard) -> list[list[str]]:
    """The lines of each placard as they are set."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(THEME / "pdf/fonts")])
    made = typst.Compiler(GALLERY.source(all).encode(), root=THEME, font_paths=fonts).compile(format="pdf")
    assert isinstance(made, bytes)
    return [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(made)).pages]


def test_every_practice_place_theme_and_kind_has_one_and_so_has_the_bank(
    bank: Context, all: dict[str, Placard]
) -> None:
    catalogue, addresses = bank.catalogue, bank.addresses
    wanted = {"", *map(addresses.practice, catalogue.practices), *map(addresses.city, catalogue.cities)}
    for city in catalogue.cities:
        wanted |= {*map(addresses.place, catalogue.places_of(city)), *map(addresses.place, city.areas)}
    wanted |= {*map(addresses.theme, catalogue.vocabulary.themes), *map(addresses.kind, catalogue.vocabulary.kinds)}
    assert set(all) == wanted
    assert len({placard_file(address) for address in all}) == len(all)


def test_a_practice_tells_its_kind_and_place_its_title_and_what_does_not_age(
    bank: Context, all: dict[str, Placard]
) -> None:
    for practice in bank.catalogue.practices:
        placard = all[bank.addresses.practice(practice)]
        assert placard.title == practice.title
        assert placard.kind.startswith(practice.kind.labels["en"])
        assert placard.front
        assert len(placard.marks) <= 2
        assert "State" not in dict(placard.marks)
        assert placard.title in placard.alt
        assert placard.kind in placard.alt


def test_what_is_in_the_archive_says_so_first(bank: Context) -> None:
    first, *others = bank.catalogue.practices
    kept = replace(first, archived=Archived(PartialDate(2026, 1, 2), "Two pages told of the same."))
    archive = replace(bank, catalogue=replace(bank.catalogue, practices=(kept, *others)))
    shown = placards(archive, Printing.of(archive, "https://shares.example/bank/"))
    assert shown[bank.addresses.practice(first)].kind.startswith("In the archive · ")
    assert shown[""].marks[0][1] == (f"{len(others)} practices",)


def test_the_first_page_says_what_the_bank_is(all: dict[str, Placard]) -> None:
    assert all[""].title == "Invented practices of invented towns, told in English."


def test_a_theme_counts_its_practices_and_names_their_places(bank: Context, all: dict[str, Placard]) -> None:
    for theme in bank.catalogue.vocabulary.themes:
        practices = bank.catalogue.on_theme(theme)
        told = dict(all[bank.addresses.theme(theme)].marks)
        cities = {city.labels["en"] for practice in practices for city in practice.cities}
        assert set(told.get("Cities", ())) == cities
        assert "".join(told.get("In the bank", ("0",))).split()[0] == str(len(practices))


def test_a_place_without_practices_has_its_name_alone(bank: Context, all: dict[str, Placard]) -> None:
    districts = [district for city in bank.catalogue.cities for district in bank.catalogue.places_of(city)]
    empty = [district for district in districts if not bank.catalogue.in_district(district)]
    assert empty
    for district in empty:
        placard = all[bank.addresses.place(district)]
        assert (placard.title, placard.marks) == (district.labels["en"], ())


def test_the_longest_title_has_all_its_words_and_each_of_them_is_whole() -> None:
    title = "Przedsiębiorczość współmieszkańców międzypokoleniowych, " * 2
    [told] = lines(Placard("Zmyślony rodzaj", title.strip()))
    assert [word for word in title.split() if word not in " ".join(told).split()] == []


def test_what_there_is_no_room_for_is_left_out_in_whole_parts() -> None:
    parts = tuple(f"zmyślona część {number}" for number in range(20))
    [told] = lines(Placard("Zmyślony rodzaj", "Zmyślony tytuł", (("Dla kogo", parts),)))
    said = " ".join(told)
    shown = [part for part in parts if part in said]
    assert 0 < len(shown) < len(parts)
    assert said.endswith(f"{shown[-1]}, …")


def test_a_word_that_no_line_holds_is_broken_and_hides_nothing() -> None:
    [told] = lines(Placard("Zmyślony rodzaj", "Zmyślone " + "słowo" * 16))
    assert "słowo" * 16 in "".join(told).replace("\u200b", "")


def test_hostile_words_stay_words() -> None:
    [told] = lines(replace(Placard(HOSTILE, HOSTILE, ((HOSTILE, (HOSTILE,)),)), kind="x"))
    assert '#panic("zmyślone")' in " ".join(told)
    assert '#read("/etc/passwd")' in " ".join(told)


@pytest.mark.parametrize("address", ["", "cases/town/kite/"])
def test_the_picture_of_a_page_stands_among_the_assets(address: str) -> None:
    file = Path(placard_file(address))
    assert file.parts[:2] == ("assets", "placards")
    assert file.suffix == ".png"
