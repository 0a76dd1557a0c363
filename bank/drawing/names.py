"""Names on a map: beside each spot where there is room, the most important first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal, get_args

NARROW, WIDE = 35, 23  # how high letters are where the map is as wide as a phone, and where it is as wide as it gets
LETTER = 0.53  # the mean width of a letter, of its height
APART = 5  # between a spot and its name
MOST_NARROW, MOST_WIDE = 12, 36  # names that are tried: the others are told when one asks for them

Side = Literal["right", "left", "above", "below", "above-right", "above-left", "below-right", "below-left"]
Shown = Literal["always", "wide", "asked"]


@dataclass(frozen=True)
class Disc:
    """A spot on the map with what is to be written beside it."""

    x: float
    y: float
    radius: float
    words: str


@dataclass(frozen=True)
class Name:
    """On which side of its spot a name stands, and where it is shown."""

    side: Side
    shown: Shown


@dataclass(frozen=True)
class Box:
    """What letters or a spot take of a map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, width: float, height: float) -> bool:
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


def names(discs: Sequence[Disc], width: float, height: float) -> list[Name]:
    """A name for each of the discs, which stand in the order of their importance."""
    around = [_around(disc) for disc in discs]
    narrow = dict(_placed(discs[:MOST_NARROW], {}, NARROW, around, width, height))
    placed = narrow | dict(_placed(discs[:MOST_WIDE], narrow, WIDE, around, width, height))
    return [_name(number, disc, placed, narrow, width) for number, disc in enumerate(discs)]


def _name(number: int, disc: Disc, placed: dict[int, Side], narrow: dict[int, Side], width: float) -> Name:
    if number not in placed:
        return Name("right" if disc.x < width / 2 else "left", "asked")
    return Name(placed[number], "always" if number in narrow else "wide")


def _placed(
    discs: Sequence[Disc], fixed: dict[int, Side], size: float, around: Sequence[Box], width: float, height: float
) -> Iterator[tuple[int, Side]]:
    """The sides of those that have room beside the `fixed` ones, by their numbers."""
    taken = [_beside(discs[number], side, size) for number, side in fixed.items()]
    for number, disc in enumerate(discs):
        if number in fixed:
            continue
        others = [*taken, *around[:number], *around[number + 1 :]]
        for side in get_args(Side):
            box = _beside(disc, side, size)
            if box.within(width, height) and not any(box.meets(other) for other in others):
                taken.append(box)
                yield number, side
                break


def _around(disc: Disc) -> Box:
    return Box(disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius)


def anchor(disc: Disc, side: Side) -> tuple[float, float]:
    """The point at the edge of a spot from which its name is written."""
    across, down = "right" in side or -("left" in side), "below" in side or -("above" in side)
    away = (disc.radius + APART) / hypot(across, down)
    return disc.x + across * away, disc.y + down * away


def _beside(disc: Disc, side: Side, size: float) -> Box:
    """What a name of that size takes on a side of its spot."""
    x, y = anchor(disc, side)
    wide = len(disc.words) * LETTER * size
    left = x if "right" in side else x - wide if "left" in side else x - wide / 2
    top = y - size if "above" in side else y if "below" in side else y - size / 2
    return Box(left, top, left + wide, top + size)
