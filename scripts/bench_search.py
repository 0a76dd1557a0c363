"""The search compared with plain Pagefind and Material's own: recall, bytes and times on the same made-up pages.

There are two sets of pages: of words drawn by lot, most of which are rare, and of whole sentences drawn by lot, so that
most words stand on thousands of pages.
"""

import random
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from bench_process import chromium
from bench_search_engines import MATERIAL, OURS, PAGEFIND, Engine
from bench_search_pages import Pages, drawn_sentences, drawn_words, mistyped
from bench_table import print_table
from playwright.sync_api import Browser, Page, sync_playwright

from bank.text.normalise import plain

FIRST_SEARCHES = 15  # browsers opened anew, to count the bytes of a first search


def compare(number: int, most_of_material: int) -> None:
    """Measure each engine on each set of pages and print a table for each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for title, pages in (("words", drawn_words(number)), ("sentences", drawn_sentences(number))):
            given = ((OURS, pages), (PAGEFIND, pages), (MATERIAL, pages.first(most_of_material)))
            figures = {engine.name: measure(engine, some, browser) for engine, some in given}
            print_table(f"pages of {title} drawn by lot", figures)
        browser.close()


def measure(engine: Engine, pages: Pages, browser: Browser) -> dict[str, Any]:
    """Make the engine's files, and ask it everything."""
    print(f"{engine.name}: {len(pages.texts)} pages …", file=sys.stderr)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.monotonic()
        engine.make(pages, folder)
        figures = {
            "pages": len(pages.texts),
            "made in, s": round(time.monotonic() - start, 1),
            "memory of the largest process so far, MB": _memory(),
        }
        with _served(folder) as address:
            figures |= {"first search, kB": _first(engine, pages, address, browser)}
            page = browser.new_page()
            page.goto(address)
            page.evaluate(f"async () => {{ {engine.script} }}")
            figures |= _later(page, pages) | _recall(page, pages)
            page.close()
    return figures


def _memory() -> int:
    usage = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(usage) // 1024


def _first(engine: Engine, pages: Pages, address: str, browser: Browser) -> int:
    """The median of what a first search loads, with its first ten results."""
    sizes = []
    for question in pages.questions[:FIRST_SEARCHES]:
        page = browser.new_page()
        before = _Counting.sent
        page.goto(address)
        page.evaluate(f"async (query) => {{ {engine.script}; await show(query); }}", question)
        sizes.append(_Counting.sent - before)
        page.close()
    return round(median(sizes) / 1000)


def _later(page: Page, pages: Pages) -> dict[str, Any]:
    """The bytes of later searches, and the time of one whose parts of the index are there."""
    sizes = []
    for question in pages.questions[FIRST_SEARCHES:]:
        before = _Counting.sent
        page.evaluate("async (query) => { await show(query); }", question)
        sizes.append(_Counting.sent - before)
    timed = """async (query) => {
        const start = performance.now();
        await find(query);
        return performance.now() - start;
    }"""
    times = [page.evaluate(timed, question) for question in pages.questions]
    return {"later search, kB": round(median(sizes) / 1000), "warm search, ms": round(median(times), 1)}


def _recall(page: Page, pages: Pages) -> dict[str, Any]:
    """The shares of a word's other forms found: typed right, without diacritics, and with one letter wrong."""
    if not pages.forms:
        return {}
    shares: dict[str, list[int]] = {"right": [0, 0], "plain": [0, 0], "typo": [0, 0]}
    foreign = 0
    chance = random.Random(2)
    for forms in pages.forms:
        own = {at for at in forms if at < len(pages.texts)}
        for at, form in forms.items():
            right = set(page.evaluate("find", form))
            foreign += len(right - own)
            _add(shares["right"], right & own - {at}, own - {at})
            _add(shares["plain"], set(page.evaluate("find", plain(form))) & own - {at}, own - {at})
            if len(form) >= 5:
                _add(shares["typo"], {at} & set(page.evaluate("find", mistyped(form, chance))), {at})
    return {
        "other forms, typed right, %": _percent(shares["right"]),
        "other forms, without diacritics, %": _percent(shares["plain"]),
        "one letter wrong, %": _percent(shares["typo"]),
        "unrelated pages": foreign,
    }


def _add(share: list[int], found: set[int], sought: set[int]) -> None:
    share[0] += len(found)
    share[1] += len(sought)


def _percent(share: list[int]) -> float:
    return round(100 * share[0] / share[1], 1)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    if not (folder / "index.html").exists():
        (folder / "index.html").write_bytes(b'<!doctype html><html lang="pl"><title>x</title></html>')
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Counting, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class _Counting(SimpleHTTPRequestHandler):
    """A server that compresses nothing, and counts the bytes it has sent of files that belong to a search."""

    sent = 0

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content = source.read()
        if any(part in self.path for part in ("search", "pagefind", "/js/")):
            _Counting.sent += len(content)
        outputfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""
