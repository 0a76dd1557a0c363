"""Lists: points, numbers, tasks, and terms with what they mean."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from bank.print.typst.converter import Handler, Walk
from bank.print.typst.flow import joined
from bank.print.typst.html import Element, elements
from bank.print.typst.literal import LARGEST, Content, Value, call

_COMMA = '#", "'
_TICKED, _OPEN = "☑", "☐"


def items_as(name: str) -> Handler:
    """The construct of that name over the items of a list."""

    def handler(element: Element, walk: Walk) -> str:
        bodies = list(walk.members(element, "li"))
        return call(name, *bodies) if bodies else ""

    return handler


def _points(element: Element, walk: Walk) -> str:
    return _tasks(element, walk) if _is_of_tasks(element) else items_as("items")(element, walk)


def _numbers(element: Element, walk: Walk) -> str:
    bodies = list(walk.members(element, "li"))
    return call("numbered", *bodies, start=_start(element)) if bodies else ""


def _start(element: Element) -> int:
    start = element.get("start", "1").strip()
    return int(start) if start.isdecimal() and int(start) < LARGEST else 1


def _tasks(element: Element, walk: Walk) -> str:
    boxes = [_box(item) for item in elements(element)]
    walk.ticked.update(box for box in boxes if box is not None)
    bodies = walk.members(element, "li")
    tasks: list[Value] = [{"done": _is_ticked(box), "body": body} for box, body in zip(boxes, bodies, strict=True)]
    return call("tasks", *tasks)


def _is_of_tasks(element: Element) -> bool:
    """Whether a list holds nothing but items with a box to tick."""
    items = list(elements(element))
    stray = element.text or any(item.tail for item in items)
    return bool(items) and not stray and all(item.tag == "li" and _box(item) is not None for item in items)


def _box(item: Element) -> Element | None:
    """The box to tick of an item, not of one within it."""
    boxes = (box for box in item.iter("input") if box.get("type") == "checkbox")
    box = next(boxes, None)
    return box if box is not None and next(box.iterancestors("li"), None) is item else None


def _is_ticked(box: Element | None) -> bool:
    return box is not None and box.get("checked") is not None


def checkbox(element: Element, walk: Walk) -> str:
    """A box to tick where it is not the mark of its item."""
    if element.get("type") != "checkbox" or element in walk.ticked:
        return ""
    return walk.text(f"{_TICKED if _is_ticked(element) else _OPEN} ")


def terms_as(name: str) -> Handler:
    """The construct of that name over the terms of a list, each with its meanings."""

    def handler(element: Element, walk: Walk) -> str:
        found = terms(element, walk)
        return call(name, *found) if found else ""

    return handler


def terms(element: Element, walk: Walk) -> list[Mapping[str, Value]]:
    """The terms of a list as Typst's (term, body); terms that share their meanings stand in one."""
    return [_term(named, meanings, walk) for named, meanings in term_groups(element)]


def _term(named: list[Element], meanings: list[Element], walk: Walk) -> Mapping[str, Value]:
    """A block among the terms, such as a picture, belongs to the meanings: a label is one line."""
    names = [part for element in named for part in walk.parts(element)]
    lines = (part.markup for part in names if part.is_line)
    blocks = (part for part in names if not part.is_line)
    told = (part for element in meanings for part in walk.parts(element))
    return {"term": Content(f"[{_COMMA.join(lines)}]"), "body": joined([*blocks, *told])}


def term_groups(element: Element) -> Iterator[tuple[list[Element], list[Element]]]:
    """The elements of terms with those of their meanings."""
    terms: list[Element] = []
    for are_terms, group in groupby(_entries(element), lambda entry: entry.tag == "dt"):
        if are_terms:
            terms = list(group)
        else:
            yield terms, list(group)
            terms = []
    if terms:
        yield terms, []


def _entries(element: Element) -> Iterator[Element]:
    for child in elements(element):
        if child.tag == "div":
            yield from _entries(child)
        else:
            yield child


LISTS: Mapping[str, Handler] = {
    "dl": terms_as("definitions"),
    "dl.strip": terms_as("strip"),
    "menu": _points,
    "ol": _numbers,
    "ul": _points,
}
