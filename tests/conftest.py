"""What tests of more than one folder share: the sites, each built once, and practices to be spoilt."""

import shutil
from pathlib import Path

import pytest

from tests.sites import ROOT, SECOND_BANK, Site, strict_site


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make test ARGS=--update-golden` writes the messages anew, to be reviewed like any output."""
    parser.addoption("--update-golden", action="store_true", help="write the expected messages of golden cases anew")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of this very bank."""
    return strict_site(ROOT, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def second_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of an invented bank in another language."""
    return strict_site(SECOND_BANK, tmp_path_factory.mktemp("second") / "site")


@pytest.fixture
def practices(tmp_path: Path) -> Path:
    """A sound folder of practices, that of the second bank, to be spoilt at will."""
    return Path(shutil.copytree(SECOND_BANK / "practices", tmp_path / "practices"))
