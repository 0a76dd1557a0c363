"""The tree: the fields of a practice to be, put in and taken out by their paths, such as “sources[2].title”."""

import re
from collections.abc import Iterator

from bank.exchange.bare import Value

_STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")
Tree = dict[str, Value]


def steps(path: str) -> list[str | int]:
    """The keys and the numbers of items of a path, counted from 1."""
    return [int(number) if number else key for key, number in _STEP.findall(path)]


def top(path: str) -> str:
    """The key of the field that a path leads into."""
    return path.partition(".")[0].partition("[")[0]


def put(tree: Tree, path: str, value: Value) -> None:
    """Put a value in, with all that it lies in; TypeError where something of another kind is there."""
    own = steps(path)
    place: Value = tree
    for step, following in zip(own, [*own[1:], None], strict=True):
        empty: Value = value if following is None else [] if isinstance(following, int) else {}
        if isinstance(step, int) and isinstance(place, list):
            place.extend({} for _ in range(step - len(place)))
            place[step - 1] = place[step - 1] if following is not None and place[step - 1] else empty
            place = place[step - 1]
        elif isinstance(step, str) and isinstance(place, dict):
            place[step] = value if following is None else place.get(step, empty)
            place = place[step]
        else:
            raise TypeError(path)


def get(tree: Tree, path: str) -> Value | None:
    """The value at a path, when there is one."""
    place: Value = tree
    for step in steps(path):
        if isinstance(step, int):
            place = place[step - 1] if isinstance(place, list) and step <= len(place) else None
        else:
            place = place.get(step) if isinstance(place, dict) else None
        if place is None:
            return None
    return place


def take(tree: Tree, path: str) -> None:
    """Take a value out, and what is empty without it; an item leaves its place to those after it."""
    own = steps(path)
    places: list[Value] = [tree]
    for step in own[:-1]:
        inner = places[-1][step - 1] if isinstance(step, int) else places[-1][step]
        places.append(inner)
    for place, step in zip(reversed(places), reversed(own), strict=True):
        del place[step - 1 if isinstance(step, int) else step]
        if place:
            return


def leaves(value: Value, path: str = "") -> Iterator[tuple[str, str]]:
    """The single values with their paths."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from leaves(inner, f"{path}[{number}]")
    else:
        yield path, value
