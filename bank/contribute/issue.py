"""The issue: a proposal as the host of the repository tells of it, and the answers that stand in it."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from bank.contribute.issue_form import CONSENT
from bank.schema.containers import Record
from bank.source.front_matter_file import compose, read_document
from bank.source.location import Location
from bank.source.problems import Problem, errors
from bank.text.escaping import line_feeds
from bank.text.language import Language
from bank.text.normalise import slug, visible
from bank.text.urls import web_address


@dataclass(frozen=True)
class Issue:
    """What an event tells of an issue; title and body are a stranger's, the rest is the host's."""

    number: int
    title: str
    body: str
    url: str
    opened: datetime.date

    @property
    def name(self) -> str:
        """Its number as people write it."""
        return f"#{self.number}"


def read_issue(event: Mapping[str, Any]) -> Issue:
    """The issue of a webhook event of GitHub; KeyError, TypeError or ValueError when the event is of something else."""
    told = event["issue"]
    url = str(told["html_url"])
    if "pull_request" in told or not web_address(url):
        raise ValueError(url)
    opened = datetime.date.fromisoformat(str(told["created_at"])[:10])
    return Issue(int(told["number"]), str(told["title"] or ""), str(told["body"] or ""), url, opened)


def read_answers(issue: Issue, form: Record, language: Language) -> tuple[dict[str, Any], list[Problem]]:
    """The answers to the questions of the form, by key, and what is wrong with them."""
    keys = {language.text(item.title): item.key for item in form.fields}
    optional = {language.text(item.title) for item in form.fields if not item.required}
    parts = _parts(issue.body, [*keys, language.text(CONSENT)])
    consent = parts.pop(language.text(CONSENT), "")
    answers = {keys[title]: text for title, text in parts.items() if text or title not in optional}
    node, _ = compose(issue.name, json.dumps(answers, ensure_ascii=False))
    if node is None:  # JSON is YAML
        raise ValueError(issue.name)
    problems: list[Problem] = []
    values, _ = form.read_parts(node, Location(issue.name, issue.opened, problems, language=language.code))
    return values, [*problems, *_unticked(issue, consent)]


@dataclass(frozen=True)
class SentFile:
    """The file of a whole practice that came as an issue; its path and its text are a stranger's."""

    path: str
    text: str

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name


def read_file(issue: Issue, language: Language) -> tuple[SentFile | None, list[Problem]]:
    """The file that the form sends as a report, None when the issue has none, and what keeps it from being taken."""
    match = _FILE.match(line_feeds(issue.body).strip())
    if not match:
        return None, []
    sent = SentFile(match[1], f"{match[3]}\n")
    consent = _parts(issue.body[match.end() :], [language.text(CONSENT)]).get(language.text(CONSENT), "")
    _, problems = read_document(issue.name, sent.text.encode())
    better = f"{slug(PurePosixPath(sent.path).stem) or 'name'}.md"
    if sent.name != better:
        problems = [
            *problems,
            Problem(issue.name, 0, "", "file-name-no-address", {"name": sent.name, "better": better}),
        ]
    return sent, [*errors(problems), *_unticked(issue, consent)]


def _unticked(issue: Issue, consent: str) -> Iterator[Problem]:
    if not _TICKED.search(consent) or _UNTICKED.search(consent):
        yield Problem(issue.name, 0, "consent", "consent-missing")


def _parts(body: str, titles: Sequence[str]) -> dict[str, str]:
    """What stands under each heading that the form has; of two alike the first counts."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in visible(line_feeds(body)).split("\n"):
        title = line.removeprefix("### ").rstrip()
        if title in titles and title not in found and line.startswith("### "):
            lines = found[title] = []
        else:
            lines.append(line)
    texts = {title: "\n".join(own).strip() for title, own in found.items()}
    return {title: "" if text == _NO_RESPONSE else text for title, text in texts.items()}


_NO_RESPONSE = "_No response_"  # what GitHub writes for an empty field, in every language
_FILE = re.compile(r"`([^`\n]+)`\n\n(~{6,})markdown\n(.*?)\n\2(?:\n|\Z)", re.DOTALL)
_TICKED, _UNTICKED = re.compile(r"^- \[[xX]\] ", re.MULTILINE), re.compile(r"^- \[ \] ", re.MULTILINE)
