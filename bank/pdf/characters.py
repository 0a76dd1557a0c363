"""Characters: a text as it can be printed, with what no font draws replaced by what comes nearest."""

import re
import unicodedata

from bank.typography import NO_BREAK_SPACE

# What people write for a mark, and the mark that text fonts have.
_ALIKE = {
    "✅": "✓", "✔": "✓", "☑": "✓", "❌": "×", "✖": "×", "✗": "×", "✘": "×", "❎": "×",
    "➡": "→", "⬅": "←", "⬆": "↑", "⬇": "↓", "➜": "→", "➔": "→", "⇒": "→", "⇨": "→", "↳": "→",
    "❗": "!", "❕": "!", "⚠": "!", "❓": "?", "❔": "?", "‼": "!!", "⁉": "!?",
    "★": "*", "☆": "*", "⭐": "*", "●": "•", "⚫": "•", "▪": "•", "◾": "•", "■": "•", "‣": "•", "◦": "•",
    "☎": "tel.", "📞": "tel.", "✉": "@", "📧": "@", "➕": "+", "➖": "−", "✕": "×", "▶": "→", "◀": "←",
}  # fmt: skip
_UNKNOWN = ("□", "☐", "?")
# Of two characters joined into one picture the first is enough.
_JOINED = re.compile("\u200d.", re.DOTALL)
_FIRST_REGION = ord("\U0001f1e6")


def legible(text: str, characters: frozenset[str] | None = None) -> str:
    """The text in composed letters, of the given characters only; None stands for all.

    Characters that only steer (control, direction, variation, joining, soft hyphens) are left out,
    others that are not among the given ones become the nearest that are, at worst an empty square.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    if composed.replace(NO_BREAK_SPACE, " ").isprintable() and (characters is None or characters.issuperset(composed)):
        return composed
    return "".join(_printed(character, characters) for character in _JOINED.sub("", composed))


def _printed(character: str, characters: frozenset[str] | None) -> str:
    category, known = unicodedata.category(character), characters is None or character in characters
    if character.isspace():
        return character if known and category == "Zs" else " "
    if category in _UNSEEN or (category in _MARKS and not known):
        return ""
    if category in _IMPOSSIBLE:
        return _nearest("", characters)
    return character if known else _nearest(character, characters)


def _nearest(character: str, characters: frozenset[str] | None) -> str:
    known = characters or frozenset(_UNKNOWN)
    candidates = (_ALIKE.get(character, ""), _region(character), _decomposed(character), _base(character), *_UNKNOWN)
    return next((candidate for candidate in candidates if candidate and known.issuperset(candidate)), "?")


def _decomposed(character: str) -> str:
    return unicodedata.normalize("NFKD", character)


def _base(character: str) -> str:
    return "".join(letter for letter in _decomposed(character) if not unicodedata.combining(letter))


def _region(character: str) -> str:
    """The letter that a half of a flag stands for."""
    place = ord(character) - _FIRST_REGION if character else -1
    return chr(ord("A") + place) if 0 <= place < 26 else ""


# Categories of Unicode: steering characters, marks on others, and what has no form of its own.
_UNSEEN = {"Cc", "Cf"}
_MARKS = {"Mn", "Me", "Sk"}
_IMPOSSIBLE = {"Cs", "Co", "Cn"}
