"""Callouts: what stands four spaces deep below a line that begins with !!!, or with ??? for one that folds."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

INDENT = 4
CALLOUT = re.compile(r"(!!!|\?\?\?\+?) ?([A-Za-z]+)(?: +\"(.*?)\")? *")


def callouts(parser: MarkdownIt) -> None:
    """Add callouts to a parser."""
    parser.block.ruler.before("fence", "callout", _callout, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _callout(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.sCount[start] - state.blkIndent >= INDENT:
        return False
    match = CALLOUT.fullmatch(state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]])
    if not match or silent:
        return match is not None
    mark, kind, title = match[1], match[2].lower(), match[2].capitalize() if match[3] is None else match[3]
    folds = mark != "!!!"
    last = _last_line(state, start + 1, end)
    opening = state.push("admonition_open", "details" if folds else "div", 1)
    opening.block, opening.markup, opening.map = True, mark, [start, last]
    opening.meta = {"kind": kind, "open": mark == "???+"}
    if title or folds:
        _title(state, title or match[2].capitalize(), "summary" if folds else "p", [start, start + 1])
    _inside(state, start + 1, last)
    state.push("admonition_close", opening.tag, -1).block = True
    return True


def _title(state: StateBlock, words: str, tag: str, lines: list[int]) -> None:
    state.push("admonition_title_open", tag, 1).map = lines
    inline: Token = state.push("inline", "", 0)
    inline.content, inline.children, inline.map = words, [], lines
    state.push("admonition_title_close", tag, -1)


def _last_line(state: StateBlock, first: int, end: int) -> int:
    """The line below the last of those that stand deep enough."""
    last = first
    for line in range(first, end):
        if state.isEmpty(line):
            continue
        if state.sCount[line] - state.blkIndent < INDENT:
            break
        last = line + 1
    return last


def _inside(state: StateBlock, first: int, last: int) -> None:
    """The blocks of a callout's lines."""
    outer = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = state.blkIndent + INDENT, last, "callout"
    state.md.block.tokenize(state, first, last)
    state.blkIndent, state.lineMax, state.parentType = outer
    state.line = last
