"""What the theme has from others: as it was published, with its licence, told in the SBOM and on a page."""

import json
import re
from importlib.metadata import version
from pathlib import Path

import pytest
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation import make_schemabased_validator

from bank.site.vendored import SBOM, crates, packages, texts
from tests.sites import ROOT

THEME = ROOT / "theme"
PACKAGES = packages(THEME)
FOLDERS = ("assets/fonts", "assets/js/vendor", "assets/typst", "assets/licences", "pdf/fonts")
BY_HAND = {"assets/fonts/OFL.txt", "pdf/fonts/OFL.txt"}
LICENCE = re.compile(r"[A-Za-z0-9.-]+")


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")


@pytest.mark.usefixtures("scripts")
def test_every_file_is_as_it_was_published() -> None:
    from vendor import SUMS, sums

    assert SUMS.read_text("utf-8") == sums()


def test_no_file_of_others_is_missing_in_the_table() -> None:
    told = {name for package in PACKAGES for name in package.files}
    found = {file.relative_to(THEME).as_posix() for folder in FOLDERS for file in (THEME / folder).iterdir()}
    assert found - told == BY_HAND


def test_each_package_has_the_text_of_its_licence_beside_it() -> None:
    assert [package.name for package in PACKAGES if not (THEME / package.text).read_text("utf-8").strip()] == []


def test_some_licence_of_each_part_has_its_text_beside_it() -> None:
    known = {Path(text).stem for text in texts(THEME)} | {"MIT", "OFL-1.1"}
    parts = [part for package in PACKAGES for part in package.bundles]
    assert len(crates(THEME)) > 100
    assert [part for part in parts if not known & set(LICENCE.findall(part.licence))] == []


def test_what_pip_brings_too_is_of_the_version_that_is_told() -> None:
    pinned = (ROOT / "requirements.lock").read_text("utf-8")
    assert [
        one.name for one in PACKAGES if one.registry == "pypi" and f"\n{one.name}=={one.version} " not in pinned
    ] == []
    [own] = [package.version for package in PACKAGES if package.name == "markdown-it"]
    assert own.split(".")[0] == "14"
    assert version("markdown-it-py").startswith("4.")  # the port of that one


@pytest.mark.usefixtures("scripts")
def test_the_sbom_is_what_the_tables_make_of_it() -> None:
    from sbom import sbom

    text = sbom()
    assert (THEME / SBOM).read_text("utf-8") == text, "make lock writes it anew"
    assert make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_6).validate_str(text) is None


def test_the_sbom_names_every_package_every_part_and_what_builds_the_site() -> None:
    named = {(one["name"], one["version"]) for one in json.loads((THEME / SBOM).read_text("utf-8"))["components"]}
    parts = [*PACKAGES, *(part for package in PACKAGES for part in package.bundles)]
    pinned = re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    assert {(part.name, part.version) for part in parts} | {*pinned} == named


LOCKS = sorted(path.name for path in ROOT.glob("requirements*.lock"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_by_its_hashes_for_every_python_that_is_supported(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8").strip())
    assert len(entries) > (0 if "uv" in lock else 30)
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    make = (ROOT / "Makefile").read_text("utf-8")
    lowest = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert lowest
    assert make.count(f"--universal --python-version {lowest[1]} --generate-hashes") == len(LOCKS) == 4
