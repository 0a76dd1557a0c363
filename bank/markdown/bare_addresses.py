"""Bare addresses as links, by a rule beside the one that takes plain words, which stops where one begins."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from bank.text.bare_addresses import BEGINNING, address_at, target

# What may begin something else than words.
SIGN = re.compile(r"[\n!&*<[\\\]_`~]")
_STOP = re.compile(f"{SIGN.pattern}|{BEGINNING.pattern}")
_WWW = re.compile(r"[Ww][Ww][Ww]\.")


def bare_addresses(parser: MarkdownIt) -> None:
    """Add bare addresses to a parser."""
    parser.inline.ruler.at("text", _text)
    parser.inline.ruler.after("text", "address", _address)


def _text(state: StateInline, silent: bool) -> bool:
    """The words up to the next sign or address."""
    stop = _stops(state.src).search(state.src, state.pos, state.posMax)
    end = stop.start() if stop else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def are_words(text: str) -> bool:
    """Whether a text is nothing but words: no sign stands in it, and no address begins."""
    return not _stops(text).search(text)


def _stops(text: str) -> re.Pattern[str]:
    """What ends words in a text; looking for addresses takes time, and few texts have one."""
    may_have_address = "@" in text or "://" in text or _WWW.search(text)
    return _STOP if may_have_address else SIGN


def _address(state: StateInline, silent: bool) -> bool:
    address = "" if state.linkLevel else address_at(state.src, state.pos, state.posMax)
    if not address:
        return False
    if not silent:
        opening = state.push("link_open", "a", 1)
        opening.attrs, opening.markup, opening.info = {"href": target(address)}, "linkify", "auto"
        state.push("text", "", 0).content = state.md.normalizeLinkText(address)
        closing = state.push("link_close", "a", -1)
        closing.markup, closing.info = "linkify", "auto"
    state.pos += len(address)
    return True
