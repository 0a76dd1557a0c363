"""Mending of a front matter: it is edited where it is wrong and nowhere else, at the marks that YAML gives its values.

A step after which it would not say the same, but for the very values that are mended, is not taken.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise

import yaml

from bank.check.canonical import Spelling, better_spellings, scalars_of
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Record
from bank.schema.scalars import Text
from bank.source.front_matter_file import children, compose, cut
from bank.source.problems import Problem


def mend_front_matter(
    path: str, above: int, text: str, shape: Record, vocabulary: Vocabulary
) -> tuple[str, tuple[Problem, ...]]:
    """The mended text of a front matter with so many lines above it, and what was mended."""
    front = _quote_hashes(_quote_colons(_Front(path, above, text)))
    front = _unescape(_trim(_put_in_order(front, shape)), shape)
    front = _respell(front, shape, vocabulary)
    return front.text, front.mended


@dataclass(frozen=True)
class _Front:
    """A front matter on its way: its text, the number of lines above it, and what has been mended so far."""

    path: str
    above: int
    text: str
    mended: tuple[Problem, ...] = ()

    @property
    def root(self) -> yaml.MappingNode | None:
        """Its tree, None when it has none."""
        node, _ = compose(self.path, self.text)
        return node if isinstance(node, yaml.MappingNode) else None

    def told(self, line: int, place: str, code: str, **values: object) -> Problem:
        """What was mended on a line, counted from 0."""
        return Problem(self.path, self.above + line + 1, place, code, values)

    def become(self, text: str, mended: Sequence[Problem], holds: Callable[[yaml.MappingNode], bool]) -> "_Front":
        """The front matter after a step, or as it is when there was none or its outcome does not hold."""
        new = replace(self, text=text, mended=(*self.mended, *mended))
        return new if mended and (root := new.root) and holds(root) else self


def _quote_colons(front: _Front) -> _Front:
    """Quotes for a text with a colon in it, which YAML cannot read without."""
    lines, mended = front.text.split("\n"), []
    for _ in range(_MOST_COLONS):
        wrong = {one.code: one for one in compose(front.path, "\n".join(lines))[1]}.get("second-colon")
        plain = _PLAIN.fullmatch(lines[wrong.line - 1]) if wrong else None
        if not wrong or not plain:
            break
        value = plain[2].partition(" #")[0].rstrip()
        better = json.dumps(value, ensure_ascii=False)
        lines[wrong.line - 1] = plain[1] + better + plain[2].removeprefix(value)
        mended.append(front.told(wrong.line - 1, "", "value-rewritten", old=value, new=better))
    return front.become("\n".join(lines), mended, lambda _: True)


def _quote_hashes(front: _Front) -> _Front:
    """Quotes for a value in which YAML takes a number sign for the beginning of a comment."""
    root = front.root
    if root is None:
        return front
    text, mended, said = front.text, list[Problem](), dict[int, object]()
    for node, lost in reversed([*cut(root, front.text)]):
        start, end = node.start_mark.index, node.end_mark.index
        old = front.text[start : front.text.index(lost, end) + len(lost)].rstrip()
        better = json.dumps(old, ensure_ascii=False)
        if "\n" not in old:
            text = text[:start] + better + text[start + len(old) :]
            mended.insert(0, front.told(node.start_mark.line, "", "value-rewritten", old=old, new=better))
            said[id(node)] = old
    expected = [said.get(id(node), node.value) for node in _scalars(root)]
    return front.become(text, mended, lambda new: [node.value for node in _scalars(new)] == expected)


def _put_in_order(front: _Front, shape: Record) -> _Front:
    """The fields in the order of the model; a key that is not of it stays behind the one above it."""
    root = front.root
    if root is None or root.flow_style:
        return front
    known = {item.key: rank for rank, item in enumerate(shape.fields)}
    keys = [str(key.value) for key, _ in root.value]
    ranks: list[int] = []
    for key in keys:
        ranks.append(known.get(key, ranks[-1] if ranks else 0))
    order = sorted(range(len(keys)), key=ranks.__getitem__)
    lines = front.text.split("\n")
    edges = _edges(lines, [key.start_mark for key, _ in root.value])
    parts = [lines[begin:end] for begin, end in pairwise(edges)]
    text = "\n".join([*lines[: edges[0]], *(line for part in order for line in parts[part]), *lines[edges[-1] :]])
    mended = [front.told(edges[0], "", "fields-put-in-order")] if order != sorted(order) else []
    expected = [_said(node) for number in order for node in root.value[number]]
    return front.become(text, mended, lambda new: [_said(node) for node in children(new)] == expected)


def _edges(lines: list[str], marks: Sequence[yaml.Mark]) -> list[int]:
    """The line on which each key's part begins, with the comments above it, and the line after the last part.

    A comment at the very top that an empty line parts from the first key belongs to the whole, and so does what stands
    below the last value.
    """
    edges = []
    for number, mark in enumerate(marks):
        line, least = mark.line, marks[number - 1].line + 1 if number else 0
        while line > least and _is_aside(lines[line - 1], mark.column) and (number or lines[line - 1].strip()):
            line -= 1
        edges.append(line)
    end = len(lines)
    while end > marks[-1].line + 1 and _is_aside(lines[end - 1], marks[-1].column):
        end -= 1
    return [*edges, end]


def _is_aside(line: str, column: int) -> bool:
    """Whether the line is empty or a comment that is not within a deeper value."""
    text = line.strip()
    return not text or (text.startswith("#") and line.index("#") <= column)


def _trim(front: _Front) -> _Front:
    """No blanks at the ends of lines, but for texts that keep their lines as they are."""
    root = front.root
    if root is None:
        return front
    kept = {line for node in _scalars(root) if node.style in ("|", ">") for line in _below(node)}
    lines = front.text.split("\n")
    wrong = [number for number, line in enumerate(lines) if line != line.rstrip(" \t") and number not in kept]
    text = "\n".join(line.rstrip(" \t") if number in wrong else line for number, line in enumerate(lines))
    mended = [front.told(number, "", "blanks-removed") for number in wrong]
    return front.become(text, mended, lambda new: _said(new) == _said(root))


def _unescape(front: _Front, shape: Record) -> _Front:
    """Characters in the place of entities of HTML, in texts that show them as they stand."""
    root = front.root
    if root is None:
        return front
    text, mended, said = front.text, list[Problem](), dict[int, object]()
    for own, node, place in sorted(scalars_of(shape, root), key=lambda one: -one[1].start_mark.index):
        start, end = node.start_mark.index, node.end_mark.index
        old, meant = front.text[start:end], unescape(node.value)
        if not isinstance(own, Text) or own.cited or meant == node.value or re.search(r"[\n\\]", unescape(meant)):
            continue
        folded = node.style in ("|", ">")
        if not folded and "\n" in old:
            continue  # written in a way of its own
        better = unescape(old) if folded else json.dumps(meant, ensure_ascii=False)
        text = text[:start] + better + text[end:]
        lines = zip(old.split("\n"), better.split("\n"), strict=True)
        told = [
            front.told(node.start_mark.line + number, place, "value-rewritten", old=was.strip(), new=now.strip())
            for number, (was, now) in enumerate(lines)
            if was != now
        ]
        mended[:0] = told
        said[id(node)] = meant
    expected = [said.get(id(node), node.value) for node in _scalars(root)]
    return front.become(text, mended, lambda new: [node.value for node in _scalars(new)] == expected)


def _respell(front: _Front, shape: Record, vocabulary: Vocabulary) -> _Front:
    """Values as they should be written."""
    root = front.root
    if root is None:
        return front
    text, mended, said = front.text, list[Problem](), dict[int, object]()
    for one in sorted(better_spellings(root, shape, vocabulary), key=_reversed):
        start, end = one.node.start_mark.index, one.node.end_mark.index
        old = front.text[start:end]
        if "\n" in old or old.startswith(("!", "&")):
            continue  # written in a way of its own
        text = text[:start] + one.better + text[end:]
        mended.insert(0, front.told(one.node.start_mark.line, one.place, "value-rewritten", old=old, new=one.better))
        said[id(one.node)] = one.value
    expected = [said.get(id(node), node.value) for node in _scalars(root)]
    return front.become(text, mended, lambda new: [node.value for node in _scalars(new)] == expected)


def _reversed(one: Spelling) -> int:
    """From the end on, so that the marks above stay right."""
    return -one.node.start_mark.index


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """All single values and keys under a node, as they stand."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    for child in children(node):
        yield from _scalars(child)


def _below(node: yaml.Node) -> range:
    """The lines of a text that keeps them, which ends where the next line begins."""
    return range(node.start_mark.line + 1, node.end_mark.line)


def _said(node: yaml.Node) -> tuple[object, ...]:
    """What a tree says, whatever it looks like."""
    return (node.tag, node.value) if isinstance(node, yaml.ScalarNode) else tuple(map(_said, children(node)))


_PLAIN = re.compile(r"(\s*(?:- +)*[A-Za-z_]+: +)([^\s\"'|>\[\]{}&*!%@`#,?-].*)")
_MOST_COLONS = 50  # that are mended at once; each takes reading the whole again
