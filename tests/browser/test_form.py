"""The form: a newcomer's path, mending, hostile input, the ways out, and the five practices of the first texts."""

import datetime
import io
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import frontmatter
import pytest
from playwright.sync_api import Locator, Page, expect

from bank.check.fix import mend
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.check.vocabulary_files import read_vocabulary
from bank.model.practice import Practice
from tests.browser import filling
from tests.browser.axe import violations
from tests.browser.conftest import PHONE, Judge, Open, Visit
from tests.browser.filling import answers, fill_body, fill_fields, open_whole, question, wait_until_kept
from tests.scripts.command import run
from tests.sites import ROOT

pytestmark = pytest.mark.this_bank

TOLD = {
    "place": "Zmyślony dom na rogu; sąsiedzi w każdym wieku",
    "done": "W czwartki otwieramy dawny sklep, gotujemy razem i naprawiamy rowery.",
    "outcome": "Przychodzi czterdzieści osób. Zimą nikt nie przychodził, bo stół stał na dworze.",
    "contact": "Stowarzyszenie Na Rogu, biuro@example.org",
}
FRONT: dict[str, Any] = {
    "title": 'Zmyślony "dom": za rogiem, #1',
    "summary": "Sąsiedzi otwierają w czwartki dawny sklep, gotują razem i naprawiają rowery. Zaczęli od stołu.",
    "kind": "Dom sąsiedzki",
    "themes": ["Domy sąsiedzkie"],
    "status": {"state": "trwa", "as_of": "2025-05-12"},
    "organisations": [{"name": "Stowarzyszenie: Na Rogu", "role": "lider"}],
    "sources": [{"id": "kronika", "title": "NO", "url": "https://example.org/a#b"}],
}
SOUND = "sprawdzono 1 plik; 0 błędów; 0 ostrzeżeń\n"
# The practices that stand on the source texts S0 to S4.
FIRST = (
    "gdansk/world-cafe-role-organizacji",
    pytest.param("gdansk/siec-partnerstw-gdansk", marks=pytest.mark.nightly),
    pytest.param("warszawa/karta-wspl", marks=pytest.mark.nightly),
    pytest.param("gdynia/modelownia", marks=pytest.mark.nightly),
    pytest.param("gliwice/forum-liderow", marks=pytest.mark.nightly),
)


def opened(open_page: Open, home: str, search: str = "", **options: Any) -> Page:
    """The page of the form once it is there."""
    return filling.opened(open_page(f"{home}dodaj/{search}", **options))


def tell(page: Page, city: str = "Gdańsk", **answers: str) -> Locator:
    """Fill in the first step."""
    first = page.locator("[data-step=first]")
    first.get_by_role("combobox").fill(city)
    for key, answer in (TOLD | answers).items():
        first.locator(f"[data-key={key}] :is(input, textarea)").fill(answer)
    return first


def saved(page: Page, folder: Path, step: str = "whole") -> Path:
    """The file that a step of the form hands out."""
    part = page.locator(f"[data-step={step}]")
    return filling.saved(answers(part) if step == "whole" else part, folder)


def checked(file: Path) -> tuple[int, str]:
    """What the check says of a file as it is, wherever it was saved, to a bank that has this one's lists alone."""
    practices = file.parent / "bank/practices"
    practices.mkdir(parents=True)
    (practices / "vocabulary").symlink_to(ROOT / "practices/vocabulary")
    done = run("check", "--practices", practices, file, here=ROOT)
    return (done.returncode, done.stdout + done.stderr)


