"""Edits: values put into a front matter as it is written, each on its own lines; comments and all else stay."""

import json
import re
import textwrap
from collections.abc import Sequence

import yaml

from bank.exchange.bare import Bare, Value
from bank.exchange.yaml_text import scalar
from bank.source.front_matter_file import Steps, compose

WIDTH = 120  # of lines of a text that is folded


class UneditableError(Exception):
    """A value that stands in the file in a way that is for a person to edit."""


def edited(front: str, steps: Steps, value: Value | None, order: Sequence[str]) -> str:
    """The front matter with a value at a place, none of it for None; `order` is that of the keys at the top."""
    root = _root(front)
    parent, last, missing = _descend(root, steps)
    if value is None:
        return front if missing else _without(front, parent, last)
    if missing:
        return _added(
            front, parent, _nested(steps[len(steps) - len(missing) :], value), order if parent is root else ()
        )
    return _replaced(front, _child(parent, last), value)


def _root(front: str) -> yaml.MappingNode:
    node, _ = compose("", front)
    if not isinstance(node, yaml.MappingNode):
        raise UneditableError
    return node


def _descend(node: yaml.Node, steps: Steps) -> tuple[yaml.Node, str | int, Steps]:
    """The last node on the way that is there, the step from it, and the steps that lead to what is missing."""
    for number, step in enumerate(steps):
        inner = _child(node, step, None)
        if inner is None:
            return node, step, steps[number:]
        if number == len(steps) - 1:
            return node, step, ()
        node = inner
    raise UneditableError


_ABSENT = object()


def _child(node: yaml.Node, step: str | int, default: object = _ABSENT) -> yaml.Node | None:
    if isinstance(step, int) and isinstance(node, yaml.SequenceNode) and step <= len(node.value):
        return node.value[step - 1]
    if isinstance(step, str) and isinstance(node, yaml.MappingNode):
        found = next((value for key, value in node.value if key.value == step), None)
        if found is not None:
            return found
    if default is _ABSENT:
        raise UneditableError
    return None


def _nested(steps: Steps, value: Value) -> tuple[str | int, Value]:
    """A key or a number, and the value with all that it lies in."""
    for step in reversed(steps[1:]):
        value = [value] if isinstance(step, int) else {step: value}
    return steps[0], value


