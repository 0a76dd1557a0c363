"""Fingerprints: a few signs that show whether a page still says what it said, whatever its menus and dates do."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html

from bank.text.normalise import fold

BITS = 64
ALIKE = 16  # bits by which the fingerprints of two states of one page differ; those of two texts differ by about half
ROW = 3  # words that are taken together
MOST_WORDS = 20_000
ASIDE = ("script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form")
_WORD = re.compile(r"[^\W\d_]+")
_CHARSET = re.compile(r"charset=[\"']?([\w-]{1,40})", re.IGNORECASE)


def fingerprint(body: bytes, type: str) -> str:
    """16 signs of what a page says, of any other file those of its bytes; nothing of a page without words."""
    if "html" not in type.casefold():
        return hashlib.sha256(body).hexdigest()[: BITS // 4]
    rows = Counter(_rows(body, type))
    if not rows:
        return ""
    votes = [0] * BITS
    for row, count in rows.items():
        hashed = int.from_bytes(hashlib.blake2b(row.encode(), digest_size=BITS // 8).digest())
        for bit in range(BITS):
            votes[bit] += count if hashed >> bit & 1 else -count
    return f"{sum(1 << bit for bit, vote in enumerate(votes) if vote > 0):0{BITS // 4}x}"


def alike(first: str, second: str) -> bool:
    """Whether two fingerprints are those of states of one text."""
    return (int(first, 16) ^ int(second, 16)).bit_count() <= ALIKE


def _rows(body: bytes, type: str) -> Iterator[str]:
    """Words in rows of a few; numbers, which change by themselves, are none."""
    words = _WORD.findall(fold(_text(body, type)))[:MOST_WORDS]
    for start in range(max(len(words) - ROW + 1, min(len(words), 1))):
        yield " ".join(words[start : start + ROW])


def _text(body: bytes, type: str) -> str:
    """The text of a page without what stands around it."""
    charset = _CHARSET.search(type)
    try:
        parser = html.HTMLParser(encoding=charset[1] if charset else None, remove_comments=True, remove_pis=True)
        page = html.document_fromstring(body, parser=parser)
    except (etree.LxmlError, LookupError, ValueError):
        return ""
    etree.strip_elements(page, *ASIDE, with_tail=False)
    return " ".join(map(str, page.itertext()))
