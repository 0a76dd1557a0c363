"""Readable addresses: letters in place of the bytes that stand for them in percent, as browsers show them."""

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import quote, unquote_to_bytes, urlsplit

MAIL = re.compile(r"mailto:[^@\s<>\"?/]+@[^@\s<>\"?/\[\]]+(\?[^\s<>\"]*)?", re.IGNORECASE)
UNSAFE = re.compile(r"[\s<>\"]")
BYTES = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")  # of characters beyond ASCII; those within may part an address
MARKS = "„”“‘’«»–—…"
FILLERS = "\u115f\u1160"  # letters that nobody sees


def readable(address: str, covered: Collection[str] = ()) -> str:
    """The address to be read, not to be followed: what is UTF-8 and can do no harm to a line is shown as it is.

    These are letters and digits of scripts that run to the right, quotation marks and dashes; of `covered` characters
    alone, when these are named.
    """

    def shown(match: re.Match[str]) -> str:
        try:
            characters = unquote_to_bytes(match[0]).decode()
        except UnicodeDecodeError:
            return match[0]
        return "".join(char if _is_harmless(char, covered) else quote(char) for char in characters)

    return BYTES.sub(shown, address)


def _is_harmless(char: str, covered: Collection[str]) -> bool:
    if covered and char not in covered:
        return False
    own = unicodedata.normalize("NFKC", char) == char and char not in FILLERS
    return char in MARKS or (char.isalnum() and own and unicodedata.bidirectional(char) == "L")


def web_address(text: str) -> bool:
    """Whether the text is a whole http or https address that every parser takes."""
    try:
        parts = urlsplit(text)
        sound = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return sound and parts.scheme in ("http", "https") and bool(parts.hostname) and not UNSAFE.search(text)


def mail_address(text: str) -> bool:
    """Whether the text is an e-mail address to follow: mailto: and what stands before and after the @."""
    return MAIL.fullmatch(text) is not None
