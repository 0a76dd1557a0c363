"""The rows: what a list shows of each practice, in files of a few, of which a reader loads those on her screen."""

from collections.abc import Iterator, Sequence

from bank.search.records import Record

ROWS = 5  # practices in a file


def row_files(records: Sequence[Record]) -> Iterator[tuple[str, list[list[str]]]]:
    """Each file as its path under search/ and its rows, a row being [id, title, address, place, summary]."""
    for first in range(0, len(records), ROWS):
        yield f"rows/{first // ROWS}.json", [_row(record) for record in records[first : first + ROWS]]


def _row(record: Record) -> list[str]:
    return [record.id, record.title, record.address, record.place, record.summary]
