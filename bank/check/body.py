"""The body of a practice: what its Markdown may hold, checked with the lines it stands on."""

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from markdown_it.token import Token

from bank.markdown.dialect import parse
from bank.markdown.html import anchors, linked_anchor, own_anchors
from bank.markdown.links import IMAGE_ENDINGS, inline, may_link, resolve
from bank.markdown.misread import misread
from bank.model.objects import DOCUMENT_ENDINGS
from bank.model.terms import Heading, Terms
from bank.source.problems import Finding, Problem
from bank.text.normalise import PREFIX, nearest
from bank.text.private_details import private_details
from bank.text.urls import mail_address, web_address

SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
BEGINNING = 60  # letters of a tag that are told
_LINKED = (".md", *IMAGE_ENDINGS)

_REFERRING = frozenset(("html_block", "html_inline", "citation", "link_open", "image"))

BLANK = re.compile(r"[\x00-\x20]")
FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:", re.MULTILINE)


@dataclass(frozen=True)
class References:
    """What a text may refer to: its own path, all files under practices/ (both without that folder), its sources.

    `look` tells what is wrong with the picture in a file.
    """

    path: str
    shown: str
    files: frozenset[str]
    sources: frozenset[str]
    look: Callable[[str], Sequence[Finding]] = lambda path: ()
    language: str = ""


def check_body(text: str, first_line: int, headings: Terms[Heading], around: References) -> list[Problem]:
    """The problems of a whole body, whose first line has the number `first_line`."""
    tokens = parse(text)
    problems = [*_headings(tokens, first_line, headings, around.shown)]
    problems += [Problem(around.shown, first_line + line, "", code) for line, code in misread(text, tokens)]
    problems += check_prose(text, first_line, "", around)
    problems += _lost_anchors(text, first_line, headings, around.shown)
    for detail in private_details(text, around.language):
        line = first_line + text.count("\n", 0, detail.offset)
        problems.append(Problem(around.shown, line, "", detail.code, {"value": detail.value}))
    return problems


def check_prose(text: str, first_line: int, place: str, around: References) -> list[Problem]:
    """The problems of links, images, tags and citations in a text of the body or of the field `place`."""
    found: list[tuple[int, Finding]] = []
    for line, token in inline(parse(text)):
        if place and token.type == "image":
            found.append((line, Finding("image-in-field", {"file": token.attrs.get("src", "")})))
        elif token.type in _REFERRING:
            found += [(line, finding) for finding in _check_token(token, around)]
    for match in FOOTNOTE.finditer(text) if "]:" in text else ():
        found.append((text.count("\n", 0, match.start()), Finding("own-footnote", {"mark": match.group().strip()})))
    return [finding.at(around.shown, first_line + line, place) for line, finding in found]


def _lost_anchors(text: str, first_line: int, headings: Terms[Heading], shown: str) -> Iterator[Problem]:
    """Links to headings of the text itself that are not there."""
    if not may_link(text):
        return
    tokens = parse(text)
    links = [(line, str(token.attrs["href"])) for line, token in inline(tokens) if token.type == "link_open"]
    within = [(line, unquote(address[1:])) for line, address in links if address.startswith("#")]
    of_bank = own_anchors(headings) if within else frozenset()
    own = anchors(tokens, of_bank) if within else []
    for line, name in within:
        if linked_anchor(name, of_bank) not in own:
            near = nearest(name, (id.removeprefix(PREFIX) for id in own))
            yield Problem(shown, first_line + line, "", "unknown-anchor", {"anchor": name}, near)


def _check_token(token: Token, around: References) -> Iterator[Finding]:
    if token.type in ("html_block", "html_inline"):
        yield Finding("raw-html", {"tag": token.content.strip().split("\n")[0][:BEGINNING]})
    elif token.type == "citation" and token.meta["id"] not in around.sources:
        yield Finding("unknown-source", {"id": token.meta["id"]}, nearest(token.meta["id"], around.sources))
    elif token.type == "link_open":
        yield from _check_link(str(token.attrs.get("href", "")), around)
    elif token.type == "image":
        source = str(token.attrs.get("src", ""))
        if not token.content.strip():
            yield Finding("image-without-alt", {"file": source})
        yield from check_picture(source, around)


def _check_link(address: str, around: References) -> Iterator[Finding]:
    if web_address(address) or mail_address(address):
        return
    if not address or SCHEME.match(address) or BLANK.search(address):
        yield Finding("link-not-allowed", {"address": address})
    elif not address.startswith("#"):
        yield from _check_file(unquote(address.split("#")[0].split("?")[0]), around, _LINKED)


def check_picture(source: str, around: References) -> Iterator[Finding]:
    """The problems of the path of a picture, and of the picture that it leads to."""
    if SCHEME.match(source):
        yield Finding("image-elsewhere", {"file": source})
    else:
        yield from _check_file(unquote(source), around, IMAGE_ENDINGS)


def check_document(source: str, around: References) -> Iterator[Finding]:
    """The problems of the name of a document, and of the document that lies under it."""
    yield from _check_file(source, around, DOCUMENT_ENDINGS)


def _check_file(target: str, around: References, endings: tuple[str, ...]) -> Iterator[Finding]:
    path = resolve(target, around.path)
    if path is None:
        yield Finding("image-outside" if endings is IMAGE_ENDINGS else "link-leads-outside", {"file": target})
    elif not path.casefold().endswith(endings):
        yield Finding("file-type-not-allowed", {"file": target, "endings": ", ".join(endings)})
    elif path not in around.files:
        folder = posixpath.dirname(around.path) or "."
        known = (posixpath.relpath(file, folder) for file in around.files if file.casefold().endswith(endings))
        yield Finding("file-missing", {"file": target}, nearest(target, known))
    elif path.casefold().endswith((*IMAGE_ENDINGS, *DOCUMENT_ENDINGS)):
        yield from around.look(path)


def _headings(tokens: Sequence[Token], first_line: int, headings: Terms[Heading], shown: str) -> Iterator[Problem]:
    """Headings of the second level are ours, in our order; the first level is the title's."""
    ranks = {term.id: rank for rank, term in enumerate(headings)}
    names = tuple(next(iter(term.labels.values())) for term in headings)
    last, level = -1, 1
    for opening, content in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        line = first_line + (opening.map or [0])[0]
        depth, title = int(opening.tag[1]), content.content.strip()
        term = headings.find(title)
        if depth == 1:
            yield Problem(shown, line, "", "first-level-heading", {"title": title})
        elif depth > level + 1:
            yield Problem(shown, line, "", "heading-skips-level", {"title": title, "marks": "#" * (level + 1)})
        elif depth == 2 and term is None and title:
            near = nearest(title, names)
            yield Problem(shown, line, "", "unknown-heading", {"title": title}, near, names)
        elif depth == 2 and term is not None:
            if ranks[term.id] <= last:
                values = {"title": title, "order": " · ".join(names)}
                yield Problem(shown, line, "", "heading-out-of-order", values)
            last = max(last, ranks[term.id])
        level = depth
