"""Old addresses: one that is in the way of the site's own pages and files is told of at its line."""

from pathlib import Path

import pytest

from bank.check.bank import read_bank
from bank.check.old_addresses import own_names, spellings
from bank.model.addresses import Addresses
from tests.check.test_bank import KITE, TODAY

OWN = own_names(Addresses(), ["about"])


def told(practices: Path, *addresses: str, file: str = KITE) -> list[tuple[str, int, str]]:
    """What is told of the addresses in a practice: the place, how far below the key the line is, and the code."""
    kite = practices / file
    lines = "".join(f"\n  - '{address}'" for address in addresses)
    kite.write_text(kite.read_text("utf-8").replace("kind:", f"redirect_from:{lines}\nkind:", 1), "utf-8")
    key = kite.read_text("utf-8").split("\n").index("redirect_from:") + 1
    problems = read_bank(practices, TODAY, own=OWN)[1]
    return [(one.place, one.line - key, one.code) for one in problems if one.path.endswith(file)]


@pytest.mark.parametrize(
    "address",
    [
        *(
            "bank.zip",
            "BANK.ZIP",
            "assets/",
            "Assets/x/",
            "search/index.html",
            "404.html",
            "sitemap.xml",
            "pdf/words.typ",
        ),
        *("index.html", "cities/", "cities/nowhere/", "catalogue", "data/x.html", "about/", "about/x.html"),
        *(
            "practices/",
            "practices/index.html",
            "practices/examplewick/lantern-house/",
            "PRACTICES/Examplewick/KITE-HOUR",
        ),
        *("practices/examplewick/kite-hour/x/", "practices/examplewick/kite-hour.md", "practices/examplewick/a.png/b/"),
    ],
)
def test_what_the_site_has_itself_is_no_old_address(address: str, practices: Path) -> None:
    assert told(practices, "old/kite/", address) == [("redirect_from[2]", 2, "old-address-of-the-site")]


@pytest.mark.parametrize("address", ["a/" * 9, f"{'a' * 201}/"])
def test_an_old_address_that_no_system_holds_is_told_of(address: str, practices: Path) -> None:
    assert told(practices, address) == [("redirect_from[1]", 1, "old-address-too-long")]


@pytest.mark.parametrize(
    "address",
    [
        ".git/",
        "a/.b/",
        "a./b/",
        "a.",
        "a.html/b/",
        "./a/",
        "a//b",
        "a%2Fb",
        "a%2e%2e/",
        "a%C5/",
        "a%00/",
        "a /b/",
        "a%20/b/",
    ],
)
def test_an_old_address_of_another_shape_is_told_of(address: str, practices: Path) -> None:
    assert told(practices, address) == [("redirect_from[1]", 1, "not-an-old-address")]


@pytest.mark.parametrize("address", ["old/lantern/", "OLD/Lantern", "old/lantern/index.html", "lamp.HTML"])
def test_an_old_address_of_another_practice_is_told_of_whatever_its_capitals(address: str, practices: Path) -> None:
    purse = "fauxford/penny-purse.md"
    assert told(practices, address, file=purse) == [("redirect_from[1]", 1, "same-old-address")]


def test_an_address_twice_in_one_file_is_told_of(practices: Path) -> None:
    assert told(practices, "a/b", "A/b/") == [("redirect_from[2]", 2, "same-old-address")]


def test_what_the_site_does_not_have_can_be_an_old_address(practices: Path) -> None:
    free = (
        "kite.html",
        "2021/05/kite.html",
        "practices/examplewick/old-kite/",
        "practices/examplewick.html",
        "v1.2/a/",
    )
    assert told(practices, *free) == []


LETTERS = "świetlica na rogu/"
TYPED = ("%C5%9Bwietlica%20na%20rogu/", "s\u0301wietlica na rogu/", "s%CC%81wietlica%20na%20rogu/", "Świetlica na rogu")


@pytest.mark.parametrize("typed", TYPED)
def test_an_old_address_is_one_however_its_letters_are_typed(typed: str, practices: Path) -> None:
    assert told(practices, LETTERS, typed) == [("redirect_from[2]", 2, "same-old-address")]


def test_letters_have_a_page_whole_and_parted_from_their_marks() -> None:
    parted = "s\u0301wietlica na rogu/"
    assert {spellings(typed) for typed in (LETTERS, *TYPED[:3])} == {(LETTERS, parted)}
    assert spellings("old/lantern/") == ("old/lantern/",)
