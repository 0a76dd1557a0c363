"""Source edits: archived copies and days of loss put into the files of practices, each on its own lines."""

import datetime
from collections.abc import Iterator, Mapping
from contextlib import suppress

import yaml

from bank.exchange.bare import Bare, Value
from bank.exchange.edits import UneditableError, edited
from bank.model.objects import Copy
from bank.source.front_matter_file import compose, split_front


def with_copies(text: str, copies: Mapping[str, Copy], gone: Mapping[str, datetime.date | None]) -> str:
    """The text of a practice's file with copies beside sources that have none, by the addresses of their pages.

    `gone` tells of pages the day on which they were found gone, None of those that are there again.
    """
    parts = split_front(text)
    if parts is None:
        return text
    opening, front, closing, body = parts
    for number, source in enumerate(_sources(front), 1):
        for key, value in _edits(source, copies, gone):
            with suppress(UneditableError):  # what is written in a way of its own is for a person to edit
                front = edited(front, ("sources", number, key), value, ())
    return opening + front + closing + body


def _edits(
    source: Mapping[str, str], copies: Mapping[str, Copy], gone: Mapping[str, datetime.date | None]
) -> Iterator[tuple[str, Value | None]]:
    """The keys of a source with what they are to be, None for what is to go."""
    address = source.get("url", "")
    if address in copies and "archived" not in source:
        copy = copies[address]
        yield "archived", {"url": copy.url, "kept": Bare(str(copy.kept))}
    day = gone.get(address)
    if day and "gone" not in source:
        yield "gone", Bare(day.isoformat())
    elif address in gone and not day and "gone" in source:
        yield "gone", None


def _sources(front: str) -> list[dict[str, str]]:
    """The keys and values of each source as they are written."""
    root, _ = compose("", front)
    fields = {key.value: value for key, value in root.value} if isinstance(root, yaml.MappingNode) else {}
    listed = fields.get("sources")
    items = listed.value if isinstance(listed, yaml.SequenceNode) else []
    return [
        {str(key.value): str(value.value) for key, value in item.value} if isinstance(item, yaml.MappingNode) else {}
        for item in items
    ]
