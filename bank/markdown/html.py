"""HTML of a text, drawn from its tokens: nothing stands in it but the tags named here, around letters that are escaped.

There is no second net: whatever is not drawn here cannot come out, in the browser's preview as little as on the page.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from itertools import pairwise
from urllib.parse import unquote

from markdown_it.token import Token

from bank.markdown.dialect import is_sentence
from bank.markdown.plain import words
from bank.markdown.tags import BARE, ON_A_LINE
from bank.model.citations import source_anchor
from bank.model.terms import Term
from bank.text.language import N_
from bank.text.normalise import PREFIX, slug, visible
from bank.text.urls import mail_address, web_address

UNDONE, DONE = "\u2610", "\u2611"  # boxes to tick off, as letters
MOVED = ' tabindex="0"'  # what may be wider than a window is moved by keys too
FRAME = f'<div class="scroll"{MOVED}>\n'


@dataclass(frozen=True)
class Surroundings:
    """What a text's citations and links lead to.

    `numbers` are those of the sources by id, `citation` names one with its {number}. `headings` are the slugs of the
    bank's own headings, whose anchors are the slugs themselves. `page` is the address of the practice's page from that
    on which the text stands; `lead` gives that of a file that the text names, None when it has none, and `show` that of
    a picture, as `lead` does when there is none. In a `book` the HTML is XML, in which folds stand open and boxes to
    tick are letters, and links within the text lead to its `anchors` alone. `below` is HTML that stands under the
    heading with an anchor.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    citation: str = ""
    headings: frozenset[str] = frozenset()
    page: str = ""
    lead: Callable[[str], str | None] = lambda path: None
    show: Callable[[str], str | None] | None = None
    book: bool = False
    anchors: frozenset[str] = frozenset()
    below: Callable[[str], str] = lambda anchor: ""


def to_html(tokens: Sequence[Token], around: Surroundings) -> str:
    """A text as HTML blocks."""
    return visible("".join(_blocks(tokens, around)).rstrip("\n"))


def to_inline_html(tokens: Sequence[Token], around: Surroundings) -> str:
    """A text as HTML for within a sentence: an only paragraph has no tags."""
    return visible(_inline(tokens[1], around)) if is_sentence(tokens) else to_html(tokens, around)


def anchors(tokens: Sequence[Token], headings: frozenset[str]) -> list[str]:
    """The ids of the headings of a text, in their order."""
    ids: dict[str, int] = {}  # each with the number that the next one of its name gets
    for opening, content in pairwise(tokens):
        if opening.type == "heading_open":
            id = base = anchor(words(content), headings)
            while id in ids:
                id, ids[base] = f"{base}_{ids[base]}", ids[base] + 1
            ids[id] = 1
    return list(ids)


def anchor(title: str, headings: frozenset[str]) -> str:
    """The id of a heading with a title that no other one has."""
    own = slug(title)
    return own if own in headings else f"{PREFIX}{own}"


def own_anchors(headings: Iterable[Term]) -> frozenset[str]:
    """The slugs of the bank's own headings, by whichever of their names."""
    return frozenset(slug(name) for term in headings for name in term.names)


def linked_anchor(heading: str, headings: frozenset[str]) -> str:
    """The id that a link means, which may name the heading or, copied from a page, its id."""
    return anchor(heading.removeprefix(PREFIX), headings)


def _blocks(tokens: Sequence[Token], around: Surroundings) -> Iterator[str]:
    ids, id = iter(anchors(tokens, around.headings)), ""
    for token, following in pairwise([*tokens, Token("end", "", 0)]):
        if token.type == "inline":
            yield _inline(token, around)
        elif token.type in BARE and not (token.hidden or token.attrs or token.meta):
            yield BARE[token.type]
        elif token.type in ("fence", "code_block"):
            yield f"<pre{'' if around.book else MOVED}><code>{_escaped(token.content)}</code></pre>\n"
        elif token.type == "html_block":
            yield f"<p>{_escaped(token.content.strip())}</p>\n"
        elif token.hidden:
            yield "\n" if token.nesting < 0 and following.nesting >= 0 else ""
        elif token.nesting < 0:
            yield f"</{_tag(token, around)}>\n"
            yield "</div>\n" if token.tag == "table" and not around.book else ""
            yield around.below(id) if token.type == "heading_close" else ""
        else:
            yield FRAME if token.tag == "table" and not around.book else ""
            id = next(ids) if token.type == "heading_open" else ""
            named = {"id": id} if id else {}
            yield f"<{_tag(token, around)}{_attributes(named | _own(token, around))}{_end(token, around)}"
            yield _box(token, around)
            yield "" if token.tag in ON_A_LINE else "\n"


_PARTED = '<span class="cite">,\u00a0</span>'  # between two numbers, which would be read as one
_OPEN = {"details": "div", "summary": "p"}  # a fold that stands open


