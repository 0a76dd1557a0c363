"""A file that is not sound never reaches the site, and never silently."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drawn import exif, packed, photograph
from tests.sites import ROOT, Site, build, change, copy_of_second_bank, run

KITE, PURSE = "practices/examplewick/kite-hour.md", "practices/fauxford/penny-purse.md"
TABLES, LANTERN = "practices/examplewick/harbour-tables.md", "practices/examplewick/lantern-house.md"
GATHERING, KITCHEN = "practices/fauxford/spring-gathering.md", "practices/examplewick/two-town-kitchen.md"
FORMER = "cases/fauxford/long-gone/"
# What is wrong with the picture of a practice, and how it is told.
PICTURES = {
    "lantern-house": (b"", "is not a picture"),
    "harbour-tables": (packed(photograph(), exif=exif(place=True)), "tells where it was taken"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_second_bank(tmp_path / "bank")


@pytest.fixture
def spoilt(root: Path) -> Path:
    """A bank with two files that are not sound."""
    spoil(root)
    return root


def spoil(root: Path) -> None:
    change(root / KITE, "minutes: 60", "minutes: 70")
    change(root / PURSE, "[Small money]", "[Smal money]")


def spoil_pictures(root: Path) -> None:
    change(root / LANTERN, "![The key on its nail]", "![]")
    change(root / TABLES, "\nkind:", "\nimage: {file: harbour-tables.png, alt: A lantern on a table}\nkind:")
    for name, (data, _) in PICTURES.items():
        (root / f"practices/examplewick/{name}.png").write_bytes(data)


TALLY = re.compile(r"Practices read: (\d+); to be published: (\d+), refused: (\d+), drafts: (\d+)\.")
DELETED = (GATHERING, KITCHEN.replace(".md", ".png"))
DELETING = """
import pathlib
def on_env(env, config, files):
    for path in {paths!r}:
        pathlib.Path(path).unlink()
"""


@pytest.fixture(scope="module")
def borne(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A bank with what a build bears that is not strict, with what the build said beside its site."""
    root = copy_of_second_bank(tmp_path_factory.mktemp("borne") / "bank")
    spoil(root)
    spoil_pictures(root)
    (root / "practices/examplewick/linked.md").symlink_to("harbour-tables.md")
    (root / "practices/examplewick/begun.md").write_text("---\ntitle: Only begun\ndraft: true\n---\n", "utf-8")
    change(root / KITCHEN, "\nkind:", "\nimage: {file: two-town-kitchen.png, alt: A pot}\nkind:")
    (root / KITCHEN).with_suffix(".png").write_bytes(packed(photograph()))
    hook = root.parent / "deleting.py"
    hook.write_text(DELETING.format(paths=[str(root / path) for path in DELETED]), "utf-8")
    change(root / "mkdocs.yml", "hooks:\n", f"hooks:\n  - {hook}\n")
    done = build(root, root / "site")
    assert (done.returncode, "Traceback" in done.stdout) == (0, False), done.stdout
    (root / "said").write_text(done.stdout, "utf-8")
    return Site(root, root / "site")


def site_before(folder: Path) -> dict[str, bytes]:
    """What stands where a site is to be built."""
    page = folder / FORMER / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("A page of the site before", "utf-8")
    return snapshot(folder)


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
    before = site_before(site)
    change(root / KITE, "kind: Recipe", "kind: Recepie")
    assert build(root, site, "--strict").returncode == 1
    assert snapshot(site) == before


def test_a_build_that_is_not_strict_leaves_the_bad_practices_out_and_says_so(borne: Site) -> None:
    said = (borne.root / "said").read_text("utf-8")
    assert KITE in said
    assert PURSE in said
    assert not (borne.folder / "cases/examplewick/kite-hour").exists()
    assert not (borne.folder / "cases/fauxford/penny-purse").exists()
    assert (borne.folder / "cases/examplewick/lantern-house/index.html").is_file()


def test_a_build_tells_what_became_of_the_practices_and_it_adds_up(borne: Site) -> None:
    [numbers] = TALLY.findall((borne.root / "said").read_text("utf-8"))
    read, published, refused, drafts = map(int, numbers)
    files, deleted = list((borne.root / "practices").glob("*/*.md")), 1  # after it had been read
    pages = list((borne.folder / "cases").glob("*/*/index.html"))
    assert (read, published, refused, drafts) == (len(files) + deleted, len(pages), 3, 2)
    assert read == published + refused + drafts


