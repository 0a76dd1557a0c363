#!/usr/bin/env python3
"""Write the outline of a country, once for a bank, of what npm's world-atlas has of Natural Earth; it needs npm."""

import argparse
import json
import math
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

PACKAGE = "world-atlas@2.0.2"
FILE = "package/countries-10m.json"
NEAR = 0.008  # degrees: how far a point may lie from the line that stands for it
SMALLEST = 0.002  # square degrees: an island below is left out
ATTRIBUTION = f"Natural Earth (https://www.naturalearthdata.com/), public domain, by way of npm {PACKAGE}"
Position = tuple[float, float]
Ring = list[Position]


def main() -> int:
    """Write a GeoJSON file with the borders of one country."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("country", help="its number in ISO 3166-1, such as 616")
    parser.add_argument("file", type=Path, help="such as practices/vocabulary/outline.geojson")
    options = parser.parse_args()
    atlas = _atlas()
    countries = atlas["objects"]["countries"]["geometries"]
    country = next((one for one in countries if one.get("id") == options.country), None)
    if country is None:
        print(f"No country has the number {options.country}.", file=sys.stderr)
        return 2
    options.file.write_text(_geojson(list(rings(country, atlas))), encoding="utf-8", newline="\n")
    return 0


def _atlas() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            file = archive.extractfile(FILE)
            assert file
            return dict(json.load(file))


def rings(country: dict[str, Any], atlas: dict[str, Any]) -> Iterator[Ring]:
    """The outer borders of a country, the largest first, drawn with as few points as will do."""
    polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
    whole = sorted((_ring(polygon[0], atlas) for polygon in polygons), key=area, reverse=True)
    for ring in whole:
        if area(ring) >= SMALLEST:
            half = len(ring) // 2
            yield simplified(ring[: half + 1])[:-1] + simplified(ring[half:])


def _ring(arcs: Sequence[int], atlas: dict[str, Any]) -> Ring:
    """A ring of TopoJSON in degrees: its arcs tell differences, and one that is walked backwards has the number ~n."""
    (east, north), (left, bottom) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    ring: Ring = []
    for number in arcs:
        steps = map(tuple, atlas["arcs"][number if number >= 0 else ~number])
        points = accumulate(steps, lambda here, step: (here[0] + step[0], here[1] + step[1]))
        arc = [(left + x * east, bottom + y * north) for x, y in points]
        ring += (arc if number >= 0 else arc[::-1])[1 if ring else 0 :]
    return ring


def area(ring: Ring) -> float:
    """Square degrees within a ring."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def simplified(line: Ring) -> Ring:
    """The line by the points that matter (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    away = [_distance(point, line[0], line[-1]) for point in line[1:-1]]
    farthest = max(range(len(away)), key=away.__getitem__) + 1
    if away[farthest - 1] <= NEAR:
        return [line[0], line[-1]]
    return simplified(line[: farthest + 1])[:-1] + simplified(line[farthest:])


def _distance(point: Position, start: Position, end: Position) -> float:
    """From a point to a stretch of line, in degrees of latitude."""
    flat = math.cos(math.radians(point[1]))
    (x, y), (dx, dy) = (((to[0] - start[0]) * flat, to[1] - start[1]) for to in (point, end))
    along = (x * dx + y * dy) / (dx * dx + dy * dy) if dx or dy else 0
    along = min(1, max(0, along))
    return math.hypot(x - along * dx, y - along * dy)


def _geojson(borders: list[Ring]) -> str:
    """A polygon a line, so that a change of one can be read."""
    told = (json.dumps([[[round(lon, 3), round(lat, 3)] for lon, lat in ring]]) for ring in borders)
    polygons = ",\n".join(text.replace(" ", "") for text in told)
    made = f"Made by scripts/outline.py. {ATTRIBUTION}"
    return f'{{"type":"MultiPolygon","attribution":"{made}","coordinates":[\n{polygons}\n]}}\n'


if __name__ == "__main__":
    sys.exit(main())