def _tag(token: Token, around: Surroundings) -> str:
    return _OPEN.get(token.tag, token.tag) if around.book else token.tag


def _end(token: Token, around: Surroundings) -> str:
    """The end of a tag; XML has to see that nothing stands within."""
    return "/>" if around.book and not token.nesting else ">"


def _own(token: Token, around: Surroundings) -> dict[str, str]:
    """The attributes that a block has of itself."""
    match token.type:
        case "ordered_list_open" | "th_open" | "td_open":
            return {name: str(token.attrs[name]) for name in ("start", "class") if name in token.attrs}
        case "admonition_open":
            opened = {"open": ""} if token.meta["open"] and not around.book else {}
            return {"class": f"admonition admonition--{token.meta['kind']}", **opened}
        case "admonition_title_open":
            return {"class": "admonition-title"}
        case "list_item_open" if "task" in token.meta:
            return {"class": "task-list-item"}
    return {}


def _box(token: Token, around: Surroundings) -> str:
    """The box before a point to tick off."""
    if "task" not in token.meta:
        return ""
    if around.book:
        return f"{DONE if token.meta['task'] else UNDONE} "
    return f'<input type="checkbox" disabled{" checked" if token.meta["task"] else ""}> '


def _inline(inline: Token, around: Surroundings) -> str:
    children = inline.children or ()
    if len(children) == 1 and children[0].type == "text":  # as most have
        return _escaped(children[0].content)
    return "".join(_words(children, around))


def _words(tokens: Sequence[Token], around: Surroundings) -> Iterator[str]:
    links: list[bool] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        match token.type:
            case "text" | "html_inline":
                yield _escaped(token.content)
            case "citation":
                yield _PARTED if before and before.type == "citation" else ""
                yield _citation(token, around)
            case "link_open":
                target = link_target(str(token.attrs["href"]), around)
                links.append(target is not None)
                yield "" if target is None else f"<a{_attributes({'href': target, **_title(token)})}>"
            case "link_close":
                yield "</a>" if links.pop() else ""
            case "image":
                yield _image(token, around)
            case "code_inline":
                yield f"<code>{_escaped(token.content)}</code>"
            case "softbreak":
                yield "\n"
            case "hardbreak":
                yield f"<br{_end(token, around)}\n"
            case _:
                yield f"<{'/' if token.nesting < 0 else ''}{token.tag}>"


def link_target(address: str, around: Surroundings) -> str | None:
    """Where a link leads, None when it leads nowhere or does harm."""
    if web_address(address) or mail_address(address):
        return address
    if SCHEME.match(address) or not address:
        return None
    path, mark, heading = address.partition("#")
    name = linked_anchor(unquote(heading), around.headings) if mark else ""
    if around.book and not path and name not in around.anchors:
        return None
    to = around.lead(unquote(path.partition("?")[0])) if path else around.page
    return None if to is None else to + (f"#{name}" if mark else "")


def image_source(token: Token, around: Surroundings) -> str | None:
    """The address of a picture of the bank, None of any other."""
    source = str(token.attrs["src"])
    return None if SCHEME.match(source) else (around.show or around.lead)(unquote(source))


def _image(token: Token, around: Surroundings) -> str:
    """A picture of the bank; of any other its words."""
    address, alt = image_source(token, around), words(token)
    if address is None:
        return _escaped(alt)
    return f"<img{_attributes({'src': address, 'alt': alt, **_title(token)})}{_end(token, around)}"


def _citation(token: Token, around: Surroundings) -> str:
    number = around.numbers.get(token.meta["id"])
    return _escaped(token.content) if number is None else _mark(number, around.page, around.citation, around.book)


@lru_cache(4096)  # a page cites the same few sources again and again, and so do all pages
def _mark(number: int, page: str, citation: str, book: bool) -> str:
    """The number of a source, with which one comes to it on a page."""
    role = {"role": "doc-biblioref"} if book else {}
    to = {"class": "cite", "href": f"{page}#{source_anchor(number)}", "aria-label": citation.format(number=number)}
    return f"<a{_attributes(to | role)}>{number}</a>"


def _title(token: Token) -> dict[str, str]:
    return {"title": str(token.attrs["title"])} if "title" in token.attrs else {}


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(
        f' {name}="{_quoted(value)}"' if value or name == "alt" else f" {name}" for name, value in attributes.items()
    )


def _quoted(value: str) -> str:
    return _escaped(value).replace('"', "&quot;")


def _escaped(text: str) -> str:
    """Letters as HTML; straight quotation marks stay until typography makes them those of the language."""
    return escape(text, quote=False)


SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2}|[\x00-\x20]")  # browsers pass over blanks before a scheme
CITATION_LABEL = N_("source {number}")
