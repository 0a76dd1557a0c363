"""A real browser, and the sites it visits on the loopback interface."""

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Route, expect, sync_playwright

from bank.model.addresses import ARCHIVE
from bank.model.terms import BLOCKS
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
)
DESK = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

MEDIA = ("media", "color_scheme", "reduced_motion", "forced_colors")

FEW = 0.1  # of what moves by itself: what Web Vitals call good

PATIENCE = 60_000  # milliseconds: a machine that is busy with other work decides no test
expect.set_options(timeout=PATIENCE)

# What a page's policy refuses is said aloud; of a frame without scripts and of a worker the browser says it by itself.
SAID_ALOUD = """addEventListener("securitypolicyviolation", (event) =>
    console.error("Content Security Policy:", event.violatedDirective, event.blockedURI, event.sourceFile))"""

Open = Callable[..., Page]
Visit = Open  # in a window that tests share


def watched(browser: Browser, **options: Any) -> tuple[BrowserContext, list[str]]:
    """A window of its own, and what the policies of its pages have refused so far."""
    context = browser.new_context(**options)
    refused: list[str] = []
    context.add_init_script(SAID_ALOUD)
    context.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    return context, refused


def until(page: Page, script: str, argument: Any = None) -> None:
    """Wait for what a script asks of a page; Playwright's own way evaluates strings, which the policy forbids."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(script, argument):
        assert time.monotonic() < deadline, f"never came: {script}"
        page.wait_for_timeout(50)


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


@dataclass(frozen=True)
class Window:
    """A window that tests share: its first page shows one address after another, which costs a third of a new one."""

    context: BrowserContext
    refused: list[str]
    page: Page
    devtools: CDPSession
    options: dict[str, Any]

    @classmethod
    def new(cls, browser: Browser, options: dict[str, Any]) -> "Window":
        context, refused = watched(browser, **options)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        return cls(context, refused, page, context.new_cdp_session(page), options)

    def empty(self) -> list[str]:
        """Leave nothing of a test but what is cached; what the policies of its pages have refused is returned."""
        for page in self.context.pages:
            if page != self.page:
                page.close()
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(self.page.url))
        self.page.unroute_all()
        self.page.evaluate("try { sessionStorage.clear() } catch {}")
        self.page.goto("about:blank")
        if origin.startswith("http"):
            self.devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self.page.emulate_media(**{name: self.options.get(name, "null") for name in MEDIA})
        self.page.set_viewport_size(self.options["viewport"])
        refused, self.refused[:] = self.refused[:], []
        return refused


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[dict[str, Window]]:
    """The windows that tests share, by their options."""
    windows: dict[str, Window] = {}
    yield windows
    for window in windows.values():
        window.context.close()


@pytest.fixture
def visit(browser: Browser, windows: dict[str, Window]) -> Iterator[Visit]:
    """Opens an address as `open_page` does, in a window that tests share; further ones stand beside it.

    What listens or runs there from then on, or asks the browser for its time, needs a window of its own.
    """
    used: dict[str, Window] = {}

    def visit(address: str, **options: Any) -> Page:
        asked = DESK | options
        name = repr(asked)
        again = name in used
        if name not in windows:
            windows[name] = Window.new(browser, asked)
        used[name] = windows[name]
        page = used[name].context.new_page() if again else used[name].page
        page.goto(address)
        return page

    yield visit
    assert [what for window in used.values() for what in window.empty()] == []


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
def practice(real_site: Site) -> str:
    """The address within the site of the practice with most citations."""
    pages = [page for page in real_site.pages.values() if page.tree.xpath("//article[@data-practice]")]
    return max(pages, key=lambda page: len(page.tree.find_class("cite"))).address
