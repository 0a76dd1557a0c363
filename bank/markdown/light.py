"""Light: a parser spares plain words what they do not need, and of tokens that are alike it keeps one."""

from collections.abc import Iterable
from functools import cache
from itertools import zip_longest
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore, normalize, text_join
from markdown_it.token import Token

from bank.markdown.bare_addresses import are_words
from bank.markdown.citations import parted
from bank.model.citations import citation

_NOTHING: dict[str, Any] = {}


def light(parser: MarkdownIt) -> None:
    """Let a parser do so; what it reads is the same."""
    core = parser.core.ruler
    core.at("normalize", _normalize)
    core.at("block", _block)
    core.at("inline", _inline)
    core.at("text_join", _join)
    core.push("share", _share)


class _Light(Token):
    """A token that shares its empty attributes with others."""

    __slots__ = ()

    def __init__(self, type: str, tag: str, nesting: Literal[-1, 0, 1], content: str = "") -> None:
        self.type, self.tag, self.nesting, self.content = type, tag, nesting, content
        self.attrs = self.meta = _NOTHING
        self.map = self.children = None
        self.level, self.markup, self.info, self.block, self.hidden = 0, "", "", False, False


class _Lines(StateBlock):
    """The lines of a text, with tokens of this kind."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = _Light(ttype, tag, nesting)
        token.block = True
        self.level -= nesting < 0
        token.level = self.level
        self.level += nesting > 0
        self.tokens.append(token)
        return token


def _normalize(state: StateCore) -> None:
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _block(state: StateCore) -> None:
    if state.src:
        lines = _Lines(state.src, state.md, state.env, state.tokens)
        state.md.block.tokenize(lines, lines.line, lines.lineMax)


def _inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.content:
            token.children = _words(token.content) or _lightened(state, token.content)


def _words(text: str) -> list[Token]:
    """The tokens of a text that is nothing but words and citations, as most are; none of another one."""
    words, ids = parted(text) if "[^" in text else ([text], [])
    if not are_words(" ".join(words)):
        return []
    tokens: list[Token] = []
    for part, id in zip_longest(words, ids):
        tokens += [_Light("text", "", 0, part)] if part else []
        tokens += [_citation(id)] if id else []
    return tokens


@cache
def _citation(id: str) -> Token:
    token = _Light("citation", "", 0, citation(id))
    token.meta = {"id": id}
    return token


def _lightened(state: StateCore, text: str) -> list[Token]:
    tokens = state.md.inline.parse(text, state.md, state.env, [])
    _lighten(tokens)
    return tokens


def _lighten(tokens: Iterable[Token]) -> None:
    for token in tokens:
        token.attrs, token.meta = token.attrs or _NOTHING, token.meta or _NOTHING
        _lighten(token.children or ())


def _join(state: StateCore) -> None:
    if "\\" in state.src or "&" in state.src:
        text_join(state)


def _share(state: StateCore) -> None:
    """Keep one of the blocks that begin or end alike, of which the texts of thousands of practices have few kinds."""
    state.tokens = [_one_of(token) if token.nesting else token for token in state.tokens]


def _one_of(token: Token) -> Token:
    if token.attrs or token.meta:
        return token
    first, last = token.map or (0, 0)
    look = (token.type, token.tag, token.level, token.markup, token.info, token.hidden, first, last)
    return _KEPT.setdefault(look, token)


_KEPT: dict[tuple[object, ...], Token] = {}
