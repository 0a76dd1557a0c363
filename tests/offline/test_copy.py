"""The copy: what it has of the site, and what becomes of it."""

from collections.abc import Mapping

import pytest

from bank.model.addresses import Addresses
from bank.offline.copy import offline_copy, without_form_and_data
from bank.offline.scripts import NoClassicScriptError

SITE = "https://bank.example/b/"


def copy(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return dict(offline_copy(files.keys(), files.__getitem__, SITE))


def test_fonts_stand_in_the_style_sheet() -> None:
    files = {"assets/css/fonts.css": b'@font-face { src: url("../fonts/a.woff2") }', "assets/fonts/a.woff2": b"\xff"}
    assert copy(files) == {"assets/css/fonts.css": b'@font-face { src: url("data:font/woff2;base64,/w==") }'}


def test_what_works_on_a_server_only_is_left_out() -> None:
    names = ("404.html", "sitemap.xml", "sitemap.xml.gz", "bank.zip", "a.js.map", "_headers", ".htaccess")
    assert copy(dict.fromkeys(names, b"")) == {}


def test_what_a_browser_makes_booklets_of_is_left_out() -> None:
    names = ("pdf/booklet.typ", "pdf/fonts/a.ttf", "cases/t/a/a.typ", "cases/t/a/print/b.jpg", "assets/typst/c.wasm.gz")
    assert copy(dict.fromkeys(names, b"")) == {}


def test_pictures_for_those_who_show_links_are_left_out() -> None:
    assert copy({"assets/placards/cases/t/a.png": b"", "assets/placards/bank.png": b""}) == {}


def test_data_beside_the_pages_are_left_out() -> None:
    names = ("feed.xml", "towns/t/feed.json", "cases/t/a/a.json", "cases/t/a/a.jsonld", "cases/t/a/a.ics")
    assert copy(dict.fromkeys(names, b"")) == {}


def test_the_form_and_the_data_are_left_out_but_what_a_reader_opens() -> None:
    data = ("data/form.json", "data/csv/practices.csv", "data/places.geojson", "data/outlines/town.json")
    names = {"data/index.html", "data/practice.schema.json", "compare/house.json"}
    assert without_form_and_data((*names, *data, "contribute/index.html"), Addresses(contribute="contribute")) == names


def test_data_of_the_search_become_scripts() -> None:
    assert copy({"search/catalogue.json": b"[1]"}) == {"search/catalogue.json.js": b'offline.hand("[1]");\n'}


def test_data_of_any_page_become_scripts_too() -> None:
    assert list(copy({"compare/house.json": b"{}"})) == ["compare/house.json.js"]


def test_the_article_of_a_practice_can_be_asked_for() -> None:
    page = b'<html><main><article class="practice columns"><a href="../">up</a></article></main></html>'
    made = copy({"cases/house/index.html": page, "about/index.html": b"<main><article>a</article></main>"})
    assert list(made) == ["about/index.html", "cases/house/index.html", "cases/house/index.html.js"]
    article = b'offline.hand("<article class=\\"practice columns\\"><a href=\\"../\\">up</a></article>");\n'
    assert made["cases/house/index.html.js"] == article


def test_documents_and_pictures_stay_as_they_are() -> None:
    files = {"cases/house/house.pdf": b"%PDF", "towns/town.epub": b"PK", "house.jpg": b"\xff\xd8"}
    assert copy(files) == files


def test_files_come_in_their_order() -> None:
    assert list(copy(dict.fromkeys(("b.txt", "a/z.txt", "a.txt"), b""))) == ["a.txt", "a/z.txt", "b.txt"]


def test_a_module_that_cannot_be_copied_is_named() -> None:
    with pytest.raises(NoClassicScriptError, match=r"^assets/js/a\.js: export default 1;$"):
        copy({"assets/js/a.js": b"export default 1;"})
