"""A document: the YAML front matter and the Markdown body of a file, with the lines they stand on."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import yaml
from frontmatter.default_handlers import YAMLHandler

from bank.source.problems import Finding, Problem
from bank.source.unread import LOADER, composed
from bank.text.normalise import INVISIBLE, visible

LARGEST = 50_000  # bytes of a practice's file
DEEPEST = 40  # brackets in each other
WIDEST = 200  # blanks before a line
# A bracket, or a line that is indented very deep or begins very many lists.
DEEPER = re.compile(rf"[\[\]{{}}]|^ {{{WIDEST}}}|(?:[-?:][ \t]+){{{DEEPEST}}}", re.MULTILINE)
_IN_EACH_OTHER = re.compile(r"[-?:][ \t]+[-?:][ \t]+[-?:][ \t]")  # lists, of which no practice needs three
_COMMENT = re.compile(r"[ \t]+(#[^\s#][^\n]*)")  # without the space that people put after the sign
STRING = "tag:yaml.org,2002:str"

# A way into a tree: keys, and numbers of items counted from 1.
Steps = Sequence[str | int]


@dataclass(frozen=True)
class FrontMatterFile:
    """`front` has marks that count lines from 0 within the file; `body_line` counts from 1."""

    front: yaml.MappingNode
    body: str
    body_line: int

    @cached_property
    def text(self) -> str:
        """The body without what is blank around it: the very text that is checked and drawn, and read once."""
        return self.body.strip()

    @cached_property
    def values(self) -> list[tuple[yaml.ScalarNode, str]]:
        """The single values in the front matter, each with the path of its field."""
        return list(single_values(self.front))

    @property
    def written(self) -> dict[str, str]:
        """The values as they are written, by the paths of their fields; of two with one path the first."""
        found: dict[str, str] = {}
        for node, place in self.values:
            found.setdefault(place, str(node.value))
        return found


def single_values(node: yaml.Node, place: str = "") -> Iterator[tuple[yaml.ScalarNode, str]]:
    """The single values in a tree, each with the path of its field."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from single_values(value, f"{place}.{key.value}" if place else str(key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value, 1):
            yield from single_values(item, f"{place}[{number}]")
    elif isinstance(node, yaml.ScalarNode):
        yield node, place


def read_document(path: str, data: bytes) -> tuple[FrontMatterFile | None, list[Problem]]:
    """Split a practice's bytes into front matter and body; without a readable front matter there is no document."""
    if len(data) > LARGEST:
        return None, [too_large(len(data)).at(path, 0)]
    text, problems = decode(path, data)
    if text is None:
        return None, problems
    handler = YAMLHandler()
    if not handler.detect(text):
        return None, [*problems, Problem(path, 1, "", "front-matter-missing")]
    try:
        front, body = handler.split(text)
    except ValueError:
        return None, [*problems, Problem(path, 1, "", "front-matter-unclosed")]
    placed = "\n" * text[: text.index(front)].count("\n") + front
    node, found = compose(path, placed)
    problems += found
    if node is None:
        return None, problems
    for value, lost in cut(node, placed) if "#" in front else ():
        problems.append(Problem(path, value.end_mark.line + 1, "", "hash-cuts-value", {"lost": lost}))
    if not isinstance(node, yaml.MappingNode):
        return None, [*problems, Problem(path, 1, "", "front-matter-without-fields")]
    above = len(text) - len(body)
    return FrontMatterFile(node, body, text.count("\n", 0, above) + 1), problems


def split_front(text: str) -> tuple[str, str, str, str] | None:
    """The opening line, the front matter, its closing line and the body, which are the text together; or None."""
    edges = list(islice(YAMLHandler.FM_BOUNDARY.finditer(text), 2))
    if len(edges) < 2 or edges[0].start():
        return None
    (_, start), (end, body) = edges[0].span(), edges[1].span()
    return text[:start], text[start:end], text[end:body], text[body:]


def too_large(size: int) -> Finding:
    """What is told of a file of so many bytes."""
    return Finding("file-too-large", {"size": -(-size // 1000), "most": LARGEST // 1000})


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file with LF line ends, with the problems of its bytes."""
    problems = []
    if data.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem(path, 1, "", "byte-order-mark"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(data[: error.start].split(b"\n"))
        return None, [*problems, Problem(path, line, "", "not-utf8", {"byte": f"0x{data[error.start]:02x}"})]
    if "\r" in text:
        problems.append(Problem(path, text[: text.index("\r")].count("\n") + 1, "", "windows-line-ends"))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for match in INVISIBLE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        problems.append(Problem(path, line, "", "control-character", {"code": f"U+{ord(match.group()):04X}"}))
    return (visible(text) if problems else text), problems  # YAML would stop at one


def compose(path: str, text: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The YAML tree of a text, or why there is none; nothing is constructed, so no tag can run anything."""
    if line := _too_deep(text):
        return None, [Problem(path, line, "", "yaml-too-deep")]
    node, unread = composed(path, text)
    if unread:
        return None, unread
    if node is None:
        return None, [Problem(path, 1, "", "nothing-filled-in")]
    problems = [Problem(path, shared.start_mark.line + 1, "", "yaml-alias") for shared in _shared(node, text)]
    return (None if problems else node), problems


def _too_deep(text: str) -> int | None:
    """The line on which brackets, lists or blanks lie deeper in each other than any parser is sure to bear."""
    brackets = text.count("[") + text.count("{")
    if brackets <= DEEPEST and " " * WIDEST not in text and not _IN_EACH_OTHER.search(text):
        return None  # as of nearly every text, which is soon seen
    depth = 0
    for match in DEEPER.finditer(text):
        depth = max(depth + {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], DEEPEST + 1), 0)
        if depth > DEEPEST:
            return text.count("\n", 0, match.start()) + 1
    return None


def cut(node: yaml.Node, text: str) -> Iterator[tuple[yaml.ScalarNode, str]]:
    """Each bare value behind which a comment may be the rest of it, in the order of the text, with that rest."""
    rest = _COMMENT.match(text, node.end_mark.index)
    if rest and isinstance(node, yaml.ScalarNode) and not node.style and node.value:
        yield node, rest[1]
    for child in children(node):
        yield from cut(child, text)


def value_of(text: str) -> str | None:
    """What YAML reads of a value that is written by itself; None of nothing."""
    node = yaml.compose(text, Loader=LOADER)
    return str(node.value) if node else None


def written(text: str) -> str:
    """A text as YAML reads it back, within a list too: bare where it can be, else in double quotes."""
    try:
        node = yaml.compose(f"[{text}]", Loader=LOADER)
    except yaml.YAMLError:
        node = None
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    bare = [item.value for item in items if item.tag == STRING and not item.style] == [text] and len(items) == 1
    return text if bare else json.dumps(text, ensure_ascii=False)


def _shared(node: yaml.Node, text: str) -> list[yaml.Node]:
    """Nodes that stand in the tree of a text more than once: YAML aliases, which can swell a small file without end."""
    if "*" not in text:  # which every alias begins with
        return []
    seen: set[int] = set()
    shared = []
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if id(current) in seen:
            shared.append(current)
            continue
        seen.add(id(current))
        waiting += children(current)
    return shared


def descend(node: yaml.Node, steps: Steps) -> yaml.Node:
    """The node that the steps lead to, or the last one on the way that is there."""
    for step in steps:
        if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
            node = node.value[step - 1]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), node)
    return node


def children(node: yaml.Node) -> Iterator[yaml.Node]:
    """The nodes directly under a node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from (key, value)
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value
