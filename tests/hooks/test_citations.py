"""Citations in the built pages: each number leads to the source that the text names."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.sites import Page, Site, words

CITATION = re.compile(r"\[\^([a-z0-9-]+)\]")


def practices(site: Site) -> Iterator[tuple[Page, Path, dict[str, Any]]]:
    for file, front in site.practices.items():
        yield site.pages[f"{site.names['practices']}/{file.parent.name}/{file.stem}/"], file, front


def sources(page: Page) -> dict[str, str]:
    """The title of each source by its anchor."""
    return {f"#{item.get('id')}": words(item[0]) for item in page.tree.xpath("//ol[@class='sources']/li")}


def titles(front: dict[str, Any]) -> dict[str, str]:
    """The title of each source by its id in the front matter."""
    return {source["id"]: " ".join(source["title"].split()) for source in front["sources"]}


def test_a_practice_shows_all_of_its_sources(site: Site) -> None:
    for page, _, front in practices(site):
        assert sorted(sources(page).values()) == sorted(titles(front).values()), page.address


def test_a_citation_leads_to_the_source_that_it_names(site: Site) -> None:
    for page, file, front in practices(site):
        body = file.read_text("utf-8").split("---\n", 2)[2]
        written = Counter(titles(front)[id] for id in CITATION.findall(body))
        links = page.tree.xpath("//div[@class='prose']//a[@class='cite']/@href")
        assert Counter(sources(page)[link] for link in links) == written, page.address


def test_citations_and_sources_bear_the_same_numbers(site: Site) -> None:
    for page, _, _ in practices(site):
        anchors = list(sources(page))
        cites = page.tree.xpath("//a[@class='cite']")
        assert cites, page.address
        for cite in cites:
            assert anchors[int(cite.text_content()) - 1] == cite.get("href"), page.address


def test_sources_are_numbered_in_the_order_in_which_the_text_cites_them(site: Site) -> None:
    for page, _, _ in practices(site):
        before_facts = "//article//a[@class='cite'][following::*[@id='facts']]/text()"
        first = list(dict.fromkeys(page.tree.xpath(before_facts)))
        assert first == [str(number) for number in range(1, len(first) + 1)], page.address


def test_no_space_lets_a_citation_begin_a_line(site: Site) -> None:
    for page, _, _ in practices(site):
        loose = re.findall(r".{30}\s<a [^>]*class=\"cite\"", page.source, re.DOTALL)
        assert not loose, page.address
