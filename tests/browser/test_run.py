"""A scenario that is led: its steps on a clock from a start that stands in the address, and the clock to lead by."""

import datetime
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import PHONE, Open, Visit

KITES = "cases/examplewick/kite-hour/"


def times(page: Page) -> list[str]:
    return page.locator(".step__at").all_inner_texts()


def left(page: Page) -> str:
    return page.get_by_role("timer").inner_text()


def press(page: Page, name: str) -> None:
    page.locator(f"[data-clock-press={name}]").press("Enter")


def opened(page: Page, address: str, hour: int, minute: int) -> Page:
    """The clock that is opened at that time of a day."""
    page.clock.install(time=datetime.datetime(2031, 2, 3, hour, minute))
    page.goto(address)
    page.locator("[data-run=lead]").click()
    return page


def test_a_start_gives_each_step_its_time_and_stands_in_the_address(visit: Visit, second_home: str) -> None:
    page = visit(second_home + KITES)
    assert times(page) == ["", "", ""]
    page.locator("#starts").fill("23:45")
    expected = ["23:45", "0:10", "0:30"]
    assert times(page) == expected
    expect(page.locator(".run output")).to_have_text("Over at 0:45")
    page.reload()
    page.locator(".run").wait_for()
    assert times(page) == expected
    page.emulate_media(media="print")
    expect(page.locator(".step__at").first).to_be_visible()
    for shown in page.locator(".run :is(label, input, button)").all():
        expect(shown).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator("#starts").fill("")
    assert times(page) == ["", "", ""]
    assert page.url == second_home + KITES


def test_the_scenario_is_printed_alone(visit: Visit, second_home: str) -> None:
    page = visit(f"{second_home}{KITES}?start=17.30")
    page.evaluate("window.print = () => { window.printed = document.documentElement.className; }")
    page.locator("[data-run=print]").click()
    page.emulate_media(media="print")
    expect(page.locator(".step__at").first).to_have_text("17:30")
    expect(page.locator(".run output")).to_be_visible()
    expect(page.locator(".part--scenario, .part--sources, .prose")).to_have_count(3)
    assert [part.is_visible() for part in page.locator(".part--scenario, .prose").all()] == [True, False]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".prose")).to_be_visible()


@pytest.mark.parametrize("look", [pytest.param({}, marks=pytest.mark.nightly), PHONE], ids=["desk", "phone"])
def test_the_clock_shows_the_step_that_is_on_and_is_moved_by_its_buttons(
    open_page: Open, second_home: str, look: dict
) -> None:
    page = opened(open_page("about:blank", **look), f"{second_home}{KITES}?start=17.30", 18, 0)
    titles = page.locator(".step h4").all_text_contents()
    step = page.locator("#clock-step")
    expect(step).to_have_text(titles[1])
    assert left(page).startswith("14:")
    expect(page.locator("[data-clock=next]")).to_contain_text(titles[2])
    assert violations(page) == []
    heights = [
        box["height"]
        for name in ("back", "pause", "next")
        if (box := page.locator(f"[data-clock-press={name}]").bounding_box())
    ]
    assert min(heights) >= 64
    press(page, "pause")
    held = left(page)
    page.clock.fast_forward(60_000)
    expect(page.locator("[data-clock=state]")).to_have_text("paused")
    assert left(page) == held
    press(page, "pause")
    page.clock.fast_forward(30 * 60_000)
    expect(page.locator("[data-clock=state]")).to_have_text("over time")
    expect(page.locator("[data-clock=end]")).to_have_text(re.compile(r"Over at 18:4\d \(planned: 18:30\)"))
    press(page, "next")
    expect(step).to_have_text(titles[2])
    press(page, "back")
    expect(step).to_have_text(titles[1])
    press(page, "next")
    press(page, "next")
    expect(step).to_have_text("All done")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()


def test_a_run_goes_on_after_a_reload(open_page: Open, second_home: str) -> None:
    page = opened(open_page("about:blank"), second_home + KITES, 9, 0)
    press(page, "next")
    page.reload()
    page.locator("[data-run=lead]").click()
    expect(page.locator("#clock-step")).to_have_text(page.locator(".step h4").nth(1).text_content() or "?")
    press(page, "again")
    expect(page.locator("#clock-step")).to_have_text(page.locator(".step h4").first.text_content() or "?")


def test_a_copy_on_a_disk_has_the_clock(open_page: Open, second_disk: str) -> None:
    page = open_page(f"{second_disk}{KITES}index.html?start=17.30", offline=True)
    page.locator(".run").wait_for()
    assert times(page)[0] == "17:30"
    page.locator("[data-run=lead]").click()
    expect(page.get_by_role("timer")).to_be_visible()


def test_without_a_script_the_steps_have_their_minutes(visit: Visit, second_home: str) -> None:
    page = visit(second_home + KITES, java_script_enabled=False)
    expect(page.locator(".run")).to_be_hidden()
    expect(page.locator(".step__time").nth(1)).to_have_text("20 minutes 0:25")
