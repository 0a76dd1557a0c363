"""What tests of more than one folder share: the sites, each built once, and practices to be spoilt."""

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from filelock import FileLock

from bank.text.garbage import look_seldom
from tests.bridge import Ask, bridge
from tests.compiled import keep_compiled
from tests.processes import forks
from tests.sites import ROOT, SECOND_BANK, Site, sample_of_this_bank, strict_site

look_seldom()  # what is collected lives to the end, too
# Another bank that runs these tests has other practices, pages and words than this one.
THIS_BANK = "site_name: Bank Dobrych Praktyk\n" in (ROOT / "mkdocs.yml").read_text("utf-8")
collect_ignore = [] if THIS_BANK else ["this_bank"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is about this bank alone is passed over in any other, and what takes long is left to the night."""
    for item in items:
        if not THIS_BANK and item.get_closest_marker("this_bank"):
            item.add_marker(pytest.mark.skip(reason="about the bank that the engine comes with"))
        if item.get_closest_marker("nightly") and not item.config.getoption("--whole"):
            item.add_marker(pytest.mark.skip(reason="a part of make nightly"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make test ARGS=--update-golden` writes the messages anew, to be reviewed like any output."""
    parser.addoption("--update-golden", action="store_true", help="write the expected messages of golden cases anew")
    parser.addoption(
        "--whole", action="store_true", help="print, and look at, all of the bank instead of a sample of it"
    )


def pytest_sessionfinish() -> None:
    """Let nobody look for garbage in what ends with the process: pytest and Python would, several times."""
    gc.freeze()


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what all workers of this run share."""
    return _shared(tmp_path_factory)


def _shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def built_once(root: Path, folder: Path, **variables: str) -> Site:
    """The site of a bank, built by whichever worker comes first."""
    with FileLock(f"{folder}.lock"):
        done = folder.with_suffix(".done")
        if not done.exists():
            strict_site(root, folder, **variables)
            done.touch()
    return Site(root, folder)


@pytest.fixture(scope="session")
def whole(request: pytest.FixtureRequest) -> bool:
    """Whether every practice, page and file is looked at, which grows with the bank, or a sample."""
    return bool(request.config.getoption("--whole"))


def _real(shared: Path, whole: bool) -> Site:
    return built_once(ROOT, shared / "real-site", BANK_PRINT="all" if whole else "sources")


def _printed(shared: Path, whole: bool) -> Site:
    if whole:
        return _real(shared, whole)
    root = shared / "sample"
    with FileLock(f"{root}.lock"):
        if not root.exists():
            sample_of_this_bank(root)
    return built_once(root, shared / "sample-site", BANK_PRINT="all")


def _second(shared: Path, whole: bool) -> Site:
    return built_once(SECOND_BANK, shared / "second-site", BANK_PRINT="all")


SITES = {"second_site": _second, "real_site": _real, "printed_site": _printed}


def _sites_of(item: pytest.Item) -> set[str]:
    """The names of the sites that a test asks for, itself or by its parameters."""
    given = getattr(item, "callspec", None)
    asked = (*getattr(item, "fixturenames", ()), *(map(str, given.params.values()) if given else ()))
    return {name for name in asked if name in SITES}


@pytest.fixture(scope="session", autouse=True)
def _begun(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A template of the theme is compiled once in this process; the first of several workers has the sites built.

    They are built beside the tests that ask for none of them yet.
    """
    shared = _shared(tmp_path_factory)
    keep_compiled(shared / "templates")
    if os.environ.get("PYTEST_XDIST_WORKER") == "gw0":
        asked = set[str]().union(*map(_sites_of, request.session.items))
        builds = [build for name, build in SITES.items() if name in asked]
        whole = bool(request.config.getoption("--whole"))
        forks()  # by the one thread that there still is
        Thread(target=lambda: [build(shared, whole) for build in builds], daemon=True).start()


@pytest.fixture(scope="session")
def real_site(shared: Path, whole: bool) -> Site:
    """The site of this very bank, with the sources of its print edition alone unless all is looked at."""
    return _real(shared, whole)


@pytest.fixture(scope="session")
def printed_site(shared: Path, whole: bool) -> Site:
    """The site of this very bank with all that is printed of it, or of a sample of its practices."""
    return _printed(shared, whole)


@pytest.fixture(scope="session")
def second_site(shared: Path, whole: bool) -> Site:
    """The site of an invented bank in another language."""
    return _second(shared, whole)


@pytest.fixture(scope="session")
def ask() -> Iterator[Ask]:
    """Calls functions of the theme's modules, off the browser."""
    with bridge() as ask:
        yield ask


@pytest.fixture
def practices(tmp_path: Path) -> Path:
    """A sound folder of practices, that of the second bank, to be spoilt at will."""
    return Path(shutil.copytree(SECOND_BANK / "practices", tmp_path / "practices"))
