"""Drawings in a browser: names that nothing hides, spots that keys reach, and marks where their words say."""

from itertools import combinations
from typing import Any

import pytest

from tests.browser.conftest import Read, Visit

SHOWN = """() => [...document.querySelectorAll(".spot text")]
    .filter(text => getComputedStyle(text).visibility === "visible")
    .map(text => text.getBoundingClientRect())
    .map(box => [box.left, box.top, box.right, box.bottom])"""
SIZES = """() => [...document.querySelectorAll(".spot text")].map(text => text.getBoundingClientRect().height)"""


def overlap(one: list[float], other: list[float]) -> bool:
    """Whether two boxes share more than the air above and below their letters."""
    air = (one[3] - one[1]) / 4
    return one[0] < other[2] and other[0] < one[2] and one[1] + air < other[3] - air and other[1] + air < one[3] - air


@pytest.mark.this_bank
@pytest.mark.parametrize("width", [390, 820, 1440])
def test_no_name_on_the_map_hides_another_or_leaves_the_window(read: Read, home: str, width: int) -> None:
    page = read(home, viewport={"width": width, "height": 900})
    boxes: list[list[float]] = page.evaluate(SHOWN)
    assert len(boxes) > 5
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    assert all(box[0] >= 0 and box[2] <= width for box in boxes)


@pytest.mark.parametrize("width", [390, 1440])
def test_names_on_the_map_are_as_large_as_small_text_at_every_width(read: Read, home: str, width: int) -> None:
    page = read(home, viewport={"width": width, "height": 900})
    heights: list[float] = page.evaluate(SIZES)
    assert all(12 <= height <= 30 for height in heights)


@pytest.mark.this_bank
def test_a_spot_whose_name_has_no_room_tells_it_when_a_key_reaches_it(visit: Visit, home: str) -> None:
    page = visit(home, viewport={"width": 390, "height": 900})
    spot = page.locator(".spot--asked").first
    name = spot.locator("text")
    assert not name.is_visible()
    page.locator("a[href='#map-beside']").focus()
    for _ in range(page.locator(".spot").count()):
        page.keyboard.press("Tab")
        if spot.evaluate("spot => spot === document.activeElement"):
            break
    assert name.is_visible()
    number = spot.get_attribute("aria-label")
    assert number
    assert number.startswith(name.text_content() or "-")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert page.locator("h1").inner_text() in number


def test_the_map_can_be_skipped(visit: Visit, home: str) -> None:
    page = visit(home)
    page.locator("a[href='#map-beside']").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#map-beside') !== null")


@pytest.mark.parametrize("width", [390, 1440])
def test_the_marks_of_a_life_line_stand_under_their_years(read: Read, home: str, practice: str, width: int) -> None:
    """The scale and the lanes are drawn apart, and have to be equally wide."""
    page = read(home + practice, viewport={"width": width, "height": 900})
    edges: list[dict[str, Any]] = page.locator(".lanes--scaled").evaluate_all(
        """all => all.map(lanes => {
            const edges = name => [...lanes.querySelectorAll(name)]
                .map(svg => svg.getBoundingClientRect())
                .map(box => [box.left, box.right]);
            return { scale: edges(".lanes__scale")[0], lanes: edges(".lane svg") };
        })"""
    )
    assert edges
    for each in edges:
        assert all(lane == [pytest.approx(edge, abs=0.6) for edge in each["scale"]] for lane in each["lanes"])


def test_colours_of_the_readers_own_choice_take_the_place_of_ours(read: Read, home: str, practice: str) -> None:
    page = read(home + practice, forced_colors="active")
    text = page.evaluate("getComputedStyle(document.body).color")
    assert page.locator(".mark--span").first.evaluate("mark => getComputedStyle(mark).stroke") == text
