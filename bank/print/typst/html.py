"""The tree of a page: its HTML as elements, without what only a screen needs, with spaces as a browser shows them."""

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

# Elements that begin and end a line of their own.
BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre"),
        *("search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
# Elements that stand in a line like a word.
_LIKE_A_WORD = frozenset(("audio", "canvas", "embed", "iframe", "img", "math", "object", "svg", "video"))
# What only a screen needs, by tag, class and attribute.
_TAGS = frozenset(("script", "style", "template", "noscript"))
_CLASSES = frozenset(("headerlink", "footnote-backref"))
_ATTRIBUTES = ("data-screen", "hidden")
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
# Empty elements that the parser takes for containers of what comes after them.
_EMPTY = re.compile(r"<(embed|source|track|wbr)\b([^>]*?)/?>", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")


def article(page: str) -> Element:
    """The practice on a built page; raise LookupError when the page is not a practice's."""
    for found in _parsed(page).iter("article"):
        if "practice" in classes(found):
            return _tidied(found)
    raise LookupError("the page holds no practice")


def fragment(text: str) -> Element:
    """Any HTML, as the children of an element."""
    return _tidied(next(_parsed(f"<div>{text}</div>").iter("div")))


def classes(element: Element) -> list[str]:
    """The classes of an element, in their order."""
    return (element.get("class") or "").split()


def find_all(element: Element, name: str) -> Iterator[Element]:
    """The elements within that have the class."""
    return (inner for inner in element.iterdescendants(etree.Element) if name in classes(inner))


def find(element: Element, name: str) -> Element | None:
    """The first element within that has the class."""
    return next(find_all(element, name), None)


def anchors(element: Element) -> frozenset[str]:
    """The names of the element and of all within it."""
    return frozenset(name for inner in element.iter(etree.Element) if (name := inner.get("id")))


def text_of(element: Element) -> str:
    """The text of an element and all within it."""
    return "".join(map(str, element.itertext()))


def elements(element: Element) -> Iterator[Element]:
    """The children that are elements."""
    return element.iterchildren(tag=etree.Element)


def _parsed(text: str) -> Element:
    return etree.fromstring(_EMPTY.sub(r"<\1\2></\1>", text).encode("utf-8", "replace"), _PARSER)


def _tidied(root: Element) -> Element:
    for element in [inner for inner in root.iter(etree.Element) if _is_for_the_screen(inner)]:
        _remove(element)
    _name_once(root)
    _Spaces().collapse(root)
    return root


def _is_for_the_screen(element: Element) -> bool:
    attributes = element.attrib
    named = attributes and (not _CLASSES.isdisjoint(classes(element)) or any(map(attributes.has_key, _ATTRIBUTES)))
    return element.tag in _TAGS or bool(named)


def _remove(element: Element) -> None:
    """Take an element out of the tree; the text after it stays."""
    above, before = element.getparent(), element.getprevious()
    if above is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        above.text = (above.text or "") + element.tail
    element.tail = None
    above.remove(element)


def _name_once(root: Element) -> None:
    """A link leads to the first element of a name; the others lose it."""
    seen = set()
    for element in root.iter(etree.Element):
        name = element.get("id")
        if name in seen:
            del element.attrib["id"]
        elif name is not None:
            seen.add(name)


class _Spaces:
    """Makes one space of several, and none at the ends of a line, across the borders of elements."""

    def __init__(self) -> None:
        self._superfluous = True  # a space here would be one too many
        self._last: tuple[Element, str] | None = None  # where the text stands that ends in a space

    def collapse(self, element: Element) -> None:
        """Change the texts within an element."""
        if element.tag in BLOCKS:
            self._end_line()
        if element.tag != "pre":
            self._inside(element)
        self._after(element)

    def _inside(self, element: Element) -> None:
        self._text(element, "text")
        for child in element:
            self.collapse(child)
            self._text(child, "tail")

    def _after(self, element: Element) -> None:
        if element.tag in BLOCKS or element.tag == "br":
            self._end_line()
        elif element.tag in _LIKE_A_WORD:
            self._superfluous, self._last = False, None

    def _text(self, element: Element, place: str) -> None:
        text = getattr(element, place)
        if not text:
            return
        text = _SPACES.sub(" ", text)
        text = text[1:] if self._superfluous and text[0] == " " else text
        setattr(element, place, text)
        if text:
            self._superfluous = text[-1] == " "
            self._last = (element, place) if self._superfluous else None

    def _end_line(self) -> None:
        if self._last:
            element, place = self._last
            setattr(element, place, getattr(element, place)[:-1])
        self._superfluous, self._last = True, None
