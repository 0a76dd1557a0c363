"""The print edition compared with two plugins of MkDocs: the same practices, one booklet of all, each from nothing."""

import datetime
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from bench_practices import Invented, Inventor, write_bank, write_pages
from bench_process import Measured, chromium, run
from bench_table import print_table
from page import SafetyLimits, validate_pdf
from project import ROOT, settings
from pypdf import PdfReader

from bank.check.bank import read_bank
from bank.model.catalogue import Catalogue
from bank.print.build import Press
from bank.print.document import of_practice
from bank.print.folder import copy_templates, write_sources
from bank.print.typesetter import Typesetter
from bank.print.typst.practice import Printing
from bank.site.context import Context
from bank.site.settings import Settings

BOOKLET = "booklet"
LOOKED_AT = 100  # pages of a booklet that are read for the ends of their lines
# A word of one letter at the end of a line, as no Polish printer leaves it.
LONE = re.compile(r"(?:^|\s)[^\W\d_]$")
_PEERS = ROOT / ".venv-bench/bin/python"


@dataclass(frozen=True)
class Printer:
    """Something that makes a booklet: what it is made from is written first, then what `make` does is measured."""

    name: str
    write: Callable[[list[Invented], Path], None]
    make: Callable[[Path], Measured]


def compare(sizes: Iterable[int]) -> None:
    """Measure each printer on each number of practices and print a table."""
    known = settings()
    catalogue, _ = read_bank(known.folder, datetime.date.today())
    inventor = Inventor(catalogue, known.language)
    figures: dict[str, dict[str, float]] = {printer.name: {} for printer in PRINTERS}
    for size in sizes:
        practices = [inventor.practice(number) for number in range(1, size + 1)]
        with tempfile.TemporaryDirectory() as folder:
            for printer in PRINTERS:
                print(f"{printer.name}: {size} practices …", file=sys.stderr)
                figures[printer.name] |= _of(size, measure(printer, practices, Path(folder, printer.name)))
            figures[OURS.name] |= _of(size, measure_site(Path(folder, OURS.name)))
    print_table("booklets of so many practices", figures)


def _of(size: int, figures: dict[str, float]) -> dict[str, float]:
    return {f"{size}: {name}": figure for name, figure in figures.items()}


def measure(printer: Printer, practices: list[Invented], folder: Path) -> dict[str, float]:
    """Make a booklet of the practices, and look at it."""
    printer.write(practices, folder)
    taken = printer.make(folder)
    print(taken, file=sys.stderr)
    volumes = sorted(folder.glob(f"{BOOKLET}*.pdf"))
    return {
        "booklet, s": round(taken.seconds, 1),
        "the same, time of processors, s": round(taken.processors, 1),
        "the same, memory of all processes, MB": taken.memory,
        "booklet, MB": round(sum(volume.stat().st_size for volume in volumes) / 1e6, 1),
        "booklet, pages": sum(len(PdfReader(volume).pages) for volume in volumes),
        "failed rules of PDF/UA-1": max(map(_failed, volumes)),
        "lines that end in a one-letter word, %": max(map(_lone, volumes)),
    }


def _failed(booklet: Path) -> int:
    """The number of rules; a browser's pages together go beyond what the validator takes for sound."""
    return validate_pdf(str(booklet), profile="ua1", limits=SafetyLimits.unlimited()).rules.failed


def _lone(booklet: Path) -> float:
    pages = PdfReader(booklet).pages[:LOOKED_AT]
    lines = [line.rstrip() for page in pages for line in page.extract_text().splitlines() if line.strip()]
    return round(100 * sum(LONE.search(line) is not None for line in lines) / len(lines), 1)


def make_ours(folder: Path) -> Measured:
    """The sources and the booklet, as scripts/pdf.py makes both."""
    script = ROOT / "scripts/pdf.py"
    return run([sys.executable, script, "--root", folder, "-o", folder / f"{BOOKLET}.pdf"], folder)


def measure_site(folder: Path) -> dict[str, float]:
    """Our hand-outs alone, then the whole site without print, and with all hand-outs and booklets, twice."""
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    handouts = _handouts(folder)
    online = run(build, folder, BANK_PRINT="none")
    first, again = run(build, folder), run(build, folder)
    print(handouts, online, first, again, file=sys.stderr)
    return {
        "hand-outs alone, s": handouts,
        "whole site, nothing printed, s": round(online.seconds, 1),
        "whole site with every file, s": round(first.seconds, 1),
        "the same, memory, MB": first.memory,
        "the same, nothing changed, s": round(again.seconds, 1),
    }


def _handouts(folder: Path) -> float:
    """Seconds that the hand-outs take when all sources are there."""
    known = settings(folder)
    addresses = known.addresses
    bank = Context(known, _catalogue(known))
    practices = bank.catalogue.practices
    with tempfile.TemporaryDirectory() as sources, tempfile.TemporaryDirectory() as kept:
        copy_templates(known.theme, Path(sources))
        write_sources(Path(sources), practices, Printing.of(bank, known.site_url), known.site_name)
        start = time.monotonic()
        press = Press(Typesetter(Path(sources)), Path(kept))
        made = dict(press.make({one.id: of_practice("handout", one, addresses) for one in practices}))
        assert all(isinstance(pdf, bytes) for pdf in made.values())
        return round(time.monotonic() - start, 1)


def _catalogue(known: Settings) -> Catalogue:
    return read_bank(known.folder, datetime.date.today())[0]


def _peer(name: str, plugin: str, config: object) -> Printer:
    """Plain Material with a plugin, the Markdown extensions that the pages use, and nothing else."""

    def write(practices: list[Invented], folder: Path) -> None:
        write_pages(practices, folder / "docs")
        hooks = [str(ROOT / "scripts/bench_browser.py")]
        whole = {**_MATERIAL, "plugins": [{plugin: config}], "hooks": hooks if plugin == "exporter" else []}
        (folder / "mkdocs.yml").write_text(json.dumps(whole), "utf-8")

    return Printer(name, write, _make_peer)


def _make_peer(folder: Path) -> Measured:
    """The site with the booklet in it."""
    build = [str(_PEERS), "-m", "mkdocs", "build", "--quiet"]
    taken = run(build, folder, BENCH_CHROMIUM=chromium() or "")
    (folder / "site" / f"{BOOKLET}.pdf").rename(folder / f"{BOOKLET}.pdf")
    return taken


_MATERIAL = {
    "site_name": "Booklet",
    "site_url": "https://bank.example/",
    "theme": {"name": "material", "language": settings().language.code, "font": False},
    "markdown_extensions": [
        *("abbr", "admonition", "attr_list", "def_list", "footnotes", "sane_lists", "tables"),
        "pymdownx.details",
        "pymdownx.superfences",
    ],
}
_AGGREGATOR = {"enabled": True, "output": f"{BOOKLET}.pdf", "covers": "none"}
# A browser that root starts has no sandbox.
_EXPORTER = {"formats": {"pdf": {"enabled": True, "browser": {"args": ["--no-sandbox"]}, "aggregator": _AGGREGATOR}}}
OURS = Printer("ours", write_bank, make_ours)
PRINTERS = (
    OURS,
    _peer("mkdocs-to-pdf", "to-pdf", {"output_path": f"{BOOKLET}.pdf"}),
    _peer("mkdocs-exporter", "exporter", _EXPORTER),
)
