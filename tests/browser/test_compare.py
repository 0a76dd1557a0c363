"""The comparison: practices in columns, out of the address, each with its name and a way to take it away."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import FEW, PHONE, Open, Visit, watched_moves

TWO = "compare/?p=kite-hour,lantern-house"
ENOUGH = ".compare__whole"


def drawn(page: Page) -> Page:
    """The page of the comparison once it stands."""
    page.locator(".compare[aria-busy=false]").wait_for()
    return page


def test_each_practice_heads_a_column_and_leads_to_its_page(visit: Visit, second_home: str) -> None:
    page = drawn(visit(second_home + TWO))
    heads = page.get_by_role("columnheader").get_by_role("link")
    assert [str(link.get_attribute("href")).split("/")[-2] for link in heads.all()] == ["kite-hour", "lantern-house"]
    rows = page.get_by_role("rowheader").all()
    assert len(rows) > 3
    assert all(row.inner_text() for row in rows)
    assert all(row.locator("td").count() == 2 for row in page.locator("tbody tr").all())


def test_on_a_phone_two_columns_lie_in_view_with_the_name_of_each_row_above(visit: Visit, second_home: str) -> None:
    page = drawn(visit(second_home + TWO, **PHONE))
    for row in page.locator("tbody tr").all():
        name, one, other = (cell.bounding_box() for cell in row.locator("th, td").all())
        assert name
        assert one
        assert other
        assert name["y"] + name["height"] <= one["y"] == other["y"]
        assert 0 <= one["x"] < one["x"] + one["width"] <= other["x"]
        assert other["x"] + other["width"] <= PHONE["viewport"]["width"]


def test_nothing_that_is_read_is_pushed_away_by_the_columns(open_page: Open, second_home: str) -> None:
    page = open_page("about:blank", **PHONE)
    moves = watched_moves(page)
    page.goto(second_home + TWO)
    drawn(page)
    assert moves() < FEW
    page.goto(f"{second_home}compare/")
    expect(drawn(page).get_by_role("heading", level=2)).to_be_visible()
    assert moves() < FEW


def test_a_practice_is_taken_away_by_a_button_of_its_name_and_brought_back(visit: Visit, second_home: str) -> None:
    page = drawn(visit(f"{second_home}{TWO},penny-purse"))
    name = page.get_by_role("columnheader").get_by_role("link").nth(1).inner_text()
    page.get_by_role("button", name=f"Remove {name}").click()
    expect(page.get_by_role("columnheader").get_by_role("link")).to_have_count(2)
    assert page.url.endswith("?p=kite-hour,penny-purse")
    page.go_back()
    expect(page.get_by_role("columnheader").get_by_role("link")).to_have_count(3)


def test_one_practice_alone_is_not_compared(visit: Visit, second_home: str) -> None:
    page = drawn(visit(f"{second_home}compare/?p=kite-hour"))
    expect(page.locator(ENOUGH)).to_be_hidden()
    expect(page.locator(".compare__few")).to_be_visible()


def test_a_practice_that_the_bank_lacks_is_named_and_the_others_are_compared(visit: Visit, second_home: str) -> None:
    page = drawn(visit(f"{second_home}{TWO},no-such-thing"))
    expect(page.locator(ENOUGH)).to_be_visible()
    expect(page.locator(".compare__unknown")).to_have_text("Not in this bank, or no longer: no-such-thing.")
    expect(page.locator(".compare__unread")).to_be_hidden()
