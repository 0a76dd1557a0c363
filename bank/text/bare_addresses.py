"""Bare addresses: https://…, www.… and office@example.org in a text, up to where a reader sees them end.

A library that finds links takes the square brackets of a citation along, and each port of one knows letters of its own.
"""

import re

# Patterns that Python and JavaScript read alike.
_WEB = r"(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.)"
_MAIL = r"[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}"
PATTERNS = {
    "beginning": rf"(?<![A-Za-z0-9]){_WEB}|(?<![A-Za-z0-9.%+-]){_MAIL}",
    "address": rf"{_WEB}[^\s<>\"\[\]\\`|„”“«»]{{1,2000}}|{_MAIL}",
    # What a sentence puts behind an address, its emphasis too.
    "ending": r"(?:[.,:;!?'…’*_~–—]|&[a-z]+;|\*\*.*)$",
    # What an address has at the least, beyond its beginning.
    "host": r"^(?:[a-zA-Z]+://[^/?#]|www\.[^./]+\.[^./]|[^/:]+@)",
}
BEGINNING = re.compile(PATTERNS["beginning"])
_ADDRESS, _ENDING = re.compile(PATTERNS["address"]), re.compile(PATTERNS["ending"])
_HOST = re.compile(PATTERNS["host"], re.IGNORECASE)


def address_at(text: str, start: int, end: int) -> str:
    """The address that begins at `start` in a text that is read up to `end`; empty when none does."""
    match = _ADDRESS.match(text, start, end) if BEGINNING.match(text, start, end) else None
    address = _ended(match[0]) if match else ""
    return address if _HOST.match(address) else ""


def target(address: str) -> str:
    """Where a bare address leads."""
    if "://" in address:
        return address
    return f"http://{address}" if address.lower().startswith("www.") else f"mailto:{address}"


def _ended(address: str) -> str:
    """The address without what belongs to the sentence around it."""
    while True:
        shorter = _ENDING.sub("", address)
        if shorter.endswith(")") and shorter.count("(") < shorter.count(")"):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
