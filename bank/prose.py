"""Prose: Markdown of contributors made into HTML that cannot do harm."""

from collections.abc import Mapping
from functools import cache

import nh3
from markdown import Markdown

from bank.citations import link_citations
from bank.language import N_, Language
from bank.practice import Source

# What Markdown with the site's extensions makes: tabs are inputs with labels, callouts have classes.
_TAGS = nh3.ALLOWED_TAGS | {"input", "label", "button", "figure", "figcaption", "section"}
_ATTRIBUTES: Mapping[str, set[str]] = {
    **nh3.ALLOWED_ATTRIBUTES,
    "*": {"class", "id", "title", "lang", "aria-label", "role"},
    "a": {"href", "hreflang", "aria-label"},
    "input": {"type", "checked", "disabled", "name", "id"},
    "label": {"for"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "th": {"scope", "colspan", "rowspan", "style"},
    "td": {"colspan", "rowspan", "style"},
}


def clean(html: str) -> str:
    """The HTML without anything that could run or load from elsewhere."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
        filter_style_properties={"text-align"},
    )


def cited(text: str, sources: Mapping[str, Source], language: Language) -> str:
    """The Markdown with its citations as numbered links."""
    return link_citations(text, sources, language.text(_CITATION))


def to_html(text: str, sources: Mapping[str, Source], language: Language) -> str:
    """A text of the front matter as HTML blocks."""
    converter = _converter()
    return clean(converter.reset().convert(cited(text, sources, language)))


def to_inline_html(text: str, sources: Mapping[str, Source], language: Language) -> str:
    """A text of the front matter as HTML for within a sentence: the only paragraph loses its tags."""
    html = to_html(text, sources, language)
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return inner if "<p>" not in inner else html


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["attr_list", "sane_lists"])


_CITATION = N_("source {number}")
