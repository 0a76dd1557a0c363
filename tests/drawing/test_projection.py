"""The projection: a country fills its sheet, upright, and is drawn by few letters."""

import re

import pytest

from bank.drawing.projection import MARGIN, WIDTH, sheet
from bank.model.outline import Outline

SQUARE = Outline((((18.0, 50.0), (20.0, 50.0), (20.0, 52.0), (18.0, 52.0), (18.0, 50.0)),))


def test_a_country_fills_its_sheet_from_side_to_side() -> None:
    xs, ys = zip(*(sheet(SQUARE).point(position) for position in SQUARE.rings[0]), strict=True)
    assert (min(xs), max(xs)) == pytest.approx((MARGIN, WIDTH - MARGIN))
    assert MARGIN - 1 < min(ys) < max(ys) < sheet(SQUARE).height - MARGIN + 1


def test_north_is_above_and_east_to_the_right() -> None:
    (x, y), (east, _), (_, north) = map(sheet(SQUARE).point, [(19.0, 51.0), (19.5, 51.0), (19.0, 51.5)])
    assert east > x
    assert north < y


def test_a_degree_is_as_long_as_it_is_on_the_ground() -> None:
    """One of latitude is 111.2 km everywhere, one of longitude 70.0 at 51 degrees."""
    (x, y), (east, _), (_, north) = map(sheet(SQUARE).point, [(19.0, 51.0), (20.0, 51.0), (19.0, 52.0)])
    assert (east - x) / (y - north) == pytest.approx(70.0 / 111.2, rel=0.005)


def test_the_outline_is_one_closed_line_for_each_ring() -> None:
    path = sheet(SQUARE).path
    assert re.fullmatch(r"M\d+ \d+l(-?\d+[ -]?)+z", path)
    numbers = [int(number) for number in re.findall(r"-?\d+", path)]
    xs, ys = numbers[2::2], numbers[3::2]
    assert (sum(xs), sum(ys)) == (0, 0)
