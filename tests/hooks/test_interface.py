"""The words of the interface in the built pages: each site speaks its own language and no other."""

from collections.abc import Iterator, Sequence

import pytest
from babel.messages.pofile import read_po

from bank.text.locale_file import LOCALES
from tests.sites import Site

pytestmark = pytest.mark.this_bank
POLISH_LETTERS = set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
FOREIGN = "ancestor::*[@lang and @lang != /html/@lang]"  # what says itself that it is in another language
SAID = "parent::del or parent::ins"  # what a file said
WRITTEN = f"//text()[not(parent::script or ancestor::code or {SAID} or {FOREIGN})]"
SPOKEN = "//@title | //@aria-label | //@alt | //@placeholder | //meta/@content"


def texts(site: Site, code: str) -> set[str]:
    """Every piece of text that a reader may meet on the pages in a language."""
    pages = (page for address, page in site.pages.items() if site.language_of(address) == code)
    return {" ".join(str(text).split()) for page in pages for text in page.tree.xpath(f"{WRITTEN} | {SPOKEN}")}


def pairs() -> Iterator[tuple[str, str]]:
    """Every message of the catalogue in English and in Polish, where the two differ."""
    with (LOCALES / "pl.po").open("rb") as file:
        shown = (message for message in read_po(file, locale="pl") if message.context != "address")
        for message in shown:
            both = zip(forms(message.id), forms(message.string), strict=False)
            yield from ((english, polish) for english, polish in both if english and english != polish)


def forms(text: str | Sequence[str]) -> Sequence[str]:
    """The forms of a message, which has one unless it counts."""
    return [text] if isinstance(text, str) else text


@pytest.fixture(scope="module")
def english() -> set[str]:
    return {english for english, _ in pairs()}


@pytest.fixture(scope="module")
def polish() -> set[str]:
    return {polish for _, polish in pairs()}


def test_the_polish_site_says_nothing_in_english(real_site: Site, english: set[str]) -> None:
    assert texts(real_site, "pl") & english == set()


def test_the_english_pages_of_the_polish_site_say_nothing_in_polish(real_site: Site, polish: set[str]) -> None:
    shown = texts(real_site, "en")
    labels = {kind["labels"]["en"] for kind in real_site.vocabulary("kinds")}  # some words are the same in both
    assert len(shown) > 100
    assert shown & polish - labels == set()


def test_the_english_site_says_nothing_in_polish(second_site: Site, polish: set[str]) -> None:
    shown = texts(second_site, "en")
    assert shown & polish == set()
    assert [text for text in shown if POLISH_LETTERS & set(text)] == []
