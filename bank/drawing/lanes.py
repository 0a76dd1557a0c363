"""Lanes: marks along one scale, a lane for each thing that is compared, with its words beside it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bank.model.practice import Practice
from bank.model.terms import Term

# What a mark is: it has its look in the style sheet of pages and in that of print, under the same names.
Life = Literal["span", "end", "fade", "plan", "meeting", "money", "count", "looked"]
Amount = Literal["half", "peer", "own", "bar", "part"]
Fate = Literal["fate-1", "fate-2", "fate-3", "fate-4"]
Kind = Life | Amount | Fate
EDGE = 5  # hundredths of the scale beside its ends
UPRIGHT = ("end", "looked", "peer")  # marks that stand across their lane


@dataclass(frozen=True)
class Mark:
    """A point of the scale, or a stretch of it, in hundredths of its length."""

    kind: Kind
    start: float
    end: float | None = None

    @cached_property
    def stroke(self) -> str:
        """It as a line of SVG, in a lane that is 100 wide and 10 high."""
        if self.kind in UPRIGHT:
            return f"M{self.start:g} 1v8"
        return f"M{self.start:g} 5H{self.start if self.end is None else self.end:g}"


@dataclass(frozen=True)
class Tick:
    """A value of the scale, and where it stands in hundredths of its length."""

    at: float
    words: str

    @property
    def anchor(self) -> str:
        """How its words stand to it, so that none leave the drawing."""
        return "start" if self.at < EDGE else "end" if self.at > 100 - EDGE else "middle"


@dataclass(frozen=True)
class Lane:
    """Marks with the words that say the same; a lane of a practice or of a cause leads to it."""

    label: str
    words: str
    marks: tuple[Mark, ...]
    practice: Practice | None = None
    cause: Term | None = None

    @property
    def strokes(self) -> Mapping[str, str]:
        """The marks of each kind as one line of SVG."""
        strokes: dict[str, list[str]] = defaultdict(list)
        for mark in self.marks:
            strokes[mark.kind].append(mark.stroke)
        return {kind: "".join(own) for kind, own in strokes.items()}


@dataclass(frozen=True)
class Lanes:
    """Lanes on one scale; the key has an example of each kind of marks that the lanes do not name themselves."""

    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    key: tuple[Lane, ...] = ()


def lanes(ticks: Iterable[Tick], each: Iterable[Lane | None], key: Mapping[Kind, str] | None = None) -> Lanes | None:
    """The lanes that there are, with what the `key` tells of the kinds in them; None where there is none."""
    found = tuple(lane for lane in each if lane)
    kinds = {mark.kind for lane in found for mark in lane.marks}
    known = tuple(_example(kind, words) for kind, words in (key or {}).items() if kind in kinds)
    return Lanes(tuple(ticks), found, known) if found else None


def _example(kind: Kind, words: str) -> Lane:
    return Lane("", words, (Mark(kind, 50) if kind in (*UPRIGHT, "own") else Mark(kind, 0, 100),))
