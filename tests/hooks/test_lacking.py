"""A machine for which there is no Typst or no Morfeusz: the site is built without what they make, and says so."""

import sys
from pathlib import Path

import pytest

from bank.print import typesetter
from bank.search.analysis import missing
from bank.search.lexicon import build_lexicon
from bank.search.polish import Polish
from tests.scripts.command import run
from tests.sites import Site, build, change, copy_of_second_bank

LACKING = "import sys\nsys.modules['morfeusz2'] = sys.modules['typst'] = None\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_second_bank(tmp_path / "bank")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, str]:
    """A strict build of a Polish bank by an interpreter that can import neither, and what it says."""
    folder = tmp_path_factory.mktemp("lacking")
    root = copy_of_second_bank(folder / "bank")
    change(root / "mkdocs.yml", "    language: en", "    language: pl")
    (folder / "sitecustomize.py").write_text(LACKING, "utf-8")
    done = build(root, folder / "site", "--strict", PYTHONPATH=str(folder), BANK_PRINT="all")
    assert done.returncode == 0, done.stdout
    return Site(root, folder / "site"), done.stdout


def test_without_typst_there_is_no_print_and_all_else_is_there(built: tuple[Site, str]) -> None:
    site, said = built
    assert "Na tym komputerze nie ma programu Typst: strona powstaje bez plików PDF i EPUB." in said
    documents = {file.name for file in (site.root / "practices").rglob("*.pdf")}  # given by organisations
    made = {file.name for file in site.folder.rglob("*") if file.suffix in {".pdf", ".epub"}}
    assert made == documents
    linked = {link.url for page in site.pages.values() for link in page.links if link.url.endswith(".pdf")}
    assert {url.rpartition("/")[2] for url in linked} == documents
    assert [page.address for page in site.pages.values() if "og:image" in page.source] == []
    assert not (site.folder / "assets/placards").exists()
    # A reader's browser still composes booklets: it has a Typst of its own.
    assert (site.folder / "cases/examplewick/kite-hour/kite-hour.typ").is_file()


def test_without_morfeusz_a_polish_bank_is_built_and_says_what_the_search_lacks(built: tuple[Site, str]) -> None:
    site, said = built
    assert "Na tym komputerze nie ma biblioteki morfeusz2: " in said
    assert any((site.folder / "search").iterdir())


def test_without_morfeusz_forms_are_told_by_their_endings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing("pl") == ""
    monkeypatch.setitem(sys.modules, "morfeusz2", None)
    assert (missing("pl"), missing("en")) == ("morfeusz2", "")
    spellings = ("sąsiad", "sąsiadami", "kuchnia")
    codes = build_lexicon(spellings, (), Polish()).codes
    assert codes["sąsiad"] == codes["sąsiadami"] != codes["kuchnia"]


def test_a_command_that_needs_typst_says_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetter, "typst", None)
    done = run("pdf", "kite-hour", "--root", root, "-o", root / "kite.pdf", here=root)
    assert done.returncode == 1
    assert "Typst is not installed on this machine, so no PDF can be made" in done.stderr
    book = run("pdf", "kite-hour", "--as", "epub", "--root", root, "-o", root / "kite.epub", here=root)
    assert (book.returncode, (root / "kite.epub").is_file()) == (0, True), book.stderr
