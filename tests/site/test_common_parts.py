"""Common parts: the same for pages that are equally deep, with addresses that hold on each of them."""

from types import SimpleNamespace

from jinja2 import DictLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.utils import normalize_url

from bank.site.common_parts import common_parts, kept_parts

TEMPLATES = {
    "page.html": "{{ 'part.html' | common(here=page.url if page.listed else '') }}",
    "part.html": "<a href={{ 'set/' | url }}>{{ here }}</a>{{ count() }}",
}


def pages(*urls: str, listed: bool = False) -> list[str]:
    """What the part is on pages, with the number of times that it was drawn so far."""
    numbers = iter(range(1, 9))

    @pass_context
    def url(context: Context, address: str) -> str:
        return normalize_url(address, context["page"])

    environment = Environment(loader=DictLoader(TEMPLATES))
    environment.globals["count"] = lambda: next(numbers)
    environment.filters.update(common=common_parts("en"), url=url)
    page = environment.get_template("page.html")
    return [page.render(page=SimpleNamespace(url=url, listed=listed)) for url in urls]


def test_a_part_is_drawn_once_for_each_depth() -> None:
    here, neighbour, above = pages("a/b/", "c/d/", "a/")
    assert here == neighbour == "<a href=../../set/></a>1"
    assert above == "<a href=../set/></a>2"


def test_an_address_holds_below_the_page_that_it_leads_to() -> None:
    assert pages("set/mine/") == ["<a href=../../set/></a>1"]


def test_a_part_that_tells_where_one_is_is_drawn_for_each_page() -> None:
    here, neighbour = pages("a/", "b/", listed=True)
    assert (here, neighbour) == ("<a href=../set/>a/</a>1", "<a href=../set/>b/</a>2")


def test_a_part_has_the_typography_of_the_language() -> None:
    environment = Environment(loader=DictLoader({"part.html": "<p title='w domu'>w domu</p>"}))
    environment.filters["common"] = common_parts("pl")
    drawn = environment.from_string("{{ 'part.html' | common }}").render(page=None)
    assert drawn == "<p title='w domu'>w\u00a0domu</p>"


def test_what_looks_alike_is_drawn_once() -> None:
    numbers = iter(range(1, 9))
    environment = Environment(autoescape=True)
    environment.globals.update(kept=kept_parts(), count=lambda: next(numbers))
    row = "{% macro row(name) %}<b>{{ name }}{{ count() }}</b>{% endmacro %}"
    rows = environment.from_string(row + "{% for name in names %}{{ kept(name, row, name) }}{% endfor %}")
    assert rows.render(names="a&a") == "<b>a1</b><b>&amp;2</b><b>a1</b>"
