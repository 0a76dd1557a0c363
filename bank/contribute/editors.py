"""The editors: who looks after the practices of which city, and the file that asks them for a review."""

import datetime
from collections.abc import Mapping

import yaml

from bank.model.terms import City, Terms
from bank.schema.containers import ListOf
from bank.schema.scalars import Pattern
from bank.source.front_matter_file import compose, decode
from bank.source.location import Location
from bank.source.problems import Problem
from bank.text.language import N_, Language
from bank.text.normalise import nearest

FILE = ".github/editors.yml"  # from the folder of the repository
EVERYTHING = "*"
_HANDLES = ListOf(
    Pattern(
        r"@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?",
        "not-an-account",
    ),
    most=20,
    lone=True,
)
Editors = Mapping[str, tuple[str, ...]]


def read_editors(path: str, data: bytes, cities: Terms[City], today: datetime.date) -> tuple[Editors, list[Problem]]:
    """The handles by the id of their city, or by * for all other files; a table of comments alone is empty."""
    text, problems = decode(path, data)
    if text is None or all(not line.strip() or line.lstrip().startswith("#") for line in text.split("\n")):
        return {}, problems
    node, found = compose(path, text)
    problems += found
    if node is None:
        return {}, problems
    location = Location(path, today, problems)
    if not isinstance(node, yaml.MappingNode):
        location.report(node, "table-of-editors-expected")
        return {}, problems
    return _read(node, cities, location), problems


def _read(node: yaml.MappingNode, cities: Terms[City], location: Location) -> Editors:
    editors: dict[str, tuple[str, ...]] = {}
    known = {city.id for city in cities}
    for key, value in node.value:
        name = str(key.value)
        if name != EVERYTHING and name not in known:
            location.key(name).report(key, "editors-of-unknown-city", id=name, suggestion=nearest(name, known))
        elif name in editors:
            location.key(name).report(key, "editors-city-repeated", id=name)
        elif handles := _HANDLES.read(value, location.key(name)):
            editors[name] = handles
    return editors


def codeowners(editors: Editors, folder: str, table: str, language: Language) -> str:
    """The file CODEOWNERS; in it the last line that fits a path counts, so that of everything stands first."""
    everything = editors.get(EVERYTHING)
    lines = [f"* {' '.join(everything)}"] if everything else []
    lines += [f"/{folder}/{id}/ {' '.join(editors[id])}" for id in sorted(editors) if id != EVERYTHING]
    return "\n".join([f"# {language.text(_MADE).format(table=table)}", *lines, ""])


_MADE = N_("Made by scripts/derive.py from {table}; changes belong there.")
