"""Former addresses: where practices were by the history of their files, and what became of those that are gone."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bank.contribute.register import Register, Registers
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice

_MERGE = "Merge "  # begins a message that says nothing of what was done; what does may follow it


@dataclass(frozen=True)
class Gone:
    """A practice that had a page; its file may be there still, but is not published."""

    title: str
    published: datetime.date
    removed: datetime.date | None
    reason: str


def moved(registers: Registers, catalogue: Catalogue) -> Iterator[tuple[str, Practice]]:
    """The paths that files of practices had before, each with its practice; who was there last comes first."""
    found = []
    for register in registers.by_path.values():
        if practice := catalogue.at(register.path):
            days = {entry.moved: entry.day for entry in reversed(register.entries)}
            found += [(days[path], path, practice) for path in register.paths if path != register.path]
    for _, path, practice in sorted(found, key=lambda one: one[:2], reverse=True):
        yield path, practice


def gone(registers: Registers, catalogue: Catalogue, messages: Mapping[str, str]) -> Iterator[tuple[str, Gone]]:
    """The paths of practices that were published and are no more; `messages` are those of the commits."""
    for register in without_page(registers, catalogue):
        if register.published:
            removed = register.removed
            reason = why(messages.get(removed.commit, "")) if removed else ""
            told = Gone(register.title, register.published, removed.day if removed else None, reason)
            yield from ((path, told) for path in register.paths)


def without_page(registers: Registers, catalogue: Catalogue) -> list[Register]:
    """The registers of practices that had a page and have none."""
    return [one for one in registers.by_path.values() if one.published and not catalogue.at(one.path)]


def why(message: str) -> str:
    """What the message of a commit says in its first line, or below that of a merge."""
    lines = [line.strip() for line in message.split("\n") if line.strip()]
    return next((line for line in lines if not line.startswith(_MERGE)), "")
