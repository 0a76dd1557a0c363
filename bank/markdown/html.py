"""Prose: Markdown of contributors made into HTML that cannot do harm."""

import re
from collections.abc import Mapping
from functools import cache

import nh3
from markdown import Markdown

from bank.model.citations import link_citations
from bank.model.practice import Source
from bank.text.language import N_, Language
from bank.text.urls import readable

# What Markdown with the site's extensions makes: tabs are inputs with labels, callouts have classes.
_TAGS = nh3.ALLOWED_TAGS | {"input", "label", "button", "figure", "figcaption", "section"}
_ATTRIBUTES: Mapping[str, set[str]] = {
    **nh3.ALLOWED_ATTRIBUTES,
    "*": {"class", "id", "title", "lang", "aria-label", "role"},
    "a": {"href", "hreflang", "aria-label"},
    "details": {"open"},
    "input": {"type", "checked", "disabled", "name", "id"},
    "label": {"for"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "th": {"scope", "colspan", "rowspan", "style"},
    "td": {"colspan", "rowspan", "style"},
}

# A link whose text is its address.
_ITS_OWN_TEXT = re.compile(r'(<a\b[^>]*\shref="([^"]*%[^"]*)"[^>]*>)\2(?=</a>)')


def clean(html: str) -> str:
    """The HTML without anything that could run or load from elsewhere; addresses stand in it as people read them."""
    cleaned = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes={"http", "https", "mailto"},
        attribute_filter=_from_here,
        link_rel=None,
        filter_style_properties={"text-align"},
    )
    return _ITS_OWN_TEXT.sub(lambda link: link[1] + readable(link[2]), cleaned)


def _from_here(tag: str, name: str, value: str) -> str | None:
    """No picture comes from another host, even one whose address an attribute list has changed."""
    address = re.sub(r"[\t\n\r]|^[\x00-\x20]+", "", value)  # browsers pass over these
    return None if name == "src" and re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2}", address) else value


def cited(text: str, sources: Mapping[str, Source], language: Language) -> str:
    """The Markdown with its citations as numbered links."""
    return link_citations(text, sources, language.text(CITATION_LABEL))


def to_html(text: str, sources: Mapping[str, Source], language: Language) -> str:
    """A text of the front matter as HTML blocks."""
    converter = _converter()
    return clean(converter.reset().convert(cited(text, sources, language)))


def to_inline_html(text: str, sources: Mapping[str, Source], language: Language) -> str:
    """A text of the front matter as HTML for within a sentence: the only paragraph loses its tags."""
    html = to_html(text, sources, language)
    paragraph = re.fullmatch(r"<p>(.*)</p>", html, re.DOTALL)
    return paragraph[1] if paragraph and "</p>" not in paragraph[1] else html


@cache
def _converter() -> Markdown:
    return Markdown(extensions=["attr_list", "sane_lists"])


CITATION_LABEL = N_("source {number}")
