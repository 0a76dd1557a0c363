"""What the browser fetches and says: nothing from elsewhere, and no error."""

from dataclasses import dataclass, field

import pytest
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


@pytest.fixture(scope="module")
def visit(browser: Browser, printed_site: Site, printed_home: str, specimens: dict[str, str]) -> Visit:
    """Every kind of page, the scheme switched and something searched."""
    visit = Visit()
    context, visit.refused = watched(browser)
    page = context.new_page()
    page.context.on("request", lambda request: visit.asked.append(request.url))
    page.context.on("response", lambda answer: visit.missed.append(answer.url) if answer.status >= 400 else None)
    page.context.on("console", lambda said: visit.said.append(said.text) if said.type in ("error", "warning") else None)
    page.context.on("weberror", lambda error: visit.said.append(str(error.error)))
    for name, address in specimens.items():
        if name != "nothing":
            page.goto(printed_home + address)
    switch(page)
    title = next(iter(printed_site.practices.values()))["title"]
    look_for(page, max(title.split(), key=len))
    page.wait_for_load_state("networkidle")
    page.context.close()
    return visit


def test_no_request_leaves_the_host(visit: Visit, printed_home: str, specimens: dict[str, str]) -> None:
    assert len(visit.asked) > len(specimens)
    assert [url for url in visit.asked if not url.startswith((printed_home, "data:", "blob:"))] == []


def test_every_request_is_answered(visit: Visit) -> None:
    assert visit.missed == []


def test_no_page_logs_an_error(visit: Visit) -> None:
    assert visit.said == []


def test_the_policy_of_no_page_refuses_what_the_page_needs(visit: Visit) -> None:
    assert visit.refused == []
