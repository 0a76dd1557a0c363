"""A file that is not sound never reaches the site, and never silently."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sites import ROOT, build, change, copy_of_second_bank, run

KITE, PURSE = "practices/examplewick/kite-hour.md", "practices/fauxford/penny-purse.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_second_bank(tmp_path / "bank")


@pytest.fixture
def spoilt(root: Path) -> Path:
    """A bank with two files that are not sound."""
    change(root / KITE, "minutes: 60", "minutes: 70")
    change(root / PURSE, "[Small money]", "[Smal money]")
    return root


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_strict_build_fails_with_the_list_of_all_problems(spoilt: Path, tmp_path: Path) -> None:
    done = build(spoilt, tmp_path / "site", "--strict")
    assert done.returncode == 1
    assert f"{KITE}:10: error: scenario.minutes:" in done.stdout
    assert f"{PURSE}:6: error: themes[1]:" in done.stdout
    assert "Did you mean “Small money”?" in done.stdout
    assert "2 errors: nothing was built." in done.stdout
    assert "Traceback" not in done.stdout


def test_a_strict_build_that_fails_leaves_the_site_before_it_alone(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(root, site, "--strict").returncode == 0
    before = snapshot(site)
    change(root / KITE, "kind: Recipe", "kind: Recepie")
    assert build(root, site, "--strict").returncode == 1
    assert snapshot(site) == before


def test_a_build_that_is_not_strict_leaves_the_bad_practices_out_and_says_so(spoilt: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    done = build(spoilt, site)
    assert done.returncode == 0
    assert KITE in done.stdout
    assert PURSE in done.stdout
    assert not (site / "cases/examplewick/kite-hour").exists()
    assert not (site / "cases/fauxford/penny-purse").exists()
    assert (site / "cases/examplewick/lantern-house/index.html").is_file()


def test_a_warning_is_shown_and_stops_nothing(root: Path, tmp_path: Path) -> None:
    change(root / KITE, "## Why", "## Whatever")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode == 0, done.stdout
    assert f"{KITE}:26: warning: The heading “Whatever”" in done.stdout


def test_a_mistake_in_the_vocabulary_stops_a_strict_build_at_its_line(root: Path, tmp_path: Path) -> None:
    change(root / "practices/vocabulary/themes.yml", "broader: shared-rooms", "broader: shared-boats")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode == 1
    assert "practices/vocabulary/themes.yml:" in done.stdout
    assert "shared-boats" in done.stdout


@pytest.mark.parametrize("old", ["towns/fauxford/", "cases/fauxford/penny-purse/", "about/", "404.html"])
def test_an_old_address_that_is_a_page_of_the_site_is_refused(root: Path, tmp_path: Path, old: str) -> None:
    change(root / "practices/examplewick/lantern-house.md", "old/lantern/", old)
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode != 0
    assert old in done.stdout
    assert "lantern-house" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_page_named_by_the_configuration_that_does_not_exist_is_reported(root: Path, tmp_path: Path) -> None:
    change(root / "mkdocs.yml", "[about.md,", "[abuot.md,")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode != 0
    assert "abuot.md" in done.stdout
    assert "Traceback" not in done.stdout


def make_site(root: Path) -> subprocess.CompletedProcess[str]:
    """`make site` in a bank that is set up already, so that nothing has to be installed."""
    return run(["make", "--no-print-directory", "-o", ".venv/site", "site"], root)


@pytest.mark.skipif(shutil.which("make") is None, reason="Windows has no make; README gives its commands")
def test_make_site_keeps_the_site_before_it_until_the_new_one_is_sound(root: Path) -> None:
    shutil.copy(ROOT / "Makefile", root)
    (root / ".venv").symlink_to(ROOT / ".venv")
    assert make_site(root).returncode == 0
    before = snapshot(root / "site")
    assert "cases/examplewick/kite-hour/index.html" in before
    change(root / KITE, "minutes: 60", "minutes: 70")
    done = make_site(root)
    assert done.returncode != 0
    assert KITE in done.stdout
    assert snapshot(root / "site") == before
    change(root / KITE, "minutes: 70", "minutes: 60")
    (root / PURSE).unlink()
    assert make_site(root).returncode == 0
    assert not (root / "site/cases/fauxford/penny-purse").exists()
