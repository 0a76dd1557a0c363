"""Letters: folding, slugs and comparing of names; each is defined here and nowhere else."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
UNDECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
)
# Control characters, those that turn or hide the direction of a text, and halves of characters, which JSON can hold;
# tab and line feed are left.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
LOST = "\ufffd"  # stands where a letter was that nobody could read
UNUSED_IN_SLUGS = re.compile(r"[^a-z0-9]+")
DASHES = re.compile(" ?[\u2010-\u2015\u2212-] ?")
PREFIX = "h-"  # of the ids that content makes, so that none of them is one of the page's or the theme's
# A letter or a digit, but for letters that nobody sees.
WORD = re.compile("(?![_\u115f\u1160\u3164\uffa0])\\w")
NEAR = 0.72  # the share of letters in common from which on one word may be meant by another


def visible(text: str) -> str:
    """The text with a space in the place of each character that cannot be seen."""
    return text if text.isprintable() else INVISIBLE.sub(" ", text)  # most are, which is soon seen


class _Plain(dict[str, str]):
    """The letters of each character that was asked for, without marks."""

    def __missing__(self, character: str) -> str:
        letters = unicodedata.normalize("NFKD", character.translate(UNDECOMPOSED))
        self[character] = "".join(letter for letter in letters if unicodedata.category(letter)[0] != "M")
        return self[character]


_PLAIN = _Plain()
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")  # a text has few of these, which takes half the time of asking for each


def plain(text: str) -> str:
    """The text without diacritics: Żółć -> Zolc."""
    return text if text.isascii() else _BEYOND_ASCII.sub(lambda match: _PLAIN[match[0]], text)


@lru_cache(maxsize=16384)  # the names of a list are compared with every name that is none of it
def fold(text: str) -> str:
    """What two spellings of one name share: no diacritics, case, kind of dash or width of space."""
    return DASHES.sub("-", " ".join(plain(text).lower().split()))


@lru_cache(maxsize=16384)  # addresses are made of the same names again and again, and those of a gazetteer compared
def slug(text: str, separator: str = "-") -> str:
    """The text as part of an address: ASCII lower-case letters and digits, parted by `separator`."""
    return UNUSED_IN_SLUGS.sub(separator, fold(text)).strip(separator)


def anchor(text: str) -> str:
    """The text as an anchor in a page: letters of any script and digits, parted by hyphens."""
    return re.sub(r"[\W_]+", "-", fold(text)).strip("-")


def own_anchor(text: str) -> str:
    """An anchor that content makes."""
    return f"{PREFIX}{anchor(text)}"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, or None when none is near."""
    by_fold = {fold(candidate): candidate for candidate in known}
    found = get_close_matches(fold(word), list(by_fold), n=1, cutoff=NEAR)
    return by_fold[found[0]] if found else None
