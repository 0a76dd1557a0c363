"""The policy in a browser: it refuses what somebody slips into a page, and lets a live preview reload itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.windows import PATIENCE, Window, watched
from tests.sites import change, copy_of_second_bank, previewed

SLIPPED_IN = {
    "script": "<script>window.ran = true</script>",
    "handler": '<img src="none.png" onerror="window.ran = true">',
    "address": '<iframe src="javascript:parent.ran = true"></iframe>',
    "base": '<base href="https://evil.example/">',
    "picture": '<img src="https://evil.example/pixel.png">',
    "style": "<style>body { background: url(https://evil.example/x) }</style>",
    "plugin": '<object data="https://evil.example/x"></object>',
    "other script": '<script src="https://evil.example/x.js"></script>',
}


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    window = Window.new(browser, {})
    yield window
    window.context.close()


@pytest.mark.parametrize("what", SLIPPED_IN)
def test_nothing_that_is_slipped_into_a_page_runs_or_asks_another_host(
    window: Window, second_home: str, what: str
) -> None:
    page, asked = window.page, []

    def elsewhere(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    def spoilt(route: Route) -> None:
        route.fulfill(
            response=(answer := route.fetch()), body=answer.text().replace("<h1", f"{SLIPPED_IN[what]}<h1", 1)
        )

    page.route("https://evil.example/**", elsewhere)
    page.route(f"{second_home}about/", spoilt)
    page.goto(f"{second_home}about/")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("window.ran") is None
    assert asked == []
    assert window.told()
    window.empty()


def test_a_live_preview_reloads_itself(browser: Browser, tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    with previewed(root, tmp_path / "log") as address:
        context, refused = watched(browser)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        for _ in range(600):
            try:
                page.goto(f"{address}about/")
                break
            except Exception:  # it is still building
                page.wait_for_timeout(100)
        change(root / "docs/about.md", "Everything here is invented.", "All of this is made up.")
        expect(page.locator("main")).to_contain_text("All of this is made up.")
        context.close()
    assert refused == []
