"""Typography: what a language wants of its lines and quotation marks, done to finished HTML or to a plain text."""

import re
from collections.abc import Iterator
from functools import cache

NO_BREAK_SPACE = "\u00a0"

# Words of one letter that must not end a line, by language.
TIED = {"pl": "aiouwz", "cs": "aikosuvz", "sk": "aikosuvz"}
# What straight quotation marks become, by language.
QUOTES = {"pl": "„”", "cs": "„“", "sk": "„“", "en": "“”"}
# Tags, and elements whose text stays as it is.
UNTOUCHED = re.compile(r"(<(?P<name>pre|code|script|style|textarea|title)\b.*?</(?P=name)\s*>|<[^>]*>)", re.DOTALL)
INLINE = re.compile(r"</?(?:a|abbr|b|cite|del|em|i|ins|mark|q|small|span|strong|sub|sup|time|u)\b", re.IGNORECASE)
BEFORE_OPENING = re.compile(r"[\s(\[{–—/„“-]|^$")
# Parts the texts between tags, so that all of a page are read at once; HTML has no such character.
EDGE = "\0"


def tie(html: str, language: str) -> str:
    """The HTML with words tied that must not part at a line's end, and with the language's quotation marks."""
    parts = UNTOUCHED.split(html.replace(EDGE, "\ufffd"))
    # The pattern has two groups: of every three parts the first is text, the last only the name of an element.
    texts, tags = parts[::3], parts[1::3]
    if "".join(texts).find('"') >= 0 and language in QUOTES:
        texts = list(_quoted(texts, tags, QUOTES[language]))
    if language in TIED:
        texts = breaks(TIED[language]).sub(NO_BREAK_SPACE, EDGE.join(["", *texts])).split(EDGE)[1:]
    return "".join(part for pair in zip(texts, [*tags, ""], strict=True) for part in pair)


@cache
def breaks(letters: str) -> re.Pattern[str]:
    """The spaces at which no line may end.

    They stand after a word of one of the letters, between a short number and what it counts, and before a dash. The
    pattern begins with the space itself, which is what makes it quick.
    """
    return re.compile(
        rf"[ \n](?:(?<=[\s(„»–{EDGE}][{letters}{letters.upper()}][ \n])[ \n]*(?=[^\s{EDGE}])"
        r"|(?:(?<=[^\w,.]\d[ \n])|(?<=[^\w,.]\d\d[ \n]))[ \n]*(?=[^\W\d_A-Z])"
        rf"|(?<=[^\s{EDGE}][ \n])[ \n]*(?=[–—] ))"
    )


def _quoted(texts: list[str], tags: list[str], marks: str) -> Iterator[str]:
    """The texts between the tags; a mark opens after a space or at the beginning of a block, and closes elsewhere."""
    before = ""
    for text, tag in zip(texts, [*tags, ""], strict=True):
        made = []
        for character in text:
            if character == '"':
                character = marks[0] if BEFORE_OPENING.match(before) else marks[1]
            made.append(character)
            before = character
        yield "".join(made)
        if not INLINE.match(tag):
            before = ""
