"""The rows: what a list shows of each practice, in a file of its own, of which a reader loads those on her screen."""

from collections.abc import Iterable, Iterator

from bank.search.documents import Document


def row_files(documents: Iterable[Document]) -> Iterator[tuple[str, list[str]]]:
    """Each file as its path under search/ and its row: [id, title, address, place, summary, standing, cost]."""
    for number, one in enumerate(documents):
        row = [one.id, one.title, one.address, one.place, one.summary, one.standing, one.cost]
        yield f"rows/{number}.json", row