@pytest.mark.parametrize("path", DELETED)
def test_a_file_deleted_while_the_site_is_built_is_told(borne: Site, path: str) -> None:
    assert f"{path} was deleted while the site was being built." in (borne.root / "said").read_text("utf-8")


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a strict build says that comes upon such pictures alone."""
    root = copy_of_second_bank(tmp_path_factory.mktemp("refused") / "bank")
    spoil_pictures(root)
    done = build(root, root / "site", "--strict")
    assert done.returncode == 1
    return done.stdout


@pytest.mark.parametrize(("practice", "why"), [(name, why) for name, (_, why) in PICTURES.items()])
def test_a_picture_that_nobody_may_see_ends_a_strict_build(refused: str, practice: str, why: str) -> None:
    assert re.search(rf"examplewick/{practice}\.md:\d+: error: image\.file: .*{why}", refused)
    assert "4 errors: nothing was built." in refused


@pytest.mark.parametrize(
    ("practice", "alt"),
    [("lantern-house", "A room with a lantern in its window"), ("harbour-tables", "A lantern on a table")],
)
def test_a_picture_that_nobody_may_see_leaves_its_words_in_a_build_that_is_not_strict(
    borne: Site, practice: str, alt: str
) -> None:
    lines = (borne.root / f"practices/examplewick/{practice}.md").read_text("utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if f"{practice}.png" in text)
    error = rf"examplewick/{practice}\.md:{line}: error: image\.file: .*{PICTURES[practice][1]}"
    assert re.search(error, (borne.root / "said").read_text("utf-8"))
    assert f'alt="{alt}"' in borne.pages[f"cases/examplewick/{practice}/"].source
    assert list(borne.folder.rglob(f"{practice}.png")) == []


def publish(root: Path) -> subprocess.CompletedProcess[str]:
    return run([sys.executable, str(ROOT / "scripts/site.py"), "--root", "."], root)


@pytest.fixture(scope="module")
def warned(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A bank with what is told and stops nothing, whose practices lie elsewhere, published in the place of another.

    What the build said stands beside its site.
    """
    root = copy_of_second_bank(tmp_path_factory.mktemp("warned") / "bank")
    site_before(root / "site")
    kite = (root / KITE).read_text("utf-8").replace("The kite hour", "A hidden hour")
    for hidden in ("practices/examplewick/._kite-hour.md", "practices/.trash/kite.md", "practices/fauxford/.kite.md"):
        (root / hidden).parent.mkdir(exist_ok=True)
        (root / hidden).write_text(kite, "utf-8")
    change(root / KITE, "## Why", "### Why 🪁")
    change(root / TABLES, "## Why", "## Whatever")
    (root / "content").mkdir()
    (root / "practices").rename(root / "content/told")
    change(root / "mkdocs.yml", "practices: practices", "practices: content/told")
    change(root / "mkdocs.yml", "watch: [practices]", "watch: [content/told]")
    done = publish(root)
    assert done.returncode == 0, done.stdout
    (root / "said").write_text(done.stdout, "utf-8")
    return Site(root, root / "site")


def test_what_print_cannot_show_stops_nothing(warned: Site) -> None:
    told = (warned.root / "said").read_text("utf-8")
    assert "content/told/examplewick/kite-hour.md:26: warning: The heading “Why 🪁” skips a level" in told
    assert "kite-hour.md:26: warning: The fonts of the print edition lack 🪁 (U+1FA81 KITE)" in told


def test_a_warning_is_shown_and_stops_nothing(warned: Site) -> None:
    told = (warned.root / "said").read_text("utf-8")
    assert "content/told/examplewick/harbour-tables.md:29: warning: The heading “Whatever”" in told


def test_nothing_that_begins_with_a_dot_is_published(warned: Site) -> None:
    assert "content/told/fauxford/.kite.md: warning:" in (warned.root / "said").read_text("utf-8")
    assert [file for file in warned.folder.rglob("*.*") if b"A hidden hour" in file.read_bytes()] == []


def test_the_folder_of_practices_may_lie_anywhere_in_the_bank(warned: Site) -> None:
    for name in ("lantern-house/index.html", "lantern-house.png", "lantern-house.md"):
        assert (warned.folder / "cases/examplewick" / name).is_file()


def test_a_sound_site_takes_the_place_of_the_one_before_it(warned: Site) -> None:
    assert "cases/fauxford/penny-purse/" in warned.pages
    assert FORMER not in warned.pages


def test_a_site_that_is_not_sound_leaves_the_one_before_it_alone(root: Path) -> None:
    before = site_before(root / "site")
    change(root / KITE, "minutes: 60", "minutes: 70")
    done = publish(root)
    assert done.returncode == 1
    assert KITE in done.stdout
    assert snapshot(root / "site") == before


