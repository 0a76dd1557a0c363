"""The outline's script: arcs of TopoJSON become few positions in degrees, islands too small to be seen are left out."""

from scripts.outline import area, rings, simplified

# Two arcs about a square of ten degrees, the second walked backwards; a speck beside it.
ATLAS = {
    "transform": {"scale": [0.5, 0.5], "translate": [10, 40]},
    "arcs": [[[0, 0], [20, 0], [0, 20]], [[0, 0], [0, 20], [20, 0]], [[50, 50], [0, 0]]],
}


def test_arcs_are_joined_whichever_way_they_are_walked() -> None:
    (ring,) = rings({"type": "Polygon", "arcs": [[0, -2]]}, ATLAS)
    assert ring == [(10, 40), (20, 40), (20, 50), (10, 50), (10, 40)]
    assert area(ring) == 100


def test_an_island_too_small_to_be_seen_is_left_out() -> None:
    country = {"type": "MultiPolygon", "arcs": [[[2]], [[0, -2]]]}
    assert len(list(rings(country, ATLAS))) == 1


def test_a_line_keeps_the_points_that_matter() -> None:
    straight = [(float(x), 50.0 + 0.001 * (x % 2)) for x in range(10)]
    assert simplified(straight) == [straight[0], straight[-1]]
    bent = [(0.0, 50.0), (1.0, 50.5), (2.0, 50.0)]
    assert simplified(bent) == bent
