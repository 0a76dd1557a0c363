"""Names on a map: none on another or on a spot, none beyond the edge, the most important first."""

from itertools import combinations

import pytest

from bank.drawing.names import NARROW, WIDE, Box, Disc, Name, anchor, names
from bank.drawing.names import _around as around
from bank.drawing.names import _beside as beside

LONELY = Disc(500, 400, 30, "Przykładowo 12")
CROWD = tuple(Disc(500 + 24 * (n % 3), 400 + 24 * (n // 3), 14, f"Wzorowo {9 - n}") for n in range(9))


def boxes(discs: tuple[Disc, ...], size: float, *shown: str) -> list[Box]:
    return [
        beside(disc, name, size)
        for disc, name in zip(discs, names(discs, 1000, 900), strict=True)
        if name.shown in shown
    ]


def test_a_lonely_spot_has_its_name_to_the_right() -> None:
    assert names([LONELY], 1000, 900) == [Name("right", "always")]
    assert anchor(LONELY, Name("right", "always")) == (535, 400)


@pytest.mark.parametrize(("x", "side"), [(990, "left"), (10, "right")])
def test_no_name_leaves_the_map(x: float, side: str) -> None:
    (name,) = names([Disc(x, 400, 8, "Przykładowo")], 1000, 900)
    assert name.side == side


@pytest.mark.parametrize(("size", "shown"), [(NARROW, ("always",)), (WIDE, ("always", "wide"))])
def test_no_name_stands_on_another_or_on_a_spot_at_either_width(size: float, shown: tuple[str, ...]) -> None:
    discs = (LONELY, *CROWD, *(Disc(100 + 40 * n, 700, 8, "Dolne") for n in range(12)))
    written = boxes(discs, size, *shown)
    assert len(written) > 3
    assert not any(one.meets(other) for one, other in combinations(written, 2))
    for disc, name in zip(discs, names(discs, 1000, 900), strict=True):
        if name.shown in shown:
            assert not any(beside(disc, name, size).meets(around(other)) for other in discs if other is not disc)


def test_a_spot_amid_others_has_its_name_farther_off() -> None:
    middle = Disc(500, 400, 10, "Górne 4")
    ring = [Disc(500 + x, 400 + y, 12, "") for x in (-30, 0, 30) for y in (-30, 0, 30) if x or y]
    assert names([middle], 1000, 900)[0].reach == 0
    hidden = names([middle, *ring], 1000, 900)[0]
    assert hidden.shown == "asked" or hidden.reach > 0


def test_the_less_important_give_way() -> None:
    first, second = Disc(400, 400, 10, "Pierwsze 9"), Disc(400, 404, 10, "Drugie 1")
    assert names([first, second], 1000, 900)[0].side == "right"
    assert names([first, second], 1000, 900)[1].side != "right"
