"""Addresses: which are sound to every parser, and letters in place of the bytes that stand for them in percent."""

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import quote, unquote_to_bytes

# What an address consists of, its host and port apart; nobody's name stands before a host.
WEB = re.compile(r"[Hh][Tt][Tt][Pp][Ss]?://([^\s/?#:@\[\]\\]+)(?::(\d+))?(?:[/?#][^\s<>\"\\]*)?")
MAIL = re.compile(r"[Mm][Aa][Ii][Ll][Tt][Oo]:([^\s@<>\"?/\\]+@[^\s@?]+)(?:\?[^\s<>\"\\]*)?")
DESK = re.compile(r"[^\s@<>\"?/\\:]+@([^\s@]+)")
PORT = re.compile(r"[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]")
LABEL = re.compile(r"\w(?:[\w-]{0,61}\w)?")  # a name between the dots of a host
LONGEST_HOST = 253
CODED = "xn--"  # begins a name whose letters stand in ASCII
# What browsers take for a number of four parts, and what is one to every parser.
NUMERIC = re.compile(r"(?:.*\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)")
NUMBERED = re.compile(r"(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}")
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
    """Whether the text is a whole http or https address that every parser takes, and takes for the same."""
    parts = WEB.fullmatch(text)
    return parts is not None and _is_host(parts[1]) and (parts[2] is None or PORT.fullmatch(parts[2]) is not None)


def mail_address(text: str) -> bool:
    """Whether the text is an e-mail address to follow: mailto: and an address of a desk."""
    parts = MAIL.fullmatch(text)
    return parts is not None and desk_address(parts[1])


def desk_address(text: str) -> bool:
    """Whether the text is an e-mail address: the name of a desk and a host of two names or more."""
    parts = DESK.fullmatch(text)
    return parts is not None and "." in parts[1] and _is_host(parts[1])


def _is_host(name: str) -> bool:
    """Whether it is made of names, or of four numbers."""
    name = name.removesuffix(".")  # the root of all names, which some write
    if NUMERIC.fullmatch(name):
        return bool(NUMBERED.fullmatch(name))
    return len(name) <= LONGEST_HOST and all(LABEL.fullmatch(label) and _is_name(label) for label in name.split("."))


def _is_name(label: str) -> bool:
    """Whether its letters are the same to everybody; those of ASCII may stand for others, which have to be so too."""
    if label[: len(CODED)].lower() == CODED:
        return _is_coded(label[len(CODED) :])
    return all(char.isascii() or (_is_harmless(char, ()) and char.lower() == char) for char in label)


def _is_coded(label: str) -> bool:
    try:
        letters = label.encode().decode("punycode")
    except UnicodeError:
        return False
    return not letters.isascii() and letters.isprintable() and unicodedata.normalize("NFKC", letters).lower() == letters
