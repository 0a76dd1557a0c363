"""The draft: a proposal as the file of a practice, with all that it tells and room for what it leaves out."""

import datetime
import json
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from bank.contribute.issue import Issue
from bank.contribute.issue_form import LABEL, NAME
from bank.model.terms import City, Heading, Terms
from bank.model.vocabulary import Vocabulary
from bank.schema.proposal import proposal
from bank.schema.scalars import Text
from bank.schema.skeleton import front_skeleton
from bank.source.front_matter_file import compose, written
from bank.source.location import Location
from bank.text import conversions
from bank.text.escaping import one_line, plain_text, shortened
from bank.text.language import N_, Language
from bank.text.normalise import WORD, nearest, slug
from bank.text.urls import web_address

SHORTEST_TITLE, LONGEST_TITLE, LONGEST_ID = 3, 90, 60
SHORTEST_NAME, LONGEST_NAME = 2, 200  # of a desk
ROUND = str.maketrans("<[]>", "(())")  # a field of words has no room for tags and links
EDGES = " ,;:–-("  # what parts the name of a desk from its address
ADDRESS_WITHIN = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:)]")
UNSPACED = re.compile(r"[^\s<>()]+")
EMAIL_WITHIN = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+\w{2,}")


@dataclass(frozen=True)
class Draft:
    """A file to be; `folder` lies under that of practices, `id` is the file's name without its ending."""

    folder: str
    id: str
    text: str


def draft(
    issue: Issue, answers: Mapping[str, Any], taken: Container[str], vocabulary: Vocabulary, language: Language
) -> Draft:
    """The draft of a sound proposal; `taken` are the ids that the bank has already."""
    label = slug(language.text(LABEL))
    title = _title(issue, language)
    city = answers["city"] if isinstance(answers["city"], City) else answers["elsewhere"]
    known = dict(_known(issue, title, city, answers, language))
    body = _body(answers, "contact" in known, label, vocabulary, language)
    text = f"{front_skeleton(None, known, vocabulary, language)}\n{body}"
    return Draft(city.id, _id(title, issue, label, taken), text)


def _title(issue: Issue, language: Language) -> str:
    """The issue's title without what the form puts before it."""
    return shortened(one_line(issue.title).removeprefix(f"{language.text(NAME)}:").translate(ROUND), LONGEST_TITLE)


def _id(title: str, issue: Issue, label: str, taken: Container[str]) -> str:
    """The title as a name of a file; only small letters, digits and hyphens are left of it."""
    name = slug(title)[:LONGEST_ID].strip("-") or f"{label}-{issue.number}"
    ways = chain((name, f"{name}-{issue.number}"), (f"{name}-{issue.number}-{number}" for number in count(2)))
    return next(way for way in ways if way not in taken)


def _known(
    issue: Issue, title: str, city: City, answers: Mapping[str, Any], language: Language
) -> Iterator[tuple[str, str]]:
    """What the proposal tells of the front matter, as YAML by key."""
    label = language.text(LABEL)
    if _is_title(title, language):
        yield "title", written(title)
    yield "city", written(city.spelling or language.label(city.labels))
    if desk := contact(answers["contact"]):
        yield "contact", _fields(**desk)
    name = language.text(_SOURCE).format(number=issue.number)
    yield "sources", f"[{_fields(id=slug(label), title=name, url=issue.url, published=str(issue.opened))}]"
    yield "draft", "true"


def _is_title(text: str, language: Language) -> bool:
    """Whether the check would take it, which an editor can do better than a stranger's marks."""
    node, _ = compose("", json.dumps(text, ensure_ascii=False))
    where = Location("", datetime.date.min, [], language=language.code)
    return node is not None and Text(SHORTEST_TITLE, LONGEST_TITLE, one_line=True).read(node, where) is not None


def contact(answer: str) -> dict[str, str] | None:
    """The desk that the answer names, when it names one and an address of it."""
    found = {"email": EMAIL_WITHIN.search(answer), "url": ADDRESS_WITHIN.search(answer)}
    whole = {key: match for key, match in found.items() if match and (key == "email" or web_address(match[0]))}
    ways = {key: match[0] for key, match in whole.items()}
    end = min((match.start() for match in whole.values()), default=0)
    if not ways and (bare := next(filter(_bare_address, UNSPACED.finditer(answer)), None)):
        ways, end = {"url": _bare_address(bare) or ""}, bare.start()
    name = one_line(answer[:end].translate(ROUND)).strip(EDGES)
    if not SHORTEST_NAME <= len(name) <= LONGEST_NAME or "@" in name or not WORD.search(name):
        return None
    return {"organisation": name} | ways


def _bare_address(word: re.Match[str]) -> str | None:
    """The whole address that a word is, with or without its scheme."""
    return conversions.address(word[0].rstrip(":"))


def _body(answers: Mapping[str, Any], asked: bool, source: str, vocabulary: Vocabulary, language: Language) -> str:
    """The answers word for word, each under the heading of its question."""
    parts = []
    for item in proposal(vocabulary, language).fields:
        if item.key in ("city", "elsewhere") or (item.key == "contact" and asked):
            continue
        heading = _heading(language.text(item.title), vocabulary.headings, language)
        parts.append(f"## {heading}\n\n{plain_text(answers[item.key])}[^{source}]\n")
    return "\n".join(parts)


def _heading(question: str, headings: Terms[Heading], language: Language) -> str:
    """The heading that has the question among its names, or the one nearest to it; the question when none is near."""
    if term := headings.find(question):
        return language.label(term.labels)
    return nearest(question, [language.label(term.labels) for term in headings]) or question


_SOURCE = N_("Proposal no. {number}")


def _fields(**values: str) -> str:
    """Fields as YAML on one line."""
    return f"{{{', '.join(f'{key}: {written(value)}' for key, value in values.items())}}}"
