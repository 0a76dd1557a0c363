"""Tables: a cell is set to its side by a class, for no page takes styles of a text; a head without words is none."""

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

STYLE = "text-align:"  # which the parser writes before the side


def tables(parser: MarkdownIt) -> None:
    """Let a parser write tables so."""
    parser.core.ruler.push("tables", _tables)


def _tables(state: StateCore) -> None:
    if "|" not in state.src:
        return
    tokens = state.tokens
    for opening, words, closing in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opening.type not in ("th_open", "td_open"):
            continue
        if style := opening.attrs.pop("style", None):
            opening.attrs["class"] = str(style).removeprefix(STYLE)
        if not words.content:
            opening.tag = closing.tag = "td"