def test_a_newcomer_tells_mends_a_mistake_leaves_for_github_and_saves_a_file_that_the_check_takes(
    tab: Visit, home: str, tmp_path: Path
) -> None:
    page = opened(tab, home)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    first = tell(page, contact="Jan Kowalski, jan.kowalski@gmail.com")
    problem = first.locator("[data-key=contact] .ask__problem")
    expect(problem).to_be_hidden()
    page.keyboard.press("Tab")
    expect(problem).to_contain_text("wygląda na adres e-mail osoby")
    first.locator("[data-way=repository]").click()
    summary = first.locator(".problems")
    expect(summary).to_be_focused()
    expect(first.locator(".sent")).to_have_count(0)
    summary.get_by_role("button").first.click()
    field = first.locator("[data-key=contact] textarea")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill(TOLD["contact"])
    expect(problem).to_be_hidden()

    first.locator("[data-way=repository]").click()
    link = first.locator(".sent a")
    expect(link).to_be_visible()
    expect(first.locator(".sent")).to_contain_text("Co dalej")
    way = urlsplit(link.get_attribute("href") or "")
    assert (way.scheme, way.netloc) == ("https", "github.com")
    assert way.path.endswith("/issues/new")
    sent = {"template": "praktyka.yml", "title": f"Propozycja praktyki: {TOLD['place']}", "city": "Gdańsk"} | TOLD
    assert parse_qs(way.query) == {key: [value] for key, value in sent.items()}

    file = saved(page, tmp_path, "first")
    assert file.name == "zmyslony-dom-na-rogu-sasiedzi-w-kazdym-wieku.md"
    expect(first.locator(".sent")).to_contain_text(file.name)
    expect(first.locator(".sent")).to_contain_text("practices/gdansk/")
    assert [url for url in asked if not url.startswith((home, "blob:"))] == []
    before = file.read_bytes()
    code, said = checked(file)
    assert code == 0
    assert "sprawdzono 1 plik; 0 błędów; 6 ostrzeżeń" in said.splitlines()  # which may stand before the warnings
    assert said.count("Do uzupełnienia przed publikacją") == 6
    assert file.read_bytes() == before
    front, body = frontmatter.parse(file.read_text("utf-8"))
    desk = {"organisation": "Stowarzyszenie Na Rogu", "email": "biuro@example.org"}
    assert front == {"title": TOLD["place"], "city": "Gdańsk", "contact": desk, "draft": True}
    assert sections(body) == {"Po co": TOLD["place"], "Co zrobiono": TOLD["done"], "Rezultaty": TOLD["outcome"]}


def test_a_telling_from_a_place_that_the_bank_lacks_is_taken_too(visit: Visit, home: str, tmp_path: Path) -> None:
    page = opened(visit, home)
    first = tell(page, "Nibyn, podlaskie", place="Rynek; wszyscy")
    file = saved(page, tmp_path, "first")
    expect(first.locator(".sent")).to_contain_text("practices/nibyn-podlaskie/")
    front, body = frontmatter.parse(file.read_text("utf-8"))
    assert (front["title"], front["city"]) == ("Nibyn, podlaskie: Rynek; wszyscy", "Nibyn, podlaskie")
    assert sections(body)["Po co"] == "Rynek; wszyscy"
    code, said = checked(file)
    assert code == 0, said
    assert "city" not in said


