"""The front matter: every key of every block reaches the model, and what fields must say together is checked."""

from dataclasses import replace
from typing import Any

import pytest
import yaml

from bank.model.quantity import Quantity
from bank.model.terms import Terms
from bank.schema.front_matter import front_matter
from bank.source.location import Location
from bank.text.language import Language
from tests.fields import each_field
from tests.invented import ABSTRACT, TODAY, VOCABULARY, practice

SCENARIO = {
    "minutes": 45,
    "preparation_minutes": 10,
    "group": {"from": 5, "to": 12},
    "age": "od 8 lat",
    "leaders": "jedna osoba",
    "materials": ["garnek"],
    "steps": [{"minutes": 30, "title": "Gotowanie", "text": "Mieszać."}, {"minutes": 15, "title": "Zmywanie"}],
    "variants": ["bez garnka"],
    "traps": ["głód"],
    "accessibility": "niski stół",
}


def problems(**fields: Any) -> dict[str, str]:
    """The messages of the given fields alone, by place."""
    location = Location("a.md", TODAY, [])
    node = yaml.compose(yaml.safe_dump(fields, allow_unicode=True))
    assert node
    front_matter(VOCABULARY).read(node, location)
    found = {problem.place: problem.explain(Language("en")) for problem in location.problems}
    return {place: message for place, message in found.items() if place.split(".")[0].split("[")[0] in fields}


def test_an_abstract_is_known_by_its_language() -> None:
    told = practice(abstracts={"en": ABSTRACT}).abstracts
    assert {code: (abstract.title, abstract.summary) for code, abstract in told.items()} == {
        "en": (ABSTRACT["title"], ABSTRACT["summary"])
    }


def test_a_bank_of_one_language_has_no_abstracts() -> None:
    one = replace(VOCABULARY, kinds=Terms(replace(kind, labels={"pl": kind.labels["pl"]}) for kind in VOCABULARY.kinds))
    assert "abstracts" in {item.key for item in front_matter(VOCABULARY).fields}
    assert "abstracts" not in {item.key for item in front_matter(one).fields}


def test_a_scenario_is_read_whole() -> None:
    scenario = practice(kind="Scenariusz", scenario=SCENARIO).scenario
    assert scenario
    assert (scenario.minutes, scenario.preparation_minutes, scenario.age) == (45, 10, "od 8 lat")
    assert scenario.group
    assert (scenario.group.least, scenario.group.most) == (5, 12)
    assert [(step.minutes, step.title, step.text) for step in scenario.steps] == [
        (30, "Gotowanie", "Mieszać."),
        (15, "Zmywanie", None),
    ]


def test_a_workshop_keeps_its_tables_with_the_fate_of_each_conclusion() -> None:
    conclusion = {"text": "Więcej soli.", "fate": "przyjęty", "evidence": "Jest słona.", "date": "2025-06"}
    table = {"question": "Czego brakuje?", "host": "kucharz", "conclusions": [conclusion]}
    workshop = practice(kind="Warsztat", workshop={"rounds": 3, "tables": [table, {"question": "Co dalej?"}]}).workshop
    assert workshop
    assert [len(table.conclusions) for table in workshop.tables] == [1, 0]
    assert workshop.tables[0].conclusions[0].fate is VOCABULARY.fates["przyjety"]


def test_a_forum_a_charter_and_grants_are_read() -> None:
    forum = practice(kind="Forum", editions=[{"date": "2024", "decisions": ["Gotować."]}, {"date": "2025-02-24"}])
    assert [str(edition.date) for edition in forum.editions] == ["2024", "2025-02-24"]
    charter = practice(kind="Karta", charter={"clauses": [{"title": "Sól", "text": "Szczypta."}]}).charter
    assert charter
    assert charter.clauses[0].text == "Szczypta."
    grant = practice(
        kind="Granty", grant={"min": 500, "max": 7000.5, "currency": "PLN", "years": [{"year": 2024}]}
    ).grant
    assert grant
    assert (grant.least, grant.most, grant.years[0].year) == (500, 7000.5, 2024)


def test_a_clause_has_a_subject_of_the_list_in_a_bank_that_has_one() -> None:
    clause = {"title": "Sól", "text": "Szczypta.", "subject": "obyczaje"}
    charter = practice(kind="Karta", charter={"clauses": [clause]}).charter
    assert charter
    assert charter.clauses[0].subject is VOCABULARY.subjects["obyczaje"]
    unknown = {"clauses": [{**clause, "subject": "Obyczaj"}]}
    assert "Did you mean “Obyczaje”?" in problems(charter=unknown)["charter.clauses[1].subject"]
    without = {path for path, _ in each_field(front_matter(replace(VOCABULARY, subjects=Terms())))}
    assert "charter.clauses.title" in without
    assert "charter.clauses.subject" not in without


def test_a_need_is_a_number_or_words() -> None:
    counted, told = practice(needs=[{"kind": "ludzie", "number": "2–3"}, {"kind": "izba", "note": "Suterena."}]).needs
    assert counted.kind is VOCABULARY.need_kinds["ludzie"]
    assert (counted.number, told.number, told.note) == (Quantity(2, 3), None, "Suterena.")
    assert list(problems(needs=[{"kind": "ludzie"}])) == ["needs[1]"]


def test_set_hours_have_a_date() -> None:
    [one] = practice(week=[{"when": "w środy", "what": "zupa[^menu]", "date": "2021-10"}]).week
    assert (one.when, one.what, str(one.date)) == ("w środy", "zupa[^menu]", "2021-10")
    assert list(problems(week=[{"when": "w środy", "what": "zupa[^menu]"}])) == ["week[1].date"]


