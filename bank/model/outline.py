"""The outline: the borders of the country that a bank is about, which a map draws."""

from dataclasses import dataclass

FILE = "outline.geojson"
Position = tuple[float, float]  # longitude and latitude in degrees (WGS 84)


@dataclass(frozen=True)
class Outline:
    """Rings of positions, the largest first; a bank may have none."""

    rings: tuple[tuple[Position, ...], ...] = ()
