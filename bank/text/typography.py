"""Typography: what a language wants of its lines and quotation marks, done to finished HTML or to a plain text."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from bank.text.normalise import LOST

NO_BREAK_SPACE = "\u00a0"

# Words of one letter that must not end a line, by language.
TIED = {"pl": "aiouwz", "cs": "aikosuvz", "sk": "aikosuvz"}
# What straight quotation marks become, by language.
QUOTES = {"pl": "„”", "cs": "„“", "sk": "„“", "en": "“”"}
# What stands between marks has these of its own.
INNER = {"pl": "«»", "cs": "‚‘", "sk": "‚‘", "en": "‘’"}
# Tags, and elements whose text stays as it is.
_WHOLE = "|".join(rf"{name}\b.*?</{name}" for name in ("pre", "code", "script", "style", "textarea", "title"))
_TAG = rf"<(?:{_WHOLE})\s*>|<[^>]*>"
UNTOUCHED = re.compile(f"({_TAG})", re.DOTALL)
# Those with no more than space between them, in which there is nothing to do; a page has a third as many of these.
_TAGS = re.compile(rf"((?:{_TAG})(?:\s*+(?:{_TAG}))*+)", re.DOTALL)
INLINE = re.compile(r"</?(?:a|abbr|b|cite|del|em|i|ins|mark|q|small|span|strong|sub|sup|time|u)\b", re.IGNORECASE)
_ALL_INLINE = re.compile(rf"(?:{INLINE.pattern}[^>]*>)+", re.IGNORECASE)
BEFORE_OPENING = re.compile(r"[\s(\[{–—/„“-]|^$")
_WITHIN = "<i>"  # a border that no line ends at
# Stands for the tag before a text; HTML has no such character.
EDGE = "\0"
_KEPT = 16_384  # texts that are remembered, for pages say most of what they say alike


def tie(html: str, language: str) -> str:
    """The HTML with words tied that must not part at a line's end, and with the language's quotation marks."""
    parts = _TAGS.split(html.replace(EDGE, LOST))
    parts[::2] = _in_language(parts[::2], parts[1::2], language)
    return "".join(parts)


def tie_line(runs: Sequence[str], language: str) -> list[str]:
    """The same of plain text: the runs of one line, between which its emphasis or links begin and end."""
    return _in_language([run.replace(EDGE, LOST) for run in runs], [_WITHIN] * (len(runs) - 1), language)


def within_marks(text: str, language: str) -> str:
    """A text that will stand between the language's quotation marks, with other ones around what it quotes itself."""
    if language not in QUOTES:
        return text
    (told,) = _quoted([text], [], QUOTES[language])
    return told.translate(str.maketrans(QUOTES[language], INNER[language]))


def _in_language(texts: list[str], tags: list[str], language: str) -> list[str]:
    """The texts between the tags."""
    if language in QUOTES and '"' in "".join(texts):
        texts = list(_quoted(texts, tags, QUOTES[language]))
    return [*map(_tying(TIED[language]), texts)] if language in TIED else texts


@cache
def _tying(letters: str) -> Callable[[str], str]:
    """What ties the words of a text between two tags."""
    spaces = breaks(letters)

    @lru_cache(_KEPT)
    def tied(text: str) -> str:
        return text if not text or text.isspace() else spaces.sub(NO_BREAK_SPACE, EDGE + text)[1:]

    return tied


@cache
def breaks(letters: str) -> re.Pattern[str]:
    """The spaces at which no line may end.

    They stand after a word of one of the letters, between a short number and what it counts, before its thousands,
    square metres and the “r.” of a year, before a dash and before a dot that parts. The pattern begins with the space
    itself, which is what makes it quick.
    """
    return re.compile(
        rf"[ \n](?:(?<=[\s(„»–{EDGE}][{letters}{letters.upper()}][ \n])[ \n]*(?=[^\s{EDGE}])"
        r"|(?:(?<=[^\w,.]\d[ \n])|(?<=[^\w,.]\d\d[ \n]))[ \n]*(?=[^\W\d_A-Z])"
        r"|(?<=\d[ \n])(?=\d{3}(?!\d)|r\.|k?m[²³])"
        rf"|(?<=[^\s{EDGE}][ \n])[ \n]*(?=[–—·] ))"
    )


def _quoted(texts: list[str], tags: list[str], marks: str) -> Iterator[str]:
    """The texts between tags; a mark opens after a space or at the beginning of a block, and closes elsewhere."""
    before = ""
    for text, tag in zip(texts, [*tags, ""], strict=True):
        quoted = _marked(text, before, marks) if '"' in text else text
        yield quoted
        before = (quoted or before)[-1:] if _ALL_INLINE.fullmatch(tag) else ""


def _marked(text: str, before: str, marks: str) -> str:
    made, *others = text.split('"')
    for part in others:
        made += (marks[0] if BEFORE_OPENING.match((before + made)[-1:]) else marks[1]) + part
    return made
