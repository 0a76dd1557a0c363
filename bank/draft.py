"""The draft: a proposal as the file of a practice, with all that it tells and room for what it leaves out."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from textwrap import shorten
from typing import Any

from bank.document import written
from bank.issue import Issue
from bank.issue_form import LABEL, NAME
from bank.language import N_, Language
from bank.letters import nearest, slug
from bank.plain_text import one_line, plain_text
from bank.proposal import proposal
from bank.skeleton import front_skeleton
from bank.vocabulary import City, Vocabulary

LONGEST_TITLE, LONGEST_ID = 90, 60
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:)]")
_EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+\w{2,}")


@dataclass(frozen=True)
class Draft:
    """A file to be; `folder` lies under that of practices, `id` is the file's name without its ending."""

    folder: str
    id: str
    text: str


def draft(
    issue: Issue, answers: Mapping[str, Any], taken: Container[str], vocabulary: Vocabulary, language: Language
) -> Draft:
    """The draft of a sound proposal; `taken` are the ids that the bank has already.

    A proposal from a place that the vocabulary lacks lies in a folder of its own until an editor has added the place.
    """
    label = slug(language.text(LABEL))
    title = _title(issue, language)
    city = answers["city"] if isinstance(answers["city"], City) else None
    known = dict(_known(issue, title, city, answers, vocabulary, language))
    body = _body(answers, "contact" in known, label, vocabulary, language)
    text = f"{front_skeleton(None, known, vocabulary, language)}\n{body}"
    return Draft(city.id if city else label, _id(title, issue, label, taken), text)


def _title(issue: Issue, language: Language) -> str:
    """The issue's title without what the form puts before it."""
    prefix = f"{language.text(NAME)}:"
    return shorten(one_line(issue.title).removeprefix(prefix), LONGEST_TITLE, placeholder="…")


def _id(title: str, issue: Issue, label: str, taken: Container[str]) -> str:
    """The title as a name of a file; only small letters, digits and hyphens are left of it."""
    name = slug(title)[:LONGEST_ID].strip("-") or f"{label}-{issue.number}"
    ways = chain((name, f"{name}-{issue.number}"), (f"{name}-{issue.number}-{number}" for number in count(2)))
    return next(way for way in ways if way not in taken)


def _known(
    issue: Issue, title: str, city: City | None, answers: Mapping[str, Any], vocabulary: Vocabulary, language: Language
) -> Iterator[tuple[str, str]]:
    """What the proposal tells of the front matter, as YAML by key."""
    label = language.text(LABEL)
    if title:
        yield "title", written(title)
    if city:
        yield "city", written(language.label(city.labels))
    if state := next((state for state in vocabulary.states if state.meaning == "unknown"), None):
        yield "status", _fields(state=language.label(state.labels), as_of=str(issue.opened))
    if contact := _contact(answers["contact"]):
        yield "contact", _fields(**contact)
    name = language.text(_SOURCE).format(number=issue.number)
    yield "sources", f"[{_fields(id=slug(label), title=name, url=issue.url, published=str(issue.opened))}]"
    yield "draft", "true"


def _contact(answer: str) -> dict[str, str] | None:
    """The desk that the answer names, when it names one and an address of it."""
    email, url = _EMAIL.search(answer), _ADDRESS.search(answer)
    ends = [match.start() for match in (email, url) if match]
    name = one_line(answer[: min(ends, default=0)]).strip(" ,;:–-(")
    if not 2 <= len(name) <= 200 or "@" in name:
        return None
    found = {"organisation": name, "email": email and email[0], "url": url and url[0]}
    return {key: value for key, value in found.items() if value}


def _body(answers: Mapping[str, Any], asked: bool, source: str, vocabulary: Vocabulary, language: Language) -> str:
    """The answers word for word, each under the heading nearest to its question, or under the question."""
    headings = [language.label(term.labels) for term in vocabulary.headings]
    parts = []
    for item in proposal(vocabulary, language).fields:
        if item.key == "city" or (item.key == "contact" and asked):
            continue
        question = language.text(item.title)
        heading = nearest(question, headings) or question
        parts.append(f"## {heading}\n\n{_cited(plain_text(answers[item.key]), source)}\n")
    return "\n".join(parts)


def _cited(text: str, source: str) -> str:
    """The text with its source; an address at its end would take the citation for its own."""
    return f"{text}{' ' if '://' in text.split()[-1] else ''}[^{source}]"


_SOURCE = N_("Proposal no. {number}")


def _fields(**values: str) -> str:
    """Fields as YAML on one line."""
    return f"{{{', '.join(f'{key}: {written(value)}' for key, value in values.items())}}}"
