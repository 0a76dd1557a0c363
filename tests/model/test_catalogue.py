"""The catalogue: what it finds by place, theme, kind and time, and that nothing is left out unseen."""

import shutil
from pathlib import Path

import pytest

from bank.check.bank import read_bank
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.source.problems import errors
from tests import golden_cases
from tests.invented import TODAY, VOCABULARY, catalogue, practice, text
from tests.sites import SECOND_BANK

PRZYKLADOWO, WZOROWO = VOCABULARY.cities
WRONG_BANKS = golden_cases.GOLDEN / "wrong" / "banks"


def ids(practices: list[Practice]) -> list[str]:
    return [practice.id for practice in practices]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The practices of the second bank, to be spoilt at will."""
    return Path(shutil.copytree(SECOND_BANK / "practices", tmp_path / "practices"))


def test_a_shared_practice_is_found_in_each_of_its_cities() -> None:
    bank = catalogue(practice(city=["Przykładowo", "Wzorowo"], district=["Dolne"]))
    assert ids(bank.in_city(WZOROWO)) == ids(bank.in_city(PRZYKLADOWO)) == ["kuchnia"]
    assert ids(bank.in_district(PRZYKLADOWO.district("dolne"))) == ["kuchnia"]
    assert ids(bank.citywide(WZOROWO)) == ["kuchnia"]
    assert ids(bank.citywide(PRZYKLADOWO)) == []


def test_a_district_of_the_same_name_in_another_city_is_another_district() -> None:
    bank = catalogue(practice(city=["Przykładowo", "Wzorowo"], district="Wzorowo/Górne"))
    assert ids(bank.in_district(WZOROWO.district("gorne"))) == ["kuchnia"]
    assert ids(bank.in_district(PRZYKLADOWO.district("gorne"))) == []


def test_an_area_files_a_practice_under_all_its_districts() -> None:
    bank = catalogue(practice(district="Pod Górką"), practice("przykladowo/druga.md", district="Górne"))
    assert ids(bank.in_area(PRZYKLADOWO.area("pod-gorka"))) == ["kuchnia"]
    assert ids(bank.in_district(PRZYKLADOWO.district("gorne"))) == ["kuchnia", "druga"]
    assert ids(bank.in_district(PRZYKLADOWO.district("dolne"))) == ["kuchnia"]


def test_a_theme_finds_the_practices_of_narrower_themes_once() -> None:
    bank = catalogue(practice(themes=["Kuchnie", "Miejsca"]), practice("przykladowo/rada.md", themes="Rozmowy"))
    assert ids(bank.on_theme(VOCABULARY.themes["miejsca"])) == ["kuchnia"]
    assert ids(bank.on_theme(VOCABULARY.themes["kuchnie"])) == ["kuchnia"]


def test_a_broader_theme_is_not_found_under_a_narrower_one() -> None:
    bank = catalogue(practice(themes="Miejsca"))
    assert ids(bank.on_theme(VOCABULARY.themes["kuchnie"])) == []


def test_kinds_and_audiences_find_their_practices() -> None:
    bank = catalogue(practice(audience=["Młodzież"]), practice("przykladowo/forum.md", kind="Forum"))
    assert ids(bank.of_kind(VOCABULARY.kinds["forum"])) == ["forum"]
    assert ids(bank.for_audience(VOCABULARY.audiences["mlodziez"])) == ["kuchnia"]


def test_two_spellings_of_an_organisation_are_one() -> None:
    one, other = ([{"name": name, "role": "lider"}] for name in ("Koło „Żuraw”", "KOŁO „ŻURAW”"))
    bank = catalogue(practice(organisations=one), practice("przykladowo/druga.md", organisations=other))
    assert {name: len(parts) for name, parts in bank.organisations.items()} == {"Koło „Żuraw”": 2}


def test_the_latest_review_comes_first_and_one_due_today_is_not_late() -> None:
    reviews = {"dawna": "2024-01-01", "wczoraj": "2026-03-14", "dzis": "2026-03-15", "kiedys": "2027-01-01"}
    bank = catalogue(*(practice(f"przykladowo/{id}.md", review_by=day) for id, day in reviews.items()))
    assert ids(bank.overdue) == ["dawna", "wczoraj"]


def test_practices_are_ordered_by_their_beginning() -> None:
    starts = {"srednia": "2010-05", "mloda": "2020", "stara": "2001-01-01"}
    dated = [practice(f"przykladowo/{id}.md", period={"from": start}) for id, start in starts.items()]
    bank = catalogue(practice("przykladowo/bezdatna.md"), *dated)
    assert ids(bank.newest) == ["mloda", "srednia", "stara"]
    assert ids(bank.longest_running) == ["stara", "srednia", "mloda"]


def test_a_parent_knows_its_children() -> None:
    child = practice("wzorowo/dziecko.md", city="Wzorowo", adapted_from=[{"practice": "wzor"}])
    parent = practice("przykladowo/wzor.md")
    assert ids(catalogue(parent, child).adapted_by(parent)) == ["dziecko"]


def published(folder: Path, *, drafts: bool = False) -> tuple[Catalogue, set[str]]:
    """The catalogue of a folder, and the files with errors."""
    bank, problems = read_bank(folder, TODAY, drafts=drafts)
    return bank, {problem.path for problem in errors(problems)}


def test_every_file_is_published_or_has_an_error(folder: Path) -> None:
    (folder / "examplewick/broken.md").write_text("No front matter\n", "utf-8")
    (folder / "examplewick/KITE.MD").write_text(text(), "utf-8")
    (folder / "examplewick/notepad.md.txt").write_text(text(), "utf-8")
    (folder / "unheard-of").mkdir()
    (folder / "unheard-of/stray.md").write_text(text(), "utf-8")
    bank, wrong = published(folder, drafts=True)
    found = {practice.path for practice in bank.practices} | wrong
    files = (path for path in folder.rglob("*.*") if path.suffix not in {".png", ".pdf", ".yml", ".geojson"})
    assert found == {f"practices/{path.relative_to(folder).as_posix()}" for path in files}
    assert {path.rsplit("/")[-1] for path in wrong} == {"broken.md", "KITE.MD", "notepad.md.txt", "stray.md"}


def test_a_draft_is_published_only_when_asked_for(folder: Path) -> None:
    with_drafts, without = published(folder, drafts=True)[0], published(folder)[0]
    assert {practice.id for practice in with_drafts.practices} - {practice.id for practice in without.practices} == {
        "unfinished"
    }


def test_the_same_id_in_two_cities_is_reported_at_both(folder: Path) -> None:
    shutil.copy(folder / "examplewick/kite-hour.md", folder / "fauxford/kite-hour.md")
    assert published(folder)[1] == {"practices/examplewick/kite-hour.md", "practices/fauxford/kite-hour.md"}


def test_one_mistake_in_the_vocabulary_is_not_a_hundred_in_the_practices(folder: Path) -> None:
    (folder / "vocabulary/themes.yml").write_text("- {id: a, lables: {en: A}}\n", "utf-8")
    assert published(folder)[1] == {"practices/vocabulary/themes.yml"}


def test_nothing_published_leads_to_a_draft(folder: Path) -> None:
    page = folder / "examplewick/kite-hour.md"
    page.write_text(page.read_text("utf-8") + "\nSee [that](unfinished.md).\n", "utf-8")
    assert published(folder)[1] == {"practices/examplewick/kite-hour.md"}
    assert published(folder, drafts=True)[1] == {"practices/examplewick/kite-hour.md"}


def test_a_draft_that_lacks_something_is_no_practice_and_no_error(folder: Path) -> None:
    begun = "---\ntitle: A beginning\ndraft: true\n---\n\n## Why\n\nSo.\n"
    (folder / "examplewick/begun.md").write_text(begun, "utf-8")
    for drafts in (True, False):
        bank, wrong = published(folder, drafts=drafts)
        assert wrong == set()
        assert "begun" not in {practice.id for practice in bank.practices}
        assert [draft.id for draft in bank.unfinished] == (["begun"] if drafts else [])
    shutil.copy(folder / "examplewick/begun.md", folder / "fauxford/begun.md")
    assert published(folder)[1] == {"practices/examplewick/begun.md", "practices/fauxford/begun.md"}


def test_an_old_address_leads_to_one_practice_only(folder: Path) -> None:
    for name in ("examplewick/kite-hour.md", "fauxford/penny-purse.md"):
        page = folder / name
        page.write_text(page.read_text("utf-8").replace("kind:", "redirect_from: old/place/\nkind:", 1), "utf-8")
    assert published(folder)[1] == {"practices/fauxford/penny-purse.md"}


@pytest.mark.parametrize("case", sorted(path.name for path in WRONG_BANKS.iterdir()))
def test_files_that_cannot_stand_together_are_reported(case: str, tmp_path: Path, update_golden: bool) -> None:
    expected = WRONG_BANKS / case / "problems.txt"
    shutil.copytree(golden_cases.GOLDEN / "vocabulary", tmp_path / "vocabulary")
    shutil.copytree(expected.parent, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns(expected.name))
    _, problems = read_bank(tmp_path, golden_cases.TODAY)
    golden_cases.check(expected, problems, update_golden)
    assert problems
