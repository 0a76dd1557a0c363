"""The search compared with plain Pagefind and Material's own: recall, bytes and times on the same made-up pages.

There are two sets of pages: of words drawn by lot, most of which are rare, and of whole sentences drawn by lot, so that
most words stand on thousands of pages.
"""

import gzip
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import Any

from bench_process import chromium
from bench_table import print_table
from pagefind.service import get_executable
from playwright.sync_api import Browser, Page, sync_playwright
from project import ROOT

from bank.markdown.plain import blocks
from bank.search.documents import BODY, SUMMARY, TITLE, Document, Passage
from bank.search.files import files_of
from bank.search.tokenizer import normal, words
from bank.text.normalise import fold, plain

LENGTH = 400  # words on a page
FIRST_SEARCHES = 15  # browsers opened anew, to count the bytes of a first search
QUESTIONS = 60  # asked of pages of sentences
SHORT = 5  # words of a sentence that is left out
SENTENCE = re.compile(r"(?<=[.!?])\s+")
WORDS = Path(__file__).with_name("bench-words.txt")


@dataclass(frozen=True)
class Pages:
    """The made-up pages by number.

    `forms` are those of words that are asked for, by the number of the page they stand on; `questions` what else is.
    """

    texts: list[tuple[str, str]]
    forms: list[dict[int, str]]
    questions: list[str]

    def first(self, number: int) -> "Pages":
        """The same with fewer pages."""
        return replace(self, texts=self.texts[:number])


@dataclass(frozen=True)
class Engine:
    """A search to measure: how its files are made, and a script that gives a page `find(query)` and `show(query)`.

    The first gives the numbers of all pages found, the second loads what ten results show.
    """

    name: str
    make: Callable[[Pages, Path], None]
    script: str


def compare(number: int, most_of_material: int) -> None:
    """Measure each engine on each set of pages and print a table for each."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for title, pages in (("words", drawn_words(number)), ("sentences", drawn_sentences(number))):
            given = ((OURS, pages), (PAGEFIND, pages), (MATERIAL, pages.first(most_of_material)))
            figures = {engine.name: measure(engine, some, browser) for engine, some in given}
            print_table(f"pages of {title} drawn by lot", figures)
        browser.close()


def drawn_words(number: int) -> Pages:
    """Pages of the bank's own words; each form of the words in question is on one, and nothing like it elsewhere."""
    lines = [line.split() for line in WORDS.read_text("utf-8").splitlines() if not line.startswith("#")]
    chance = random.Random(1)
    taken = {fold(form)[:3] for line in lines for form in line}
    vocabulary = [word for text in _prose() for word in words(normal(text)) if fold(word)[:3] not in taken]
    texts: list[tuple[str, str]] = []
    forms: list[dict[int, str]] = []
    for line in lines:
        forms.append({len(texts) + at: form for at, form in enumerate(line)})
        texts += [(_title(len(texts) + at), _body(vocabulary, chance, form)) for at, form in enumerate(line)]
    texts += [(_title(at), _body(vocabulary, chance, "")) for at in range(len(texts), number)]
    return Pages(texts, forms, _questions(texts, forms))


