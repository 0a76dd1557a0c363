"""Parts: what the templates draw from the front matter, known by its classes."""

from collections.abc import Mapping

from bank.print.typst.converter import Handler, Walk
from bank.print.typst.html import Element, classes, elements, find
from bank.print.typst.lists import items_as, terms, terms_as
from bank.print.typst.literal import Content, Value, call
from bank.text.urls import readable


def _part(element: Element, walk: Walk) -> str:
    """A section by the anchor of its heading."""
    return call("part", element.get("aria-labelledby") or element.get("id") or "") + walk.content(element)


def _paragraph_as(name: str) -> Handler:
    return lambda element, walk: f"#{name}{walk.content(element)}"


def _steps(element: Element, walk: Walk) -> str:
    """The steps of a scenario; their minutes stand in the drawing of the clock."""
    made = [_step(step, walk) for step in elements(element)]
    clock = next(element.iter("svg"), None)
    total = _minutes(clock.get("viewbox", "").split()[2:3]) if clock is not None else 0
    return call("steps", *made, total=total)


def _step(element: Element, walk: Walk) -> Mapping[str, Value]:
    time, hand = find(element, "step__time"), next(element.iter("rect"), None)
    return {
        "minutes": _minutes([hand.get("width", "")]) if hand is not None else 0,
        "from": _minutes([hand.get("x", "")]) if hand is not None else 0,
        "time": _content(time, walk),
        "body": walk.content(element, without=time),
    }


def _minutes(texts: list[str]) -> int:
    return int(texts[0]) if texts and texts[0].isdecimal() else 0


def _editions(element: Element, walk: Walk) -> str:
    return call("editions", *(_edition(edition, walk) for edition in elements(element)))


def _edition(element: Element, walk: Walk) -> Mapping[str, Value]:
    date = find(element, "edition__date")
    return {"date": _content(date, walk), "body": walk.content(element, without=date)}


def _content(element: Element | None, walk: Walk) -> Content:
    return walk.content(element) if element is not None else Content("[]")


def _pair(element: Element, walk: Walk) -> str:
    return call("pair", *(walk.content(side) for side in elements(element)))


def _failure(element: Element, walk: Walk) -> str:
    causes = element.find("dl")
    return call("failure", walk.content(element, without=causes), terms(causes, walk) if causes is not None else [])


def _sources(element: Element, walk: Walk) -> str:
    """The sources, numbered as they are cited: in their order on the page; a contributor's list can't pass for them."""
    if any("prose" in classes(above) for above in element.iterancestors()):
        return call("numbered", *walk.members(element, "li"))
    return call("sources", *(_source(number, item, walk) for number, item in enumerate(elements(element), 1)))


def _source(number: int, item: Element, walk: Walk) -> Mapping[str, Value]:
    """A source with where its title leads, and how that is printed."""
    title = item.find("a")
    address = walk.links.address(title.get("href", "")) if title is not None else None
    shown = readable(address, walk.links.characters) if address else None
    return {"number": number, "body": walk.content(item), "address": address, "shown": shown}


PARTS: Mapping[str, Handler] = {
    "section.part": _part,
    "p.label": _paragraph_as("label-line"),
    **dict.fromkeys(("p.meta", "div.meta"), _paragraph_as("meta")),
    "dl.terms": terms_as("definitions"),
    "dl.strip": terms_as("strip"),
    "ol.steps": _steps,
    "ol.sheets": items_as("sheets"),
    "ol.clauses": items_as("clauses"),
    "ol.editions": _editions,
    "ol.sources": _sources,
    "ul.checks": items_as("checks"),
    "ul.dashes": items_as("dashes"),
    "ul.members": items_as("members"),
    ".pair": _pair,
    ".failure": _failure,
}
