"""The rooms of the scripts: what imports what, how long modules are, and that nothing comes from elsewhere."""

import re
from pathlib import Path

import pytest

from tests.sites import ROOT

SCRIPTS = ROOT / "theme/assets/js"
MODULES = sorted(file for file in SCRIPTS.rglob("*.js") if "vendor" not in file.parts)
IMPORT = re.compile(r"""^(?:import|export)\b.*? from "([^"]+)";|\bimport\("([^"]+)"\)""", re.MULTILINE | re.DOTALL)
# A room may use itself and these.
ROOMS = {
    "shared": set(),
    "search": {"shared"},
    "catalogue": {"shared", "search"},
    "set": {"shared", "search"},
    "compare": {"shared", "set"},
    "fit": {"shared"},
    "conclusions": {"shared"},
    "practice": {"shared"},
    "form/rules": {"shared", "search", "vendor"},
    "form/preview": {"shared", "form/rules"},
    "form/send": {"shared", "form/rules", "vendor"},
    "form/ui": {"shared", "form/rules", "form/preview", "form/send"},
    ".": set(),  # the loader of the offline copy
}
LONGEST = 205


def room(file: Path) -> str:
    """The folder of a module under that of all scripts."""
    return file.resolve().parent.relative_to(SCRIPTS).as_posix()


def imported(file: Path) -> list[str]:
    """What a module imports, as it is written there."""
    return [one or other for one, other in IMPORT.findall(file.read_text("utf-8"))]


def test_every_room_has_its_place() -> None:
    assert {room(file) for file in MODULES} == set(ROOMS)
    assert sum(len(imported(file)) for file in MODULES) > 150


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(SCRIPTS).as_posix())
def test_a_module_imports_from_its_own_room_or_from_those_below(file: Path) -> None:
    own = room(file)
    used = {room(file.parent / name) for name in imported(file)}
    assert used - ROOMS[own] - {own} == set()
    assert [name for name in imported(file) if not name.startswith(".") or not (file.parent / name).is_file()] == []


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(SCRIPTS).as_posix())
def test_a_module_says_what_it_is_and_is_read_in_one_go(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.match(r"/\*\*?\s+(?:\* )?[A-Z]", text)
    assert len(text.splitlines()) <= LONGEST
