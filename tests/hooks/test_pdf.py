"""The print edition of a built site: accessible files with the words, the letters and the order of the pages."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from page import validate_pdf
from pypdf import PdfReader

from bank.model.addresses import Addresses
from tests.print.outspoken import errors
from tests.print.pages import article, text_of
from tests.print.structure import structure
from tests.print.typesetting import letters
from tests.sites import Site

# A word of one letter at the end of a line, as no Polish printer leaves it.
LONE = re.compile(r"(?:^|\s)[aiouwzAIOUWZ]$")


@pytest.fixture(scope="module", params=["printed_site", "second_site"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites with its files in turn."""
    site: Site = request.getfixturevalue(request.param)
    return site


@cache
def said(file: Path) -> str:
    """The text of a PDF as a screen reader has it, with words that lines have broken made whole."""
    return structure(file.read_bytes()).text.replace("\u00ad", "")


def handouts(site: Site) -> Iterator[tuple[str, Path]]:
    """The article of each practice's page, and the hand-out."""
    for practice in site.practices:
        file = next((site.folder / site.names["practices"]).rglob(f"{practice.stem}.pdf"))
        yield (file.parent / "index.html").read_text("utf-8"), file


def booklets(site: Site) -> list[Path]:
    """Those of the cities, which hold every practice; the others are made in the same way."""
    return sorted((site.folder / site.names["cities"]).rglob("*.pdf"))


def test_every_file_can_be_read_by_everybody(site: Site) -> None:
    given = {file.name for file in (site.root / "practices").rglob("*.pdf")}  # documents of organisations
    files = [file for file in sorted(site.folder.rglob("*.pdf")) if file.name not in given]
    assert len(files) > len(site.practices)
    reports = {file.name: validate_pdf(str(file), profile="ua1") for file in files}
    assert {name: str(report) for name, report in reports.items() if not report.is_compliant} == {}


def test_outloud_finds_no_error_in_a_file_of_each_kind(site: Site, whole: bool) -> None:
    """In the night in all that is printed of single practices."""
    practices = sorted((site.folder / site.names["practices"]).glob("*/*/*.pdf"))  # documents lie a folder above
    kinds = {file.stem.removeprefix(file.parent.name): file for file in practices}
    assert len(kinds) >= 4
    largest = max(booklets(site), key=lambda file: file.stat().st_size)
    looked = (*(practices if whole else kinds.values()), largest)
    assert {file.name: found for file in looked if (found := errors(file))} == {}


def test_a_hand_out_says_all_that_its_page_says(site: Site) -> None:
    for page, file in handouts(site):
        printed = letters(said(file)).casefold()
        shown = article(page)
        [heading] = shown.xpath("//*[@id='facts']")  # on paper the facts stand in a margin that needs none
        heading.text = ""
        pieces = [piece for piece in shown.itertext() if letters(piece).casefold() not in printed]
        assert (file.name, pieces) == (file.name, [])


def test_a_hand_out_has_the_title_the_language_and_the_headings_of_its_page(site: Site) -> None:
    for page, file in handouts(site):
        reader = PdfReader(file)
        shown = article(page)
        for number in shown.find_class("cite"):
            number.clear(keep_tail=True)
        headings = [" ".join(text_of(h).split()) for h in shown.iter("h1", "h2", "h3", "h4")]
        assert reader.metadata
        assert " ".join(str(reader.metadata.title).split()) == headings[0]
        assert reader.trailer["/Root"]["/Lang"] == site.config["extra"]["bank"]["language"]
        outline = [" ".join(entry.title.split()) for entry in flat(reader.outline)]
        assert outline[0] == headings[0]
        assert [entry for entry in outline if not any(heading.startswith(entry) for heading in headings)] == []


def flat(outline: list) -> Iterator:
    for entry in outline:
        yield from flat(entry) if isinstance(entry, list) else [entry]


def test_no_line_ends_in_a_word_of_one_letter(printed_site: Site) -> None:
    largest = max(booklets(printed_site), key=lambda file: file.stat().st_size)
    for file in [largest, *(printed_site.folder / printed_site.names["practices"]).rglob("*.pdf")]:
        lines = [line for page in PdfReader(file).pages for line in page.extract_text().splitlines()]
        assert (file.name, [line for line in lines if LONE.search(line)]) == (file.name, [])


def test_every_font_is_in_the_file(site: Site) -> None:
    for file in site.folder.rglob("*.pdf"):
        for page in PdfReader(file).pages:
            for font in page["/Resources"].get("/Font", {}).values():
                descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
                assert {"/FontFile2", "/FontFile3"} & descriptor.keys()


def test_a_booklet_lists_its_practices_and_has_them_in_that_order(site: Site) -> None:
    files = booklets(site)
    assert files
    for file in files:
        document = structure(file.read_bytes())
        listed = [entry.text for entry in document.iter("TOCI")]
        apart = 2 if len(listed) > 1 else 1  # the contents, and before them the overview of more than one
        titles = [heading.text.replace("\u00ad", "") for heading in document.iter("H1")][apart:-3]
        assert len(listed) == len(titles) > 0
        for entry, title in zip(listed, titles, strict=True):
            assert title in entry.replace("\u00ad", "")


def test_numbers_lead_to_the_sources_themselves(printed_site: Site) -> None:
    booklet = max(booklets(printed_site), key=lambda file: file.stat().st_size)
    in_booklet = Counter(addresses(booklet))
    cities = [(page, file) for page, file in handouts(printed_site) if booklet.stem in file.parts]
    assert cities
    for page, file in cities:
        shown, in_handout = article(page), Counter(addresses(file))
        for anchor, count in Counter(shown.xpath("//a[contains(@class, 'cite')]/@href")).items():
            for address in shown.xpath(f"//*[@id='{anchor[1:]}']/a/@href"):
                assert in_handout[address] > count, (file.name, address)
                assert in_booklet[address] > count, (file.name, address)


def addresses(file: Path) -> Iterator[str]:
    """Where the links of a file lead; nothing for one that leads to a place in the file."""
    for page in PdfReader(file).pages:
        for link in page.get("/Annots", ()):
            yield str(link.get_object().get("/A", {}).get("/URI", ""))


def test_what_a_page_offers_is_there_and_what_is_there_is_offered(site: Site) -> None:
    made = {site.url + file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*.pdf")}
    linked = {link.url for page in site.written.values() for link in page.links if link.url.endswith(".pdf")}
    assert {url for url in linked if url.startswith(site.url)} == made


def test_a_brief_is_one_page_with_the_address_of_the_practice(site: Site) -> None:
    for _, file in handouts(site):
        brief = file.with_name(f"{file.stem}-{Addresses(**site.names).brief}.pdf")
        [page] = PdfReader(brief).pages
        address = (site.url + file.parent.relative_to(site.folder).as_posix()).partition("://")[2]
        assert address in "".join(page.extract_text().split()), brief.name
