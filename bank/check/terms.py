"""What the entries of a list say together: names that repeat, places and themes that are not there."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from bank.model.terms import Area, City, District, Term, Theme
from bank.source.location import Location
from bank.text.normalise import fold, nearest


def check_names(items: Iterable[Term], nodes: Iterable[yaml.Node], location: Location) -> None:
    """No two entries may share a name: a practice that wrote it would be read as either."""
    taken: dict[str, str] = {}
    for number, (item, node) in enumerate(zip(items, nodes, strict=True), 1):
        for spelling, name in {fold(name): name for name in reversed(item.names)}.items():
            if spelling in taken:
                location.item(number).report(node, "shared-name", name=name, owner=taken[spelling], id=item.id)
            taken.setdefault(spelling, item.id)
        if isinstance(item, City):
            _check_places(item, node, location.item(number))


def _check_places(city: City, node: yaml.Node, location: Location) -> None:
    """Districts and areas of a city share one list of addresses and of names."""
    known = {district.id for district in city.districts}
    for number, area in enumerate(city.areas, 1):
        for id in area.districts:
            if id not in known:
                near = nearest(id, known)
                where = ("areas", number, "in")
                location.report_at(
                    node, where, "area-of-unknown-district", area=area.id, district=id, city=city.id, suggestion=near
                )
    taken: dict[str, str] = {}
    numbered: list[tuple[str, int, District | Area]] = []
    numbered += [("districts", number, place) for number, place in enumerate(city.districts, 1)]
    numbered += [("areas", number, place) for number, place in enumerate(city.areas, 1)]
    for key, number, place in numbered:
        for spelling, name in {fold(name): name for name in reversed(place.names)}.items():
            if spelling in taken:
                location.report_at(node, (key, number), "shared-name", name=name, owner=taken[spelling], id=place.id)
            taken.setdefault(spelling, place.id)


def check_broader(items: Iterable[Term], nodes: Iterable[yaml.Node], location: Location) -> None:
    """A broader theme must exist, and no theme may stand above itself."""
    themes = {item.id: item for item in items if isinstance(item, Theme)}
    for number, (theme, node) in enumerate(zip(items, nodes, strict=True), 1):
        broader = theme.broader if isinstance(theme, Theme) else None
        where = location.item(number)
        if broader and broader not in themes:
            near = nearest(broader, themes)
            where.report_at(
                node, ("broader",), "unknown-broader-theme", broader=broader, theme=theme.id, suggestion=near
            )
        elif broader and theme.id in _above(broader, themes):
            where.report_at(node, ("broader",), "theme-above-itself", broader=broader, theme=theme.id)


def _above(id: str, themes: Mapping[str, Theme]) -> set[str]:
    """The theme of the id and all above it."""
    seen: set[str] = set()
    while id in themes and id not in seen:
        seen.add(id)
        id = themes[id].broader or ""
    return seen


def check_group(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
    """A group joins at least two words, in one way."""
    given = [key for key in ("derived", "same") if key in nodes]
    if len(given) != 1 and nodes and nodes.keys() <= {"id", "derived", "same"}:
        location.report(next(iter(nodes.values())), "group-joins-two-ways")
    for key in given:
        names: tuple[str, ...] = values.get(key, ())
        if len({fold(name) for name in names}) < len(names) or len(names) == 1:
            location.key(key).report(nodes[key], "group-too-small")
        for number, name in enumerate(names, 1):
            if key == "derived" and len(name.split()) > 1:
                location.key(key).item(number).report(nodes[key].value[number - 1], "group-of-several-words", name=name)
