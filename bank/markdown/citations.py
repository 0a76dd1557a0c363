"""Citations: [^id] as a token of its own, without the space that would let its number begin a line."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from bank.model.citations import CITATION


def citations(parser: MarkdownIt) -> None:
    """Add citations to a parser."""
    parser.inline.ruler.before("link", "citation", _citation)


def _citation(state: StateInline, silent: bool) -> bool:
    match = CITATION.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        _close_up(state)
        token = state.push("citation", "", 0)
        token.content, token.meta = match[0], {"id": match[1]}
    state.pos = match.end()
    return True


def parted(text: str) -> tuple[list[str], list[str]]:
    """The words before, between and behind the citations of a text on one line, closed up, and the ids of these."""
    parts = CITATION.split(text)
    words, ids = parts[::2], parts[1::2]
    for number in range(len(ids)):
        words[number] = words[number].rstrip(" ") or ("" if number else words[number])
    return words, ids


def _close_up(state: StateInline) -> None:
    """Take away the blanks or the line's end before a citation, unless nothing else stands before it."""
    words = state.pending.rstrip(" ")
    if words or state.tokens:
        state.pending = words
    if not words and state.tokens and state.tokens[-1].type == "softbreak":
        state.tokens.pop()
        state.tokens_meta.pop()
