"""What tests of the commands share: a copy of the second bank's practices to work on."""

import shutil
from pathlib import Path

import pytest

from tests.sites import SECOND_BANK


@pytest.fixture
def practices(tmp_path: Path) -> Path:
    """A sound folder of practices, to be spoilt at will."""
    return Path(shutil.copytree(SECOND_BANK / "practices", tmp_path / "practices"))
