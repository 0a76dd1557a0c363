"""The file of the gazetteer: a locality a line, name, region, latitude, longitude and people parted by tabs."""

import re

from bank.model.gazetteer import Gazetteer, Locality
from bank.model.terms import Region, Terms
from bank.source.front_matter_file import decode
from bank.source.problems import Problem
from bank.text.normalise import nearest

_LINE = re.compile(r"(?=[^\t]*[^\t\W])([^\t]+)\t([^\t]+)\t(-?\d+\.\d+)\t(-?\d+\.\d+)\t(\d+)")


def read_gazetteer(path: str, data: bytes, regions: Terms[Region]) -> tuple[Gazetteer, list[Problem]]:
    """The gazetteer in a file, whose lines that begin with # are about it."""
    text, problems = decode(path, data)
    localities = []
    for number, line in enumerate((text or "").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not (found := _LINE.fullmatch(line)):
            problems.append(Problem(path, number, "", "not-a-locality", {"text": line.strip()}))
        elif found[2] not in regions:
            near = nearest(found[2], [region.id for region in regions])
            problems.append(Problem(path, number, "", "locality-of-unknown-region", {"id": found[2]}, near))
        else:
            localities.append(Locality(found[1], found[2], float(found[3]), float(found[4]), int(found[5])))
    return Gazetteer(tuple(localities)), problems
