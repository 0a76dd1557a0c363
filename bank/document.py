"""A document: the YAML front matter and the Markdown body of a file, with the lines they stand on."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from frontmatter.default_handlers import YAMLHandler

from bank.language import N_
from bank.problems import Problem

# The C loader where PyYAML has it: ten times faster, the same nodes and marks.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """`front` has marks that count lines from 0 within the file; `body_line` counts from 1."""

    front: yaml.MappingNode
    body: str
    body_line: int


def read_document(path: str, data: bytes) -> tuple[Document | None, list[Problem]]:
    """Split a practice's bytes into front matter and body; without a readable front matter there is no document."""
    text, problems = decode(path, data)
    if text is None:
        return None, problems
    handler = YAMLHandler()
    if not handler.detect(text):
        return None, [*problems, Problem(path, 1, "", _NO_FRONT_MATTER)]
    try:
        front, body = handler.split(text)
    except ValueError:
        return None, [*problems, Problem(path, 1, "", _UNCLOSED_FRONT_MATTER)]
    node, found = compose(path, "\n" * text[: text.index(front)].count("\n") + front)
    problems += found
    if node is None:
        return None, problems
    if not isinstance(node, yaml.MappingNode):
        return None, [*problems, Problem(path, 1, "", _NOT_KEYS)]
    return Document(node, body, text.count("\n", 0, len(text) - len(body)) + 1), problems


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """The text of a UTF-8 file with LF line ends, with the problems of its bytes."""
    problems = []
    if data.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem(path, 1, "", _BYTE_ORDER_MARK))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [*problems, Problem(path, line, "", _NOT_UTF8, {"byte": f"0x{data[error.start]:02x}"})]
    if "\r" in text:
        problems.append(Problem(path, text[: text.index("\r")].count("\n") + 1, "", _CARRIAGE_RETURN))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for offset, character in enumerate(text):
        if not character.isprintable() and character not in "\n\t\u00a0\u00ad\u2009\u202f":
            line = text.count("\n", 0, offset) + 1
            problems.append(Problem(path, line, "", _CONTROL, {"code": f"U+{ord(character):04X}"}))
    return text, problems


def compose(path: str, text: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The YAML tree of a text, or why there is none; nothing is constructed, so no tag can run anything."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        shown = text.split("\n")[line - 1].strip() if line <= text.count("\n") + 1 else ""
        return None, [Problem(path, line, "", _explain(error), {"text": shown, "reason": error.problem or ""})]
    except yaml.YAMLError as error:
        return None, [Problem(path, 1, "", _YAML_OTHER, {"text": "", "reason": str(error).split("\n")[0]})]
    if node is None:
        return None, [Problem(path, 1, "", _EMPTY_YAML)]
    problems = [Problem(path, shared.start_mark.line + 1, "", _ALIAS) for shared in _shared(node)]
    return (None if problems else node), problems


def _explain(error: yaml.MarkedYAMLError) -> str:
    """The commonest YAML mistakes have a message of their own."""
    reason = f"{error.context or ''} {error.problem or ''}"
    if "tab" in reason or "'\\t'" in reason:
        return _YAML_TAB
    if "mapping values are not allowed" in reason:
        return _YAML_COLON
    if "quoted scalar" in reason:
        return _YAML_QUOTE
    if "undefined alias" in reason or "alias" in reason:
        return _ALIAS
    return _YAML_OTHER


def _shared(node: yaml.Node) -> list[yaml.Node]:
    """Nodes that stand in the tree more than once: YAML aliases, which can swell a small file without end."""
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


def children(node: yaml.Node) -> Iterator[yaml.Node]:
    """The nodes directly under a node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from (key, value)
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


_NO_FRONT_MATTER = N_("There is no front matter. Begin the file with a line “---”, then the fields, then “---” again.")
_UNCLOSED_FRONT_MATTER = N_("The front matter does not end. Put a line “---” after its last field.")
_NOT_KEYS = N_("The front matter is not a list of fields. Write each on a line of its own: “title: …”.")
_EMPTY_YAML = N_("There are no fields. Write at least the required ones.")
_BYTE_ORDER_MARK = N_("The file begins with a byte-order mark. Save it as “UTF-8” without a mark (BOM).")
_NOT_UTF8 = N_("The file is not in UTF-8 (byte {byte}). Save it with the encoding “UTF-8”.")
_CARRIAGE_RETURN = N_("Lines end the Windows way (CRLF). Save the file with line ends “LF”.")
_CONTROL = N_("There is an invisible control character {code}. Delete it.")
_YAML_TAB = N_("There is a tab in “{text}”. Indent with spaces.")
_YAML_COLON = N_("“{text}” has a second colon. Put the value in double quotes.")
_YAML_QUOTE = N_(
    "A quotation mark is not closed, or one too many stands here: “{text}”. Put the whole value in quotes."
)
_YAML_OTHER = N_("The fields cannot be read at “{text}” ({reason}). Check indents, colons and quotation marks.")
_ALIAS = N_("YAML aliases (“&” and “*”) are not allowed. Write the value out, or put it in double quotes.")
