"""Kept banks: practices of others with our terms where they mean the same; a file that was touched is not read."""

from pathlib import Path
from typing import Any

import pytest

from bank.check.kept_banks import foreign_practices, kept_path
from bank.check.matching import Matching
from bank.model.foreign import ForeignPractice, OtherBank
from bank.model.terms import City, Terms, Theme
from tests.invented import VOCABULARY
from tests.other_banks import MATCHING, kept, row

BEYOND = OtherBank("Bank za rzeką", "https://other.example/b/")
HILL = OtherBank("Bank pod górą", "https://hill.example/")


def taken(folder: Path, *rows: dict[str, Any], matching: Matching = MATCHING) -> list[ForeignPractice]:
    """The practices of the first bank."""
    keep(folder, BEYOND, *rows)
    found, problems = foreign_practices([BEYOND], folder, matching)
    assert problems == []
    return list(found)


def keep(folder: Path, bank: OtherBank, *rows: dict[str, Any]) -> Path:
    file = folder / kept_path(bank)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(kept(bank, *rows))
    return file


def test_a_practice_knows_its_home_and_the_licence_of_its_words(tmp_path: Path) -> None:
    (practice,) = taken(tmp_path)
    assert (practice.home.bank, practice.home.language, practice.home.licence) == (BEYOND, "pl", "CC BY 4.0")
    assert practice.home.bank.name != "Bank, który podaje się za nasz"


def test_a_theme_that_they_say_is_close_to_ours_is_ours(tmp_path: Path) -> None:
    (practice,) = taken(tmp_path)
    assert practice.themes == (VOCABULARY.themes["miejsca"],)
    assert practice.theme_labels == ("Ogrody",)


def test_a_theme_that_we_say_is_the_same_is_ours(tmp_path: Path) -> None:
    own = Theme("pola", {"pl": "Pola"}, exact=(f"{BEYOND.address}v#themes-kuchnie",))
    matching = Matching(VOCABULARY.__class__(themes=Terms([own])), MATCHING.address)
    (practice,) = taken(tmp_path, row(BEYOND.address, themes=["kuchnie"]), matching=matching)
    assert practice.themes == (own,)


def test_an_id_that_means_something_else_there_is_not_ours(tmp_path: Path) -> None:
    """“kuchnie” are kitchens here and field kitchens there."""
    (practice,) = taken(tmp_path, row(BEYOND.address, themes=["kuchnie"]))
    assert practice.themes == ()
    assert practice.theme_labels == ("Kuchnie polowe",)


def test_an_entry_with_our_id_and_our_name_is_ours(tmp_path: Path) -> None:
    (practice,) = taken(tmp_path)
    assert practice.kind is VOCABULARY.kinds["dom"]
    assert practice.state is VOCABULARY.states["trwa"]


@pytest.mark.parametrize(("lat", "ours"), [(50.5, True), (53.0, False), (None, False)])
def test_a_place_is_ours_where_its_name_and_its_spot_are(tmp_path: Path, lat: float | None, ours: bool) -> None:
    spot = {"label": "Pagórki", **({"lat": lat, "lon": 20.5} if lat else {})}
    file = tmp_path / kept_path(BEYOND)
    file.parent.mkdir()
    file.write_bytes(kept(BEYOND, row(BEYOND.address, cities=["pagorki"]), places={"pagorki": spot}))
    (practice,), _ = foreign_practices([BEYOND], tmp_path, MATCHING)
    (city,) = practice.cities
    assert isinstance(city, City)
    assert (city.id == "bank-za-rzeka.pagorki") != ours


def test_two_banks_that_name_one_unknown_place_mean_one(tmp_path: Path) -> None:
    keep(tmp_path, BEYOND)
    keep(tmp_path, HILL)
    one, other = foreign_practices([BEYOND, HILL], tmp_path, Matching(VOCABULARY, MATCHING.address))[0]
    assert one.cities == other.cities
    assert one.id == other.id
    assert one.address != other.address


def test_what_was_kept_of_another_address_is_nothing_of_this_one(tmp_path: Path) -> None:
    keep(tmp_path, HILL).rename(tmp_path / kept_path(BEYOND))
    found, problems = foreign_practices([BEYOND], tmp_path, MATCHING)
    assert (found, [problem.code for problem in problems]) == ((), ["kept-bank-missing"])


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"fetched": "2026-03-15", "sha256": "", "data": {}}'])
def test_a_file_that_was_touched_hides_no_other_bank(tmp_path: Path, content: bytes) -> None:
    keep(tmp_path, HILL)
    keep(tmp_path, BEYOND).write_bytes(content)
    found, problems = foreign_practices([BEYOND, HILL], tmp_path, MATCHING)
    assert [practice.home.bank for practice in found] == [HILL]
    assert [(problem.code, problem.level) for problem in problems] == [("kept-bank-changed", "warning")]


def test_a_file_with_its_own_new_checksum_is_judged_all_the_same(tmp_path: Path) -> None:
    rows = [row(BEYOND.address), row(BEYOND.address, id="zla", url="javascript:alert(1)")]
    assert [practice.id for practice in taken(tmp_path, *rows)] == ["zupa"]
