"""The shapes of lists and records: how YAML sequences and mappings become tuples and objects of the model."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from bank.schema.scalars import Choice, empty, text_of
from bank.source.location import Location, Shape
from bank.text.normalise import nearest


@dataclass(frozen=True)
class ListOf:
    """A list of 1 to `most` items of one shape; `lone` also takes a single item for a list of one."""

    shape: Shape
    most: int = 200
    lone: bool = False

    def read(self, node: yaml.Node, location: Location) -> tuple[Any, ...] | None:
        if self.lone and isinstance(node, yaml.ScalarNode):
            value = self.shape.read(node, location)
            return None if value is None else (value,)
        if not isinstance(node, yaml.SequenceNode):
            return location.report(node, "value-empty" if empty(node) else "list-expected")
        if not node.value:
            return location.report(node, "list-empty")
        if len(node.value) > self.most:
            return location.report(node, "list-too-long", count=len(node.value), most=self.most)
        values = [self.shape.read(item, location.item(number)) for number, item in enumerate(node.value, 1)]
        return None if any(value is None for value in values) else tuple(values)


@dataclass(frozen=True)
class Field:
    """A field of a record: its key in the file, its shape, and its name in the model where that differs.

    `title` is what people call it and `hint` what to write in it, both msgids; so is `example` where it is of words.
    A choice and a group need no example: it is made of their values.
    """

    key: str
    shape: Shape
    title: str = ""
    hint: str = ""
    example: str = ""
    required: bool = False
    name: str = ""


@dataclass(frozen=True)
class Record:
    """Fields by key, made into an object of the model.

    `check` sees the values without problems, the nodes by key and the location, and reports what no field knows alone.
    """

    make: Callable[..., Any]
    fields: tuple[Field, ...]
    check: Callable[[Mapping[str, Any], Mapping[str, yaml.Node], Location], None] | None = None

    def read(self, node: yaml.Node, location: Location) -> Any:
        before = len(location.problems)
        values, _ = self.read_parts(node, location)
        return None if location.has_failed(before) else self.make(**values)

    def read_parts(self, node: yaml.Node, location: Location) -> tuple[dict[str, Any], dict[str, yaml.Node]]:
        """The values without problems, by name in the model, and all values' nodes, by key."""
        if not isinstance(node, yaml.MappingNode):
            _ = (
                location.report(node, "value-empty")
                if empty(node)
                else location.report(node, "fields-expected", allowed=tuple(self.keys))
            )
            return {}, {}
        nodes = self._nodes(node, location)
        values: dict[str, Any] = {}
        for item in self.fields:
            if item.key not in nodes or (item.required and empty(nodes[item.key])):
                if item.required:
                    location.key(item.key).report(nodes.get(item.key, node), "field-required")
                continue
            value = item.shape.read(nodes[item.key], location.key(item.key))
            if value is not None:
                values[item.name or item.key] = value
        if self.check:
            self.check(values, nodes, location)
        return values, nodes

    def _nodes(self, node: yaml.MappingNode, location: Location) -> dict[str, yaml.Node]:
        """The values' nodes by key; unknown and repeated keys are reported."""
        known, nodes = self.keys, {}
        first: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in first:
                line = first[key].start_mark.line + 1
                location.key(key).report(key_node, "field-repeated", key=key, line=line)
                continue
            if key not in known and node.flow_style and empty(value):
                location.key(key).report(key_node, "comma-without-quotes", key=key)
            elif key not in known:
                near = nearest(key, known)
                location.key(key).report(key_node, "unknown-field", key=key, suggestion=near, allowed=tuple(known))
            first[key], nodes[key] = key_node, value
        return nodes

    @cached_property
    def keys(self) -> dict[str, Field]:
        """The fields by their keys, in their order."""
        return {item.key: item for item in self.fields}


@dataclass(frozen=True)
class Either:
    """A value of the first shape when it is a single plain value, of the second when it is a list or fields."""

    single: Choice
    other: Shape

    def read(self, node: yaml.Node, location: Location) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            return self.other.read(node, location)
        text = text_of(node)
        if not text or self.single.find(text):
            return self.single.read(node, location)
        near = nearest(text, self.single.names)
        return location.report(node, "amounts-expected", value=text, suggestion=near, allowed=tuple(self.single.names))
