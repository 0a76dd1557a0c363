"""Words: where a text has them; theme/assets/js/search/tokenizer.js reads texts in the very same way."""

import re
import unicodedata

# Begins a word that is meant as a name; the rest is the word.
PROPER = "="
_WORD = re.compile(r"[^\W_]+")
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:[-\u2010\u2011][^\W\d_]++)++|(?<![\w.])\d{1,3}(?:[ .]\d{3})++(?!\w)")
# What joins them, without which a text has none: a quarter of the time to look for.
_JOINT = re.compile(r"[-\u2010\u2011](?<=[^\W\d_].)(?=[^\W\d_])|[ .](?<=\d.)(?=\d{3})")


def normal(text: str) -> str:
    """The text with each letter and its mark as one character, and single spaces."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable() and "  " not in composed:  # most are, and have no other space than one between words
        return composed.strip()
    return " ".join(composed.split())


def words(text: str) -> list[str]:
    """The words of a normal text in their order: runs of letters and digits."""
    return _WORD.findall(text)


def has_joint(text: str) -> bool:
    """Whether a text may have compounds."""
    return _JOINT.search(text) is not None


def compounds(text: str) -> list[str]:
    """What may be written as one word too: words with hyphens between them, and numbers in thousands."""
    return _COMPOUND.findall(text)


def joined(text: str) -> str:
    """The words of a text as one."""
    return "".join(words(text))
