"""The projection: degrees become places on a sheet, true to area (Lambert's azimuthal one about the middle)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import cos, radians, sin, sqrt

from bank.model.outline import Outline, Position

WIDTH = 1000
MARGIN = 14  # round the country, so that nothing on its border is cut
Point = tuple[float, float]


@dataclass(frozen=True)
class Sheet:
    """A sheet that a country fills from side to side; `path` is its outline as SVG draws it."""

    middle: Position
    left: float
    top: float
    scale: float
    height: int
    path: str

    def point(self, position: Position) -> Point:
        """Where a position is, from the left and from the top."""
        x, y = _projected(position, self.middle)
        return MARGIN + (x - self.left) * self.scale, MARGIN + (self.top - y) * self.scale


@cache
def sheet(outline: Outline) -> Sheet:
    """The sheet of an outline of at least one ring."""
    longitudes, latitudes = zip(*(position for ring in outline.rings for position in ring), strict=True)
    middle = ((min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2)
    xs, ys = zip(*(_projected(position, middle) for ring in outline.rings for position in ring), strict=True)
    scale = (WIDTH - 2 * MARGIN) / (max(xs) - min(xs))
    height = round((max(ys) - min(ys)) * scale) + 2 * MARGIN
    bare = Sheet(middle, min(xs), max(ys), scale, height, "")
    path = "".join(_path(map(bare.point, ring)) for ring in outline.rings)
    return Sheet(middle, min(xs), max(ys), scale, height, path)


def _projected(position: Position, middle: Position) -> Point:
    """On the tangent plane of a sphere whose radius is 1."""
    east, north, around = radians(position[0] - middle[0]), radians(position[1]), radians(middle[1])
    inward = sin(around) * sin(north) + cos(around) * cos(north) * cos(east)
    away = sqrt(2 / (1 + inward))
    return away * cos(north) * sin(east), away * (cos(around) * sin(north) - sin(around) * cos(north) * cos(east))


def _path(points: Iterable[Point]) -> str:
    """A closed line by its steps, which are shorter to write than the points."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = " ".join(f"{x - a} {y - b}" for (a, b), (x, y) in pairwise(whole) if (x, y) != (a, b))
    return f"M{whole[0][0]} {whole[0][1]}l{steps.replace(' -', '-')}z"