@pytest.mark.skipif(shutil.which("make") is None, reason="Windows has no make; README gives its commands")
def test_make_site_is_that_command_and_fails_when_it_does(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\necho "$@"\nexit 1\n', "utf-8")
    python.chmod(0o755)
    done = run(["make", "--no-print-directory", "-o", ".venv/site", f"BIN={tmp_path}", "site"], ROOT)
    assert done.returncode != 0
    assert "\nscripts/site.py --root .\n" in done.stdout


def test_a_picture_without_words_is_an_error_that_a_preview_bears(refused: str, borne: Site) -> None:
    assert re.search(r"lantern-house\.md:\d+: error: The image .* has no text alternative", refused)
    assert (borne.folder / "cases/examplewick/lantern-house/index.html").is_file()


def test_a_mistake_in_the_vocabulary_stops_a_strict_build_at_its_line(root: Path, tmp_path: Path) -> None:
    change(root / "practices/vocabulary/themes.yml", "broader: shared-rooms", "broader: shared-boats")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode == 1
    assert "practices/vocabulary/themes.yml:" in done.stdout
    assert "shared-boats" in done.stdout


OWN = ("towns/fauxford/", "cases/fauxford/penny-purse/", "about/", "404.html")


@pytest.fixture(scope="module")
def squatting(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a strict build says of old addresses that are pages of the site."""
    root = copy_of_second_bank(tmp_path_factory.mktemp("squatting") / "bank")
    change(root / LANTERN, "old/lantern/", ", ".join(OWN))
    done = build(root, root / "site", "--strict")
    assert done.returncode != 0
    return done.stdout


@pytest.mark.parametrize("old", OWN)
def test_an_old_address_that_is_a_page_of_the_site_is_refused(squatting: str, old: str) -> None:
    assert re.search(rf"lantern-house.*{re.escape(old)}", squatting)
    assert "Traceback" not in squatting


def test_a_page_named_by_the_configuration_that_does_not_exist_is_reported(root: Path, tmp_path: Path) -> None:
    change(root / "mkdocs.yml", "[about.md, ", "[abuot.md, ")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode != 0
    assert "abuot.md" in done.stdout
    assert "Traceback" not in done.stdout


def test_settings_are_refused_with_all_that_is_wrong_in_them(root: Path, tmp_path: Path) -> None:
    change(root / "mkdocs.yml", "themes: topics", "topics: topics")
    change(root / "mkdocs.yml", "practices: practices", "practices: practises")
    done = build(root, tmp_path / "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert "extra.bank.addresses.topics: The key “topics” is unknown." in done.stdout
    assert "extra.bank.practices: There is no folder “practises” beside mkdocs.yml." in done.stdout


def test_settings_that_call_parts_of_the_engine_by_themselves_are_refused(root: Path, tmp_path: Path) -> None:
    """So does each bank that took its settings from an engine of before 26 November 2026."""
    change(root / "mkdocs.yml", "hooks/engine.py", "hooks/context.py\n  - hooks/pages.py")
    done = build(root, tmp_path / "site")
    assert (done.returncode, "Traceback" in done.stdout) == (1, False)
    assert "mkdocs.yml:36: error: hooks[1]: “hooks/context.py” is a part of the engine" in done.stdout
    assert done.stdout.count("is a part of the engine") == 1  # the remedy is the same for all


@pytest.mark.parametrize("charset", ["ascii", pytest.param("cp1250", marks=pytest.mark.nightly)])
def test_a_build_tells_what_the_pipe_has_no_letters_for(root: Path, tmp_path: Path, charset: str) -> None:
    change(root / KITE, "## Why", "### Why 🪁 → ż")
    done = build(root, tmp_path / "site", PYTHONIOENCODING=charset, PYTHONUTF8="0")
    assert (done.returncode, "Traceback" in done.stdout, "Logging error" in done.stdout) == (0, False, False)
    assert KITE in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limits of this kind")
def test_what_the_system_refuses_is_told_in_a_sentence_and_the_site_stays(root: Path) -> None:
    before = site_before(root / "site")
    command = f"{sys.executable} {ROOT / 'scripts/site.py'} --root ."
    done = run(["bash", "-c", f"ulimit -f 60; exec {command}"], root)  # kilobytes of a file, as if the disk were full
    assert done.returncode == 1
    assert "File too large" in done.stdout
    assert "Nothing was published" in done.stdout
    assert "Traceback" not in done.stdout
    assert snapshot(root / "site") == before
    assert not list(root.glob(".site.new-*"))


@pytest.mark.parametrize("clock", ["abc", "9" * 30])
def test_a_clock_that_is_no_time_ends_a_build_with_a_sentence(root: Path, tmp_path: Path, clock: str) -> None:
    done = build(root, tmp_path / "site", "--strict", SOURCE_DATE_EPOCH=clock)
    assert done.returncode == 1
    assert f"SOURCE_DATE_EPOCH is “{clock}”" in done.stdout
    assert "Traceback" not in done.stdout
