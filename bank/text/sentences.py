"""Sentences: as many whole ones from the beginning of a text as a number of letters holds."""

import re
from collections.abc import Iterator

_BLANKS = re.compile(r"[ \t\r\n]+")  # where a line may end
_MOST_OF_SHORT = 3  # letters of a word whose point may be that of a shortened one: "ul.", "im.", "r."
_END = re.compile(r"[.!?…][”\"»)]*(?= +[^\W\d_a-z]|$)")
_SHORT = re.compile(rf"(?<![^\W_])[^\W\d_]{{1,{_MOST_OF_SHORT}}}\.$")


def beginning(text: str, most: int) -> str:
    """The whole sentences that `most` letters hold; where not even one fits, the words that do, and an ellipsis."""
    text = _BLANKS.sub(" ", text).strip()
    if len(text) <= most:
        return text
    if ends := [end for end in _ends(text) if end <= most]:
        return text[: ends[-1]]
    return f"{text[:most].rpartition(' ')[0].rstrip(' ,;:–—(„·') or text[: most - 1]}…"


def without_lead(text: str) -> str:
    """The text without a last sentence that only leads, by a colon, to what stands below it."""
    text = text.strip()
    return text if not text.endswith(":") else text[: max(_ends(text), default=0)]


def _ends(text: str) -> Iterator[int]:
    return (match.end() for match in _END.finditer(text) if not _SHORT.search(text[: match.end()]))
