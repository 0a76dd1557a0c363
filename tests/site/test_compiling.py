"""Compiling: a template that calls directly says what it says otherwise."""

import gc
import weakref
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, UndefinedError, nodes, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from bank.site.compiling import call_directly, parsed

OTHERS = {
    "parts.html": (
        "{% macro tag(name, kind='p', look='') %}"
        "<{{ kind }}{% if look %} class='{{ look }}'{% endif %}>{{ name }}{{ caller() if caller }}</{{ kind }}>"
        "{% endmacro %}"
        "{% macro led(name) %}<a href='{{ name | led }}'>{{ name }}</a>{% endmacro %}"
    ),
    "nested.html": (
        "{% import 'parts.html' as parts with context %}"
        "{% macro box() %}{% call parts.tag('b') %}[{{ caller() if caller }}]{% endcall %}{{ page }}{% endmacro %}"
    ),
    "inside.html": "[{{ title }}{{ own }}{{ loop }}]",
    "base.html": "<main>{% block main %}base{% endblock %}</main>{% include 'inside.html' %}",
}
SOURCES = {
    "a text, HTML, a number and what is not there": "{{ title }} {{ html }} {{ 7 }} {{ 1.5 }} {{ nobody }} {{ none }}",
    "a function with names": "{{ joined('a', last=title) }}{{ joined(*pair) }}{{ joined(**named) }}",
    "a method, and what a loop knows": "{% for one in items %}{{ one.upper() }}{{ loop.cycle('x', 'y') }}{% endfor %}",
    "a macro with what is left out": (
        "{% import 'parts.html' as parts %}{{ parts.tag(title) }}{{ parts.tag(look='wide', name=html) }}"
        "{{ parts.tag() }}"
    ),
    "what a macro is called around": (
        "{% import 'parts.html' as parts %}{% for one in items %}"
        "{% call parts.tag('b', look=one) %}<i>{{ title }}</i>{% call parts.tag(one) %}{{ loop.index }}{% endcall %}"
        "{% endcall %}{% endfor %}"
    ),
    "what is called around and told something": (
        "{% macro each(items) %}{% for one in items %}{{ caller(one, kind='i') }}{% endfor %}{% endmacro %}"
        "{% call(name, kind='b') each(items) %}<{{ kind }}>{{ name }}{% endcall %}"
    ),
    "a macro that takes whatever it is given": (
        "{% macro all() %}{{ varargs | join }}{{ kwargs.items() | join }}{% endmacro %}{{ all('<', b='>') }}"
    ),
    "a macro in a macro, of a template that knows the page": (
        "{% import 'nested.html' as nested with context %}{{ nested.box() }}"
    ),
    "a filter that asks for the page": (
        "{% import 'parts.html' as parts with context %}{% for one in items %}{{ parts.led(one) }}{% endfor %}"
    ),
    "another template sees the names": (
        "{% set own = 'a' %}{% for title in items %}{% include 'inside.html' %}{% endfor %}{% include 'inside.html' %}"
    ),
    "a block in the place of another": (
        "{% extends 'base.html' %}{% block main %}{{ super() }}{% set own = title %}{{ own }}{% endblock %}"
    ),
    "what is kept for later": "{% set kept %}<b>{{ title }}</b>{% endset %}{{ kept }}{{ kept ~ title }}",
    "what a filter is put around": "{% filter upper %}<b>{{ title }}</b>{% endfilter %}",
}


class Page:
    """What is told of a page."""


@pass_context
def led(context: Context, name: str) -> str:
    return f"{context['page']}#{name}"


def environment(source: str, directly: bool) -> Environment:
    made = Environment(autoescape=True, loader=DictLoader({**OTHERS, "page.html": source}))
    if directly:
        call_directly(made)
    made.globals["joined"] = lambda first, last="": f"{first}-{last}"
    made.filters["led"] = led
    return made


def said(source: str, directly: bool) -> str:
    values = SimpleNamespace(
        title="Dom & <b>'u nas'",
        html=Markup("<i>&amp;</i>"),
        items=["a", "<"],
        pair=["x", "y"],
        named={"first": "<", "last": ">"},
        page="tu/",
    )
    return environment(source, directly).get_template("page.html").render(vars(values))


@pytest.mark.parametrize("case", SOURCES)
def test_a_template_says_what_jinja_makes_of_it(case: str) -> None:
    assert said(SOURCES[case], directly=True) == said(SOURCES[case], directly=False) != ""


@pytest.mark.parametrize("directly", [True, False])
def test_a_template_whose_tree_was_read_says_the_same(directly: bool) -> None:
    made = environment("{% for one in items %}{{ joined(one, 'x' ~ 1) }}{% endfor %}", directly)
    tree = parsed(made, "page.html")
    assert [call.node.name for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name)] == ["joined"]
    assert made.get_template("page.html").render(items=["a", "b"]) == "a-x1b-x1"


def test_what_is_no_function_is_named() -> None:
    with pytest.raises(UndefinedError, match="'nobody' is undefined"):
        said("{{ nobody(1) }}", directly=True)


def test_a_macro_is_given_no_name_that_it_lacks() -> None:
    with pytest.raises(TypeError, match="colour"):
        said("{% import 'parts.html' as parts %}{{ parts.tag(colour='red') }}", directly=True)


def test_what_an_environment_learns_later_is_known_to_templates_before() -> None:
    made = environment("{{ later }}", directly=True)
    template = made.get_template("page.html")
    made.globals["later"] = "now"
    assert template.render() == "now"


def test_a_page_that_is_drawn_is_forgotten_at_once() -> None:
    source = (
        "{% import 'parts.html' as parts with context %}{{ parts.led(page) }}{% call parts.tag('b') %}c{% endcall %}"
    )
    template = environment(source, directly=True).get_template("page.html")
    page = Page()
    kept = weakref.ref(page)
    gc.disable()
    try:
        template.render(page=page)
        del page
        assert kept() is None
    finally:
        gc.enable()
