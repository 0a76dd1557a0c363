"""Every kind of page is visited: nothing comes from elsewhere, no error is told, and all of it lies in the window."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK
from tests.browser.test_accessibility import too_wide
from tests.browser.test_scheme import switch
from tests.browser.test_search import look_for
from tests.browser.windows import watched
from tests.sites import Site

WIDTHS = (320, 390, 820, 1440)  # CSS pixels; 320 is what WCAG asks for


@dataclass
class Visit:
    """What a visit to each kind of page made the browser ask, miss, say and refuse, and what was wider than it."""

    asked: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    wider: list[str] = field(default_factory=list)


def test_pages_ask_no_other_host_miss_nothing_log_no_error_and_are_no_wider_than_the_window(
    browser: Browser, printed_site: Site, printed_home: str, specimens: dict[str, str], main_road: dict[str, str]
) -> None:
    """Every kind of page, the scheme switched and something searched; in every width those of the main road."""
    visit = visited(browser, printed_site, printed_home, specimens, main_road)
    assert len(visit.asked) > len(specimens)
    assert [url for url in visit.asked if not url.startswith((printed_home, "data:", "blob:"))] == []
    assert (visit.missed, visit.said, visit.refused, visit.wider) == ([], [], [], [])


def visited(browser: Browser, site: Site, home: str, specimens: dict[str, str], main_road: dict[str, str]) -> Visit:
    visit = Visit()
    context, visit.refused = watched(browser, **DESK)
    page = context.new_page()
    page.goto(home + specimens["nothing"])
    visit.wider += wider_than_the_window(page, WIDTHS)
    page.context.on("request", lambda request: visit.asked.append(request.url))
    page.context.on("response", lambda answer: visit.missed.append(answer.url) if answer.status >= 400 else None)
    page.context.on("console", lambda said: visit.said.append(said.text) if said.type in ("error", "warning") else None)
    page.context.on("weberror", lambda error: visit.said.append(str(error.error)))
    for name, address in specimens.items():
        if name != "nothing":
            page.goto(home + address)
            visit.wider += wider_than_the_window(page, WIDTHS if name in main_road else WIDTHS[:1])
    page.set_viewport_size(DESK["viewport"])
    switch(page)
    title = next(iter(site.practices.values()))["title"]
    look_for(page, max(title.split(), key=len))
    page.wait_for_load_state("networkidle")
    page.context.close()
    return visit


def wider_than_the_window(page: Page, widths: tuple[int, ...]) -> list[str]:
    """In which of some widths a page is wider than its window."""
    wider = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        wider += [f"{page.url} at {width}: {what}" for what in too_wide(page)]
    return wider
