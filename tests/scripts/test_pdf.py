"""bank pdf: any practices in one file, in the order that was asked for, and a reason where there is none."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from page import validate_pdf
from pypdf import PdfReader

from tests.print.outspoken import errors
from tests.print.structure import structure
from tests.scripts.command import run
from tests.sites import copy_of_second_bank


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the second bank."""
    return copy_of_second_bank(tmp_path_factory.mktemp("printed") / "bank")


def made(bank: Path, *arguments: str) -> Path:
    """The file that a command writes."""
    file = bank.parent / "made.pdf"
    done = run("pdf", *arguments, "--root", bank, "-o", file, here=bank.parent)
    assert (done.returncode, done.stderr.count("error")) == (0, 0), done.stderr
    assert str(file) in done.stdout
    return file


def practices(file: Path) -> list[str]:
    """The titles of the practices in a booklet of several, in their order: overview and contents come before them."""
    return [entry.title for entry in PdfReader(file).outline if not isinstance(entry, list)][2:-3]


def test_a_booklet_holds_the_practices_in_the_order_they_were_named(bank: Path) -> None:
    file = made(bank, "penny-purse", "kite-hour", "lantern-house", "--title", "Three")
    assert [title.split()[0] for title in practices(file)] == ["The", "The", "The"]
    assert [title.split()[1] for title in practices(file)] == ["penny", "kite", "Lantern"]
    assert PdfReader(file).metadata.title == "Three"  # type: ignore[union-attr]


def test_the_options_choose_and_sort(bank: Path) -> None:
    chosen = practices(made(bank, "--city", "examplewick", "--theme", "Shared rooms", "--order", "title"))
    assert chosen == sorted(chosen, key=str.casefold)
    assert any("Lantern" in title for title in chosen)
    assert not any("kite" in title for title in chosen)


def test_a_small_booklet_with_room_for_notes_is_accessible(bank: Path) -> None:
    file = made(bank, "--city", "examplewick", "--format", "a5", "--notes")
    assert validate_pdf(str(file), profile="ua1").is_compliant
    assert errors(file) == []


def test_one_practice_makes_a_hand_out_and_a_scenario_a_sheet(bank: Path) -> None:
    document = structure(made(bank, "kite-hour").read_bytes())
    assert [heading.text for heading in document.iter("H1")] == ["The kite hour, a session for a windy day"]
    assert len(PdfReader(made(bank, "kite-hour", "--as", "sheet")).pages) == 1


def test_each_practice_of_a_booklet_of_briefs_has_one_page(bank: Path) -> None:
    [page] = PdfReader(made(bank, "kite-hour", "--as", "brief")).pages
    assert "kite hour" in page.extract_text()
    file = made(bank, "penny-purse", "kite-hour", "lantern-house", "--as", "brief", "--format", "a5")
    reader = PdfReader(file)
    pages = [reader.get_destination_page_number(entry) for entry in reader.outline if not isinstance(entry, list)][2:-2]
    assert pages == [3, 4, 5, 6]
    assert [title.split()[1] for title in practices(file)] == ["penny", "kite", "Lantern"]


def test_cards_hold_each_question_once(bank: Path) -> None:
    document = structure(made(bank, "harbour-tables", "--as", "cards").read_bytes())
    assert [heading.text for heading in document.iter("H1")] == ["Who may moor here?", "Where do the nets dry?"]


def test_a_checklist_has_boxes_for_each_clause_of_a_charter(bank: Path) -> None:
    file = made(bank, "neighbours-pact", "--as", "checklist")
    words = " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())
    assert ("We tell each other" in words, "We lend" in words, words.count("☐")) == (True, True, 6)
    assert "The standard: Valid from 1 September 2019; The pact" in words
    assert validate_pdf(str(file), profile="ua1").is_compliant


def test_a_question_that_the_editors_reconstructed_says_so_on_its_card_and_in_a_book(bank: Path) -> None:
    mark = "question reconstructed by the editors"
    [page] = PdfReader(made(bank, "harbour-tables", "--as", "cards")).pages
    words = " ".join(page.extract_text().split())
    assert words.count(mark) == 1
    assert words.index("Where do the nets dry?") < words.index(mark)
    with ZipFile(made(bank, "harbour-tables", "--as", "epub")) as book:
        [chapter] = [book.read(name).decode() for name in book.namelist() if name.endswith("harbour-tables.xhtml")]
    assert chapter.count(mark) == 1


def test_a_book_holds_the_practices_with_their_style(bank: Path) -> None:
    with ZipFile(made(bank, "--city", "fauxford", "--as", "epub")) as book:
        chapters = [name for name in book.namelist() if name.endswith("penny-purse.xhtml")]
        assert (len(chapters), book.testzip()) == (1, None)
        assert book.read("EPUB/book.css") == (bank / "theme/assets/css/book.css").read_bytes()


def test_a_booklet_to_fold_lies_on_whole_sheets(bank: Path) -> None:
    pages = PdfReader(made(bank, "--city", "fauxford", "--format", "booklet")).pages
    assert len(pages) % 2 == 0
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(839, 595)}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["lantern-hous"], "Did you mean “lantern-house”?"),
        (["--city", "Exampelwick"], "Did you mean “Examplewick”?"),
        (["--district", "Old Kway"], "Did you mean “Old Quay”?"),
        (["--since", "last year"], "“last year” is not a date"),
        (["--order", "titel"], "Did you mean “title”?"),
        (["--since", "2999"], "No practice is all of that"),
        (["lantern-house", "--as", "sheet"], "“sheet” is made of one practice"),
    ],
)
def test_what_cannot_be_made_is_refused_with_a_way_on(bank: Path, arguments: list[str], reason: str) -> None:
    file = bank.parent / "refused.pdf"
    done = run("pdf", *arguments, "--root", bank, "-o", file, here=bank.parent)
    assert (done.returncode, done.stdout, file.exists()) == (1, "", False)
    assert reason in done.stderr


def test_the_same_day_makes_the_same_bytes(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1990000000")
    first = made(bank, "--city", "fauxford").read_bytes()
    assert made(bank, "--city", "fauxford").read_bytes() == first
    assert "22 January 2033" in structure(first).text
