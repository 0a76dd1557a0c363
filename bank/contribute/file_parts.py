"""Parts of a file: the text of a practice at one moment of its history, cut by the keys of its front matter."""

import re

import yaml

from bank.schema.paths import without_numbers
from bank.source.front_matter_file import compose, single_values, split_front

_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)


class Parts:
    """A file's text by the keys at the top of its front matter, of which only those that differ are read."""

    def __init__(self, text: str) -> None:
        _, front, _, self.body = split_front(text) or ("", "", "", text)
        starts = [*_KEY.finditer(front)]
        ends = [*(match.start() for match in starts[1:]), len(front)]
        pairs = zip(starts, ends, strict=False)  # without a key there is nothing that could end
        self.front = {match[1]: front[match.start() : end].strip() for match, end in pairs}

    def node(self, key: str) -> yaml.Node | None:
        """The tree of a key, where it is there and sound."""
        return compose("", self.front[key])[0] if key in self.front else None

    def values(self, key: str) -> list[tuple[str, str]]:
        """The single values of a key, each with its path without numbers."""
        node = self.node(key)
        pairs = single_values(node) if node else ()
        return [(without_numbers(place), str(value.value).strip()) for value, place in pairs]
