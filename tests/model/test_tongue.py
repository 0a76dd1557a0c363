"""Tongues: what of a practice stands in another language, and where its pages are."""

from dataclasses import replace

from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice, Translation, texts
from bank.model.tongue import TongueAddresses, told_in, translated_at, whole_in
from bank.text.dates import PartialDate
from tests.invented import ABSTRACT, catalogue, practice

TOLD = {
    "abstracts": {"en": ABSTRACT},
    "questions": ["Kto zmywa?"],
    "cost": [{"amount": 500, "currency": "PLN", "per": "rok", "note": "garnki"}],
    "failures": [{"what": "Zupa wykipiała.", "causes": "zima", "changed": "Kupiono garnek."}],
    "evidence": {"level": 1, "why": "Policzono."},
    "status": {"state": "trwa", "as_of": "2025-05", "why": "Był tam redaktor."},
    "image": {"file": "kuchnia.jpg", "alt": "Zmyślona kuchnia"},
}
MORE = {
    "kind": "Forum",
    "editions": [{"date": "2025-05", "topic": "Kto gotuje?", "decisions": ["Gotują wszyscy."]}],
    "week": [{"when": "wtorek, 10–12", "what": "Otwarta kuchnia.", "date": "2025-05"}],
    "plan": [{"what": "garnki", "planned": 3, "done": 2}],
    "counts": [{"what": "łyżki", "number": 7, "date": "2025-05"}],
    "archived": {"date": "2026-01-01", "why": "Kuchni nigdy nie było."},
    "conditions": ["Bez garnka nie warto."],
    "adapted_elsewhere": [{"place": "miasteczko za rzeką", "changed": "Gotują jesienią."}],
    "open_questions": [{"question": "Kto zjadł?"}],
}
HOME = Addresses(practices="praktyki", kinds="rodzaje")
OUT = "../"


def of(one: Practice, *others: Practice) -> Catalogue:
    return told_in(replace(catalogue(one, *others)), "en", "pl")


def test_of_a_summarised_practice_no_word_of_its_own_language_is_left() -> None:
    own = practice(**TOLD, **MORE)
    (told,) = of(own).practices
    assert (told.title, told.summary, told.page_language) == (ABSTRACT["title"], ABSTRACT["summary"], "pl")
    names = {*texts(own.organisations, own.sources), own.id, own.path, told.title, told.summary, "PLN", "pl"}
    assert [text for text in texts(*vars(told).values()) if text and text not in names] == []


def test_what_is_no_text_stays_so_that_facets_count_it() -> None:
    (told,) = of(practice(**TOLD)).practices
    assert [cause.id for failure in told.failures for cause in failure.causes] == ["zima"]
    assert [(cost.currency, cost.per.id) for cost in told.cost] == [("PLN", "rok")]
    assert told.evidence
    assert (told.evidence.level.id, told.status.state.id) == ("1", "trwa")


def test_a_practice_of_which_there_is_no_word_is_left_out() -> None:
    assert of(practice()).practices == ()


def test_a_whole_translation_stands_in_the_place_of_its_practice() -> None:
    first = practice(**TOLD)
    told = replace(first, title="The kitchen", translation=Translation("en", "a.en.md", PartialDate(2026, 3, 1)))
    tongue = told_in(replace(catalogue(first), translations=(told,)), "en", "pl")
    assert whole_in(tongue) == [told]
    assert translated_at("a.en.md", tongue) is told
    assert told_in(replace(catalogue(first), translations=(told,)), "de", "pl").practices == ()


def test_a_summary_leads_to_the_page_in_the_bank_s_own_language() -> None:
    own = practice(**TOLD)
    (told,) = of(own).practices
    addresses = TongueAddresses.of(Addresses(), HOME, "en/")
    assert addresses.practice(told) == HOME.practice(own) == "praktyki/przykladowo/kuchnia/"
    assert addresses.practice(own) == "en/practices/przykladowo/kuchnia/"
    assert TongueAddresses.of(Addresses(), HOME, out=OUT).practice(told) == f"{OUT}praktyki/przykladowo/kuchnia/"


def test_files_are_where_they_are_and_pages_that_are_not_there_have_no_address() -> None:
    addresses = TongueAddresses.of(Addresses(), HOME, "en/")
    assert addresses.beside("przykladowo/kuchnia.jpg") == "praktyki/przykladowo/kuchnia.jpg"
    assert (addresses.kinds, addresses.set, addresses.contribute, addresses.sheet) == (
        "en/kinds",
        "",
        "",
        "facilitator",
    )
