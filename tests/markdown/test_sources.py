"""Sources: they are numbered as the page cites them."""

from bank.markdown.sources import cited, numbered_sources
from tests.invented import practice


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
    assert list(numbered_sources(cited)) == ["jeden", "dwa", "menu", "trzy"]


def test_a_source_that_only_a_cost_names_has_a_number() -> None:
    cost = {"amount": 5, "currency": "PLN", "per": "rok", "source": "kasa"}
    sources = [{"id": id, "title": f"Źródło {id}"} for id in ("kasa", "menu")]
    assert list(numbered_sources(practice(cost=[cost], sources=sources))) == ["menu", "kasa"]


def test_code_and_what_is_escaped_cites_nothing() -> None:
    assert list(cited(r"Raz `[^jeden]` \[^dwa] i [^trzy]")) == ["trzy"]
