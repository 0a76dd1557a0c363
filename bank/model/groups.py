"""Groups: what a list has, by what its members have in common."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Listed = TypeVar("Listed")


def group(listed: Iterable[Listed], keys: Callable[[Listed], Iterable[Key]]) -> Mapping[Key, list[Listed]]:
    """The members of a list by each of their keys, in the order of the list; there are none of any other key."""
    groups: dict[Key, list[Listed]] = defaultdict(list)
    for one in listed:
        for key in keys(one):
            groups[key].append(one)
    return groups
