"""The article of a built page as a screen shows it, for tests that compare it with what was printed of it."""

from collections.abc import Iterator

from lxml import etree, html

Element = html.HtmlElement


def article(page: str) -> Element:
    """The article, without what only a screen needs."""
    [found] = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8")).find_class("practice")
    for element in found.xpath(".//*[@data-screen or @hidden or @aria-hidden = 'true'] | .//script | .//template"):
        element.drop_tree()
    return found


def elements(element: Element) -> Iterator[Element]:
    """The children that are elements."""
    return element.iterchildren(tag=etree.Element)


def text_of(element: Element) -> str:
    """The text of an element and all within it."""
    return "".join(map(str, element.itertext()))
