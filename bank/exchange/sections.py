"""Sections: the parts of a practice's text at the headings of the bank, and other words put into one of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")


@dataclass(frozen=True)
class Section:
    """A part of a text under a heading: the lines of its words, counted from 0, the end not among them."""

    heading: str
    start: int
    end: int


def sections(lines: Sequence[str], headings: Sequence[str]) -> Iterator[Section]:
    """The parts of a text, what stands before the first heading too; a heading that repeats parts nothing."""
    heading, start, fenced, seen = "", 0, False, set[str]()
    for number, line in enumerate(lines):
        fenced = fenced != bool(_FENCE.match(line))
        name = line.removeprefix("## ").strip()
        if not fenced and line.startswith("## ") and name in headings and name not in seen:
            yield Section(heading, start, number)
            heading, start = name, number + 1
            seen.add(name)
    yield Section(heading, start, len(lines))


def rewritten(body: str, heading: str, text: str, headings: Sequence[str]) -> str:
    """The text with other words under a heading, which comes and goes with its words."""
    lines = body.split("\n")
    own = next((one for one in sections(lines, headings) if one.heading == heading), None)
    if own is None:
        return _with_section(lines, heading, text, headings)
    if not text:
        start = own.start - 1 if heading else own.start
        return "\n".join([*lines[:start], *lines[own.end :]])
    first, last = own.start, own.end
    while first < last and not lines[first].strip():
        first += 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    return "\n".join([*lines[:first], *text.split("\n"), *lines[last:]])


def _with_section(lines: list[str], heading: str, text: str, headings: Sequence[str]) -> str:
    """A heading that was not there, before the first of those after it, or at the end."""
    later = headings[headings.index(heading) + 1 :]
    before = next((one for one in sections(lines, headings) if one.heading in later), None)
    new = [f"## {heading}", "", *text.split("\n"), ""]
    if before:
        return "\n".join([*lines[: before.start - 1], *new, *lines[before.start - 1 :]])
    return "\n".join(["\n".join(lines).rstrip("\n"), "", *new])
