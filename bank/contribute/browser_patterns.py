"""Patterns for browsers: regular expressions of Python as those of JavaScript, with its flag u."""

import re
import unicodedata

_LETTERS = r"\p{L}\p{Nl}\p{No}"
_LETTERS_BUT = re.compile(r"\[\^\\W\\d_([^\]]*)\]")
_SET = re.compile(r"\[(?:\\.|[^\]\\])*\]|\\[wd]")
_NAMED = re.compile(r"\(\?P<(\w+)>")
_REPEATED = re.compile(r"\(\?P=(\w+)\)")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_NEEDLESS = frozenset("\"'#&~<>!%,:;=@` ")  # what JavaScript takes for an error when it is escaped
_SLASH = re.compile(r"\\.|/", re.DOTALL)
_FLAGS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}


def for_browsers(pattern: re.Pattern[str]) -> str:
    """The source of a pattern; letters and digits of all scripts have names there."""
    source = _LETTERS_BUT.sub(lambda found: _letters_but(found[1]), pattern.pattern)
    source = _SET.sub(_spelt_out, source)
    source = _REPEATED.sub(r"\\k<\1>", _NAMED.sub(r"(?<\1>", source))
    return _ESCAPE.sub(lambda found: found[1] if found[1] in _NEEDLESS else found[0], source)


def literal(pattern: re.Pattern[str], flags: str = "") -> str:
    """The pattern as JavaScript writes it, with its own flags and more."""
    source = _SLASH.sub(lambda found: "\\/" if found[0] == "/" else found[0], for_browsers(pattern))
    own = "".join(flag for option, flag in _FLAGS.items() if pattern.flags & option)
    return f"/{''.join(map(_visible, source))}/{''.join(sorted(f'{flags}{own}u'))}"


def _letters_but(others: str) -> str:
    return f"(?![{others}])[{_LETTERS}]" if others else f"[{_LETTERS}]"


def _spelt_out(found: re.Match[str]) -> str:
    """The classes of Python within a set, or alone as a set of their own."""
    inside = found[0].replace(r"\w", r"\p{L}\p{N}_").replace(r"\d", r"\p{Nd}")
    return inside if found[0].startswith("[") else f"[{inside}]"


def _visible(char: str) -> str:
    """The character, by its number where nobody could see it or an editor would turn it."""
    hidden = char != " " and unicodedata.category(char)[0] in "CZ"
    return f"\\u{{{ord(char):x}}}" if hidden else char
