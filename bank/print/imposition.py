"""Imposition: the pages of a small booklet laid out on larger sheets, to be printed on both sides and folded."""

import io
from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader, PdfWriter

# Pages on a folded sheet, both sides together.
_SHEET = 4


def impose(pdf: bytes) -> bytes:
    """Two pages beside each other, in the order that folding and stapling in the middle needs.

    All pages have to be of one size. The result is for printers: it keeps the title, but neither tags nor links.
    """
    reader = PdfReader(io.BytesIO(pdf))
    writer = PdfWriter()
    for left, right in spreads(len(reader.pages)):
        _add_spread(
            writer, [reader.pages[number] if number is not None else None for number in (left, right)], reader.pages
        )
    if reader.metadata:
        writer.add_metadata(reader.metadata)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def spreads(pages: int) -> Iterator[tuple[int | None, int | None]]:
    """The pages, counted from 0, of each side of each sheet: front, back, front, …; None is an empty one."""
    inside = max(1, pages - 1)  # the last page is the back of the whole, so empty ones stand before it
    places: list[int | None] = [*range(inside), *[None] * (-pages % _SHEET), *range(inside, pages)]
    while places:
        yield places.pop(), places.pop(0)
        yield places.pop(0), places.pop()


def _add_spread(writer: PdfWriter, spread: Sequence[PageObject | None], pages: Sequence[PageObject]) -> None:
    width, height = float(pages[0].mediabox.width), float(pages[0].mediabox.height)
    side = writer.add_blank_page(2 * width, height)
    for place, page in enumerate(spread):
        if page:
            side.merge_translated_page(page, place * width, 0)
