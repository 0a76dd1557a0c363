"""Imposition: what is folded and stapled reads from the first page to the last."""

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from bank.print.imposition import impose, spreads


def booklet(pages: int) -> bytes:
    """A PDF whose pages differ in nothing but their number, which is in their rotation-free crop box."""
    writer = PdfWriter()
    for number in range(pages):
        page = writer.add_blank_page(420, 595)
        page.cropbox = RectangleObject((0, 0, 420, 595 - number))
    writer.add_metadata({"/Title": "Zmyślona broszura"})
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def folded(pages: int) -> list[int | None]:
    """The pages as they come when the printed sheets are laid on each other, folded, and leafed through."""
    sides = list(spreads(pages))
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    first = [page for front, back in sheets for page in (front[1], back[0])]
    last = [page for front, back in reversed(sheets) for page in (back[1], front[0])]
    return first + last


@pytest.mark.parametrize("pages", [4, 8, 20])
def test_the_folded_booklet_has_its_pages_in_their_order(pages: int) -> None:
    assert folded(pages) == list(range(pages))


@pytest.mark.parametrize("pages", [1, 2, 3, 5, 7, 21])
def test_empty_pages_fill_the_last_sheet_and_the_last_page_stays_outside(pages: int) -> None:
    leafed = folded(pages)
    assert len(leafed) % 4 == 0
    assert [page for page in leafed if page is not None] == list(range(pages))
    assert leafed[0] == 0
    assert pages == 1 or leafed[-1] == pages - 1


def test_two_pages_stand_beside_each_other_on_a_sheet_twice_as_wide() -> None:
    made = PdfReader(io.BytesIO(impose(booklet(5))))
    assert [(page.mediabox.width, page.mediabox.height) for page in made.pages] == [(840, 595)] * 4


def test_the_title_is_kept() -> None:
    made = PdfReader(io.BytesIO(impose(booklet(4))))
    assert made.metadata
    assert made.metadata.title == "Zmyślona broszura"
