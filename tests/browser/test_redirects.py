"""Old addresses in the browser."""

import pytest

from tests.browser.conftest import Open


@pytest.mark.parametrize("old", ["old/lantern/", "lamp.html"])
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_old_address_brings_the_reader_to_the_new_one(
    open_page: Open, second_home: str, old: str, scripts: bool
) -> None:
    page = open_page(second_home + old, java_script_enabled=scripts)
    page.wait_for_url(f"{second_home}cases/examplewick/lantern-house/")
