"""RDF: statements in the words of known vocabularies, as Turtle and as JSON-LD; the same ones are the same bytes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from bank.text.json_bytes import to_readable_json

Graph = set[Triple]
_UNFIT = re.compile(r"[^\w:/?#@!$&'()*+,;=%~.-]|%(?![0-9A-Fa-f]{2})")  # in an address that RDF takes


@dataclass(frozen=True)
class Vocabulary:
    """The words at an address, which are its attributes, and the prefix that stands for it."""

    prefix: str
    address: str

    def __getattr__(self, word: str) -> NamedNode:
        return NamedNode(self.address + word)


DCAT = Vocabulary("dcat", "http://www.w3.org/ns/dcat#")
DCTERMS = Vocabulary("dcterms", "http://purl.org/dc/terms/")
FOAF = Vocabulary("foaf", "http://xmlns.com/foaf/0.1/")
RDF = Vocabulary("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Vocabulary("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
SKOS = Vocabulary("skos", "http://www.w3.org/2004/02/skos/core#")
SPDX = Vocabulary("spdx", "http://spdx.org/rdf/terms#")
XSD = Vocabulary("xsd", "http://www.w3.org/2001/XMLSchema#")
_CLASS = RDF.type
_PREFIXES = {one.prefix: one.address for one in (DCAT, DCTERMS, FOAF, RDF, RDFS, SKOS, SPDX, XSD)}


def node(address: str) -> NamedNode:
    """What is at an address."""
    return NamedNode(_UNFIT.sub(lambda match: quote(match[0]), address))


def turtle(graph: Graph) -> bytes:
    """The graph as Turtle."""
    written = serialize(_in_order(graph), format=RdfFormat.TURTLE, prefixes=_PREFIXES)
    assert written is not None  # as it is for who names a file to write to
    return written


def json_ld(graph: Graph) -> bytes:
    """The graph as JSON-LD: a node for each subject, with its words by their prefixes."""
    nodes: dict[str, dict[str, list[Any]]] = {}
    for triple in _in_order(graph):
        own = nodes.setdefault(_name(triple.subject), {})
        if triple.predicate == _CLASS:
            own.setdefault("@type", []).append(_short(triple.object))
        else:
            own.setdefault(_short(triple.predicate), []).append(_value(triple.object))
    told = [{"@id": name, **{key: _single(values) for key, values in own.items()}} for name, own in nodes.items()]
    return to_readable_json({"@context": _PREFIXES, "@graph": told})


def _in_order(graph: Graph) -> Iterable[Triple]:
    """The statements in one order, that of the class before all others of a subject."""
    return sorted(graph, key=lambda one: (str(one.subject), one.predicate != _CLASS, str(one)))


def _value(object: Any) -> Any:
    if not isinstance(object, Literal):
        return {"@id": _name(object)}
    if object.language:
        return {"@language": object.language, "@value": object.value}
    if object.datatype != XSD.string:
        return {"@type": _short(object.datatype), "@value": object.value}
    return object.value


def _short(object: Any) -> str:
    """A word with the prefix of its vocabulary."""
    name = _name(object)
    held = ((prefix, address) for prefix, address in _PREFIXES.items() if name.startswith(address))
    return next((f"{prefix}:{name.removeprefix(address)}" for prefix, address in held), name)


def _name(object: Any) -> str:
    assert isinstance(object, NamedNode)  # a bank leaves nothing without a name
    return object.value


def _single(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
