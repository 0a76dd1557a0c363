"""A real browser, and the sites it visits on the loopback interface."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect, sync_playwright

from bank.model.addresses import ARCHIVE
from bank.model.terms import BLOCKS
from tests.browser.axe import violations, violations_light_and_dark
from tests.browser.windows import PATIENCE, Window, Windows, dress, watched
from tests.sites import Site, served

# The first draws no window of its own around a page.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# The address bar of the others is two pages of 300 modules; the next page's process is not waited for by a test.
IDLE = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess")
# Of what Playwright turns off, and this list takes the place of, what is not about other hosts.
UNSTEADY = ("PaintHolding", "HttpsUpgrades", "DestroyProfileOnBrowserClose", "AvoidUnnecessaryBeforeUnloadCheckSync")
ARGUMENTS = (
    f"--disable-features={','.join((*IDLE, *UNSTEADY))}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A page is gone, and Typst has composed a booklet, sooner than V8 has made their code faster.
    "--js-flags=--liftoff-only --no-maglev --no-turbofan",
)
DESK = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

# Of the specimens, in a change; and a practice.
MAIN_ROAD = ("home", "nothing", "city", "all catalogue", "all questions")

FEW = 0.1  # of what moves by itself: what Web Vitals call good

expect.set_options(timeout=PATIENCE)

Open = Callable[..., Page]
Visit = Open  # in a window that tests share
Read = Open  # the same, and left open for the next test that only reads
Judge = Callable[[Page], list[str]]

UNTIL = """async (argument) => {
    const asked = %s, deadline = Date.now() + %d;
    while (!asked(argument)) {
        if (Date.now() > deadline) throw new Error("never came");
        await new Promise((go) => setTimeout(go, 10));
    }
}"""


def until(page: Page, script: str, argument: Any = None) -> None:
    """Wait for what a function asks of a page, or of the one that it is leaving for.

    Playwright's own way evaluates strings, which the policy forbids, and asks more and more seldom.
    """
    while True:
        try:
            page.evaluate(UNTIL % (script, PATIENCE), argument)
            return
        except Error as error:
            if "Execution context was destroyed" not in error.message:
                raise


def kept_back(page: Page, address: str) -> Callable[[], list[Route]]:
    """Keep back what a page asks for at an address; what is returned waits for the first request and tells all."""
    asked: list[Route] = []
    page.route(address, lambda route: asked.append(route))

    def come() -> list[Route]:
        deadline = time.monotonic() + PATIENCE / 1000
        while not asked:
            assert time.monotonic() < deadline, f"never asked for: {address}"
            page.wait_for_timeout(50)
        return asked

    return come


def watched_moves(page: Page) -> Callable[[], float]:
    """Watch how much moves by itself on the pages that come; what is returned tells it (cumulative layout shift)."""
    page.add_init_script(
        """window.moved = 0; new PerformanceObserver((list) => {
            for (const move of list.getEntries()) if (!move.hadRecentInput) window.moved += move.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )

    def moves() -> float:
        page.wait_for_timeout(300)
        return float(page.evaluate("window.moved"))

    return moves


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; a browser that cannot be had fails the tests."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail(f"none of {', '.join(NAMES)} is installed; scripts/browser.sh installs one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def home(real_site: Site) -> Iterator[str]:
    """The address of the real site, served."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def printed_home(printed_site: Site) -> Iterator[str]:
    """The address of the real site with its print edition, served."""
    with served(printed_site) as address:
        yield address


@pytest.fixture(scope="session")
def second_home(second_site: Site) -> Iterator[str]:
    """The address of the second bank's site, served."""
    with served(second_site) as address:
        yield address


def unpacked(site: Site, folder: Path) -> str:
    """The address of a folder into which the copy of a site for a disk is unpacked."""
    with ZipFile(site.folder / ARCHIVE) as archive:
        archive.extractall(folder)
    return f"{folder.as_uri()}/"


@pytest.fixture(scope="session")
def second_disk(second_site: Site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the second bank's copy on a disk."""
    return unpacked(second_site, tmp_path_factory.mktemp("second"))


@pytest.fixture(scope="module")
def page(browser: Browser, home: str) -> Iterator[Page]:
    """The real site's first page, in which a module of tests asks the scripts by themselves."""
    context, refused = watched(browser)
    page = context.new_page()
    page.goto(home)
    yield page
    context.close()
    assert refused == []


@pytest.fixture
def judge(whole: bool) -> Judge:
    """What axe finds on a page in the light; in the night in the dark too."""
    return violations_light_and_dark if whole else violations


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens an address in a window of its own, whose options are those of Playwright's new_context.

    At the end no page's policy may have refused anything.
    """
    windows = []

    def open_page(address: str, **options: Any) -> Page:
        windows.append(watched(browser, **(DESK | options)))
        context, _ = windows[-1]
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(address)
        return page

    yield open_page
    for context, _ in windows:
        context.close()
    assert [what for _, refused in windows for what in refused] == []


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Windows]:
    windows = Windows(browser)
    yield windows
    windows.close()


@pytest.fixture
def visit(windows: Windows) -> Iterator[Visit]:
    """Opens an address as `open_page` does, in a window that tests share; further ones stand beside it.

    What listens or runs there from then on needs a `tab`; what asks the browser for its time, a window of its own.
    """
    used: list[Window] = []

    def visit(address: str, **options: Any) -> Page:
        asked = DESK | options
        window = windows.of(asked)
        page = window.context.new_page() if window in used else window.page
        if window not in used:
            used.append(window)
            if window.read:
                window.empty()
        dress(page, asked)
        page.goto(address)
        return page

    yield visit
    for window in used:
        window.empty()
    assert [what for window in used for what in window.told()] == []


@pytest.fixture
def tab(visit: Visit) -> Visit:
    """Opens an address as `visit` does, in a page that is closed in the end with all that listens and runs there."""

    def tab(address: str, **options: Any) -> Page:
        page = visit("about:blank", **options).context.new_page()
        dress(page, DESK | options)
        page.goto(address)
        return page

    return tab


@pytest.fixture
def read(windows: Windows) -> Iterator[Read]:
    """Opens an address as `visit` does, for tests that change nothing: the next that reads it finds it open."""
    used: list[Window] = []

    def read(address: str, **options: Any) -> Page:
        asked = DESK | options
        window = windows.of(asked)
        used.append(window)
        dress(window.page, asked)
        if window.read != address:
            window.page.goto(address)
            window.read = address
        return window.page

    yield read
    assert [what for window in used for what in window.told()] == []


@pytest.fixture(scope="session")
def specimens(printed_site: Site) -> dict[str, str]:
    """Addresses of the printed site, each once, for each template, block and state of a page, by what they show."""
    names = printed_site.names
    places = [page for address, page in printed_site.pages.items() if address.startswith(names["cities"])]
    districts = [page for page in places if page.address.count("/") == 3]
    found = {
        "home": "",
        "nothing": "there/is/no/such/page/",
        "text": printed_site.config["extra"]["footer"][0].replace(".md", "/"),
        "city": next(page.address for page in places if page.address.count("/") == 2 and page.practices()),
        "district": next(page.address for page in districts if page.main.find_class("head")[0].find_class("lead")),
        "district without a practice": next(page.address for page in districts if page.main.find_class("empty")),
    }
    for group in ("themes", "kinds", "audiences"):
        pages = [page for address, page in printed_site.pages.items() if address.startswith(f"{names[group]}/")]
        found[group.removesuffix("s")] = next(page.address for page in pages[1:] if page.practices())
    for group in sorted(names.keys() - {"brief", "sheet", "cards", "checklist"}):  # these end the names of files
        found[f"all {group}"] = f"{names[group]}/"
    for file, front in printed_site.practices.items():
        address = f"{names['practices']}/{file.parent.name}/{file.stem}/"
        for block in (*BLOCKS, "failures", "adapted_from", "open_questions", "cost", "needs"):
            if block in front:
                found.setdefault(f"practice with {block}", address)
    first: dict[str, str] = {}
    for name, address in found.items():
        first.setdefault(address, name)
    return {name: address for address, name in first.items()}


@pytest.fixture(scope="session")
def main_road(specimens: dict[str, str], whole: bool) -> dict[str, str]:
    """Of the specimens those that most readers come by, which in a change stand for all; in the night all."""
    practice = next(name for name in specimens if name.startswith("practice with "))
    return specimens if whole else {name: specimens[name] for name in (*MAIN_ROAD, practice)}


@pytest.fixture(scope="session")
def practice(real_site: Site) -> str:
    """The address within the site of the practice with most citations."""
    group = f"{real_site.names['practices']}/"
    pages = [page for address, page in real_site.pages.items() if address.startswith(group)]
    return max(pages, key=lambda page: page.source.count('class="cite"')).address
