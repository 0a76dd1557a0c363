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

KITE, PURSE = "practices/examplewick/kite-hour.md", "practices/fauxford/penny-purse.md"
PATIENCE = 60  # seconds until a change has to be seen


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_second_bank(tmp_path_factory.mktemp("preview") / "bank")


@pytest.fixture(scope="module")
def log(root: Path) -> Path:
    return root.parent / "log"


@pytest.fixture(scope="module")
def preview(root: Path, log: Path) -> Iterator[str]:
    """The address of the preview of the bank in `root`, of which each test changes what no other looks at."""
    with previewed(root, log) as address:
        yield address


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
        time.sleep(0.1)
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
    purse, about = f"{preview}cases/fauxford/penny-purse/", f"{preview}about/"
    wait_for(purse, "The penny purse for very small plans")
    wait_for(f"{preview}cases/examplewick/unfinished/", "A draft that nobody should see yet")
    change(root / PURSE, "for very small plans", "for tiny plans")
    wait_for(purse, "The penny purse for tiny plans")
    wait_for(f"{preview}towns/fauxford/", "for tiny plans")
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
    wait_for(preview, "What the towns of Examplia have tried")
    file = root / "mkdocs.yml"
    settings = file.read_text("utf-8")
    for wrong in ("themes: [topics", "topics: topics"):
        said = log.stat().st_size
        file.write_text(settings.replace("themes: topics", wrong), "utf-8")
        wait_for_failure(log, said, "mkdocs.yml")
    change(root / "docs/index.md", "What the towns of Examplia have tried", "What was tried in Examplia")
    file.write_text(settings, "utf-8")
    wait_for(preview, "What was tried in Examplia")
    assert "Traceback" not in log.read_text("utf-8")


def wait_for_failure(log: Path, said: int, text: str) -> None:
    """Return when a rebuild has failed with the text; what was said before, in so many bytes, does not count."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        told = log.read_bytes()[said:].decode()
        if text in told and "An error happened during the rebuild" in told:
            return
        time.sleep(0.1)
    pytest.fail(f"{log} never told “{text}”")
