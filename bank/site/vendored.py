"""What the theme has from others: its packages and what is built into them, by the table that it carries along."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TABLE = "assets/vendored.toml"
CRATES = "assets/typst/crates.tsv"
SBOM = "assets/sbom.cdx.json"
TEXTS = "assets/licences/"  # of the licences of parts


@dataclass(frozen=True)
class Part:
    """What somebody has made; `licence` is an expression of SPDX."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True)
class Package(Part):
    """A package of npm or pypi; `files` are names in the theme with those in it, `text` is the file of its licence."""

    source: str
    text: str
    files: Mapping[str, str]
    bundles: tuple[Part, ...] = ()
    registry: str = "npm"


def packages(theme: Path) -> tuple[Package, ...]:
    """The packages of a theme, none when it has no table."""
    if not (theme / TABLE).is_file():
        return ()
    return tuple(_package(entry, theme) for entry in tomllib.loads((theme / TABLE).read_text("utf-8"))["package"])


def texts(theme: Path) -> list[str]:
    """The files of the licences of parts."""
    return sorted(file.relative_to(theme).as_posix() for file in (theme / TEXTS).glob("*.txt"))


def _package(entry: dict[str, object], theme: Path) -> Package:
    words = {name: str(entry[name]) for name in ("name", "version", "licence", "source", "text")}
    files = entry.get("files", {})
    told = entry.get("bundles", [])
    assert isinstance(files, dict)
    assert isinstance(told, list)
    bundles = [Part(*part.split(maxsplit=2)) for part in told]
    within = (*bundles, *(crates(theme) if CRATES in files else ()))
    return Package(**words, files=files, bundles=within, registry=str(entry.get("registry", "npm")))


def crates(theme: Path) -> tuple[Part, ...]:
    """The crates within the compiler's WebAssembly, none until scripts/vendor.py has looked."""
    if not (theme / CRATES).is_file():
        return ()
    with (theme / CRATES).open(encoding="utf-8", newline="") as file:
        return tuple(Part(*row) for row in csv.reader(file, delimiter="\t"))
