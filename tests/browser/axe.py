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
# A reader's page has to stay alive while axe judges it, so axe takes a rule at a time and waits between; it keeps the
# source of each element, asks each whether it is a target, and draws letters to learn if a font has pictures for them.
# A test needs none of this.
QUICK = """
for (const rule of axe._audit.rules) {
    rule.run = (context, options, resolve, reject) => {
        try { resolve(rule.runSync(context, options)); } catch (error) { reject(error); }
    };
}
axe.configure({ noHtml: true, rules: [
    { id: "color-contrast", selector: "[data-judged]" },
    { id: "link-in-text-block", selector: "[data-judged]:is(a[href]:not([role]), [role=link])" },
    { id: "target-size", selector: "a, area, button, details, input, select, summary, textarea, [tabindex]" },
] });
"""
# Only what is told leaves the page: the whole answer has a part for each element.
FOUND = """async ([light, dark, everyText]) => {
    if (!window.axe) return null;
    // What is not drawn lies under no text, and a browser would have to work its styles out to be asked for them.
    const drawn = (element) => element.checkVisibility() || getComputedStyle(element).display === "contents";
    document.createTreeWalker = (root, kinds) => Document.prototype.createTreeWalker.call(document, root, kinds,
        (element) => drawn(element) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
    // Contrast takes axe longer than all else, and is the same for texts of the same colours, ground and strength:
    // of those it judges two.
    const seen = new Map(), grounds = new Map();
    const judged = (element) => {
        const style = getComputedStyle(element), around = element.parentElement;
        const { backgroundColor, backgroundImage, opacity, position, fontSize, fontWeight } = style;
        const own = `/${[backgroundColor, backgroundImage, opacity, position].join()}`;
        const under = grounds.get(around) ?? "";
        grounds.set(element, under.endsWith(own) ? under : under + own);
        const told = element.matches("a, input, select, textarea") ||
            [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
        if (!told || style.visibility !== "visible") return false;
        const strong = Math.ceil(parseFloat(fontSize) * 72) / 96 >= (fontWeight >= 700 ? 14 : 18);
        const ink = [style.color, element.matches("a") ? style.font : strong, style.textDecoration, style.textShadow];
        const look = [...ink, getComputedStyle(around).color, grounds.get(element)].join();
        seen.set(look, (seen.get(look) ?? 0) + 1);
        return seen.get(look) <= 2;
    };
    const elements = document.querySelectorAll("*");
    for (const element of elements) element.toggleAttribute("data-judged", everyText);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let element = document.body; element && !everyText; element = walk.nextNode()) {
        element.toggleAttribute("data-judged", judged(element));
    }
    axe._cache.set("fonts", new Proxy({}, { get: () => ({ occurrences: Infinity, numLigatures: 0 }) }));
    const options = matchMedia("(prefers-color-scheme: dark)").matches ? dark : light;
    try {
        const { violations } = await axe.run(document, options);
        return violations.map(({ id, nodes, help }) => `${id}: ${nodes[0].target} (${help})`);
    } finally {
        delete document.createTreeWalker;
    }
}"""


def violations(page: Page, options: dict[str, Any] | None = None, every_text: bool = False) -> list[str]:
    """What axe finds against WCAG 2.2 AA and good practice, each with the first element that it is about.

    In the dark it looks at colours alone unless `options` say otherwise: all else is what the light page has.
    Contrast is that of two texts of each look, or of `every_text`.
    """
    asked = [options or OPTIONS, options or COLOURS, every_text]
    found: list[str] | None = page.evaluate(FOUND, asked)
    if found is None:
        page.evaluate(AXE_SCRIPT + QUICK)
        found = page.evaluate(FOUND, asked)
    return found


def violations_light_and_dark(page: Page) -> list[str]:
    """What axe finds on a page in the light, and then in the dark, which comes without a reload."""
    light = violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # no colour is on its way when axe looks
    dark = [f"in the dark, {found}" for found in violations(page)]
    page.emulate_media(color_scheme="light")
    return light + dark
