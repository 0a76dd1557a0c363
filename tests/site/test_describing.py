"""Describing: what theme/article/ says becomes data, one record for each call, by the model alone."""

import inspect
import re
from dataclasses import replace

import pytest
from jinja2 import nodes
from jinja2.environment import Environment

from bank.markdown.dialect import parse
from bank.model.addresses import Addresses
from bank.model.objects import Status
from bank.model.practice import Practice
from bank.site.article import (
    Article,
    Editions,
    Entry,
    EntryList,
    FailureItem,
    Figures,
    Item,
    ItemList,
    Note,
    Notice,
    Pair,
    Row,
    Section,
    SourceItem,
    Sources,
    Steps,
    Subsection,
)
from bank.site.article_words import Link, Node, Prose, Small, Standing, Strong
from bank.site.describing import Describer, collected
from bank.site.draw import Draw
from bank.text.dates import PartialDate
from bank.text.language import Language
from tests.invented import catalogue, practice
from tests.sites import ROOT

THEME = ROOT / "theme"
STEPS = [{"minutes": 20, "title": "Krojenie"}, {"minutes": 70, "title": "Gotowanie", "text": "Razem."}]
HERE = practice(
    title="Sól & pieprz przy „stole”",
    cost=[
        {"amount": 5000, "currency": "PLN", "per": "rok", "year": 2025, "note": "Z opałem. 2 razy.", "source": "menu"}
    ],
)


def described(one: Practice = HERE) -> Article:
    known = catalogue(one)
    return Describer(THEME, known, Addresses(), Language("en"), "https://bank.example/").article(one)


def section(one: Practice, anchor: str) -> tuple[Node, ...]:
    article = described(one)
    parts = [part for part in (*article.opening, *article.sections) if isinstance(part, Section)]
    [found] = [part.body for part in parts if part.anchor == anchor]
    return found


def fact(one: Practice, label: str) -> tuple[Node, ...]:
    [found] = [fact.body for fact in described(one).facts if fact.label == label]
    return found


def said(text: str) -> Prose:
    """A text of the practice in a line."""
    return Prose(parse(text))


def test_facts_are_told_in_the_order_of_the_page() -> None:
    labels = [fact.label for fact in described().facts]
    assert labels == ["State", "Place", "lider", "Cost", "Themes", "Who tells it", "Licence of the text"]


def test_a_fact_is_words_links_and_quiet_lines() -> None:
    assert fact(HERE, "State") == (Standing("running", "trwa, as of 2025"), Note(("as of May 2025",)))
    [places] = fact(HERE, "Place")
    assert places == ItemList("points", (Item((Link("https://bank.example/cities/przykladowo/", ("Przykładowo",)),)),))


def test_a_bare_year_is_told_with_the_state_alone() -> None:
    def told(meaning: str, as_of: str = "", looked: str = "") -> tuple[Node, ...]:
        known, searched = (PartialDate.parse(day) if day else None for day in (as_of, looked))
        status = Status(replace(HERE.status.state, meaning=meaning), known, searched)
        return fact(replace(HERE, status=status), "State")

    assert told("running", as_of="2025") == (Standing("running", "trwa, as of 2025"),)
    assert told("ended", as_of="2025") == (Standing("ended", "trwa"), Note(("as of 2025",)))
    assert told("unknown", looked="2025") == (Standing("unknown", "trwa, last checked in 2025"),)
    note = Note(("last looked for May 2025",))
    assert told("unknown", looked="2025-05") == (Standing("unknown", "trwa, last checked in 2025"), note)


def test_a_cost_and_the_citation_of_its_source_are_one_text() -> None:
    [costs] = fact(HERE, "Cost")
    told = Small(("2025, ", Prose(parse("Z opałem. 2 razy.[^menu]"))))
    assert costs == ItemList("points", (Item((said("PLN\u00a05,000 (rok)"), " ", told)),))