def drawn_sentences(number: int) -> Pages:
    """Pages of the bank's own sentences."""
    chance = random.Random(1)
    sentences = [part for text in _prose() for part in SENTENCE.split(text) if len(words(part)) > SHORT]
    texts = []
    for at in range(number):
        body = chance.choices(sentences, k=LENGTH // SHORT)
        sizes = accumulate(len(words(part)) for part in body)
        texts.append((_title(at), " ".join(part for part, size in zip(body, sizes, strict=True) if size <= LENGTH)))
    asked = [chance.sample(words(chance.choice(sentences)), 3) for _ in range(QUESTIONS)]
    return Pages(
        texts, [], [" ".join(chance.sample(question, min(3, 1 + at % 3))) for at, question in enumerate(asked)]
    )


def _prose() -> Iterator[str]:
    for file in sorted((ROOT / "practices").rglob("*.md")):
        yield from blocks(file.read_text("utf-8").split("---\n", 2)[2])


def _title(number: int) -> str:
    return f"Strona {number}"


def _body(vocabulary: list[str], chance: random.Random, form: str) -> str:
    text = chance.choices(vocabulary, k=LENGTH)
    return " ".join([*text[: LENGTH // 2], form, *text[LENGTH // 2 :]]).replace("  ", " ")


def ours(pages: Pages, folder: Path) -> None:
    """Our search over documents."""
    documents = [_document(at, title, text) for at, (title, text) in enumerate(pages.texts)]
    for path, content in files_of(documents, (), "pl"):
        _write(folder / "search" / path, content)
    shutil.copytree(ROOT / "theme/assets/js", folder / "js")


def _document(number: int, title: str, text: str) -> Document:
    passages = (Passage(title, TITLE), Passage(title, SUMMARY), Passage(text, BODY))
    return Document(str(number), title, f"{number}/", title, "", passages)


def pagefind(pages: Pages, folder: Path) -> None:
    """Pagefind as it comes, told that the pages are Polish."""
    with tempfile.TemporaryDirectory() as site:
        for at, (title, text) in enumerate(pages.texts):
            body = f"<body data-pagefind-body><h1>{title}</h1><p>{text}</p></body>"
            _write(Path(site, f"{at}.html"), f'<html lang="pl"><title>{title}</title>{body}</html>'.encode())
        command = [str(get_executable()), "--site", site, "--output-path", str(folder / "pagefind")]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    fragments = {file.stem: gzip.decompress(file.read_bytes())[12:] for file in folder.glob("pagefind/fragment/*")}
    numbers = {hash: int(json.loads(data)["url"].strip("/").removesuffix(".html")) for hash, data in fragments.items()}
    _write(folder / "numbers.json", json.dumps(numbers).encode())


def material(pages: Pages, folder: Path) -> None:
    """A site of Material with its own search."""
    with tempfile.TemporaryDirectory() as source:
        for at, (title, text) in enumerate(pages.texts):
            _write(Path(source, "docs", f"{at}.md"), f"# {title}\n\n{text}\n".encode())
        _write(Path(source, "docs/index.md"), b"#\n")
        config = (
            "site_name: x\nnav: [index.md]\nplugins: [{search: {lang: pl}}]\n"
            "theme: {name: material, font: false, language: pl}\n"
        )
        _write(Path(source, "mkdocs.yml"), config.encode())
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
        subprocess.run(command, cwd=source, stderr=subprocess.DEVNULL, check=True)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


OURS = Engine(
    "ours",
    ours,
    """const { openSearch } = await import("/js/search/search.js");
    const opened = await openSearch(location.origin + "/");
    window.find = async (query) => (await opened.search(query)).results.map(({ number }) => number);
    const shown = async (query) => (await opened.search(query)).results.slice(0, 10);
    window.show = async (query) => Promise.all((await shown(query)).flatMap((one) => [one.row(), one.excerpt()]));""",
)
PAGEFIND = Engine(
    "pagefind",
    pagefind,
    """const opened = await import("/pagefind/pagefind.js");
    await opened.init();
    const shown = async (query) => (await opened.search(query)).results.slice(0, 10);
    window.show = async (query) => Promise.all((await shown(query)).map((one) => one.data()));
    const numbers = await (await fetch("/numbers.json")).json();
    window.find = async (query) => (await opened.search(query)).results.map(({ id }) => numbers[id]);""",
)
MATERIAL = Engine(
    "material",
    material,
    """const settings = JSON.parse(document.querySelector("#__config").textContent);
    const worker = new Worker(settings.search);
    const next = () => new Promise((done) => { worker.onmessage = ({ data }) => done(data); });
    const index = await (await fetch("/search/search_index.json")).json();
    worker.postMessage({ type: 0, data: { config: index.config, docs: index.docs, options: { suggest: false } } });
    await next();
    window.find = async (query) => {
      const stars = query.split(/\\s+/).filter(Boolean).map((word) => `${word}*`).join(" ");
      worker.postMessage({ type: 2, data: stars });
      const { data } = await next();
      return [...new Set(data.items.flat().map(({ location }) => parseInt(location)).filter((at) => at >= 0))];
    };
    window.show = window.find;""",
)


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


def _questions(texts: list[tuple[str, str]], forms: list[dict[int, str]]) -> list[str]:
    """Questions of one and of two words, the second word of two being common."""
    common = words(texts[-1][1])
    asked = [next(iter(line.values())) for line in forms]
    return [f"{word} {common[at]}" if at % 2 else common[at + 50] for at, word in enumerate(asked)]


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


def mistyped(word: str, chance: random.Random) -> str:
    """The word with one letter left out, doubled, changed, or swapped with the next."""
    at = chance.randrange(len(word) - 1)
    other = chance.choice("aeioknrstwyz")
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[: at + 1] + word[at:],
            word[:at] + other + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    if not (folder / "index.html").exists():
        _write(folder / "index.html", b'<!doctype html><html lang="pl"><title>x</title></html>')
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
