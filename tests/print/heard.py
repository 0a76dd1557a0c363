"""What a text says when it is read out from the page: what its PDF has to say in the same order."""

from collections.abc import Iterator

from bank.check.fonts import substitute
from tests.print.pages import Element
from tests.print.typesetting import letters


def heard(element: Element, characters: frozenset[str], missing: frozenset[str] = frozenset()) -> str:
    """The letters and marks of all that is said; `missing` are the pictures that can't be had."""
    return letters(substitute("".join(_said(element, missing)), characters))


def _said(element: Element, missing: frozenset[str]) -> Iterator[str]:
    if element.tag == "img":
        yield (element.get("alt") or "") if element.get("src") in missing else ""
        return
    yield element.text or ""
    for child in element:
        yield from _said(child, missing)
        yield child.tail or ""
    if element.tag == "input" and not _is_mark(element):
        yield "☑" if "checked" in element.attrib else "☐"
    if element.tag == "a" and not element.text_content() and next(element.iter("img")).get("alt") == "":
        yield element.get("href") or ""


def _is_mark(box: Element) -> bool:
    """Whether a box is the mark of its item, as each of the list has one."""
    list_of_it = next(box.iterancestors("ul", "ol"))
    return list_of_it.tag == "ul" and all("task-list-item" in item.get("class", "") for item in list_of_it)
