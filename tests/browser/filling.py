"""Filling in the form as a person does: step by step and field by field, from the values of a practice's file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import until

Value = Any
# Each question is answered as by hand: what cannot be seen or changed is not filled in, letters are put where the
# cursor stands, and a field is left for the next. All in one call, since a practice has a hundred of them.
FILL = """async (answers) => {
    let asked = "";
    const reach = (control) => {
        const isFree = control?.checkVisibility() && !control.disabled && !control.readOnly;
        if (!isFree) throw new Error(`nobody can fill this in: ${asked}`);
        control.focus();
        return control;
    };
    const find = (list, name, nameOf) => {
        const wanted = name.toLowerCase();
        const says = (fits) => [...list].find((one) => fits(nameOf(one).toLowerCase()));
        const found = says((offered) => offered === wanted) ?? says((offered) => offered.includes(wanted));
        if (!found) throw new Error(`${asked} does not offer ${name}`);
        return found;
    };
    const write = (control, value) => {
        if (reach(control).type === "checkbox") {
            if (control.checked !== value) control.click();
        } else if (control.type === "select-one") {
            control.value = find(control.options, value, (option) => option.value).value;
            for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
        } else {
            control.select();
            document.execCommand("insertText", false, value);
        }
    };
    const add = (field, value, at) => {
        const items = field.querySelector(":scope > .items");
        if (!items.children[at]) reach(field.querySelector(":scope > p > .items__add")).click();
        fill(items.children[at].querySelector(".item__body > .ask"), value);
    };
    const fill = (field, value) => {
        const has = (name) => field.classList.contains(name);
        const all = [value].flat();
        if (has("ask-pair")) fill(field.querySelectorAll(":scope > .ask")[typeof value === "object" ? 1 : 0], value);
        else if (has("ask--ticks")) {
            const rows = field.querySelectorAll(".tick");
            const nameOf = (row) => row.querySelector(".tick__label").textContent;
            for (const name of all) write(find(rows, name, nameOf).querySelector("input"), true);
        } else if (has("ask--list")) all.forEach((item, at) => add(field, item, at));
        else if (typeof value === "object") {
            for (const key of Object.keys(value)) {
                fill(field.querySelector(`:scope > .ask__group > [data-key="${key}"]`), value[key]);
            }
        } else write(field.querySelector("input, textarea, select"), value);
    };
    for (const [id, value] of answers) {
        asked = id;
        const field = () => document.querySelector(`[data-question="${id}"]`);
        if (!field().checkVisibility() && location.hash !== `#${id}`) {
            const shown = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
            location.hash = id;
            await shown;
        }
        fill(field(), value);
        document.activeElement.blur();
    }
}"""


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
    at = "JSON.parse(document.querySelector('#form').dataset.words).answersAt"
    whole.page.evaluate(f"() => {{ location.hash = {at}; }}")
    view = whole.locator("[data-view=answers]")
    expect(view).to_be_visible()
    return view


def wait_until_kept(page: Page, said: str) -> None:
    """What was written is kept a little later."""
    until(page, "said => Object.values(localStorage).join().includes(said)", said)


def saved(view: Locator, folder: Path) -> Path:
    """The file that a part of the form hands out."""
    with view.page.expect_download() as waiting:
        view.locator("[data-way=file]").click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def fill_fields(whole: Locator, front: Mapping[str, Value]) -> None:
    """Fill the fields of the front matter; the kind and the city, which decide on others, come first."""
    keys = sorted(front, key=lambda key: key not in ("kind", "city"))
    whole.page.evaluate(FILL, [[key, _answer(front[key])] for key in keys])


def fill_body(whole: Locator, sections: Mapping[str, str]) -> None:
    """Fill the text under each heading."""
    names = "fields => fields.map((field) => [field.querySelector('.ask__name').textContent, field.dataset.question])"
    ids = dict(whole.locator("[data-question^=text-]").evaluate_all(names))
    whole.page.evaluate(FILL, [[ids[heading], text] for heading, text in sections.items()])


def _answer(value: Value) -> Value:
    """A value as it is written: all but ticks as words."""
    if isinstance(value, dict):
        return {key: _answer(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_answer(inner) for inner in value]
    return value if isinstance(value, bool) else str(value).strip()
