"""What cannot be read: fields of a YAML text that are written so that no tree comes of them, each with its mistake."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import yaml

from bank.source.problems import Problem

# The loader in C, and no other: it is ten times faster, and the one in Python reads a question mark otherwise.
LOADER = yaml.CSafeLoader
_KEY = re.compile(r"[^\s#:\-\[\]{}\"'][^:]*:")  # at the margin, where only whole fields begin


def composed(path: str, text: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The tree of a text, or the first problem of each field that cannot be read."""
    try:
        return yaml.compose(text, Loader=LOADER), []
    except yaml.MarkedYAMLError as error:
        lines = text.split("\n")
        return None, list(_unread(path, lines)) or [_explain(error, path, lines)]


def _unread(path: str, lines: Sequence[str]) -> Iterator[Problem]:
    """The problems of fields that cannot be read by themselves either, so that none is blamed for another."""
    starts = [0, *(number for number, line in enumerate(lines) if _KEY.match(line)), len(lines)]
    for start, end in pairwise(starts):
        try:
            yaml.compose("\n".join(lines[start:end]), Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            yield _explain(error, path, lines, start)


def _explain(error: yaml.MarkedYAMLError, path: str, lines: Sequence[str], above: int = 0) -> Problem:
    """The commonest YAML mistakes have a message of their own, at the line where they begin; `above` were not read."""
    reason = f"{error.context or ''} {error.problem or ''}"
    begun = error.context_mark if re.search(r"quoted scalar|simple key|flow (sequence|mapping)", reason) else None
    mark = begun or error.problem_mark or error.context_mark
    number = above + (mark.line if mark else 0)
    line = [*lines, ""][number]
    found = (code for sign, shape, code in _MISTAKES if sign.search(reason) and shape.search(line))
    return Problem(path, number + 1, "", next(found, "fields-unreadable"), {"text": line.strip()})


# What YAML says (in the words of either of PyYAML's loaders), what the line looks like, and the code of the problem.
_MISTAKES = tuple(
    (re.compile(sign), re.compile(shape), code)
    for sign, shape, code in (
        (r"tab character|start any token", r"\t", "tab-in-line"),
        (r"start any token|block scalar", "", "reserved-sign"),
        (r"mapping values", r":\s.*:(\s|$)", "second-colon"),
        (r"quoted scalar", "", "quote-unclosed"),
        (r"expected key|expected <block end>", r"(:|-)\s+[\"']", "quote-unclosed"),
        (r"flow (sequence|mapping|node)", "", "bracket-unclosed"),
        (r"expected key|expected <block end>", r"(:|-)\s+[\[{]", "bracket-unclosed"),
        (r"alias|anchor", "", "yaml-alias"),
        (r"simple key", "", "colon-missing"),
    )
)
