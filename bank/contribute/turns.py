"""Turns: the days on which what people concluded came into a practice's file, or was last said to have another fate."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from bank.contribute.file_parts import Parts
from bank.contribute.history import Step
from bank.model.citations import CITATION

_TABLES, _MEETINGS, _CHARTER = "workshop", "editions", "charter"
_ANY = re.compile(rf"^(?:{_TABLES}|{_MEETINGS}|{_CHARTER}):", re.MULTILINE)
CLAUSES = ""  # the name by which the clauses of a charter go, all together


def turns(steps: Sequence[Step], texts: Mapping[str, str]) -> dict[str, datetime.date]:
    """The day of the last turn of each conclusion and decision that the last text has, by its bare words."""
    found: dict[str, datetime.date] = {}
    known: dict[str, str] = {}
    written: list[str | None] = []
    for step in steps:
        text = texts[step.after] if step.after else ""
        parts = Parts(text if _ANY.search(text) else "")
        if (own := [parts.front.get(key) for key in (_TABLES, _MEETINGS, _CHARTER)]) != written:
            told = dict(_told(parts))
            found |= {words: step.day for words, fate in told.items() if known.get(words) != fate}
            known, written = told, own
    return {words: found[words] for words in known}


def bare(text: str) -> str:
    """The words of a text, without citations, in whatever lines they are written."""
    return " ".join(CITATION.sub("", text).split())


def _told(parts: Parts) -> Iterator[tuple[str, str]]:
    """What people concluded in a text and what, by it, became of that."""
    if node := parts.node(_TABLES):
        for one in _mappings(node):
            if "text" in one and "fate" in one:
                yield bare(one["text"]), one["fate"].casefold()
    for path, value in parts.values(_MEETINGS):
        if path == f"{_MEETINGS}.decisions":
            yield bare(value), ""
    clauses = [value for path, value in parts.values(_CHARTER) if path == f"{_CHARTER}.clauses.text"]
    if clauses:
        yield CLAUSES, bare("\n".join(clauses))


def _mappings(node: yaml.Node) -> Iterator[dict[str, str]]:
    """The single values of each mapping in a tree."""
    children = node.value if isinstance(node, yaml.SequenceNode) else ()
    if isinstance(node, yaml.MappingNode):
        children = [value for _, value in node.value]
        yield {str(key.value): value.value for key, value in node.value if isinstance(value, yaml.ScalarNode)}
    for child in children:
        yield from _mappings(child)
