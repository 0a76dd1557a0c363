"""The article of a practice's page, made fit for a book: without what only works on a screen, as XHTML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast
from urllib.parse import urldefrag, urljoin

from lxml import etree, html

Picture = Callable[[str], str | None]

_ARTICLE = "//article[contains(concat(' ', @class, ' '), ' practice ')]"
_OF_SCREENS = (
    "*[@data-screen or @aria-hidden = 'true']"
    " | descendant::*[self::button or self::iframe or self::noscript or self::script or self::style or self::template]"
    " | descendant::comment()"
)
_KEPT = frozenset(
    (
        *("class", "dir", "id", "lang", "role", "title", "aria-label", "aria-labelledby"),
        *("alt", "cite", "datetime", "height", "href", "src", "width"),
        *("colspan", "headers", "rowspan", "scope", "span"),
        *("reversed", "start", "type", "value"),
    )
)
_UNDONE, _DONE = "\u2610", "\u2611"
_TITLE = "title"


@dataclass(frozen=True)
class Article:
    """XHTML without a root of its own; links are whole, `pictures` are the paths of its pictures in the site.

    A picture's `src` is its path in the site. `anchors` are the ids that a link may lead to.
    """

    xhtml: str
    anchors: frozenset[str]
    pictures: tuple[str, ...]


def article(page: str, address: str, site: str, picture: Picture) -> Article:
    """The article of the page at the whole `address` on the site at `site`.

    `picture` gives the file, as a path in the site, by which a book shows a picture of the site, or None when no book
    can show it: then its description stands there. Raise ValueError for a page without a practice.
    """
    document = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    root = next(iter(_find(document, _ARTICLE)), None)
    if root is None:
        raise ValueError(address)
    for element in _find(root, f"descendant::{_OF_SCREENS}"):
        _drop(element)
    _open(root)
    _tick(root)
    for heading in _find(root, "descendant::h1[not(@id)][1]"):
        heading.set("id", _TITLE)
    anchors = frozenset(element.get("id", "") for element in _find(root, "descendant::*[@id]"))
    _lead(root, address, anchors)
    pictures = tuple(dict.fromkeys(_show(root, address, site, picture)))
    _plain(root)
    xhtml = "".join(str(etree.tostring(child, encoding="unicode", method="xml")) for child in root)
    return Article(xhtml, anchors, pictures)


def _find(element: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """The elements at an XPath that leads to nothing else."""
    return cast(list[html.HtmlElement], element.xpath(path))


def _drop(element: html.HtmlElement) -> None:
    """Take an element out, and leave the text after it."""
    if element.getparent() is not None:
        element.drop_tree()


def _open(root: html.HtmlElement) -> None:
    """Folds stand open, and of tabs each has its name above it."""
    for fold in _find(root, "descendant::details"):
        fold.tag = "div"
        fold.classes.add("fold")
    for summary in _find(root, "descendant::summary"):
        summary.tag = "p"
        summary.classes.add("label")
    for tabs in root.find_class("tabbed-set"):
        for block, label in zip(tabs.find_class("tabbed-block"), _find(tabs, "descendant::label"), strict=False):
            label.tag = "p"
            label.classes.add("label")
            block.insert(0, label)


def _tick(root: html.HtmlElement) -> None:
    """Boxes to tick as letters; what else can only be filled in goes."""
    for field in _find(root, "descendant::input"):
        if field.get("type") == "checkbox":
            field.tail = f"{_UNDONE if field.get('checked') is None else _DONE} {(field.tail or '').lstrip()}"
        _drop(field)
    for label in _find(root, "descendant::label"):
        label.drop_tag()


def _lead(root: html.HtmlElement, address: str, anchors: frozenset[str]) -> None:
    """Make links whole; one to a place in the article stays, if the place did."""
    for link in _find(root, "descendant::a[@href]"):
        target, anchor = urldefrag(urljoin(address, link.get("href")))
        if target != address:
            link.set("href", f"{target}#{anchor}" if anchor else target)
        elif anchor in anchors:
            link.set("href", f"#{anchor}")
            if "cite" in link.classes:
                link.set("role", "doc-biblioref")
        else:
            link.drop_tag()


def _show(root: html.HtmlElement, address: str, site: str, picture: Picture) -> Iterator[str]:
    """Point to the pictures that the book has, and give their paths; of any other the description is left."""
    for image in _find(root, "descendant::img"):
        source = urldefrag(urljoin(address, image.get("src", ""))).url
        path = picture(source.removeprefix(site)) if source.startswith(site) else None
        if path:
            image.set("src", path)
            yield path
        else:
            image.tail = image.get("alt", "") + (image.tail or "")
            _drop(image)


def _plain(root: html.HtmlElement) -> None:
    """Leave the attributes that mean something in a book; the side to which a cell is set becomes a class."""
    for element in root.iterdescendants():
        style = element.get("style", "")
        for side in ("right", "center"):
            if f"text-align: {side}" in style:
                element.classes.add(side)
        for name in set(element.attrib) - _KEPT:
            del element.attrib[name]
