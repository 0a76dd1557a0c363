"""Filling in the form as a person does: step by step and field by field, from the values of a practice's file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from bank.text.normalise import fold

Value = Any


def opened(page: Page) -> Page:
    """The page of the form once it is there."""
    expect(page.locator("#form")).to_have_attribute("aria-busy", "false")
    return page


def open_whole(page: Page) -> Locator:
    """The full description, opened from the first step."""
    page.locator("[data-do=whole]").click()
    whole = page.locator("[data-step=whole]")
    expect(whole.locator("[data-view=list]")).to_be_visible()
    return whole


def question(whole: Locator, id: str) -> Locator:
    """The field of a question, once its step is shown."""
    whole.page.evaluate("id => { location.hash = id; }", id)
    field = whole.locator(f"[data-question='{id}']")
    expect(field).to_be_visible()
    return field


def answers(whole: Locator) -> Locator:
    """The last step, from which the practice goes out."""
    at = whole.page.evaluate("JSON.parse(document.querySelector('#form').dataset.words).answersAt")
    whole.page.evaluate("at => { location.hash = at; }", at)
    view = whole.locator("[data-view=answers]")
    expect(view).to_be_visible()
    return view


def saved(view: Locator, folder: Path) -> Path:
    """The file that a part of the form hands out."""
    with view.page.expect_download() as waiting:
        view.locator("[data-way=file]").click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def fill_fields(whole: Locator, front: Mapping[str, Value]) -> None:
    """Fill the fields of the front matter; the kind and the city, which decide on others, come first."""
    for key in sorted(front, key=lambda key: key not in ("kind", "city")):
        _fill(question(whole, key), front[key])


def fill_body(whole: Locator, sections: Mapping[str, str]) -> None:
    """Fill the text under each heading."""
    for heading, text in sections.items():
        field = whole.get_by_label(heading, exact=True)
        id = field.evaluate("field => field.closest('[data-question]').dataset.question")
        question(whole, id).locator("textarea").fill(text)


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
            body = field.locator(":scope > .items > .item").nth(number).locator(".item__body").first
            _fill(body.locator(":scope > .ask"), item)
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
