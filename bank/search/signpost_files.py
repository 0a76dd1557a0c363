"""The files of the signposts: on which of them each code stands, and what a result shows of each, in packs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bank.search.documents import Document, Passage
from bank.search.index import Index
from bank.search.postings import postings
from bank.search.signposts import Signpost
from bank.search.tokens import Tokens
from bank.search.written import compressed
from bank.text.json_bytes import to_json

_FILE = 1_500  # bytes of an index file before compression
_PACK = 64  # rows


@dataclass(frozen=True)
class SignpostFiles:
    """The files by their numbers; the manifest says how to use them."""

    manifest: dict[str, Any]
    index: tuple[bytes, ...]
    rows: tuple[bytes, ...]


def passages_beside(practices: Sequence[Document], signposts: Sequence[Signpost]) -> Iterator[Sequence[Passage]]:
    """The passages of each text of the index: first the titles of the practices, by their numbers."""
    yield from (practice.passages[:1] for practice in practices)
    yield from (signpost.passages for signpost in signposts)


def signpost_files(texts: Iterable[Tokens], signposts: Sequence[Signpost]) -> SignpostFiles:
    """The files of signposts that come by their sorts; of each sort the manifest tells how many there are.

    A pack of rows, which the titles of practices do not need, is a list of [title, address, note].
    """
    index = Index()
    for text in texts:
        index.add(text)
    packed = postings(index, _FILE)
    sorts = [[sort, len(list(some))] for sort, some in groupby(signposts, lambda signpost: signpost.sort)]
    manifest = {"codes": packed.firsts, "sorts": sorts, "pack": _PACK}
    return SignpostFiles(manifest, packed.index, tuple(compressed(to_json(pack)) for pack in _packs(signposts)))


def _packs(signposts: Sequence[Signpost]) -> Iterator[list[list[str]]]:
    for start in range(0, len(signposts), _PACK):
        yield [[one.title, one.address, one.note] for one in signposts[start : start + _PACK]]