def test_a_plan_has_two_numbers_each_with_its_source() -> None:
    [one] = practice(plan=[{"what": "garnki", "planned": "3–5 [^menu]", "done": "ponad 4"}]).plan
    assert (one.what, one.planned) == ("garnki", Quantity(3, 5, source="menu"))
    assert (one.done.last, one.done.claims[0].source) == (4, None)
    assert list(problems(plan=[{"what": "garnki", "planned": 3}])) == ["plan[1].done"]
    assert list(problems(plan=[{"what": "garnki", "planned": 3, "done": "dużo"}])) == ["plan[1].done"]


def test_what_has_ended_and_what_failed_have_causes_of_the_list() -> None:
    hunger, winter = VOCABULARY.causes
    status = {"state": "zakończona", "as_of": "2025", "causes": ["zima", "głód"]}
    told = practice(status=status, failures=[{"what": "Nikt nie przyszedł.", "causes": "zima"}])
    assert told.status.causes == (winter, hunger)
    assert told.failures[0].causes == (winter,)


def test_a_copy_has_a_sound_address_and_its_day() -> None:
    source = {"id": "menu", "title": "Jadłospis", "url": "https://menu.example/"}
    kept = {"url": "https://archive.example/menu", "kept": "2026-02-03"}
    [whole] = practice(sources=[{**source, "archived": kept}]).sources
    assert whole.archived
    assert (whole.archived.url, str(whole.archived.kept)) == (kept["url"], "2026-02-03")
    hostile = {"url": "javascript:alert(1)", "kept": "2026-02"}
    places = problems(sources=[{**source, "archived": hostile}])
    assert list(places) == ["sources[1].archived.url", "sources[1].archived.kept"]


def test_a_source_is_read_at_its_own_address_until_that_is_gone() -> None:
    kept = {"url": "https://archive.example/menu", "kept": "2026-02-03"}

    def address(**fields: Any) -> str | None:
        [read] = practice(sources=[{"id": "menu", "title": "Jadłospis", **fields}]).sources
        return read.address

    own = {"url": "https://menu.example/"}
    assert address() is None
    assert address(**own, archived=kept) == own["url"]
    assert address(**own, gone="2026-03-01") == own["url"]
    assert address(**own, gone="2026-03-01", archived=kept) == kept["url"]


def test_no_figures_and_no_cost_are_two_different_things() -> None:
    absent = practice(cost="brak danych")
    assert (absent.cost, absent.cost_absence) == ((), VOCABULARY.cost_absences["brak-danych"])
    told = practice(cost=[{"amount": 0, "currency": "PLN", "per": "rok"}])
    assert (told.cost[0].amount, told.cost_absence) == (Quantity(0), None)


def test_a_text_without_a_licence_has_the_first_of_the_vocabulary() -> None:
    assert practice().licence is VOCABULARY.licences["CC-BY-4.0"]


def test_minutes_that_do_not_add_up_are_reported_with_both_sums() -> None:
    found = problems(scenario={**SCENARIO, "minutes": 60})
    assert list(found) == ["scenario.minutes"]
    assert "60" in found["scenario.minutes"]
    assert "45" in found["scenario.minutes"]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"period": {"from": "2021", "to": "2020"}}, "period.to"),
        ({"period": {"from": "2021-05", "to": "2021-04-30"}}, "period.to"),
        (
            {"sources": [{"id": "a", "title": "Aa", "published": "2021-05-02", "accessed": "2021-05-01"}]},
            "sources[1].accessed",
        ),
        ({"grant": {"currency": "PLN", "min": 10, "max": 5}}, "grant.max"),
        ({"scenario": {**SCENARIO, "group": {"from": 5, "to": 4}}}, "scenario.group.to"),
        ({"contact": {"organisation": "Koło"}}, "contact"),
        ({"adapted_from": [{"changed": "Sól."}]}, "adapted_from[1]"),
        ({"themes": ["Kuchnie"] * 6}, "themes"),
        ({"title": "K" * 91}, "title"),
        ({"abstracts": {"de": ABSTRACT}}, "abstracts.de"),
        ({"abstracts": {"pl": ABSTRACT}}, "abstracts.pl"),
        ({"abstracts": {"en": {**ABSTRACT, "title": "K" * 111}}}, "abstracts.en.title"),
        ({"abstracts": {"en": {"title": "Kitchen"}}}, "abstracts.en.summary"),
        ({"summary": "Za krótko."}, "summary"),
        ({"image": {"file": "kuchnia.jpg"}}, "image.alt"),
        ({"redirect_from": ["/stary/adres/"]}, "redirect_from[1]"),
        ({"redirect_from": ["../stary"]}, "redirect_from[1]"),
        ({"redirect_from": ["https://example.org/"]}, "redirect_from[1]"),
        ({"evidence": {"level": 5}}, "evidence.level"),
        ({"reviews": [{"by": "kucharz", "date": "2025", "answers": "Smaczne."}]}, "reviews[1].date"),
    ],
)
def test_what_fields_may_not_say_is_reported_at_its_place(fields: dict[str, Any], place: str) -> None:
    assert list(problems(**fields)) == [place]


@pytest.mark.parametrize(
    "fields",
    [
        {"period": {"from": "2021-05", "to": "2021"}},
        {"period": {"from": "2021", "to": "2021"}},
        {"sources": [{"id": "a", "title": "Aa", "published": "2021-05", "accessed": "2021"}]},
        {"contact": {"organisation": "Koło", "url": "https://kolo.example"}},
        {"evidence": {"level": 4}},
        {"redirect_from": "stary/adres.html"},
    ],
)
def test_what_fields_may_say_is_left_alone(fields: dict[str, Any]) -> None:
    assert problems(**fields) == {}
