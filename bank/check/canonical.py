"""Spellings: the values of a front matter that mean the right thing and should be written otherwise."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from bank.model.places import find_places
from bank.model.terms import City
from bank.model.towns import find_city
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Either, ListOf, Record
from bank.schema.quantities import Measure
from bank.schema.scalars import Choice, Flag, Number, Pattern, Text, text_of
from bank.source.front_matter_file import STRING, children, value_of, written
from bank.source.location import Location, Shape

_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class Spelling:
    """How the value at a node should be written, as YAML; `place` is the path of its field."""

    node: yaml.ScalarNode
    place: str
    better: str

    @property
    def value(self) -> object:
        """The text that YAML reads of the better spelling."""
        return value_of(self.better)


def better_spellings(front: yaml.MappingNode, shape: Record, vocabulary: Vocabulary) -> Iterator[Spelling]:
    """Every value that should be written otherwise, those that cannot be read left out."""
    own = ((node, place, _better(of, node)) for of, node, place in scalars_of(shape, front))
    found = [Spelling(node, place, better) for node, place, better in own if better]
    return (one for one in (*found, *_of_places(front, vocabulary)) if one.node.style not in ("|", ">"))


def scalars_of(shape: Shape, node: yaml.Node, place: str = "") -> Iterator[tuple[Shape, yaml.ScalarNode, str]]:
    """Every single value that has a shape, with the path of its field."""
    match shape, node:
        case Record(), yaml.MappingNode():
            known = {item.key: item.shape for item in shape.fields}
            for key, value in node.value:
                name = str(key.value)  # whatever stands for a key
                if name in known:
                    yield from scalars_of(known[name], value, f"{place}.{name}" if place else name)
        case ListOf(), yaml.SequenceNode():
            for number, item in enumerate(node.value, 1):
                yield from scalars_of(shape.shape, item, f"{place}[{number}]")
        case ListOf(lone=True), yaml.ScalarNode():
            yield from scalars_of(shape.shape, node, place)
        case Either(), _:
            yield from scalars_of(shape.single if isinstance(node, yaml.ScalarNode) else shape.other, node, place)
        case _, yaml.ScalarNode() if text_of(node):
            yield shape, node, place


def _better(shape: Shape, node: yaml.ScalarNode) -> str | None:
    """The better spelling of a value, if there is one."""
    text, quoted = text_of(node), bool(node.style)
    match shape:
        case Choice():
            term = shape.find(text)
            name = text if term is None else shape.spelling(term)
            number = shape.codes and name.isdecimal()
            if name != text or (number and quoted):
                return name if number else written(name)
        case Number() | Flag() | Measure() if quoted and _reads(shape, node):
            return text.casefold()
        case Text() | Pattern() if not quoted and node.tag not in (STRING, _NULL):
            return json.dumps(text, ensure_ascii=False)
    return None


def _reads(shape: Shape, node: yaml.ScalarNode) -> bool:
    return shape.read(node, Location("", datetime.date.min, [])) is not None


def _of_places(front: yaml.MappingNode, vocabulary: Vocabulary) -> Iterator[Spelling]:
    """Districts and areas, which mean something within the practice's cities only."""
    nodes = {str(key.value): value for key, value in front.value}
    meant = (find_city(text_of(node), vocabulary) for node in _scalars(nodes.get("city")))
    cities = [city for city in meant if isinstance(city, City)]
    listed = isinstance(nodes.get("district"), yaml.SequenceNode)
    for number, node in enumerate(_scalars(nodes.get("district")), 1):
        found = find_places(text_of(node), cities)
        if len(found) == 1:
            labels = [next(iter(term.labels.values())) for term in found[0]]
            name = "/".join(labels) if "/" in node.value else labels[1]
            if name != text_of(node):
                yield Spelling(node, f"district[{number}]" if listed else "district", written(name))


def _scalars(node: yaml.Node | None) -> list[yaml.ScalarNode]:
    """A single value or those of a list."""
    nodes = [node] if isinstance(node, yaml.ScalarNode) else list(children(node)) if node else []
    return [node for node in nodes if isinstance(node, yaml.ScalarNode)]