def test_what_it_takes_is_told_beside_the_size_of_its_place() -> None:
    needs = [
        {"kind": "ludzie", "number": "około 3", "source": "menu"},
        {"kind": "izba", "number": 40, "note": "Suterena."},
        {"kind": "izba", "note": "Weranda."},
    ]
    there = practice("pagorki/kuchnia.md", city="Pagórki", needs=needs)
    assert fact(there, "Place")[1:] == (Note(("up to 5,000 people",)),)
    people = Item((said("ludzie: około 3"), said("[^menu]")))
    cellar = Item((said("izba: 40 m²"), ", ", Small((said("Suterena."),))))
    porch = Item((said("izba"), ": ", Small((said("Weranda."),))))
    assert fact(there, "What it takes") == (ItemList("points", (people, cellar, porch)),)


def test_the_body_is_tokens() -> None:
    assert described().body.tokens is parse(HERE.body)


def test_its_anchors_are_those_of_headings_sections_and_sources() -> None:
    assert described().anchors == {"po-co", "facts", "sources", "source-1"}


def test_a_notice_says_that_a_page_is_overdue() -> None:
    assert described().notices == ()
    [notice] = described(practice(review_by="2026-01-31")).notices
    assert notice == Notice("overdue", "This page was to be checked by 31 January 2026. Ask before you rely on it.")


def test_the_minutes_of_steps_are_numbers_of_the_model() -> None:
    scenario = practice(kind="Scenariusz", scenario={"minutes": 90, "steps": STEPS})
    [steps] = [node for node in section(scenario, "scenario") if isinstance(node, Steps)]
    assert [(step.minutes, step.start, step.total) for step in steps.steps] == [(20, 0, 90), (70, 20, 90)]
    assert [(step.time, step.clock) for step in steps.steps] == [("20 minutes", "0:00"), ("70 minutes", "0:20")]


def test_a_conclusion_has_its_fate() -> None:
    conclusion = {"text": "Więcej soli.", "fate": "przyjęty", "date": "2025", "evidence": "Zapis."}
    workshop = practice(kind="Warsztat", workshop={"tables": [{"question": "Ile soli?", "conclusions": [conclusion]}]})
    [sheets] = [node for node in section(workshop, "workshop") if isinstance(node, ItemList)]
    [conclusions] = sheets.items[0].body
    assert sheets.items[0].heading == "Ile soli?"
    assert isinstance(conclusions, ItemList)
    assert conclusions.items[0].body[1] == Note((Strong(("przyjęty",)), ", 2025: ", Prose(parse("Zapis."))))


def test_the_years_of_a_grant_are_a_table_that_says_what_is_not_known() -> None:
    grant = practice(kind="Granty", grant={"currency": "PLN", "max": 500, "years": [{"year": 2025, "awarded": 12}]})
    rules, years = section(grant, "grant")
    assert rules == EntryList("definitions", (Entry("One grant", ("up to PLN\u00a0500",)),))
    figures = tuple(Item((words,)) for words in ("not known", said("12"), "not known"))
    assert years == Figures(("Year", "Applications", "Awarded", "Amount"), (Row("2025", figures),))


def test_sources_have_their_numbers_titles_and_addresses() -> None:
    sources = [
        {"id": "b", "title": "Bez adresu"},
        {"id": "a", "title": "Ale", "url": "https://a.example/", "publisher": "Ktoś"},
    ]
    [told] = section(practice(body="Tak.[^a][^b]", sources=sources), "sources")
    assert told == Sources(
        (SourceItem(1, "Ale", "https://a.example/", ("Ktoś",)), SourceItem(2, "Bez adresu", None, ()))
    )


