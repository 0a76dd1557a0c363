"""Markdown: a file of Hugo, Jekyll, Decap or Obsidian, with front matter in YAML, TOML or JSON or with none."""

import datetime
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from bank.exchange.labels import Labels
from bank.exchange.passages import Account, Origin, Passage, UnreadableError
from bank.exchange.tree import leaves
from bank.schema.paths import shape_at
from bank.source.front_matter_file import compose
from bank.text.escaping import line_feeds
from bank.text.language import N_
from bank.text.normalise import visible

_YAML = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_TEMPLATES = ("type", "layout")  # what generators call the template of a page
_FENCE = re.compile(r"^ {0,3}(```|~~~)")


def markdown_account(name: str, text: str, labels: Labels) -> Account:
    """The practice of a file; raise UnreadableError when its front matter cannot be read."""
    fields, body = _split(visible(line_feeds(text)).lstrip("\n"))
    told = [*_fields(fields, labels), *_sections(body, labels)]
    if any(one.path == "title" for one in told[: len(fields)]):
        told = [
            one if one.path != "title" or one.origin.kind == "field" else Passage(one.text, one.origin, label=one.text)
            for one in told
        ]
    return Account(name, tuple(told))


def _split(text: str) -> tuple[Mapping[str, Any], str]:
    """The fields above the text, and the text."""
    try:
        if match := _YAML.match(text):
            return _mapping(_from_yaml(match[1])), text[match.end() :]
        if match := _TOML.match(text):
            return _mapping(tomllib.loads(match[1])), text[match.end() :]
        if text.startswith("{"):
            fields, end = json.JSONDecoder().raw_decode(text)
            return _mapping(fields), text[end:]
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        raise UnreadableError(_NO_FIELDS) from error
    return {}, text


def _from_yaml(text: str) -> Any:
    """What YAML says, as plain texts: nothing is constructed, so no tag can run and no alias swell."""
    if not text.strip():
        return {}
    node, problems = compose("", text)
    if node is None:
        raise ValueError(problems[0].code)
    return _plain(node)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return str(node.value)


def _mapping(fields: Any) -> Mapping[str, Any]:
    if not isinstance(fields, Mapping):
        raise ValueError(fields)
    return fields


def _fields(fields: Mapping[str, Any], labels: Labels) -> Iterator[Passage]:
    """The fields as passages: those of our own shape by their paths, others by what they are called."""
    for key, value in fields.items():
        origin = Origin("field", 0, key)
        nested = isinstance(value, Mapping) or (
            isinstance(value, list) and any(isinstance(one, Mapping) for one in value)
        )
        if nested and shape_at(labels.shape, key) is not None:
            told = ((path, _as_text(inner)) for path, inner in leaves(value, key))
            yield from (Passage(text, origin, path=path, markdown=True) for path, text in told if text)
        elif text := _as_text(value):
            template = key in _TEMPLATES and labels.vocabulary.kinds.find(text) is None
            yield Passage(text, origin, label=key, markdown=True, aside=template)


def _as_text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return "\n".join(filter(None, map(_as_text, value)))
        case Mapping():
            return "\n".join(f"{key}: {_as_text(inner)}" for key, inner in value.items())
        case datetime.datetime() | datetime.date():
            return value.isoformat()
    return str(value).strip()


def _sections(body: str, labels: Labels) -> Iterator[Passage]:
    """The text by its headings, each with the number of its first line; a heading of the first level is the title."""
    label, level, lines, first, fenced = "", 0, list[str](), 1, ""
    for number, line in enumerate([*body.split("\n"), "# "], 1):
        fence = _FENCE.match(line)
        fenced = "" if fence and fence[1] == fenced else fenced or (fence[1] if fence else "")
        heading = None if fenced else _HEADING.match(line)
        end = number == body.count("\n") + 2
        known = bool(heading and (len(heading[1]) <= 2 or labels.find(heading[2])))
        if not (end or known):
            lines.append(line)
            continue
        if text := "\n".join(lines).strip("\n"):
            yield Passage(text, Origin("line", first), label=label, markdown=True, level=level)
        if heading and len(heading[1]) == 1 and heading[2] and not labels.find(heading[2]) and not end:
            yield Passage(heading[2], Origin("line", number), path="title")
            label = ""
        elif heading:
            label, level = heading[2], len(heading[1])
        lines, first = [], number + 1


_NO_FIELDS = N_("The fields above the text cannot be read as YAML, TOML or JSON.")
