"""The index: what Pagefind makes of the tokens of all records.

Pagefind is run as a command over a temporary folder: its Python client waits a tenth of a second for each page. Of its
bundle only the words are taken; postings.py writes them anew in a form that is a quarter as large and needs no program
of Pagefind's in the browser.
"""

import gc
import gzip
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from string import ascii_lowercase

import cbor2
from pagefind.service import get_executable

from bank.search.lexicon import APART

# Not a language: Pagefind shall neither stem codes nor take them apart.
LANGUAGE = "x"
# Pagefind's allocator gives memory back at once: 1.5 GB for 10,000 practices and not 1.7, in the same time.
_FRUGAL = {"_RJEM_MALLOC_CONF": "dirty_decay_ms:0,muzzy_decay_ms:0,narenas:1"}
_SIGNATURE = b"pagefind_dcd"
_WEIGHT = 24  # Pagefind's whole number for a weight of one
_END = "</body>"

# A word as Pagefind has it: itself, its pages, and spellings that it does not have here. A page is the steps from the
# number of the page before, the places of the word, and places in metadata, of which there are none.
_Word = tuple[str, list[tuple[int, list[int], list[int]]], list[object]]


class IndexFailedError(Exception):
    """Pagefind could not make the index; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word on a page: the number of the page, how much the word weighs there, and at which places it stands."""

    page: int
    weight: float
    places: list[int]


def make_index(pages: Iterable[str]) -> Iterator[tuple[str, list[Entry]]]:
    """The codes in alphabetical order, each with its entries by page; the pages are HTML and numbered as they come."""
    with tempfile.TemporaryDirectory() as folder:
        site, bundle = Path(folder, "site"), Path(folder, "bundle")
        site.mkdir()
        number = -1
        for number, html in enumerate(pages):
            (site / f"{number}.html").write_text(html.replace(_END, f"<p>{_name(number)}</p>{_END}"), "utf-8")
        # Pagefind refuses to index nothing, as a new bank would have it.
        if number >= 0:
            _run(site, bundle)
            with _uncollected():
                yield from _entries(sorted(bundle.glob("index/*"), key=lambda path: _words(path)[0][0]))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles, which would walk through millions of small lists time and again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _name(number: int) -> str:
    """A word by which a page is known in the index, where pages come in an order of Pagefind's own."""
    return APART + "".join(ascii_lowercase[int(digit)] for digit in str(number))


def _number(name: str) -> int:
    return int("".join(str(ascii_lowercase.index(letter)) for letter in name.removeprefix(APART)))


def _run(site: Path, bundle: Path) -> None:
    options = {"--site": site, "--output-path": bundle, "--force-language": LANGUAGE}
    command = [str(get_executable()), *(str(part) for option in options.items() for part in option)]
    done = subprocess.run(
        command,
        cwd=site,
        env={**os.environ, **_FRUGAL},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise IndexFailedError(done.stdout)


def _words(path: Path) -> list[_Word]:
    """The words of one of Pagefind's files, which hold a run of the alphabet each."""
    [words] = cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))
    return words


def _entries(files: list[Path]) -> Iterator[tuple[str, list[Entry]]]:
    """What the files say, in their order."""
    names = (word for path in files for word in _words(path) if word[0].startswith(APART))
    numbers = {page: _number(name) for name, [(page, *_)], _ in names}
    for path in files:
        for word, pages, _ in _words(path):
            if not word.startswith(APART):
                yield word, sorted(_pages(pages, numbers), key=attrgetter("page"))


def _pages(pages: list[tuple[int, list[int], list[int]]], numbers: dict[int, int]) -> Iterator[Entry]:
    page = 0
    for step, places, _ in pages:
        page += step
        yield _entry(numbers[page], places)


def _entry(page: int, places: list[int]) -> Entry:
    """Places are steps from the one before; a negative number is the weight of what comes after, counted anew."""
    weight, at, total = 1.0, 0, 0.0
    found = []
    for place in places:
        if place < 0:
            weight, at = ~place / _WEIGHT, 0
        else:
            at += place
            total += weight
            found.append(at)
    return Entry(page, total, sorted(found))
