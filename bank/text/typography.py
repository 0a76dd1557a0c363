"""Typography: what a language wants of its lines and quotation marks, done to finished HTML or to a plain text."""

import re
from collections.abc import Iterator

NO_BREAK_SPACE = "\u00a0"

# What stays in one line, by language: a short number and what it counts; a dash and the word before it.
_NUMBER = re.compile(r"(?<![\w,.])(\d{1,2})[ \n]+(?=[^\W\d_A-Z])")
_DASH = re.compile(r"(?<=\S)[ \n]+(?=[–—] )")
# Words of one letter that must not end a line, by language.
_TIED = {"pl": "aiouwz", "cs": "aikosuvz", "sk": "aikosuvz"}
# What straight quotation marks become, by language.
_QUOTES = {"pl": "„”", "cs": "„“", "sk": "„“", "en": "“”"}
# Tags, and elements whose text stays as it is.
_UNTOUCHED = re.compile(r"(<(?P<name>pre|code|script|style|textarea|title)\b.*?</(?P=name)\s*>|<[^>]*>)", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|cite|del|em|i|ins|mark|q|small|span|strong|sub|sup|time|u)\b", re.IGNORECASE)
_BEFORE_OPENING = re.compile(r"[\s(\[{–—/„“-]|^$")


def tie(html: str, language: str) -> str:
    """The HTML with words tied that must not part at a line's end, and with the language's quotation marks."""
    parts = _UNTOUCHED.split(html)
    # The pattern has two groups: of every three parts the first is text, the last only the name of an element.
    texts, tags = parts[::3], parts[1::3]
    if "".join(texts).find('"') >= 0 and language in _QUOTES:
        texts = list(_quoted(texts, tags, _QUOTES[language]))
    if letters := _TIED.get(language):
        one_letter = re.compile(rf"(?<![^\s(„»–])([{letters}{letters.upper()}])[ \n]+(?=\S)")
        texts = [text if text.isspace() else _tied(text, one_letter) for text in texts]
    return "".join(part for pair in zip(texts, [*tags, ""], strict=True) for part in pair)


def _tied(text: str, one_letter: re.Pattern[str]) -> str:
    text = _NUMBER.sub(rf"\1{NO_BREAK_SPACE}", one_letter.sub(rf"\1{NO_BREAK_SPACE}", text))
    return _DASH.sub(NO_BREAK_SPACE, text)


def _quoted(texts: list[str], tags: list[str], marks: str) -> Iterator[str]:
    """The texts between the tags; a mark opens after a space or at the beginning of a block, and closes elsewhere."""
    before = ""
    for text, tag in zip(texts, [*tags, ""], strict=True):
        made = []
        for character in text:
            if character == '"':
                character = marks[0] if _BEFORE_OPENING.match(before) else marks[1]
            made.append(character)
            before = character
        yield "".join(made)
        if not _INLINE.match(tag):
            before = ""
