"""The rows: what a list shows of each practice, in a file of its own, of which a reader loads those on her screen."""

from collections.abc import Iterable, Iterator

from bank.search.documents import Record


def row_files(records: Iterable[Record]) -> Iterator[tuple[str, list[str]]]:
    """Each file as its path under search/ and its row: [id, title, address, place, summary]."""
    for number, record in enumerate(records):
        yield f"rows/{number}.json", [record.id, record.title, record.address, record.place, record.summary]
