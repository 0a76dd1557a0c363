"""Words: where a text has them; theme/assets/js/search/tokenizer.js reads texts in the very same way."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")


def normal(text: str) -> str:
    """The text with each letter and its mark as one character, and single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def words(text: str) -> list[str]:
    """The words of a normal text in their order: runs of letters and digits."""
    return _WORD.findall(text)
