"""What the browser fetches and says: nothing from elsewhere, and no error."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.browser.conftest import watched
from tests.browser.test_scheme import switch
from tests.browser.test_search import look_for
from tests.sites import Site


@dataclass
class Visit:
    """What a visit to each kind of page, but the one that is not there, made the browser ask, miss, say and refuse."""

    asked: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def test_pages_ask_no_other_host_miss_nothing_and_log_no_error(
    browser: Browser, printed_site: Site, printed_home: str, specimens: dict[str, str]
) -> None:
    """Every kind of page, the scheme switched and something searched."""
    visit = visited(browser, printed_site, printed_home, specimens)
    assert len(visit.asked) > len(specimens)
    assert [url for url in visit.asked if not url.startswith((printed_home, "data:", "blob:"))] == []
    assert (visit.missed, visit.said, visit.refused) == ([], [], [])


def visited(browser: Browser, site: Site, home: str, specimens: dict[str, str]) -> Visit:
    visit = Visit()
    context, visit.refused = watched(browser)
    page = context.new_page()
    page.context.on("request", lambda request: visit.asked.append(request.url))
    page.context.on("response", lambda answer: visit.missed.append(answer.url) if answer.status >= 400 else None)
    page.context.on("console", lambda said: visit.said.append(said.text) if said.type in ("error", "warning") else None)
    page.context.on("weberror", lambda error: visit.said.append(str(error.error)))
    for name, address in specimens.items():
        if name != "nothing":
            page.goto(home + address)
    switch(page)
    title = next(iter(site.practices.values()))["title"]
    look_for(page, max(title.split(), key=len))
    page.wait_for_load_state("networkidle")
    page.context.close()
    return visit
