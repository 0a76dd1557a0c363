"""What a page shows where it is shared: a picture of its own, which is there."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bank.model.addresses import Addresses
from tests.sites import Page, Site


@pytest.fixture(scope="module", params=["printed_site", "second_site"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two sites with its files in turn."""
    site: Site = request.getfixturevalue(request.param)
    return site


def shared(site: Site) -> list[Page]:
    """The pages that somebody would lead others to."""
    return [page for page in site.written.values() if page.address != "404.html"]


def told(page: Page, name: str) -> str:
    """What a page says of itself under a name."""
    [value] = page.tree.xpath(f"//head/meta[@property='{name}' or @name='{name}']/@content")
    return str(value)


def picture(site: Site, page: Page) -> Path:
    address, _, version = told(page, "og:image").partition("?")
    assert address.startswith(site.url)
    assert len(version) == 8
    return site.folder / address.removeprefix(site.url)


def test_every_page_shows_a_picture_of_the_size_that_it_tells(site: Site) -> None:
    for page in shared(site):
        size = int(told(page, "og:image:width")), int(told(page, "og:image:height"))
        with Image.open(io.BytesIO(picture(site, page).read_bytes())) as image:
            assert (page.address, image.size) == (page.address, size)
        assert told(page, "og:image:alt")
        assert told(page, "twitter:card") == "summary_large_image"


def test_practices_places_and_themes_have_pictures_of_their_own(site: Site) -> None:
    own = Addresses(**site.names)
    groups = tuple(f"{name}/" for name in (own.practices, own.cities, own.themes))
    pages = [page for page in shared(site) if page.address.startswith(groups) and page.address not in groups]
    files = {picture(site, page) for page in pages}
    assert len(files) == len(pages) > 0
    for page in pages:
        assert " ".join(page.main.xpath("string(.//h1)").split()) in " ".join(told(page, "og:image:alt").split())


def test_all_pictures_are_small_and_each_is_shown(site: Site) -> None:
    made = set((site.folder / "assets/placards").rglob("*.png"))
    assert made == {picture(site, page) for page in shared(site)}
    assert [file.name for file in made if file.stat().st_size > 40_000] == []
