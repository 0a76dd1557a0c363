"""What a page says when it is read out: what its PDF has to say in the same order, told without the bank's own walk."""

import re
from collections.abc import Iterator

from bank.check.fonts import substitute
from bank.print.typst.html import Element, classes, elements, find_all, text_of
from tests.print.typesetting import letters


def heard(element: Element, characters: frozenset[str], missing: frozenset[str] = frozenset()) -> str:
    """The letters and marks of all that is said; `missing` are the pictures that can't be had."""
    return letters(substitute("".join(_said(element, missing, set())), characters))


def _said(element: Element, missing: frozenset[str], told: set[str]) -> Iterator[str]:
    if _is_silent(element):
        return
    if element.tag == "img":
        yield (element.get("alt") or "") if _is_text(element, missing) else ""
        return
    yield element.text or ""
    for child in _in_order(element):
        yield from _said(child, missing, told)
        yield child.tail or ""
    yield _added(element, told)


def _is_silent(element: Element) -> bool:
    return "linenos" in classes(element) or element.get("aria-hidden") == "true"


def _is_text(image: Element, missing: frozenset[str]) -> bool:
    return "emojione" in classes(image) or image.get("src") in missing


def _in_order(element: Element) -> list[Element]:
    """Tabs are read with their labels; the caption of a table comes first."""
    children = list(elements(element))
    if "tabbed-set" in classes(element):
        labels, bodies = (next(find_all(element, name)) for name in ("tabbed-labels", "tabbed-content"))
        return [part for pair in zip(elements(labels), elements(bodies), strict=True) for part in pair]
    if element.tag == "figure" and element.find("table") is not None:
        return children[::-1]
    return children


def _added(element: Element, told: set[str]) -> str:
    """What paper says and a screen shows otherwise."""
    in_heading = any(re.fullmatch(r"h\d", str(above.tag)) for above in element.iterancestors())
    if element.tag == "abbr" and text_of(element) not in told and not in_heading:
        told.add(text_of(element))
        return f" ({element.get('title')})"
    if element.tag == "dt" and (after := element.getnext()) is not None and after.tag == "dt":
        return ","
    if element.tag == "input" and element.get("type") == "checkbox" and not _is_mark(element):
        return "☑" if "checked" in element.attrib else "☐"
    if element.tag == "a" and not text_of(element) and next(element.iter("img")).get("alt") == "":
        return element.get("href") or ""
    return {"iframe": element.get("title"), "svg": element.get("aria-label")}.get(str(element.tag)) or ""


def _is_mark(box: Element) -> bool:
    """Whether a box is the mark of its item, as each of the list has one."""
    item = next(box.iterancestors("li"))
    above = item.getparent()
    return above is not None and all("task-list-item" in classes(other) for other in elements(above))
