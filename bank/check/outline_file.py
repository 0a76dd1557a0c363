"""The file of the outline: one polygon or several, as GeoJSON (RFC 7946) has them."""

import json
from typing import Any

from bank.model.outline import Outline, Position
from bank.source.front_matter_file import decode
from bank.source.problems import Problem


def read_outline(path: str, data: bytes) -> tuple[Outline, list[Problem]]:
    """The outer rings of the polygons in a file."""
    text, problems = decode(path, data)
    if not text:
        return Outline(), problems
    try:
        return Outline(tuple(_ring(polygon[0]) for polygon in _polygons(json.loads(text)))), problems
    except (ValueError, TypeError, LookupError, RecursionError):
        return Outline(), [*problems, Problem(path, 1, "", "not-an-outline")]


def _polygons(geometry: dict[str, Any]) -> list[Any]:
    kind, coordinates = geometry["type"], geometry["coordinates"]
    return {"Polygon": [coordinates], "MultiPolygon": coordinates}[kind]


def _ring(positions: list[Any]) -> tuple[Position, ...]:
    ring = tuple((float(lon), float(lat)) for lon, lat, *_ in positions)
    if len(ring) < 4 or not all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring):
        raise ValueError(positions)
    return ring
