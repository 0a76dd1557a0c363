"""The searches that are compared: ours, plain Pagefind and Material's own."""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench_search_pages import Pages
from pagefind.service import get_executable
from project import ROOT

from bank.search.documents import BODY, SUMMARY, TITLE, Document, Passage
from bank.search.files import files_of


@dataclass(frozen=True)
class Engine:
    """A search to measure: how its files are made, and a script that gives a page `find(query)` and `show(query)`.

    The first gives the numbers of all pages found, the second loads what ten results show.
    """

    name: str
    make: Callable[[Pages, Path], None]
    script: str


def ours(pages: Pages, folder: Path) -> None:
    """Our search over documents."""
    documents = [_document(at, title, text) for at, (title, text) in enumerate(pages.texts)]
    for path, content in files_of(documents, (), "pl"):
        _write(folder / "search" / path, content)
    shutil.copytree(ROOT / "theme/assets/js", folder / "js")


def _document(number: int, title: str, text: str) -> Document:
    passages = (Passage(title, TITLE, stated=True), Passage(title, SUMMARY, stated=True), Passage(text, BODY))
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
