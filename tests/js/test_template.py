"""Templates in the browser: for the same names the very text that Jinja makes."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from bank.site.preview import ARTICLE, drawing_file
from bank.text.language import Language
from tests.bridge import Ask
from tests.invented import catalogue

NAMES: Mapping[str, Any] = {
    "title": "Dom & <b>„klub”</b> 'u nas' \"tu\"",
    "items": ["a", "b", "c"],
    "none": None,
    "nothing": [],
    "pairs": [["x", 1], ["y", 2]],
    "place": {"city": "Alfa", "areas": [{"label": "Dół"}]},
    "number": 7,
    "yes": True,
}
OTHERS = {
    "parts.html": (
        "{% macro tag(name, kind='p') %}<{{ kind }}>{{ name }}{{ caller() if caller }}</{{ kind }}>{% endmacro %}"
    ),
    "inside.html": "[{{ title }}]",
}
SOURCES = {
    "a text is escaped and the template's own is not": "<p title='{{ title }}'>{{ title }}</p>",
    "conditions": (
        "{% if nothing %}a{% elif none is none and yes %}b{% else %}c{% endif %}{% if not items %}d{% endif %}"
    ),
    "a loop knows where it is": (
        "{% for one in items %}{{ loop.index }}{{ loop.index0 }}{{ one }}"
        "{% if loop.first %}<{% endif %}{% if not loop.last %}, {% endif %}{% endfor %}"
    ),
    "a loop leaves out what its test refuses": (
        "{% for one in items if one in ['a', 'c'] %}{{ loop.index }}{{ one }}{% endfor %}"
    ),
    "pairs are taken apart": "{% for name, value in pairs %}{{ name }}={{ value }};{% endfor %}",
    "what a loop sets does not last, what a namespace holds does": (
        "{% set a = 'x' %}{% set kept = namespace(a='x') %}"
        "{% for one in items %}{% set a = one %}{% set kept.a = one %}{% endfor %}{{ a }}{{ kept.a }}"
    ),
    "fields, items and parts": "{{ place.city }}{{ place['city'] }}{{ place.areas[0].label }}{{ items[1:][0] }}",
    "numbers and texts": "{{ number + 1 }} {{ number // 2 }} {{ number % 4 }} {{ 'a' ~ number ~ title }}",
    "one of two, or nothing": "{{ 'a' if yes else 'b' }}{{ 'c' if nothing }}{{ none or 'd' }}{{ yes and 'e' }}",
    "a macro with what is left out and what it is called around": (
        "{% import 'parts.html' as parts %}{{ parts.tag(title) }}{{ parts.tag('a', 'li') }}"
        "{% call parts.tag('b') %}<i>{{ title }}</i>{% endcall %}"
    ),
    "what is kept for later is drawn once and not escaped again": (
        "{% set kept %}<b>{{ title }}</b>{% endset %}{{ kept }}{{ kept }}{{ 'a' if kept is defined }}"
    ),
    "another template sees the names": "{% set title = 'Inny <b>' %}{% include 'inside.html' %}",
}


@pytest.mark.parametrize("case", SOURCES)
def test_a_template_says_what_jinja_makes_of_it(ask: Ask, case: str) -> None:
    environment = Environment(autoescape=True, loader=DictLoader({**OTHERS, ARTICLE: SOURCES[case]}))
    drawing = json.loads(drawing_file(environment, catalogue(), Language("pl")))
    expected = environment.get_template(ARTICLE).render(NAMES)
    assert ask("./calls", "filled", drawing, NAMES) == expected
    assert expected


def test_what_is_not_there_is_an_ellipsis_and_no_error(ask: Ask) -> None:
    source = "{{ nobody }}{{ nobody.there }}{% for one in nobody %}x{% endfor %}"
    environment = Environment(autoescape=True, loader=DictLoader({ARTICLE: source}))
    drawing = json.loads(drawing_file(environment, catalogue(), Language("pl")))
    assert ask("./calls", "filled", drawing, {}) == "……"
