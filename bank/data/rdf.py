"""RDF: a graph written so that the same one is always the same bytes, as Turtle and as JSON-LD."""

import json
from typing import Any

from rdflib import Graph

from bank.text.json_bytes import to_readable_json


def turtle(graph: Graph) -> bytes:
    """The graph as Turtle."""
    return graph.serialize(format="turtle", encoding="utf-8")


def json_ld(graph: Graph) -> bytes:
    """The graph as JSON-LD."""
    prefixes = {prefix: str(address) for prefix, address in graph.namespaces()}
    text = graph.serialize(format="json-ld", context=prefixes)
    return to_readable_json(_in_order(json.loads(text)))


def _in_order(value: Any) -> Any:
    """What has no order of its own, in one."""
    if isinstance(value, dict):
        return {key: _in_order(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return sorted(map(_in_order, value), key=lambda item: json.dumps(item, sort_keys=True))
    return value
