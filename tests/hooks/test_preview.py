"""The live preview: what is saved under practices/ and docs/ appears on the served page."""

import gc
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from bank.model.addresses import ARCHIVE
from hooks import preview as hook
from tests.sites import change, copy_of_second_bank, previewed

KITE = "practices/examplewick/kite-hour.md"
PATIENCE = 60  # seconds until a change has to be seen


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_second_bank(tmp_path_factory.mktemp("preview") / "bank")


@pytest.fixture(scope="module")
def log(root: Path) -> Path:
    return root.parent / "log"


@pytest.fixture(scope="module")
def served(root: Path, log: Path) -> Iterator[str]:
    with previewed(root, log) as address:
        yield address


@pytest.fixture
def preview(served: str, root: Path) -> Iterator[str]:
    """The address of the preview of the bank in `root`, whose files are put back after each test."""
    before = {root / path: (root / path).read_text("utf-8") for path in (KITE, "docs/about.md")}
    yield served
    for file, text in before.items():
        if file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")


def wait_for(address: str, text: str) -> None:
    """Return when the page at the address holds the text; fail when it does not in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=5) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass  # it is still building, or the machine is busy
        time.sleep(0.2)
    pytest.fail(f"{address} never showed “{text}”")


def test_what_a_rebuild_leaves_behind_is_looked_for() -> None:
    server: Any = SimpleNamespace()
    told: list[bool] = []
    gc.disable()
    try:
        hook.on_serve(server, config=server, builder=lambda: told.append(gc.isenabled()))
        server.builder()
    finally:
        gc.enable()
    assert told == [True]


def test_a_change_of_a_practice_or_of_a_page_appears_in_the_preview(root: Path, preview: str) -> None:
    kite, about = f"{preview}cases/examplewick/kite-hour/", f"{preview}about/"
    wait_for(kite, "The kite hour, a session for a windy day")
    wait_for(f"{preview}cases/examplewick/unfinished/", "A draft that nobody should see yet")
    change(root / KITE, "for a windy day", "for a stormy day")
    wait_for(kite, "The kite hour, a session for a stormy day")
    wait_for(f"{preview}towns/examplewick/", "for a stormy day")
    change(root / "docs/about.md", "Everything here is invented.", "All of this is made up.")
    wait_for(about, "All of this is made up.")


def test_the_preview_outlives_a_mistake_and_shows_its_mending(root: Path, preview: str) -> None:
    wait_for(f"{preview}cases/", "The kite hour, a session for a windy day")
    change(root / KITE, "minutes: 60", "minutes: 70")
    wait_for(f"{preview}towns/examplewick/", "4 practices")
    for address in ("", "cases/examplewick/kite-hour/"):
        wait_for(preview + address, "says 70 minutes, but its steps add up to 60.")
    change(root / KITE, "minutes: 70", "minutes: 60")
    wait_for(f"{preview}towns/examplewick/", "5 practices")
    wait_for(f"{preview}cases/examplewick/kite-hour/", "for a windy day")


def test_a_preview_makes_and_offers_nothing_to_take_along(preview: str) -> None:
    wait_for(f"{preview}take-home/", "A preview has no files to take along")
    wait_for(f"{preview}cases/examplewick/kite-hour/", "for a windy day")
    with urlopen(f"{preview}cases/examplewick/kite-hour/", timeout=PATIENCE) as answer:
        assert ".pdf" not in answer.read().decode()
    for name in (ARCHIVE, "towns/examplewick/examplewick.pdf", "towns/examplewick/examplewick.epub"):
        with pytest.raises(HTTPError, match="404"):
            urlopen(preview + name, timeout=PATIENCE)


def test_the_preview_outlives_settings_that_cannot_be_read(root: Path, preview: str, log: Path) -> None:
    wait_for(f"{preview}about/", "Everything here is invented.")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    for wrong in ("themes: [topics", "topics: topics"):
        change(root / "mkdocs.yml", "themes: topics", wrong)
        wait_for_log(log, "mkdocs.yml")
        (root / "mkdocs.yml").write_text(settings, "utf-8")
    change(root / "docs/about.md", "Everything here is invented.", "All of this is made up.")
    wait_for(f"{preview}about/", "All of this is made up.")
    assert "Traceback" not in log.read_text("utf-8")


def wait_for_log(log: Path, text: str) -> None:
    """Return when a rebuild after this has failed with the text; what was said before does not count."""
    before, end = log.stat().st_size, time.monotonic() + PATIENCE
    while time.monotonic() < end:
        told = log.read_bytes()[before:].decode()
        if text in told and "An error happened during the rebuild" in told:
            return
        time.sleep(0.2)
    pytest.fail(f"{log} never told “{text}”")
