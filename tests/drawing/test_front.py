"""Fronts of houses: each kind has its own, and all of it lies on the sheet."""

import re

from bank.drawing.front import HEIGHT, WIDTH, front

FRONTS = [front(number) for number in range(12)]


def test_no_two_of_the_first_kinds_are_alike() -> None:
    assert len(set(FRONTS)) == len(FRONTS)


def test_the_walls_stand_on_the_sheet() -> None:
    for strokes in FRONTS:
        points = [(int(x), int(y)) for x, y in re.findall(r"[ML](-?\d+) (-?\d+)", strokes)]
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in points)
