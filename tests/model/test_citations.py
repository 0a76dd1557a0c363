"""Citations: sources are numbered as the page cites them, and each citation leads to its source."""

import pytest
from markdown import Markdown

from bank.model.citations import link_citations, numbered_sources, source_anchor
from bank.model.practice import Source
from tests.invented import practice

SOURCES = {id: Source(id, id) for id in ("menu", "kronika")}


def linked(text: str) -> str:
    return link_citations(text, SOURCES, "źródło {number}")


def test_sources_are_numbered_in_the_order_of_the_page() -> None:
    cited = practice(
        body="Potem.[^trzy] Wreszcie.[^jeden][^trzy]",
        conditions=["Najpierw klucze.[^dwa]"],
        sources=[{"id": id, "title": f"Źródło {id}"} for id in ("jeden", "dwa", "trzy", "nigdy")],
    )
    assert list(numbered_sources(cited)) == ["trzy", "jeden", "dwa", "nigdy"]


def test_sources_are_numbered_down_the_steps_of_a_scenario_as_it_is_drawn() -> None:
    scenario = {
        "steps": [{"minutes": 5, "title": "Krok", "text": "Krok.[^dwa]"}],
        "materials": ["Garnek.[^jeden]"],
        "minutes": 5,
    }
    sources = [{"id": id, "title": f"Źródło {id}"} for id in ("trzy", "dwa", "jeden", "menu")]
    cited = practice(kind="Scenariusz", scenario=scenario, conditions=["Klucze.[^trzy]"], sources=sources)
    assert list(numbered_sources(cited)) == ["menu", "jeden", "dwa", "trzy"]


def test_a_source_that_only_a_cost_names_has_a_number() -> None:
    cost = {"amount": 5, "currency": "PLN", "per": "rok", "source": "kasa"}
    sources = [{"id": id, "title": f"Źródło {id}"} for id in ("kasa", "menu")]
    assert list(numbered_sources(practice(cost=[cost], sources=sources))) == ["menu", "kasa"]


def test_a_citation_is_a_link_with_a_name_of_its_own() -> None:
    html = Markdown(extensions=["attr_list"]).convert(linked("Gotowano.[^kronika]"))
    assert html == f'<p>Gotowano.<a aria-label="źródło 2" class="cite" href="#{source_anchor(2)}">2</a></p>'


def test_no_space_lets_a_number_begin_a_line() -> None:
    assert linked("Raz [^menu], dwa\n[^menu] [^kronika]") == linked("Raz[^menu], dwa[^menu][^kronika]")


@pytest.mark.parametrize("start", ["- ", "* ", "1. ", "> ", "### ", "Akapit.\n\n"])
def test_a_citation_that_begins_a_block_leaves_it_one(start: str) -> None:
    assert linked(f"{start}[^menu] podaje").startswith(f"{start}[1]")
