"""The copy of a built site for a disk: whole in itself, and the same whenever the site is."""

import io
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from zipfile import ZipFile

import pytest

from bank.model.addresses import ARCHIVE, Addresses
from bank.offline.copy import offline_copy, without_form_and_data
from tests.sites import Page, Site, build, copy_of_second_bank, words

DISK = "file:///stick/"
SIZE = re.compile(rb"(?<= data-archive-size>)[^<]+")  # it is told when the copy has been made
NOTES = ("CZYTAJ.txt", "READ-ME.txt")


@pytest.fixture(scope="module")
def packed(site: Site) -> dict[str, bytes]:
    """The files of the ZIP by their paths."""
    with ZipFile(io.BytesIO((site.folder / ARCHIVE).read_bytes())) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def pages(packed: dict[str, bytes]) -> list[Page]:
    return [Page(name, DISK + name, text.decode()) for name, text in packed.items() if name.endswith(".html")]


def test_it_has_every_page_but_the_one_for_servers(site: Site, pages: list[Page]) -> None:
    names = {address if address.endswith(".html") else f"{address}index.html" for address in site.pages}
    form = f"{site.names['contribute']}/index.html"  # it leads to the network
    assert {page.address for page in pages} == names - {"404.html", form}


def test_every_link_leads_to_a_file_of_the_copy_or_to_the_network(
    pages: list[Page], packed: dict[str, bytes], whole: bool
) -> None:
    for page in pages[:: 1 if whole or len(pages) < 100 else 8]:
        for link in page.links:
            parts = urlsplit(link.url)
            name = unquote(parts.path).removeprefix("/stick/")
            assert parts.scheme in ("https", "http", "mailto", "data") or name in packed, f"{page.address}: {link.url}"


def test_what_a_page_loads_by_itself_is_in_the_copy(pages: list[Page], whole: bool) -> None:
    for page in pages[:: 1 if whole or len(pages) < 100 else 8]:
        for link in page.links:
            followed = link.element.tag == "a" or link.element.get("rel") == "canonical"
            assert followed or link.url.startswith((DISK, "data:")), f"{page.address} loads {link.url}"


def test_no_page_has_a_script_that_no_browser_loads_from_a_disk(pages: list[Page], packed: dict[str, bytes]) -> None:
    modules = [module for page in pages for module in page.tree.xpath("//script[@type='module']")]
    assert modules == []
    for page in pages:
        for name in page.tree.xpath("//script/@data-module"):
            path = unquote(urlsplit(urljoin(page.url, name)).path).removeprefix("/stick/")
            assert packed[path].startswith(b"offline.hand(")


def test_the_article_of_every_practice_can_be_asked_for(site: Site, packed: dict[str, bytes]) -> None:
    pages = [address for address, page in site.pages.items() if page.tree.xpath("//article[@data-practice]")]
    assert len(pages) == len(site.practices) + len(site.translations)
    assert {f"{address}index.html.js" for address in pages} <= packed.keys()


def test_it_begins_with_a_note_in_the_language_of_the_bank(packed: dict[str, bytes], site: Site, language: str) -> None:
    first = next(iter(packed))
    assert first == NOTES[language == "en"]
    text = packed[first].decode("utf-8-sig")
    assert site.config["site_name"] in text
    assert "index.html" in text


def test_it_does_not_hold_itself(packed: dict[str, bytes]) -> None:
    assert not [name for name in packed if name.endswith(".zip") or name.startswith("sitemap")]


def test_it_has_no_data_that_no_page_of_it_reads(packed: dict[str, bytes], site: Site) -> None:
    data = {name.removeprefix(f"{site.names['data']}/") for name in packed if name.startswith(f"{site.names['data']}/")}
    assert "index.html" in data
    assert [name for name in data if not name.endswith((".html", ".schema.json"))] == []


def test_the_same_site_gives_the_same_copy(site: Site, packed: dict[str, bytes]) -> None:
    files = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()}
    names = without_form_and_data(files, Addresses(**site.names))
    again = dict(offline_copy(names, lambda name: SIZE.sub(b"", (site.folder / name).read_bytes()), site.url))
    assert again == {name: content for name, content in packed.items() if name not in NOTES}


def test_the_page_of_downloads_leads_to_it_and_tells_its_size(site: Site) -> None:
    page = site.pages[f"{site.names['downloads']}/"]
    [said] = [words(link.element) for link in page.links if link.url == site.url + ARCHIVE]
    told = re.search(r"ZIP\), (\d+(?:[.,]\d)?) MB$", said)
    assert told, said
    megabytes = (site.folder / ARCHIVE).stat().st_size / 10**6
    assert abs(float(told[1].replace(",", ".")) - megabytes) <= (0.5 if megabytes >= 10 else 0.05)


def test_a_module_that_cannot_be_copied_stops_the_build(tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    (root / "docs/own.js").write_text("export default 1;\n", "utf-8")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode != 0
    assert "own.js: export default 1;" in done.stdout
    assert "Traceback" not in done.stdout
