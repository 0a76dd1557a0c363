"""Bare addresses: https://…, www.… and office@example.org in a text are links, up to where a reader sees them end.

A linking library would take the square brackets of a citation with it, and each of its ports knows letters of its own.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

# Each a pattern that Python and JavaScript read alike.
_WEB = r"(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.)"
_MAIL = r"[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"
ADDRESS = rf"{_WEB}[^\s<>\"\[\]\\`|„”“«»]+|{_MAIL}"
BEGINNING = rf"(?<![A-Za-z0-9]){_WEB}|(?<![A-Za-z0-9.%+-]){_MAIL}"
# What a sentence puts behind an address, its emphasis too.
ENDING = r"(?:[.,:;!?'…’*_~–—]|&[a-z]+;|\*\*.*)$"
# Where the words stop that hold no address: at what begins something else.
PLAIN = r"[\n!&*<[\\\]_`~]"

_ADDRESS, _ENDING, _PLAIN = re.compile(ADDRESS), re.compile(ENDING), re.compile(PLAIN)
_BEGINNING, _ALL = re.compile(BEGINNING), re.compile(rf"{PLAIN}|{BEGINNING}")


def bare_addresses(parser: MarkdownIt) -> None:
    """Add bare addresses to a parser."""
    parser.inline.ruler.at("text", _text)
    parser.inline.ruler.after("text", "address", _address)


def _text(state: StateInline, silent: bool) -> bool:
    """The words up to the next sign or address."""
    has_address = "@" in state.src or "://" in state.src or "www." in state.src.lower()
    stop = (_ALL if has_address else _PLAIN).search(state.src, state.pos, state.posMax)
    end = stop.start() if stop else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def _address(state: StateInline, silent: bool) -> bool:
    if state.linkLevel or not _BEGINNING.match(state.src, state.pos):
        return False
    match = _ADDRESS.match(state.src, state.pos, state.posMax)
    address = _ended(match[0]) if match else ""
    target = _target(address)
    if not target:
        return False
    if not silent:
        opening = state.push("link_open", "a", 1)
        opening.attrs, opening.markup, opening.info = {"href": target}, "linkify", "auto"
        state.push("text", "", 0).content = address
        closing = state.push("link_close", "a", -1)
        closing.markup, closing.info = "linkify", "auto"
    state.pos += len(address)
    return True


def _ended(address: str) -> str:
    """The address without what belongs to the sentence around it."""
    while True:
        shorter = _ENDING.sub("", address)
        if shorter.endswith(")") and shorter.count("(") < shorter.count(")"):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter


def _target(address: str) -> str:
    """Where it leads; nowhere when no host is named."""
    if "://" in address:
        return address if re.search(r"://[^/?#]", address) else ""
    if "@" in address and not address.lower().startswith("www."):
        return f"mailto:{address}"
    return f"http://{address}" if re.match(r"....[^./]+\.[^./]", address) else ""