def test_a_page_that_is_gone_is_read_in_its_copy_and_says_so() -> None:
    page, copy = "https://a.example/", "https://archive.example/a"
    kept = Link(copy, ("copy of 3 March 2026",))
    archived = {"url": copy, "kept": "2026-03-03"}

    def told(**fields: object) -> SourceItem:
        source = {"id": "a", "title": "Ale", "publisher": "Ktoś", "url": page, **fields}
        [sources] = section(practice(body="Tak.[^a]", sources=[source]), "sources")
        assert isinstance(sources, Sources)
        return sources.sources[0]

    gone = "Ktoś · the page is gone, as of 1 February 2026"
    assert told(archived=archived) == SourceItem(1, "Ale", page, ("Ktoś · ", kept))
    assert told(archived=archived, gone="2026-02-01") == SourceItem(1, "Ale", copy, (f"{gone} · ", kept))
    assert told(gone="2026-02-01") == SourceItem(1, "Ale", page, (f"{gone}, without a copy that we know of",))


def test_a_practice_reads_whole_when_a_third_of_its_sources_is_gone() -> None:
    def source(id: str, **fields: object) -> dict[str, object]:
        return {"id": id, "title": f"Źródło {id}", "url": f"https://{id}.example/", **fields}

    dead = {"archived": {"url": "https://archive.example/b", "kept": "2026-01-03"}, "gone": "2026-03-01"}
    whole = practice(body="Tak.[^a] Nie.[^b] Może.[^c]", sources=[source("a"), source("b", **dead), source("c")])
    [told] = section(whole, "sources")
    assert isinstance(told, Sources)
    assert [(one.number, one.address) for one in told.sources] == [
        (1, "https://a.example/"),
        (2, "https://archive.example/b"),
        (3, "https://c.example/"),
    ]


@pytest.mark.parametrize(
    ("said", "nodes"),
    [
        (["\n  a\n", "  b  "], ("a b",)),
        (["a ", Small(("b",)), "\n c"], ("a ", Small(("b",)), " c")),
        (["\n", Note(("a",)), "\n  \n", Note(("b",)), " c "], (Note(("a",)), Note(("b",)), "c")),
        (["a", ("b", (1, " ")), Note(())], ("ab1", Note(()))),
        (["\n", " "], ()),
    ],
)
def test_spaces_are_those_that_a_reader_sees(said: list[object], nodes: tuple[Node, ...]) -> None:
    assert collected(said) == nodes


def test_what_the_page_is_drawn_of_is_there_as_data_too_call_by_call() -> None:
    source = (THEME / "partials/draw.html").read_text("utf-8")
    macros = {macro.name: macro for macro in Environment().parse(source).find_all(nodes.Macro)}
    calls = {name: call for name, call in inspect.getmembers(Draw, inspect.isfunction) if not name.startswith("_")}
    assert set(macros) == set(calls)
    for name, call in calls.items():
        wanted = [name for name in inspect.signature(call).parameters if name not in ("self", "caller")]
        assert len(wanted) == len(macros[name].args), name


def test_an_article_is_said_in_calls_and_values_alone() -> None:
    for file in (THEME / "article").glob("*.html"):
        assert not re.search(r"<[a-z/]|class=", file.read_text("utf-8")), file.name


def test_a_number_that_grows_stands_with_each_of_its_dates() -> None:
    counts = [
        {"what": "centra[^menu]", "number": number, "date": date} for number, date in ((19, 2021), ("ponad 23", 2024))
    ]
    [grown] = fact(practice(counts=counts), "In numbers")
    assert isinstance(grown, ItemList)
    begun, now = (item.body for item in grown.items)
    assert (begun[:2], now[:2]) == ((said("19"), " – "), (said("ponad 23"), " – "))
    assert (begun[-1], now[-1]) == (Small(("(2021)",)), Small(("(2024)",)))


