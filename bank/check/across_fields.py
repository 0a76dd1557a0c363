"""Across fields: what the fields of a practice say together, of places in cities, blocks of kinds, dates of states."""

from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from bank.model.objects import Status
from bank.model.places import find_places
from bank.model.terms import BLOCKS, Area, City, District
from bank.model.towns import named_district, takes_any_district
from bank.model.vocabulary import Vocabulary
from bank.source.front_matter_file import Steps
from bank.source.location import Location
from bank.text.normalise import fold, nearest, slug


def place_districts(
    values: dict[str, Any], nodes: Mapping[str, yaml.Node], location: Location, vocabulary: Vocabulary
) -> None:
    """Turn the names of districts and areas into both, within the practice's cities."""
    names, cities = values.pop("district", ()), values.get("cities")
    if not names or not cities:
        return
    node = nodes["district"]
    item_nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    many = isinstance(node, yaml.SequenceNode)
    districts: dict[tuple[str, str], District] = {}
    areas: list[Area] = []
    for number, (name, item) in enumerate(zip(names, item_nodes, strict=True), 1):
        where = location.key("district").item(number) if many else location.key("district")
        match _place(name, cities, item, where, vocabulary):
            case Area() as area:
                areas.append(area)
                city = next(city for city in cities if city.id == area.city)
                districts |= {(area.city, id): city.district(id) for id in area.districts}
            case District() as district:
                districts[district.city, district.id] = district
    values["districts"], values["areas"] = tuple(districts.values()), tuple(dict.fromkeys(areas))


def _place(
    name: str, cities: tuple[City, ...], node: yaml.Node, location: Location, vocabulary: Vocabulary
) -> District | Area | None:
    """The place that a name such as “Old Town” or “City/Old Town” means in one of the cities."""
    found = find_places(name, cities)
    if len(found) == 1:
        return found[0][1]
    if found:
        return _report_several(name, [city for city, _ in found], node, location)
    written_city, slash, written = name.rpartition("/")
    labels = [next(iter(city.labels.values())) for city in cities]
    among = [city for city in cities if not slash or fold(written_city) in map(fold, city.names)]
    if slash and not among:
        near = nearest(written_city, labels)
        return location.report(node, "city-not-given", name=name, city=written_city, suggestion=near)
    places = [place for city in among for place in (*city.districts, *city.areas)]
    near = nearest(written, [name for place in places for name in place.names[1:]])
    unlisted = [city for city in among if takes_any_district(city)] if slug(written) and not near else []
    if len(unlisted) == 1:
        return named_district(written.strip(), unlisted[0], vocabulary)
    if unlisted:
        return _report_several(name, unlisted, node, location)
    allowed = tuple(next(iter(place.labels.values())) for place in places)
    return location.report(
        node, "unknown-place", name=written, city=", ".join(labels), suggestion=near, allowed=allowed
    )


def _report_several(name: str, cities: Iterable[City], node: yaml.Node, location: Location) -> Any:
    ways = ", ".join(f"{next(iter(city.labels.values()))}/{name}" for city in cities)
    return location.report(node, "place-of-several-cities", name=name, ways=ways)


def check_block(
    values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location, vocabulary: Vocabulary
) -> None:
    """A block of fields belongs to the kinds that name it."""
    kind = values.get("kind")
    for block in BLOCKS:
        if block in nodes and kind is not None and kind.block != block:
            owners = [next(iter(other.labels.values())) for other in vocabulary.kinds if other.block == block]
            label = next(iter(kind.labels.values()))
            location.key(block).report(
                nodes[block], "block-of-another-kind", kind=label, owners=", ".join(owners) or "–"
            )


def check_dates(values: Mapping[str, Any], front: yaml.Node, location: Location) -> None:
    """A state has its day; only what is planned may begin in the future, and what has ended did so in the past."""
    status, period = values.get("status"), values.get("period")
    if status is None:
        return
    key = "looked" if status.state.meaning == "unknown" else "as_of"
    if getattr(status, key) is None:
        location.report_at(front, ("status", key), "state-not-dated", state=_state(status), key=key)
    planned, ended = status.state.meaning == "planned", status.state.meaning == "ended"
    if status.causes and not ended:
        location.report_at(front, ("status", "causes"), "causes-without-end", state=_state(status))
    workshop = values.get("workshop")
    beginnings: list[tuple[Steps, Any]] = [(("period", "from"), period and period.start)]
    beginnings += [(("workshop", "date"), workshop and workshop.date)]
    beginnings += [(("editions", number, "date"), one.date) for number, one in enumerate(values.get("editions", ()), 1)]
    for number, one in enumerate(values.get("adapted_elsewhere", ()), 1):
        beginnings.append((("adapted_elsewhere", number, "period", "from"), one.period and one.period.start))
    for place, date in beginnings:
        if date and not planned and date.first_day > location.today:
            location.report_at(front, place, "begins-in-future", date=date)
    if period and period.end and ended and period.end.first_day > location.today:
        location.report_at(front, ("period", "to"), "ends-in-future", date=period.end)
    if period and not planned and status.as_of and status.as_of.last_day < period.start.first_day <= location.today:
        location.report_at(front, ("status", "as_of"), "state-before-beginning", as_of=status.as_of, start=period.start)


def _state(status: Status) -> str:
    return next(iter(status.state.labels.values()))
