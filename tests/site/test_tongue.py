"""Tongues of a site: the words of the switch of colours, the menu, and templates in an environment of their own."""

from dataclasses import replace

from jinja2 import DictLoader, Environment

from bank.model.addresses import Addresses
from bank.site.context import Context
from bank.site.other_language import OtherLanguage
from bank.site.settings import Settings
from bank.site.tongue import TongueLoader, counterparts, menu, palette, switch
from bank.text.language import Language
from tests.invented import ABSTRACT, catalogue, practice
from tests.sites import ROOT

POLISH = Settings(ROOT, "Bank zmyślony", "https://bank.example/", ROOT / "theme", Language("pl"))
BANK = Context(
    replace(POLISH, languages=(OtherLanguage(Language("en"), "Invented bank", addresses=Addresses(kinds="sorts")),)),
    catalogue(practice(abstracts={"en": ABSTRACT})),
)


def test_pages_are_the_same_when_they_are_about_the_same() -> None:
    same = counterparts(BANK)
    assert same["kinds/dom/"] == same["en/sorts/dom/"] == {"pl": "kinds/dom/", "en": "en/sorts/dom/"}
    assert same[""] == {"pl": "", "en": "en/"}
    assert "set/" not in same
    assert "practices/przykladowo/kuchnia/" not in same


def test_a_bank_of_one_language_has_no_switch() -> None:
    alone = Context(POLISH, catalogue())
    assert (switch(alone), counterparts(alone)) == ([], {})
    assert [(one.code, one.name, one.address) for one in switch(BANK)] == [
        ("pl", "Polski", ""),
        ("en", "English", "en/"),
    ]


def test_the_menu_knows_the_page_that_one_is_on() -> None:
    (tongue,) = BANK.tongues
    here = menu(tongue, "the page", "en/cities/")
    assert [item.title for item in here.items] == ["Catalogue", "Cities", "Themes", "Kinds", "For whom"]
    assert [item.url for item in here.items if item.active] == ["en/cities/"]
    assert (here.pages, menu(tongue, "the page", "en/cities/gorne/").pages) == (("the page",), ())


def test_each_scheme_of_colours_is_told_what_follows() -> None:
    own = [
        {"toggle": {"icon": "a", "name": "Jasne"}},
        {"scheme": "default", "toggle": {"icon": "b"}},
        {"scheme": "slate"},
    ]
    told = palette(own, Language("en"))
    assert [one.get("toggle", {}).get("name") for one in told] == [
        "Switch to light colours",
        "Switch to dark colours",
        None,
    ]
    assert told[0]["toggle"]["icon"] == "a"
    assert own[0]["toggle"] == {"icon": "a", "name": "Jasne"}


def test_templates_of_a_tongue_are_drawn_in_its_environment() -> None:
    templates = {"kind.html": "{% include 'part.html' %}", "part.html": "{{ word }}"}
    own, english = (Environment(loader=DictLoader(templates), autoescape=True) for _ in range(2))
    own.globals["word"], english.globals["word"] = "rodzaj", "kind"
    assert own.loader
    own.loader = TongueLoader(own.loader, {"en/": english})
    assert own.get_template("en/kind.html").render() == "kind"
    assert own.get_template("kind.html").render() == "rodzaj"