def test_the_days_and_hours_of_a_place_stand_first_with_the_date_when_it_was_so() -> None:
    week = [{"when": "od poniedziałku do piątku, 15–20", "what": "kuchnia otwarta[^menu]", "date": "2021"}]
    steps = {"minutes": 5, "steps": [{"minutes": 5, "title": "Mieszanie"}]}
    one = practice(kind="Scenariusz", scenario=steps, week=week, questions=["Kiedy jest otwarte?"])
    assert [part.anchor for part in described(one).opening if isinstance(part, Section)][-2:] == ["week", "scenario"]
    [list] = section(one, "week")
    assert isinstance(list, EntryList)
    [entry] = list.entries
    assert (entry.label, entry.body) == (
        "od poniedziałku do piątku, 15–20",
        (said("kuchnia otwarta[^menu]"), " ", Small(("(2021)",))),
    )


def test_what_was_planned_stands_beside_what_was_done_with_the_sources_of_both() -> None:
    plan = [{"what": "garnki", "planned": "ponad 5 [^menu]", "done": 3}]
    [table] = section(practice(plan=plan), "plan")
    assert isinstance(table, Figures)
    [row] = table.rows
    assert (row.label, [item.body for item in row.figures]) == (
        "garnki",
        [(said("ponad 5 (source[^menu])"),), (said("3"),)],
    )


def test_what_sources_disagree_on_stands_with_each_of_them_wherever_it_is_told() -> None:
    both = "17 [^menu] / ponad 19 [^kronika]"
    sources = [{"id": "kronika", "title": "Kronika"}, {"id": "menu", "title": "Jadłospis"}]
    cost = [{"amount": both, "currency": "PLN", "per": "rok"}]
    counts = [{"what": "garnki", "number": both, "date": 2021}]
    here = practice(cost=cost, counts=counts, sources=sources)
    told = said("17 (source[^menu]) or ponad 19 (source[^kronika])")
    assert fact(here, "In numbers") == (
        ItemList("points", (Item((told, " – ", said("garnki"), " ", Small(("(2021)",)))),)),
    )
    money = said("PLN\u00a017 (source[^menu]) or ponad PLN\u00a019 (source[^kronika]) (rok)")
    assert fact(here, "Cost") == (ItemList("points", (Item((money,)),)),)
    grant = {"currency": "PLN", "years": [{"year": 2025, "awarded": both, "amount": both}]}
    _, years = section(practice(kind="Granty", grant=grant, sources=sources), "grant")
    assert isinstance(years, Figures)
    assert [item.body for item in years.rows[0].figures[1:]] == [
        (told,),
        (said("PLN\u00a017 (source[^menu]) or ponad PLN\u00a019 (source[^kronika])"),),
    ]
    forum = practice(kind="Forum", editions=[{"date": "2024", "participants": both}], sources=sources)
    [editions] = section(forum, "editions")
    assert isinstance(editions, Editions)
    [note] = editions.editions[0].body
    assert note == Note((said("17 (source[^menu]) or ponad 19 (source[^kronika]) participants"),))


def test_a_failure_that_others_tell_of_names_them() -> None:
    failures = [{"what": "Zupa wykipiała.", "told_by": "sami sąsiedzi"}]
    [told] = section(practice(failures=failures), "failures")
    assert isinstance(told, FailureItem)
    assert told.about == (Entry("Who tells it", ("sami sąsiedzi",)),)


def test_causes_are_told_beside_the_words_of_a_failure_and_of_an_end() -> None:
    failures = [{"what": "Nikt nie przyszedł.", "why": "Padało.", "causes": ["zima", "głód"]}]
    status = {"state": "zakończona", "as_of": "2025-05", "why": "Pusto.", "causes": "zima"}
    there = practice(failures=failures, status=status)
    [told] = section(there, "failures")
    assert isinstance(told, FailureItem)
    assert told.about == (Entry("Why", (Prose(parse("Padało.")),)), Entry("Causes", ("zima, głód",)))
    assert fact(there, "State")[-1] == Note(("Why it ended: zima",))


