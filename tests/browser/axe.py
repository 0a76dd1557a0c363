"""What axe finds on a page that stands in a browser."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Axe would read style sheets anew as styles within the page, which the policy of the pages refuses, and would wait for
# the form's preview, in which no script may answer.
OPTIONS: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": RULES},
    "preload": False,
    "iframes": False,
    "resultTypes": ["violations"],
}
# All that differs in the dark.
COLOURS = OPTIONS | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
DARK = "matchMedia('(prefers-color-scheme: dark)').matches"
# Contrast takes axe longer than all else, and is the same for texts of the same colours, size and ground: of those it
# judges two.
ALIKE = """() => {
    const seen = new Map(), grounds = new Map();
    for (const element of document.querySelectorAll("body, body *")) {
        const style = getComputedStyle(element), around = element.parentElement;
        const { backgroundColor, backgroundImage, opacity, position } = style;
        const own = `/${[backgroundColor, backgroundImage, opacity, position].join()}`;
        const under = grounds.get(around) ?? "";
        grounds.set(element, under.endsWith(own) ? under : under + own);
        const told = element.matches("a, input, select, textarea") ||
            [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
        const ink = [style.color, style.font, style.textDecoration, style.textShadow, getComputedStyle(around).color];
        const look = [told, ...ink, grounds.get(element)].join();
        const judged = told && element.checkVisibility({ visibilityProperty: true }) && (seen.get(look) ?? 0) < 2;
        if (judged) seen.set(look, (seen.get(look) ?? 0) + 1);
        element.toggleAttribute("data-judged", judged);
    }
    axe.configure({ rules: [
        { id: "color-contrast", selector: "[data-judged]" },
        { id: "link-in-text-block", selector: "[data-judged]:is(a[href]:not([role]), [role=link])" },
    ] });
}"""
# Only what is told leaves the page: the whole answer has a part for each element.
FOUND = """options => axe.run(document, options).then(({ violations }) =>
    violations.map(({ id, nodes, help }) => `${id}: ${nodes[0].target} (${help})`))"""


def violations(page: Page, options: dict[str, Any] | None = None, every_text: bool = False) -> list[str]:
    """What axe finds against WCAG 2.2 AA and good practice, each with the first element that it is about.

    In the dark it looks at colours alone unless `options` say otherwise: all else is what the light page has.
    Contrast is that of two texts of each look, or of `every_text`.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    if not every_text:
        page.evaluate(ALIKE)
    options = options or (COLOURS if page.evaluate(DARK) else OPTIONS)
    found: list[str] = page.evaluate(FOUND, options)
    return found


def violations_light_and_dark(page: Page) -> list[str]:
    """What axe finds on a page in the light, and then in the dark, which comes without a reload."""
    light = violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # no colour is on its way when axe looks
    dark = [f"in the dark, {found}" for found in violations(page)]
    page.emulate_media(color_scheme="light")
    return light + dark
