"""The rows: what a list shows of each practice, in a file of its own, of which a reader loads those on her screen."""

from collections.abc import Iterable, Iterator
from typing import Any

from bank.search.documents import Document


def row_files(documents: Iterable[Document]) -> Iterator[tuple[str, list[Any]]]:
    """Each file as its path under search/ and its row: [id, title, address, place, summary, kind, marks].

    The marks are those of the band, each as [id, words] or, of a state, [id, words, meaning]. After them stand the name
    and the language of another bank; a language alone is that of the page, where it is not that of the row.
    """
    for number, one in enumerate(documents):
        marks = [[mark.id, mark.words, *([mark.state] if mark.state else [])] for mark in one.marks]
        home = [one.bank, one.language] if one.bank or one.language else []
        yield f"rows/{number}.json", [one.id, one.title, one.address, one.place, one.summary, one.kind, marks, *home]