def test_an_open_question_stands_on_paper_with_the_day_of_looking_and_where_to_answer() -> None:
    asked = [{"question": "Ilu sąsiadów gotuje?", "looked": 2026}, {"question": "Kto płaci za gaz?"}]
    _, questions, answering = section(practice(open_questions=asked), "open")
    assert questions == ItemList(
        "dashes", (Item(("Ilu sąsiadów gotuje?", Note(("last looked for 2026",)))), Item(("Kto płaci za gaz?",)))
    )
    address = Link(
        "https://bank.example/contribute/?practice=kuchnia", ("https://bank.example/contribute/?practice=kuchnia",)
    )
    assert answering == Note(("Do you know? Write to us: ", address))


def test_a_practice_without_open_questions_has_no_box_for_them() -> None:
    assert "open" not in described().anchors


def test_one_day_of_looking_is_told_once() -> None:
    asked = [{"question": words, "looked": "2026-01"} for words in ("Ilu sąsiadów gotuje?", "Kto płaci za gaz?")]
    note, questions, _ = section(practice(open_questions=asked), "open")
    assert note == Note(("The sources do not tell this. We last looked on January 2026.",))
    assert questions == ItemList("dashes", (Item(("Ilu sąsiadów gotuje?",)), Item(("Kto płaci za gaz?",))))


def test_what_to_know_before_copying_is_one_chapter() -> None:
    told = {"conditions": ["Piec."], "variable": ["Zupa."]}
    chapter = practice(body="Tak.[^menu]\n\n## Na wynos\n\nMyć garnki.", **told)
    condition, pair, *_ = described(chapter).sections
    assert condition == Subsection(
        "conditions", "Do not start without", (ItemList("checks", (Item((Prose(parse("Piec.")),)),)),)
    )
    [side] = pair.sides if isinstance(pair, Pair) else ()
    assert [part.heading for part in side if isinstance(part, Subsection)] == ["What may change"]
    [alone, *_] = described(practice(**told)).sections
    assert isinstance(alone, Section)
    assert (alone.anchor, alone.heading, alone.body) == ("transfer", "When you adapt it", (condition, pair))


def test_a_clause_says_its_subject_under_its_heading() -> None:
    clauses = [{"title": "Sól", "text": "Szczypta.", "subject": "Obyczaje"}, {"title": "Pieprz", "text": "Nigdy."}]
    [told] = section(practice(kind="Karta", charter={"clauses": clauses}), "charter")
    assert isinstance(told, ItemList)
    assert [(item.heading, item.body[:-1]) for item in told.items] == [
        ("Sól", (Note(("Obyczaje",)),)),
        ("Pieprz", ()),
    ]


def test_a_charter_without_clauses_has_its_members_under_its_own_name() -> None:
    def heading(**charter: object) -> str:
        [told] = [one for one in described(practice(kind="Karta", charter=charter)).opening if one.anchor == "charter"]
        return told.heading

    assert heading(members=["Koło"]) == "The charter"
    assert heading(clauses=[{"title": "Sól", "text": "Szczypta."}], members=["Koło"]) == "Clauses"


@pytest.mark.parametrize(
    ("kind", "block", "mark"),
    [
        ("Warsztat", {"workshop": {"tables": [{"question": "Kto zmywa?", "reconstructed": True}]}}, "question"),
        (
            "Scenariusz",
            {"scenario": {"minutes": 5, "steps": [{**STEPS[0], "minutes": 5, "reconstructed": True}]}},
            "name",
        ),
        ("Karta", {"charter": {"clauses": [{"title": "Zlew", "text": "Czysty.", "reconstructed": True}]}}, "name"),
    ],
)
def test_what_the_editors_reconstructed_says_so_first(kind: str, block: dict[str, object], mark: str) -> None:
    said = repr(section(practice(kind=kind, **block), next(iter(block))))
    assert said.count(f"Note(words=('{mark} reconstructed by the editors',))") == 1
    assert "reconstructed" not in repr(described())
