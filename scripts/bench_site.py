"""The whole site, without print, compared with stock Material: the same made-up practices, each built from nothing."""

import datetime
import json
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml
from bench_practices import Invented, Inventor, write_bank, write_pages
from bench_process import Measured, run
from bench_table import print_table
from project import settings

from bank.check.bank import read_bank

LENGTH = 400  # words of a practice's text


@dataclass(frozen=True)
class Builder:
    """Something that makes a site: what it is made from is written first, then its build is measured."""

    name: str
    write: Callable[[list[Invented], Path], None]


def compare(sizes: Iterable[int]) -> None:
    """Build each site with each number of practices and print a table."""
    known = settings()
    catalogue, _ = read_bank(known.folder, datetime.date.today())
    inventor = Inventor(catalogue, known.language, (LENGTH, LENGTH), photographed=False)
    figures: dict[str, dict[str, float]] = {builder.name: {} for builder in BUILDERS}
    # All are kept until the end: a disk from which thousands of files were just deleted is slower for a while.
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            practices = [inventor.practice(number) for number in range(1, size + 1)]
            for builder in BUILDERS:
                print(f"{builder.name}: {size} practices …", file=sys.stderr)
                figures[builder.name] |= _measure(builder, practices, Path(folder, f"{builder.name}-{size}"))
    print_table("whole sites of so many practices", figures)


def _measure(builder: Builder, practices: list[Invented], folder: Path) -> dict[str, float]:
    """Build a site of the practices."""
    builder.write(practices, folder)
    taken = run([sys.executable, "-m", "mkdocs", "build", "--quiet"], folder, BANK_PRINT="none")
    print(taken, file=sys.stderr)
    size = len(practices)
    return {f"{size}: {name}": figure for name, figure in _figures(taken, folder / "site", size).items()}


def _figures(taken: Measured, site: Path, size: int) -> dict[str, float]:
    made = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    return {
        "time of processors, s": round(taken.processors, 1),
        "the same for each practice, ms": round(1000 * taken.processors / size, 2),
        "time, s": round(taken.seconds, 1),
        "memory, MB": taken.memory,
        "site, MB": round(sum(made) / 1e6, 1),
    }


def _write_stock(practices: list[Invented], folder: Path) -> None:
    """Plain Material with its search and its tags; the pages stay out of the navigation, as ours do."""
    write_pages(practices, folder / "docs")
    for practice in practices:
        page = folder / "docs" / f"{practice.id}.md"
        tags = yaml.safe_dump({"tags": practice.fields["themes"]}, allow_unicode=True)
        page.write_text(f"---\n{tags}---\n\n{page.read_text('utf-8')}", "utf-8")
    (folder / "docs/index.md").write_text("# Practices\n", "utf-8")
    (folder / "docs/tags.md").write_text("# Tags\n\n<!-- material/tags -->\n", "utf-8")
    (folder / "mkdocs.yml").write_text(json.dumps(_MATERIAL), "utf-8")


_MATERIAL = {
    "site_name": "Practices",
    "site_url": "https://bank.example/",
    "theme": {"name": "material", "language": settings().language.code, "font": False},
    "nav": [{"Practices": "index.md"}, {"Tags": "tags.md"}],
    "not_in_nav": "/*.md",
    "plugins": ["search", "tags"],
    "markdown_extensions": [
        *("abbr", "admonition", "attr_list", "def_list", "footnotes", "sane_lists", "tables"),
        "pymdownx.details",
        "pymdownx.superfences",
    ],
}
BUILDERS = (Builder("ours", write_bank), Builder("Material", _write_stock))
