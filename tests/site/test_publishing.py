"""Publishing: the site is the old one or the new one, whole, whatever happens to whoever builds it."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bank.site import publishing
from bank.site.publishing import Place
from tests.sites import ROOT

# Builds a site of many small files, all of which say the same, and puts it in its place.
BUILDER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from bank.site.publishing import Place
def build(folder):
    for number in range(60):
        (folder / f"{number}.html").write_text(sys.argv[2])
    return True
Place(Path(sys.argv[1])).publish(build, lambda: None)
"""


def written(text: str) -> Callable[[Path], bool]:
    def build(folder: Path) -> bool:
        for number in range(5):
            (folder / f"{number}.html").write_text(text, "utf-8")
        return True

    return build


def nobody() -> None:
    pytest.fail("nobody else builds")


def said(site: Path) -> set[str]:
    return {file.read_text("utf-8") for file in site.iterdir()}


@pytest.fixture(params=["exchange", "rename"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A place on a system that can exchange folders, and on one that cannot."""
    if request.param == "rename":
        monkeypatch.setattr(publishing, "_exchanged", lambda one, other: False)
    return Place(tmp_path / "site")


def test_a_site_is_replaced_whole_and_nothing_is_left_beside_it(place: Place) -> None:
    for text in ("first", "second"):
        assert place.publish(written(text), nobody)
        assert said(place.site) == {text}
    assert [file.name for file in place.site.parent.iterdir() if not file.name.endswith(".lock")] == ["site"]


def test_a_build_that_fails_leaves_the_old_site(place: Place) -> None:
    place.publish(written("old"), nobody)

    def fails(folder: Path) -> bool:
        (folder / "0.html").write_text("half", "utf-8")
        return False

    assert not place.publish(fails, nobody)
    assert said(place.site) == {"old"}


def test_a_build_that_raises_leaves_the_old_site(place: Place) -> None:
    place.publish(written("old"), nobody)

    def breaks(folder: Path) -> bool:
        raise OSError("no space left on device")

    with pytest.raises(OSError, match="no space"):
        place.publish(breaks, nobody)
    assert said(place.site) == {"old"}
    assert not list(place.site.parent.glob(".site.new-*"))


def test_a_whole_new_site_is_put_in_its_place_by_whoever_comes_next(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.publish(written("old"), nobody)
    with monkeypatch.context() as killed:
        killed.setattr(Place, "_take", lambda self, new: self.site.rename(self._old))
        killed.setattr(Place, "_tidy", lambda self: None)
        place.publish(written("new"), nobody)
    assert not place.site.exists()

    def fails(folder: Path) -> bool:
        return False

    place.publish(fails, nobody)
    assert said(place.site) == {"new"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
def test_a_kill_at_any_moment_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    site, chance = tmp_path / "site", random.Random(7)
    subprocess.run([sys.executable, "-c", BUILDER, site, "0", ROOT], check=True)
    for number in range(1, 13):
        process = subprocess.Popen([sys.executable, "-c", BUILDER, site, str(number), ROOT])
        time.sleep(chance.uniform(0, 0.25))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert len(said(site)) == 1
        assert len(list(site.iterdir())) == 60
    subprocess.run([sys.executable, "-c", BUILDER, site, "last", ROOT], check=True)
    assert said(site) == {"last"}
    assert [file.name for file in tmp_path.iterdir() if not file.name.endswith(".lock")] == ["site"]


def test_of_two_builds_the_second_waits_and_says_so(tmp_path: Path) -> None:
    place = Place(tmp_path / "site")
    told: list[str] = []

    waits = BUILDER.replace("lambda: None", "lambda: print('waits', flush=True)")

    def first(folder: Path) -> bool:
        command = [sys.executable, "-c", waits, place.site, "second", ROOT]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")
        assert process.stdout
        told.append(process.stdout.readline().strip())
        others.append(process)
        return written("first")(folder)

    others: list[subprocess.Popen[str]] = []
    place.publish(first, nobody)
    assert told == ["waits"]
    assert others[0].wait(60) == 0
    assert said(place.site) == {"second"}
