"""Windows of a browser that tests share, and what the policies of the pages in them have refused."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

PATIENCE = 60_000  # milliseconds: a machine that is busy with other work decides no test
MEDIA = ("media", "color_scheme", "reduced_motion", "forced_colors")

# What a page's policy refuses is said aloud; of a frame without scripts and of a worker the browser says it by itself.
SAID_ALOUD = """addEventListener("securitypolicyviolation", (event) =>
    console.error("Content Security Policy:", event.violatedDirective, event.blockedURI, event.sourceFile))"""


def watched(browser: Browser, **options: Any) -> tuple[BrowserContext, list[str]]:
    """A window of its own, and what the policies of its pages have refused so far."""
    context = browser.new_context(**options)
    refused: list[str] = []
    context.add_init_script(SAID_ALOUD)
    context.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    return context, refused


@dataclass
class Window:
    """A window that tests share: its first page shows one address after another, which costs a third of a new one."""

    context: BrowserContext
    refused: list[str]
    page: Page
    devtools: CDPSession
    read: str | None = None  # the address that only readers have seen since it came

    @classmethod
    def new(cls, browser: Browser, options: dict[str, Any]) -> "Window":
        context, refused = watched(browser, **options)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        return cls(context, refused, page, context.new_cdp_session(page))

    def told(self) -> list[str]:
        """What the policies of its pages have refused since it was asked last."""
        refused, self.refused[:] = self.refused[:], []
        return refused

    def empty(self) -> None:
        """Leave nothing of a test but what is cached."""
        origins = {"{0.scheme}://{0.netloc}".format(urlsplit(page.url)) for page in self.context.pages}
        for page in self.context.pages:
            if page != self.page:
                page.close()
        self.page.unroute_all()
        self.page.evaluate("try { sessionStorage.clear() } catch {}")
        self.page.goto("about:blank")
        for origin in filter(lambda origin: origin.startswith("http"), origins):
            self.devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self.read = None


@dataclass
class Windows:
    """The windows that tests share: one size and one scheme after another is that of the same."""

    browser: Browser
    windows: dict[str, Window] = field(default_factory=dict)

    def of(self, options: dict[str, Any]) -> Window:
        lasting = {name: value for name, value in options.items() if name not in ("viewport", *MEDIA)}
        name = repr(lasting)
        if name not in self.windows:
            self.windows[name] = Window.new(self.browser, lasting)
        return self.windows[name]

    def close(self) -> None:
        for window in self.windows.values():
            window.context.close()


def dress(page: Page, options: dict[str, Any]) -> None:
    """Give a page the size and the scheme that its options name."""
    page.emulate_media(**{name: options.get(name, "null") for name in MEDIA})
    page.set_viewport_size(options["viewport"])