def test_a_telling_asks_for_its_place_once_whether_the_bank_has_it_or_not(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    first = page.locator("[data-step=first]")
    expect(first.locator("[data-key=elsewhere]")).to_have_count(0)
    place, problem = first.get_by_role("combobox"), first.locator("[data-key=city] .ask__problem")
    first.locator("[data-way=repository]").click()
    expect(problem).to_contain_text("Tego jeszcze brakuje. Napisz:")
    place.fill("Nibyn")
    expect(problem).to_contain_text("Nibyn")
    place.fill("swiebodz")
    first.get_by_role("option", name="Świebodzin").click()
    expect(place).to_have_value("Świebodzin")
    expect(problem).to_be_hidden()
    place.fill("gdansk")
    expect(problem).to_be_hidden()
    tell(page, "gdansk")
    first.locator("[data-way=repository]").click()
    way = urlsplit(first.locator(".sent a").get_attribute("href") or "")
    assert parse_qs(way.query)["city"] == ["Gdańsk"]  # just as GitHub's form offers it
    page.reload()
    expect(place).to_have_value("Gdańsk")
    tell(page, "Nibyn, podlaskie")
    wait_until_kept(page, "Nibyn, podlaskie")
    page.reload()
    expect(place).to_have_value("Nibyn, podlaskie")


def test_a_place_is_found_as_one_types_by_the_keyboard_and_without_diacritics(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    whole = open_whole(page)
    question(whole, "city")
    field = whole.locator("[data-key=city]").get_by_role("combobox")
    field.press_sequentially("swiebodz")
    options = whole.locator("[data-key=city]").get_by_role("option")
    expect(options.first).to_contain_text("Świebodzice")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("Świebodzin")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert violations(page) == []


def test_a_name_that_repeats_is_offered_with_each_region(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    whole = open_whole(page)
    question(whole, "city")
    field = whole.locator("[data-key=city]").get_by_role("combobox")
    field.fill("Dobra")
    expect(whole.locator("[data-key=city]").get_by_role("option").filter(has_text="Dobra (opolskie)")).to_be_visible()
    field.press("Escape")
    field.blur()
    expect(whole.locator("[data-key=city] .ask__problem").first).to_contain_text("Dobra, opolskie")


def test_in_a_city_without_listed_districts_any_may_be_written(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    whole = open_whole(page)
    fill_fields(whole, {"city": ["Kruszyniany, podlaskie"]})
    question(whole, "district").locator(".items__add").click()
    whole.locator("[data-key=district] input").fill("Kolonia")
    expect(whole.locator("[data-key=district] select")).to_have_count(0)
    expect(page.locator("iframe").content_frame.locator("main")).to_contain_text("Kolonia")


def test_a_telling_goes_on_to_the_whole_practice_and_leaves_as_a_change_and_a_file(
    visit: Visit, home: str, tmp_path: Path
) -> None:
    page = opened(visit, home)
    tell(page)
    whole = open_whole(page)
    state = whole.locator(".form__draft")
    expect(state).to_contain_text("To szkic: brakuje jeszcze wymaganych pól")
    expect(whole.get_by_label("Co zrobiono", exact=True)).to_have_value(TOLD["done"])
    fill_fields(whole, FRONT)
    expect(state).to_contain_text("nie jest już szkicem")
    fill_body(whole, {"Rezultaty": "Przychodzi czterdzieści osób.[^kronika]"})
    answers(whole).locator("[data-way=repository]").click()
    change = urlsplit(whole.locator(".sent a").get_attribute("href") or "")
    expect(whole.locator(".sent")).to_contain_text("Co dalej")
    file = saved(page, tmp_path)
    assert change.path.endswith("/new/main/practices/gdansk")
    assert parse_qs(change.query) == {"filename": [file.name], "value": [file.read_text("utf-8")]}
    code, said = checked(file)
    assert (code, said.endswith(SOUND)) == (0, True), said
    told, body = frontmatter.parse(file.read_text("utf-8"))
    assert "draft" not in told
    assert told["title"] == FRONT["title"]
    assert told["sources"] == FRONT["sources"]
    assert "Przychodzi czterdzieści osób.[^kronika]" in body


def test_what_is_not_finished_stays_a_draft_and_what_is_stays_one_only_by_will(
    visit: Visit, home: str, tmp_path: Path
) -> None:
    page = opened(visit, home)
    tell(page)
    begun = saved(page, tmp_path, "first")
    answers(open_whole(page)).locator("[data-way=repository]").click()
    unfinished = urlsplit(page.locator("[data-step=whole] .sent a").get_attribute("href") or "")
    assert parse_qs(unfinished.query)["value"] == [begun.read_text("utf-8")]

    page = opened(visit, home, **PHONE)  # somebody else's
    page.locator("[data-do=open]").set_input_files(begun)
    whole = page.locator("[data-step=whole]")
    fill_fields(whole, FRONT)
    expect(whole.locator(".form__draft")).to_contain_text("nie jest już szkicem")
    title = question(whole, "title").locator("input")
    title.fill("")
    expect(whole.locator(".form__draft")).to_be_hidden()  # it does not say that all is filled in
    title.fill(FRONT["title"])
    expect(whole.locator(".form__draft")).to_contain_text("nie jest już szkicem")
    question(whole, "draft").locator("input").check()
    expect(whole.locator(".form__draft")).to_contain_text("Pole „Szkic” jest zaznaczone")
    assert frontmatter.loads(saved(page, tmp_path).read_text("utf-8"))["draft"] is True


def test_the_whole_practice_begun_without_a_telling_needs_what_a_page_needs(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    whole = open_whole(page)
    expect(whole.locator(".form__draft")).to_be_hidden()
    answers(whole).locator("[data-way=repository]").click()
    expect(whole.locator(".problems")).to_contain_text(
        "Tytuł: Tego jeszcze brakuje. Napisz: co zrobiono, w kilku słowach."
    )


def practice_in(file: Path, path: str, context: Reading) -> Practice:
    practice, problems = read_practice(path, file.read_bytes(), context)
    assert practice, problems
    return practice


@pytest.fixture(scope="module")
def context() -> Reading:
    folder = ROOT / "practices"
    today = datetime.date.today()
    vocabulary, _ = read_vocabulary(folder / "vocabulary", "practices/vocabulary", today)
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return Reading(vocabulary, files, today)


@pytest.mark.parametrize("id", FIRST)
def test_the_practices_of_the_first_texts_can_be_entered_by_the_form_alone(
    id: str, visit: Visit, home: str, tmp_path: Path, context: Reading
) -> None:
    original = ROOT / f"practices/{id}.md"
    mended, _ = mend(original.name, original.read_bytes(), context.shape, context.vocabulary)
    text = mended.decode()
    front = frontmatter.loads(text).metadata
    page = opened(visit, home)
    whole = open_whole(page)
    fill_fields(whole, front)
    fill_body(whole, sections(frontmatter.loads(text).content))
    question(whole, "file-name").locator("input").fill(original.stem)
    file = saved(page, tmp_path)
    assert file.name == original.name
    entered, known = (practice_in(one, f"{id}.md", context) for one in (file, original))
    assert entered.body == known.body
    assert vars(entered) | {"written": None} == vars(known) | {"written": None}  # a form has a spelling of its own


def sections(body: str) -> dict[str, str]:
    """The texts of a body under its headings."""
    parts = body.split("\n## ")
    parts[0] = parts[0].removeprefix("## ")
    return {heading: text.strip() for heading, _, text in (part.partition("\n") for part in parts)}


@pytest.mark.parametrize("id", FIRST)
def test_a_practice_that_is_only_opened_and_saved_stays_byte_for_byte(
    id: str, visit: Visit, home: str, tmp_path: Path
) -> None:
    page = opened(visit, home, f"?praktyka={id.rpartition('/')[2]}")
    expect(page.locator("[data-question=title] input")).not_to_have_value("")
    assert saved(page, tmp_path).read_bytes() == (ROOT / f"practices/{id}.md").read_bytes()


def test_a_page_leads_to_its_mending_and_a_mended_value_leaves_the_rest_as_it_was(
    visit: Visit, home: str, tmp_path: Path
) -> None:
    page = visit(f"{home}praktyki/gdynia/modelownia/")
    page.locator(".mend a").first.click()
    whole = page.locator("[data-step=whole]")
    expect(question(whole, "title").locator("input")).not_to_have_value("")
    question(whole, "status").locator("[data-key=as_of] input").fill("2023-01-02")
    old = (ROOT / "practices/gdynia/modelownia.md").read_text("utf-8").splitlines()
    new = saved(page, tmp_path).read_text("utf-8").splitlines()
    assert [line.strip() for line in new if line not in old] == ["as_of: 2023-01-02"]
    answers(whole).locator("[data-way=repository]").click()
    assert (whole.locator(".sent a").get_attribute("href") or "").endswith("/edit/main/practices/gdynia/modelownia.md")
    expect(whole.locator(".sent")).to_contain_text("Skopiuj")


def test_a_document_of_word_is_not_opened_and_the_reader_is_told_what_to_do_with_it(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    word = {"name": "opis.docx", "mimeType": "application/octet-stream", "buffer": packed.getvalue()}
    page.locator("[data-do=open]").set_input_files(word)  # type: ignore[arg-type]
    expect(page.locator(".form__refused")).to_contain_text("Skopiuj z dokumentu to, co pasuje do pytań")


def test_unknown_keys_and_comments_of_an_opened_file_survive(visit: Visit, home: str, tmp_path: Path) -> None:
    text = (ROOT / "practices/gdansk/dolna-brama.md").read_text("utf-8")
    odd = text.replace("\nkind:", "\n# z notatek\nmystery: {a: 1}  # nie ruszać\nkind:", 1)
    file = tmp_path / "nowy-dom.md"
    file.write_text(odd, "utf-8")
    page = opened(visit, home)
    page.locator("[data-do=open]").set_input_files(file)
    whole = page.locator("[data-step=whole]")
    question(whole, "title").locator("input").fill("Zmyślony tytuł")
    out = tmp_path / "out"
    out.mkdir()
    new = saved(page, out).read_text("utf-8")
    assert "# z notatek\nmystery: {a: 1}  # nie ruszać\nkind:" in new
    assert frontmatter.loads(new).metadata == frontmatter.loads(odd).metadata | {"title": "Zmyślony tytuł"}
    expect(whole.locator(".problems")).to_contain_text("mystery")


UNSEEN = dict.fromkeys((0x202E, 0x202C, 0x200B), " ")  # letters that become blanks
HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[kliknij](javascript:alert(1))",
    "---\ntitle: inny\n---",
    "!!python/object/apply:os.system ['id']",
    "&a *a {b: [c, d]} % @ ` \" ' \\ # : - ? |",
    "\u202eodwrócone\u202c i\u200bukryte",
    "../../../etc/passwd",
)


def test_hostile_text_stays_text_or_is_refused(tab: Visit, home: str, tmp_path: Path) -> None:
    page = opened(tab, home)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    whole = open_whole(page)
    fill_fields(whole, FRONT | {"conditions": list(HOSTILE), "city": "Gdańsk"})
    fill_body(whole, {"Po co": "\n\n".join(HOSTILE), "Rezultaty": "Tak.[^kronika]"})
    shown = page.frame_locator(".preview__page")
    for text in HOSTILE:
        fill_fields(whole, {"title": text.replace("\n", " ")})
        file = saved(page, tmp_path)
        assert file.name.removesuffix(".md").replace("-", "").isalnum()
        written, body = frontmatter.parse(file.read_text("utf-8"))
        assert set(written) == {*FRONT, "city", "conditions"}
        expect(shown.get_by_role("heading", level=1)).not_to_have_text("…")
        assert shown.locator("script, img, [onerror], a[href^='javascript:']").count() == 0
    plain = [text.translate(UNSEEN).strip() for text in HOSTILE]
    assert [condition.strip() for condition in written["conditions"]] == plain
    assert [text for text in plain if text not in body] == []


def test_a_megabyte_is_told_of_and_falls_back_to_copying(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    first = tell(page)
    first.locator("[data-key=done] textarea").fill("tekst " * 170_000)
    first.locator("[data-way=repository]").click()
    expect(first.locator(".problems")).to_contain_text("może być najwyżej 4000")
    tell(page, done="żółć gęślą jaźń " * 240)
    first.locator("[data-way=repository]").click()
    expect(first.locator(".sent")).to_contain_text("za długi")
    assert len(first.locator(".sent a").get_attribute("href") or "") < 8000


def test_work_comes_back_after_a_reload_and_the_form_works_where_nothing_is_kept(tab: Visit, home: str) -> None:
    page = opened(tab, home)
    tell(page)
    wait_until_kept(page, TOLD["contact"])
    page.reload()
    expect(page.locator("[data-key=done] textarea")).to_have_value(TOLD["done"])
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }; localStorage.clear();")
    page.reload()
    tell(page)
    expect(page.locator(".form__unkept")).to_be_visible()


def test_items_are_added_moved_and_taken_away_by_the_keyboard(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    whole = open_whole(page)
    questions = question(whole, "questions")
    for text in ("Pierwsze pytanie?", "Drugie pytanie?"):
        questions.locator(".items__add").press("Enter")
        page.keyboard.type(text)
    values = "items => items.map((item) => item.querySelector('input').value)"
    questions.locator("[data-move=up]").nth(1).press("Enter")
    assert questions.locator(".item").evaluate_all(values) == ["Drugie pytanie?", "Pierwsze pytanie?"]
    expect(page.locator("#form > [role=status]")).to_have_text("Przesunięto wyżej.")
    questions.locator("[data-move=away]").first.press("Enter")
    assert questions.locator(".item").evaluate_all(values) == ["Pierwsze pytanie?"]
    expect(questions.locator("input")).to_be_focused()


def test_a_city_narrows_the_districts_and_a_kind_the_blocks(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    whole = open_whole(page)
    fill_fields(whole, {"kind": "Warsztat world café", "city": ["Gdańsk"]})
    question(whole, "kind")
    expect(whole.locator("[data-key=workshop]")).to_be_visible()
    expect(whole.locator("[data-key=scenario]")).to_be_hidden()
    question(whole, "district").locator(".items__add").click()
    groups = whole.locator("[data-key=district] optgroup")
    assert groups.evaluate_all("groups => groups.map((group) => group.label)") == ["Gdańsk"]


@pytest.mark.parametrize("options", [pytest.param({}, marks=pytest.mark.nightly), PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_serious_in_the_form(visit: Visit, home: str, judge: Judge, options: dict[str, Any]) -> None:
    page = opened(visit, home, "?praktyka=world-cafe-role-organizacji", **options)
    whole = page.locator("[data-step=whole]")
    question(whole, "title").locator("input").fill("")
    answers(whole).locator("[data-way=repository]").click()
    expect(whole.locator(".problems")).to_be_visible()
    assert judge(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_no_hint_and_no_problem_ends_a_line_with_a_word_of_one_letter(visit: Visit, home: str) -> None:
    page = opened(visit, home)
    whole = open_whole(page)
    answers(whole).locator("[data-way=repository]").click()
    texts = "elements => elements.map((element) => element.textContent).filter(Boolean)"
    shown = whole.locator(".ask__hint, .tick__meaning, .ask__problem, .stage__hint").evaluate_all(texts)
    assert len(shown) > len(FRONT)
    assert [text for text in shown if re.search(r"(?<!\S)[aiouwz] (?=\S)", text, re.IGNORECASE)] == []


def test_without_javascript_the_page_leads_to_the_other_ways(visit: Visit, home: str) -> None:
    page = visit(f"{home}dodaj/", java_script_enabled=False)
    notice = page.locator("noscript .notice, main .notice").first
    expect(notice).to_contain_text("Formularz wymaga JavaScriptu")
