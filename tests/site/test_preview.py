"""The drawing: what a browser draws a practice's page from holds all of it, in the language, in nodes it knows."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from bank.model.addresses import Addresses
from bank.model.terms import BLOCKS
from bank.site.preview import ARTICLE, drawing_file, drawing_name
from bank.site.templates import equip
from bank.text.language import Language
from tests.invented import catalogue, practice
from tests.sites import ROOT

THEME = ROOT / "theme"
MODULES = THEME / "assets/js/form/preview"


def drawing(code: str = "pl") -> dict[str, Any]:
    language = Language(code)
    environment = Environment(loader=FileSystemLoader(THEME))
    equip(environment, THEME, catalogue(), Addresses(), language)
    return dict(json.loads(drawing_file(environment, catalogue(practice()), language)))


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Every node of a tree."""
    if isinstance(tree, dict):
        if "is" in tree:
            yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for inner in tree:
            yield from nodes(inner)


def test_the_article_is_there_with_all_that_it_reaches() -> None:
    names = set(drawing()["templates"])
    assert names >= {ARTICLE, "article/facts.html", "partials/draw.html", *(f"article/{name}.html" for name in BLOCKS)}


@pytest.mark.parametrize(("code", "heading"), [("pl", "Źródła"), ("en", "Sources")])
def test_its_words_are_in_the_language_of_the_bank(code: str, heading: str) -> None:
    words = [node.get("value") for node in nodes(drawing(code)["templates"]["article/sources.html"])]
    assert heading in words


def test_a_plural_has_all_its_forms() -> None:
    forms = [node["value"] for node in nodes(drawing()["templates"]["article/scenario.html"]) if node["is"] == "Const"]
    assert {
        "one": "%(num)d minuta",
        "few": "%(num)d minuty",
        "many": "%(num)d minut",
        "other": "%(num)d minuty",
    } in forms


def test_the_titles_of_practices_are_told() -> None:
    assert drawing()["titles"] == {"kuchnia": practice().title}


def test_the_browser_knows_every_node_and_every_filter() -> None:
    used = list(nodes(drawing()["templates"]))
    kinds = {node["is"] for node in used} - {"Template", "Keyword", "Operand", "NSRef", "Slice"}
    assert kinds <= set(re.findall(r"^  ([A-Z]\w+):", (MODULES / "template.js").read_text("utf-8"), re.MULTILINE))
    filters = {node["name"] for node in used if node["is"] == "Filter"}
    known = set(re.findall(r"^    (\w+)[:,]", (MODULES / "article.js").read_text("utf-8"), re.MULTILINE))
    of_pages = {"place", "years", "chapters", "answer", "cited_in", "citation_line", "bibtex"}
    of_tongues = {"language_name", "page_language"}
    assert filters - known <= of_pages | of_tongues  # which draw what stands on pages of the site alone


@pytest.mark.parametrize("code", ["pl", "en"])
def test_the_file_is_named_in_the_language_of_the_bank(code: str) -> None:
    assert drawing_name(Language(code)) == {"pl": "strona-praktyki.json", "en": "page-of-a-practice.json"}[code]