def flow(value: Value) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {flow(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return scalar(value)


def _replaced(front: str, node: yaml.Node | None, value: Value) -> str:
    """Another value in the place of one."""
    if (
        isinstance(node, yaml.SequenceNode)
        and isinstance(value, list)
        and not any(isinstance(one, dict) for one in value)
    ):
        return _respelt(front, node, value)
    if not isinstance(node, yaml.ScalarNode) or isinstance(value, dict):
        raise UneditableError
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        if not isinstance(value, str):
            raise UneditableError
        return front[:start] + _folded(front, node, value) + front[end:]
    if not front[start:end].strip():
        start, new = end, f" {flow(value)}"
    elif isinstance(value, str) and not isinstance(value, Bare) and node.style == '"':
        new = json.dumps(value, ensure_ascii=False)
    else:
        new = flow(value)
    return front[:start] + new + front[end:]


def _folded(front: str, node: yaml.ScalarNode, text: str) -> str:
    """A text in lines as the one before it, where lines are what it has; else in quotes."""
    old = front[node.start_mark.index : node.end_mark.index]
    head, _, rest = old.partition("\n")
    ending = rest[len(rest.rstrip("\n")) :] or "\n"
    indent = re.match(r" *", rest)
    margin = indent[0] if indent else "  "
    if node.style == ">" and "\n" not in text and margin:
        lines = textwrap.wrap(text, WIDTH - len(margin), break_long_words=False, break_on_hyphens=False)
        return f"{head}\n" + "\n".join(margin + line for line in lines) + ending
    return json.dumps(text, ensure_ascii=False) + ending


def _respelt(front: str, node: yaml.SequenceNode, values: Sequence[Value]) -> str:
    """A list of values: those that differ anew, those that are over taken away, those that are more at the end."""
    for number in range(min(len(node.value), len(values)) - 1, -1, -1):
        if node.value[number].value != values[number]:
            front = _replaced(front, node.value[number], values[number])
    for number in range(len(node.value), len(values), -1):
        front = _without(front, node, number)
    if len(values) > len(node.value):
        start = node.start_mark.index
        for value in values[len(node.value) :]:
            front = _appended(front, _at(_root(front), start), value)
    return front


def _at(node: yaml.Node, index: int) -> yaml.SequenceNode:
    """The list that begins at an index."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if isinstance(current, yaml.SequenceNode) and current.start_mark.index == index:
            return current
        if isinstance(current, yaml.MappingNode):
            waiting += [value for _, value in current.value]
        elif isinstance(current, yaml.SequenceNode):
            waiting += current.value
    raise UneditableError


def _appended(front: str, node: yaml.SequenceNode, value: Value) -> str:
    """One more item at the end of a list."""
    end = _end(front, node)
    if node.flow_style:
        return f"{front[: end - 1].rstrip()}{', ' if node.value else ''}{flow(value)}{front[end - 1 :]}"
    margin = " " * node.start_mark.column
    line = _line_end(front, end)
    return f"{front[:line]}\n{margin}- {flow(value)}{front[line:]}"


def _added(front: str, parent: yaml.Node, own: tuple[str | int, Value], order: Sequence[str]) -> str:
    """A key or an item that was not there."""
    key, value = own
    if isinstance(parent, yaml.SequenceNode):
        return _appended(front, parent, value)
    if not isinstance(parent, yaml.MappingNode):
        raise UneditableError
    end = _end(front, parent)
    if parent.flow_style:
        return f"{front[: end - 1].rstrip()}{', ' if parent.value else ''}{key}: {flow(value)}{front[end - 1 :]}"
    known = [str(name.value) for name, _ in parent.value]
    above = [name for name in known if name in order and order.index(name) < order.index(str(key))] if order else known
    if not above:
        first = parent.value[0][0].start_mark.index
        return f"{front[:first]}{key}: {flow(value)}\n{' ' * parent.start_mark.column}{front[first:]}"
    before = next(inner for name, inner in parent.value if name.value == above[-1])
    line = _line_end(front, _end(front, before))
    return f"{front[:line]}\n{' ' * parent.start_mark.column}{key}: {flow(value)}{front[line:]}"


def _without(front: str, parent: yaml.Node, step: str | int) -> str:
    """The front matter without a key or an item, which must not be the last one there."""
    if not isinstance(parent, yaml.CollectionNode) or len(parent.value) < 2:
        raise UneditableError
    pairs = [pair if isinstance(pair, tuple) else (pair, pair) for pair in parent.value]
    number = step - 1 if isinstance(step, int) else [key.value for key, _ in pairs].index(step)
    start, end = pairs[number][0].start_mark.index, _end(front, pairs[number][1])
    if parent.flow_style:
        if number + 1 < len(pairs):
            return front[:start] + front[pairs[number + 1][0].start_mark.index :]
        return front[: _end(front, pairs[number - 1][1])] + front[end:]
    if front[front.rfind("\n", 0, start) + 1 : start].strip() == "-" and isinstance(parent, yaml.MappingNode):
        return front[:start] + front[pairs[number + 1][0].start_mark.index :]
    first, last = front.rfind("\n", 0, start) + 1, _line_end(front, end)
    return front[:first] + front[last + 1 :]


def _end(front: str, node: yaml.Node) -> int:
    """Where a value ends: a block behind its last value, not behind what follows."""
    if isinstance(node, yaml.ScalarNode):
        index = node.end_mark.index
        return len(front[:index].rstrip("\n")) if node.style in ("|", ">") else index
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(front, last[1] if isinstance(last, tuple) else last)


def _line_end(front: str, index: int) -> int:
    """The end of the line with an index, the comment on it too."""
    end = front.find("\n", index)
    return len(front) if end < 0 else end
