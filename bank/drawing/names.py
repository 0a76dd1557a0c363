"""Names on a map: beside each spot where there is room, the most important first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal, get_args

NARROW, WIDE = 35, 23  # how high letters are where the map is as wide as a phone, and where it is as wide as it gets
LETTER = 0.53  # the mean width of a letter, of its height
APART = 5  # between a spot and its name
REACHES = (0, 45)  # how much farther from its spot a name may stand, which a line then leads to
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
    """On which side of its spot a name stands, how much farther than at its edge, and where it is shown."""

    side: Side
    shown: Shown
    reach: float = 0


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

    def within(self, other: "Box") -> bool:
        across = self.left >= other.left and self.right <= other.right
        return across and self.top >= other.top and self.bottom <= other.bottom


def names(discs: Sequence[Disc], width: float, height: float) -> list[Name]:
    """A name for each of the discs, which stand in the order of their importance."""
    room = Box(0, 0, width, height)
    narrow = dict(_placed(discs[:MOST_NARROW], {}, NARROW, discs, room))
    wide = dict(_placed(discs[:MOST_WIDE], narrow, WIDE, discs, room))
    asked = [Name("right" if disc.x < width / 2 else "left", "asked") for disc in discs]
    return [narrow.get(number) or wide.get(number) or name for number, name in enumerate(asked)]


def _placed(
    discs: Sequence[Disc], fixed: Mapping[int, Name], size: float, all_of_them: Sequence[Disc], room: Box
) -> Iterator[tuple[int, Name]]:
    """The names of those that have room beside the `fixed` ones, by their numbers, the nearest names first."""
    taken = [_beside(discs[number], name, size) for number, name in fixed.items()]
    spots = [(disc, _around(disc)) for disc in all_of_them]
    waiting = {number: disc for number, disc in enumerate(discs) if number not in fixed}
    for reach in REACHES if size == NARROW else REACHES[:1]:
        for number, disc in list(waiting.items()):
            others = [spot for spot in spots if spot[0] is not disc]
            for side in get_args(Side):
                name = Name(side, "always" if size == NARROW else "wide", reach)
                box = _beside(disc, name, size)
                if box.within(room) and not any(map(box.meets, taken)) and not _covers(box, disc, name, others):
                    taken.append(box)
                    del waiting[number]
                    yield number, name
                    break


def _covers(box: Box, disc: Disc, name: Name, others: Iterable[tuple[Disc, Box]]) -> bool:
    """Whether a name would stand on another spot, or its line lead across one."""
    if any(box.meets(spot) for _, spot in others):
        return True
    (x, y), steps = anchor(disc, name), range(1, 10) if name.reach else range(0)
    way = [(disc.x + (x - disc.x) * step / 9, disc.y + (y - disc.y) * step / 9) for step in steps]
    return any(hypot(here[0] - other.x, here[1] - other.y) < other.radius for here in way for other, _ in others)


def _around(disc: Disc) -> Box:
    return Box(disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius)


def anchor(disc: Disc, name: Name) -> tuple[float, float]:
    """The point from which a name is written."""
    across, down = "right" in name.side or -("left" in name.side), "below" in name.side or -("above" in name.side)
    away = (disc.radius + APART + name.reach) / hypot(across, down)
    return disc.x + across * away, disc.y + down * away


def _beside(disc: Disc, name: Name, size: float) -> Box:
    """What a name of that size takes of the map."""
    x, y = anchor(disc, name)
    wide = len(disc.words) * LETTER * size
    left = x if "right" in name.side else x - wide if "left" in name.side else x - wide / 2
    top = y - size if "above" in name.side else y if "below" in name.side else y - size / 2
    return Box(left, top, left + wide, top + size)
