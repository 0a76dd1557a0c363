"""Typography: what a language wants of its lines, done to finished HTML."""

import re

NO_BREAK_SPACE = "\u00a0"

# Words of one letter that must not end a line, by language.
_TIED = {"pl": "aiouwz", "cs": "aikosuvz", "sk": "aikosuvz"}
# Tags, and elements whose text stays as it is.
_UNTOUCHED = re.compile(r"(<(?P<name>pre|code|script|style|textarea|title)\b.*?</(?P=name)\s*>|<[^>]*>)", re.DOTALL)


def tie(html: str, language: str) -> str:
    """The HTML with one-letter words tied to the word after them."""
    letters = _TIED.get(language)
    if not letters:
        return html
    one_letter = re.compile(rf"(?<![^\s(„»–])([{letters}{letters.upper()}])[ \n]+(?=\S)")
    parts = _UNTOUCHED.split(html)
    # The pattern has two groups: of every three parts the first is text, the last only the name of an element.
    parts[::3] = [one_letter.sub(rf"\1{NO_BREAK_SPACE}", text) for text in parts[::3]]
    return "".join(part for number, part in enumerate(parts) if number % 3 != 2)
