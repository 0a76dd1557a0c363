"""The HTML of the built site: valid, with a language, one heading of the first level, a title and a description."""

from collections import Counter
from itertools import pairwise

import html5lib

from tests.sites import Site, words

# Parse errors that Material itself causes, by html5lib's code, each with its reason: none is left.
CAUSED_BY_MATERIAL: frozenset[str] = frozenset()


def test_every_page_parses_without_an_error(site: Site, whole: bool) -> None:
    """Of a large site one of each group and some more are read, unless all is looked at: this parser takes its time."""
    pages = site.pages
    some = {address.partition("/")[0]: page for address, page in pages.items()}.values()
    for page in pages.values() if whole or len(pages) < 100 else (*some, *list(pages.values())[::32]):
        parser = html5lib.HTMLParser()
        parser.parse(page.source)
        found = [f"{page.address}:{line}: {code} {data}" for (line, _), code, data in parser.errors]
        assert not [error for error in found if error.split()[1] not in CAUSED_BY_MATERIAL]


def test_every_page_has_the_language_of_its_bank_or_of_its_edition(site: Site, language: str) -> None:
    for address, page in site.pages.items():
        assert page.tree.get("lang") == site.language_of(address), address
    assert {site.language_of(address) for address in site.pages} == {language, *site.languages}


def test_every_page_has_one_heading_of_the_first_level(site: Site) -> None:
    for page in site.written.values():
        headings = page.tree.xpath("//h1")
        assert len(headings) == 1, page.address
        assert words(headings[0]), page.address


def test_headings_skip_no_level(site: Site) -> None:
    for page in site.written.values():
        levels = [int(heading.tag[1]) for heading in page.main.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.address


def test_every_page_has_a_title_of_its_own(site: Site) -> None:
    told = {
        address: words(page.tree.xpath("//title")[0]) for address, page in site.written.items() if address != "404/"
    }
    assert [title for title, number in Counter(told.values()).items() if number > 1] == []
    for address, title in told.items():
        assert site.languages.get(site.language_of(address), site.config["site_name"]) in title, address


def test_every_page_describes_itself(site: Site) -> None:
    for page in site.written.values():
        descriptions = page.tree.xpath("//meta[@name='description']/@content")
        assert len(descriptions) == 1, page.address
        assert descriptions[0].strip(), page.address


def test_ids_are_unique_in_a_page(site: Site) -> None:
    for page in site.pages.values():
        assert [id for id, number in Counter(page.anchors).items() if number > 1] == [], page.address


def test_what_names_another_element_by_its_id_finds_it(site: Site) -> None:
    for page in site.pages.values():
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget"):
            for ids in page.tree.xpath(f"//@{name}"):
                assert set(ids.split()) <= set(page.anchors), f"{page.address}: {name}={ids}"


def test_every_picture_has_a_text_alternative(site: Site) -> None:
    for page in site.pages.values():
        assert not page.tree.xpath("//img[not(@alt)]"), page.address
