"""Tasks: points of a list that begin with [ ] or, when they are done, with [x]."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

BOX = re.compile(r"\[([ xX])\] ")
_BOXES = ("[ ]", "[x]", "[X]")


def tasks(parser: MarkdownIt) -> None:
    """Add tasks to a parser."""
    parser.core.ruler.before("inline", "tasks", _tasks)


def _tasks(state: StateCore) -> None:
    if not any(box in state.src for box in _BOXES):
        return
    tokens = state.tokens
    for item, paragraph, words in zip(tokens, tokens[1:], tokens[2:], strict=False):
        is_point = item.type == "list_item_open" and paragraph.type == "paragraph_open"
        if is_point and (box := BOX.match(words.content)):
            item.meta = {"task": box[1] != " "}
            words.content = words.content[box.end() :]
