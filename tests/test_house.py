"""The house: imports go one way, the engine knows neither MkDocs nor a city, and no file names a machine."""

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
import yaml

from tests.sites import ROOT

# Each row of packages may import from itself and from the rows above it.
ROWS = (
    "text",
    "model",
    "source drawing",
    "markdown",
    "schema",
    "check",
    "site",
    "search contribute print",
    "epub offline exchange data",
)
RANKS = {name: rank for rank, row in enumerate(ROWS) for name in row.split()}
LONGEST = 250  # lines of a module
MODULES = sorted((ROOT / "bank").rglob("*.py"))
NAMED = [ROOT / folder for folder in ("bank", "commands", "hooks", "scripts", "theme")]
# Written so that this file does not find itself.
MACHINE = re.compile(r"(?<![\w.:/~-])/(?:home|root|Users|work|mnt/[a-z]|private/var)/|\b[A-Z]:\\\\?Users\b")
REGISTRY = re.compile(r"files\.pythonhosted\.org|pypi\.org/simple|registry\.npmjs\.org|index-url[ =]+http")


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Those within a node, and within these; an expression holds none."""
    for name in ("body", "handlers", "orelse", "finalbody", "cases"):
        for inner in getattr(node, name, ()):
            yield inner
            yield from statements(inner)


@cache
def imports(file: Path) -> set[str]:
    """The modules that a file imports from, by their full names."""
    found = set()
    for node in statements(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def own_imports(file: Path) -> set[str]:
    """The packages of the engine that a file imports from."""
    return {name.split(".")[1] for name in imports(file) if name.startswith("bank.")}


def name_of(module: Path) -> str:
    """The package of a module in the engine."""
    return module.relative_to(ROOT / "bank").parts[0].removesuffix(".py")


def dotted(module: Path) -> str:
    """The full name of a module in the engine."""
    return module.relative_to(ROOT).as_posix().removesuffix(".py").replace("/", ".")


ENGINE = [module for module in MODULES if module.name != "__init__.py"]


def files_of_the_repository() -> list[Path]:
    """Every file that is tracked or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    return [file for name in names.split("\0") if name and (file := ROOT / name).is_file()]


def text_of(file: Path) -> str:
    """The text of a file; none of a picture or a font."""
    data = file.read_bytes()
    return "" if b"\0" in data else data.decode("utf-8", "replace")


@pytest.mark.parametrize("module", ENGINE, ids=name_of)
def test_a_module_imports_from_its_own_package_or_from_those_above(module: Path) -> None:
    own = name_of(module)
    allowed = {own} | {name for name, rank in RANKS.items() if rank < RANKS[own]}
    assert own_imports(module) - allowed == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {dotted(module): {name for name in imports(module) if name.startswith("bank.")} for module in ENGINE}
    assert set(TopologicalSorter(graph).static_order()) >= graph.keys()


def test_every_package_has_its_place_in_the_order() -> None:
    assert {name_of(module) for module in ENGINE} == set(RANKS)


@pytest.mark.parametrize("folder", ["bank", "commands", "scripts"])
def test_only_the_hooks_import_mkdocs(folder: str) -> None:
    banned = {"mkdocs", "material", "hooks"}
    found = {file: {name.split(".")[0] for name in imports(file)} & banned for file in (ROOT / folder).rglob("*.py")}
    assert [file.name for file, names in found.items() if names] == []


def test_the_engine_knows_neither_a_command_nor_how_commands_are_made() -> None:
    shell = {"click", "commands", "scripts", "project", "argparse"}
    found = {module.name: {name.split(".")[0] for name in imports(module)} & shell for module in ENGINE}
    assert {name: known for name, known in found.items() if known} == {}


def test_the_engine_neither_prints_nor_logs_nor_asks_where_it_is() -> None:
    calls = re.compile(r"\bprint\(|\bimport logging\b|\bPath\.cwd\(|\bos\.getcwd\(|\bdate\.today\(")
    assert [module.name for module in ENGINE if calls.search(module.read_text("utf-8"))] == []


def test_the_engine_and_the_theme_name_no_city() -> None:
    cities = yaml.load((ROOT / "practices/vocabulary/cities.yml").read_text("utf-8"), yaml.CSafeLoader)
    names = {name for city in cities for name in (city["id"], *city["labels"].values(), *city.get("aliases", ()))}
    # Folded by us: a pattern that ignores case takes four times as long.
    city = re.compile(rf"\b({'|'.join(sorted(re.escape(name.casefold()) for name in names))})\b")
    files = [
        file
        for folder in NAMED
        for file in folder.rglob("*")
        # Words of the dictionary may be names of cities too: „radom” are councils.
        if file.is_file() and "__pycache__" not in file.parts and file.name != "bench-words.txt"
    ]
    found = {file.relative_to(ROOT).as_posix(): city.findall(text_of(file).casefold()) for file in files}
    assert {name: cities for name, cities in found.items() if cities} == {}


@pytest.mark.parametrize("trace", [MACHINE, REGISTRY], ids=["path", "registry"])
def test_no_file_names_a_machine_or_a_registry(trace: re.Pattern[str]) -> None:
    found = {file.relative_to(ROOT).as_posix(): trace.findall(text_of(file)) for file in files_of_the_repository()}
    assert {name: traces for name, traces in found.items() if traces} == {}


def test_a_module_is_short_enough_to_be_known() -> None:
    lengths = {dotted(module): len(text_of(module).splitlines()) for module in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_hooks_are_read_at_a_glance() -> None:
    long = {
        file.name: lines for file in (ROOT / "hooks").glob("*.py") if (lines := len(text_of(file).split("\n"))) > 121
    }
    assert long == {}


def test_a_class_has_its_shape_from_one_style_sheet() -> None:
    """Every page loads all of them, so a name taken twice deforms the page that had it first."""
    others = ("material", "print", "book")  # of the base, of paper and of books
    sheets = [sheet for sheet in (ROOT / "theme/assets/css").glob("*.css") if sheet.stem not in others]
    shaped: dict[str, set[str]] = {}
    for sheet in sheets:
        plain = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
        for selectors in re.findall(r"([^{};]+)\{", plain):
            for name in filter(re.compile(r"\.[\w-]+").fullmatch, map(str.strip, selectors.split(","))):
                shaped.setdefault(name, set()).add(sheet.name)
    assert len(shaped) > 100
    assert {name: sorted(names) for name, names in shaped.items() if len(names) > 1} == {}


def test_no_test_leaves_something_behind_in_a_window_that_tests_share() -> None:
    kept = re.compile(r"[.](?:on|add_init_script|set_offline|clock|expose_\w+|grant_permissions)\b|watched_moves\(")
    found = {
        node.name: kept.findall(ast.unparse(node))
        for file in (ROOT / "tests/browser").glob("test_*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and "visit" in {argument.arg for argument in node.args.args}
    }
    assert len(found) > 100
    assert {name: calls for name, calls in found.items() if calls} == {}
