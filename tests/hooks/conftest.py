"""What tests of built sites share."""

import pytest

from bank.model.catalogue import Catalogue
from tests.sites import Site


@pytest.fixture(scope="session", params=["real_site", "second_site"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites in turn."""
    site: Site = request.getfixturevalue(request.param)
    return site


@pytest.fixture(scope="session")
def catalogue(site: Site) -> Catalogue:
    """What the engine reads of the site's bank."""
    return site.catalogue


@pytest.fixture(scope="session")
def language(site: Site) -> str:
    """The code of the site's language."""
    return str(site.config["extra"]["bank"]["language"])
