"""Filling in the form as a person does: field by field, from the values of a practice's file."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect

from bank.text.normalise import fold

Value = Any


def open_whole(page: Page) -> Locator:
    """The full description, opened from the first step."""
    page.locator("[data-do=whole]").click()
    whole = page.locator("[data-step=whole]")
    expect(whole).to_be_visible()
    return whole


def fill_fields(whole: Locator, front: Mapping[str, Value]) -> None:
    """Fill the fields of the front matter in the order of the form; the kind decides which there are."""
    for key in sorted(front, key=lambda key: key not in ("kind", "city")):
        _fill(whole.locator(f".part-of-form__fields > [data-key={key}]"), front[key])


def fill_body(whole: Locator, sections: Mapping[str, str]) -> None:
    """Fill the text under each heading."""
    for heading, text in sections.items():
        whole.get_by_label(heading, exact=True).fill(text)


def _fill(field: Locator, value: Value) -> None:
    classes = field.get_attribute("class") or ""
    if "ask-pair" in classes:
        single, several = field.locator(":scope > .ask").all()
        _fill(single if isinstance(value, str) else several, value)
    elif "ask--ticks" in classes:
        for name in value if isinstance(value, list) else [value]:
            field.get_by_label(name).first.check()
    elif "ask--list" in classes:
        for number, item in enumerate(value if isinstance(value, list) else [value]):
            field.locator(":scope > p > .items__add").click()
            _fill(field.locator(":scope > .items > .item").nth(number).locator(":scope > .item__body > .ask"), item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            _fill(field.locator(f":scope > .ask__group > [data-key={key}]"), inner)
    else:
        _write(field.locator("input, textarea, select").first, value)


def _write(control: Locator, value: Value) -> None:
    tag = control.evaluate("control => control.type")
    if tag == "checkbox":
        control.set_checked(bool(value))
    elif tag == "select-one":
        values = control.locator("option").evaluate_all("options => options.map((option) => option.value)")
        control.select_option(next(one for one in values if fold(one) == fold(str(value))))
    else:
        control.fill(str(value).strip())
