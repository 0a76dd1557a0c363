"""The files of a book: whole, in order, and the same whenever the book is."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree

from tests.epub.made import file_of, stress_book

NAMES = {
    "x": "http://www.w3.org/1999/xhtml",
    "o": "http://www.idpf.org/2007/opf",
    "d": "http://purl.org/dc/elements/1.1/",
    "s": "http://www.w3.org/2000/svg",
}
KINDS = {".xhtml": "application/xhtml+xml", ".css": "text/css", ".png": "image/png", ".svg": "image/svg+xml"}
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"


@pytest.fixture(scope="module")
def packed() -> Iterator[ZipFile]:
    with ZipFile(io.BytesIO(file_of(stress_book()))) as packed:
        yield packed


def tree(packed: ZipFile, name: str) -> etree._Element:
    return etree.fromstring(packed.read(f"EPUB/{name}"))


def hrefs(packed: ZipFile, name: str) -> list[str]:
    return [str(href) for href in tree(packed, name).xpath("//x:a/@href", namespaces=NAMES)]


def told(packed: ZipFile, name: str) -> list[str]:
    """The values of a property of the book."""
    package = tree(packed, "package.opf")
    path = f"//o:meta[@property='{name}']" if ":" in name else f"//d:{name}"
    return [str(value.text) for value in package.xpath(path, namespaces=NAMES)]


def test_the_first_file_tells_the_type_and_is_not_packed(packed: ZipFile) -> None:
    first = packed.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert packed.read(first) == b"application/epub+zip"


def test_the_same_book_is_the_same_bytes() -> None:
    assert file_of(stress_book()) == file_of(stress_book())


def test_the_packing_list_names_each_file_once(packed: ZipFile) -> None:
    listed = tree(packed, "package.opf").xpath("//o:item/@href", namespaces=NAMES)
    present = [name.removeprefix("EPUB/") for name in packed.namelist() if name.startswith("EPUB/")]
    assert sorted(map(str, listed)) == sorted(set(present) - {"package.opf"})


def pages(packed: ZipFile) -> dict[str, etree._Element]:
    """All that a reader turns to, by the names of files; what is no XML raises."""
    names = [name.removeprefix("EPUB/") for name in packed.namelist() if name.endswith(".xhtml")]
    return {name: tree(packed, name) for name in names}


def test_an_id_stands_once_in_a_file(packed: ZipFile) -> None:
    for name, page in pages(packed).items():
        ids = page.xpath("//@id")
        assert len(set(ids)) == len(ids), name


def test_whatever_is_led_to_within_the_book_is_there(packed: ZipFile) -> None:
    anchors = {name: {"", *page.xpath("//@id")} for name, page in pages(packed).items()}
    others = {name.removeprefix("EPUB/"): {""} for name in packed.namelist()}
    for name, page in pages(packed).items():
        for address in page.xpath("//@href | //@src"):
            if not urlsplit(address).scheme:
                file, _, anchor = address.partition("#")
                assert anchor in {**others, **anchors}.get(file or name, ()), (name, address)


def test_what_the_packing_list_says_of_a_file_is_true(packed: ZipFile) -> None:
    for item in tree(packed, "package.opf").xpath("//o:item", namespaces=NAMES):
        name = item.get("href")
        assert item.get("media-type") == KINDS[Path(name).suffix], name
        drawn = name.endswith(".xhtml") and bool(tree(packed, name).xpath("//s:svg", namespaces=NAMES))
        assert ("svg" in item.get("properties", "").split()) == drawn, name


def test_it_is_read_from_the_cover_by_the_contents_through_the_chapters_to_the_index(packed: ZipFile) -> None:
    order = tree(packed, "package.opf").xpath("//o:itemref/@idref", namespaces=NAMES)
    assert order == ["cover", "nav", "p-house", "p-yard", "index", "about"]


def test_a_link_to_a_practice_of_the_book_stays_in_the_book(packed: ZipFile) -> None:
    found = hrefs(packed, "p-house.xhtml")
    assert [href for href in found if href.startswith("p-")] == ["p-yard.xhtml", "p-yard.xhtml#po-co", "p-yard.xhtml"]
    assert "https://bank.example/b/practices/przykladowo/other/" in found


def test_each_chapter_ends_with_the_address_of_its_page(packed: ZipFile) -> None:
    assert hrefs(packed, "p-yard.xhtml")[-1] == "https://bank.example/b/practices/przykladowo/yard/"


def test_a_picture_stands_in_the_book(packed: ZipFile) -> None:
    (source,) = tree(packed, "p-house.xhtml").xpath("//x:img/@src", namespaces=NAMES)
    assert source == "pictures/1-house.png"
    assert f"EPUB/{source}" in packed.namelist()


def test_the_contents_name_every_chapter_in_its_order(packed: ZipFile) -> None:
    assert hrefs(packed, "nav.xhtml")[:4] == ["p-house.xhtml", "p-yard.xhtml", "index.xhtml", "about.xhtml"]


def test_its_parts_are_marked(packed: ZipFile) -> None:
    marks = [element.get(EPUB_TYPE) for element in tree(packed, "nav.xhtml").iter() if element.get(EPUB_TYPE)]
    assert marks == ["toc", "landmarks", "cover", "toc", "bodymatter", "index", "colophon"]


def test_the_index_goes_by_city_and_by_theme(packed: ZipFile) -> None:
    terms = tree(packed, "index.xhtml").xpath("//x:dt/text()", namespaces=NAMES)
    assert terms == ["Przykładowo", "Kuchnie"]
    assert hrefs(packed, "index.xhtml") == ["p-house.xhtml", "p-yard.xhtml"] * 2


def test_it_tells_of_itself(packed: ZipFile) -> None:
    assert told(packed, "title") == ["Houses & <yards>"]
    assert told(packed, "creator") == ["Somebody"]
    assert told(packed, "language") == ["en"]
    assert told(packed, "date") == ["2026-11-22"]
    assert told(packed, "rights") == ["Licence of the texts: CC-BY-4.0"]
    assert told(packed, "dcterms:modified") == ["2026-11-22T00:00:00Z"]


def test_it_tells_how_accessible_it_is_and_claims_nothing_that_nobody_examined(packed: ZipFile) -> None:
    assert told(packed, "schema:accessMode") == ["textual", "visual"]
    assert "alternativeText" in told(packed, "schema:accessibilityFeature")
    assert told(packed, "schema:accessibilitySummary")
    assert told(packed, "dcterms:conformsTo") == []


def test_a_new_issue_is_the_same_book_and_another_choice_is_another() -> None:
    book = stress_book()
    assert replace(book, issued=book.issued.replace(year=2027)).identifier == book.identifier
    assert replace(book, chapters=book.chapters[:1]).identifier != book.identifier


def test_it_speaks_its_language() -> None:
    with ZipFile(io.BytesIO(file_of(stress_book(), "pl"))) as packed:
        contents = packed.read("EPUB/nav.xhtml").decode()
    assert '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="pl"' in contents
    assert "Spis treści" in contents
