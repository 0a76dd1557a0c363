"""A hook for MkDocs with mkdocs-exporter: it prints with the machine's browser, not one that Playwright downloaded."""

import os
from functools import partialmethod

from playwright.async_api import BrowserType

BrowserType.launch = partialmethod(  # type: ignore[method-assign, assignment]
    BrowserType.launch, executable_path=os.environ["BENCH_CHROMIUM"]
)
