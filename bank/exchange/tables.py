"""Tables: sheets of Excel and LibreOffice and files of separated values, as rows of texts."""

import csv
import datetime
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from string import ascii_uppercase

from lxml import etree

from bank.exchange.archive import open_archive
from bank.exchange.passages import UnreadableError, refusing
from bank.text.language import N_

MOST_CELLS = 2_000_000  # of a sheet, empty ones within its corners too
MOST_REPEATED = 2000  # cells or rows that say the same
LONGEST_CELL = 1_000_000
DELIMITERS = ";,\t|"
ENCODINGS = ["utf_8", "cp1250", "iso8859_2", "cp852", "cp1252"]  # that tables of offices are in, the likeliest first
_NO_WORKBOOK = N_("It is no table that can be read. Open it in Excel or LibreOffice and save it as .xlsx.")
_CELL = re.compile(rb"<(?:\w+:)?(?:c|row)\s[^>]*?\br=\"([A-Z]{0,3})(\d{1,9})\"")

Rows = list[list[str]]


@dataclass(frozen=True)
class Sheet:
    """Texts by row and column, under the name of the sheet; a file of separated values has none."""

    name: str
    rows: Rows


@refusing(_NO_WORKBOOK)
def workbook_sheets(data: bytes) -> list[Sheet]:
    """The sheets of a workbook, what is hidden too; raise UnreadableError when it is none."""
    import python_calamine  # loaded for tables alone

    if data.startswith(b"PK"):
        _refuse_vast(data)
    book = python_calamine.load_workbook(io.BytesIO(data))
    return [
        Sheet(name, _texts(book.get_sheet_by_name(name).to_python(skip_empty_area=False))) for name in book.sheet_names
    ]


def separated_sheet(text: str, labelled: Callable[[Rows], int]) -> Sheet:
    """The rows of separated values, by the sign that parts most labels, as `labelled` counts, and most lines alike."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        rows = max((_separated(text, sign) for sign in DELIMITERS), key=lambda own: (labelled(own), *_evenness(own)))
    except csv.Error as error:
        raise UnreadableError(_NO_TABLE) from error
    return Sheet("", rows)


def decoded(data: bytes) -> str:
    """The text of a file in any encoding that offices use; raise UnreadableError when it is no text."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _decode(data, encoding)
    if b"\0" in data:
        raise UnreadableError(_NO_TEXT)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _decode(data, _guessed(data))


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(_NO_TEXT) from error


def _guessed(data: bytes) -> str:
    """The encoding that gives the text the most letters of its language."""
    from charset_normalizer import from_bytes  # for what is not in UTF-8 alone

    best = from_bytes(data, cp_isolation=ENCODINGS[1:]).best()
    if best is None:
        raise UnreadableError(_NO_TEXT)
    return best.encoding


def _separated(text: str, sign: str) -> Rows:
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign)]


def _evenness(rows: Rows) -> tuple[int, int]:
    """How many rows have the commonest number of cells above one, and that number."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    return count, width


def _texts(rows: Sequence[Sequence[object]]) -> Rows:
    return [[_text(cell) for cell in row] for row in rows]


def _text(cell: object) -> str:
    """A cell as people would write it."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime() if cell.time() == datetime.time():
            return cell.date().isoformat()
        case datetime.datetime() | datetime.date() | datetime.time():
            return cell.isoformat()
    return str(cell).replace("\r\n", "\n").replace("\r", "\n").strip()


def _refuse_vast(data: bytes) -> None:
    """Two cells at the far corners would fill the memory with the empty ones between them."""
    archive = open_archive(data)
    for name in archive.namelist():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            cells = [(_column(letters), int(row)) for letters, row in _CELL.findall(archive.read(name))]
            if max((c for c, _ in cells), default=0) * max((r for _, r in cells), default=0) > MOST_CELLS:
                raise UnreadableError(_VAST)
        if name == "content.xml":
            _refuse_repeated(archive.read(name))


def _column(letters: bytes) -> int:
    """A column's number of its letters, 1 of none."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return max(number, 1)


def _refuse_repeated(content: bytes) -> None:
    """A cell or row with words in it that stands for very many."""
    for _, element in etree.iterparse(io.BytesIO(content), resolve_entities=False, no_network=True):
        for key, value in element.attrib.items():
            often = str(key).endswith("-repeated") and int(value) > MOST_REPEATED
            if often and "".join(map(str, element.itertext())).strip():
                raise UnreadableError(_VAST)


def columns() -> Iterator[str]:
    """The names of columns: A, B … Z, AA and so on, as many as any table has."""
    for length in (1, 2, 3):
        yield from map("".join, product(ascii_uppercase, repeat=length))


_NO_TABLE = N_("It is no table of separated values. Save it in Excel or LibreOffice as .xlsx.")
_NO_TEXT = N_("It is no text in an encoding that is known. Save it with the encoding UTF-8.")
_VAST = N_("Its cells stand too far from each other. Copy the table into an empty sheet and save it anew.")
