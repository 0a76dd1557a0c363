"""Glyphs: which characters the fonts of the print edition can draw, and what stands there in place of the others."""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from bank.source.problems import Finding
from bank.text.normalise import INVISIBLE, LOST

FOLDER = "pdf/fonts"  # of a theme
_NOTHING = "□"  # what a run of characters becomes that no font has
_NOTHINGS = re.compile(f"{_NOTHING}{{2,}}")
_MOST_NAMED = 5
BEGINNING = 40  # letters of such a word that are told
LONGEST_WORD = 2000  # letters without a space; PDF takes no address of 8,000 and no text of 32,768
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")

# Characters that change how others are shown, and are nothing by themselves; the soft hyphen stays.
_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u20e3\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]"
)
# Signs that say something, in signs that old fonts have.
_READABLE = {
    sign: readable
    for signs, readable in (
        ("😀😁😂😃😄😅😆😇😉😊😋😍😎😏🙂🙃🤗🤩🥰🥳", ":)"),
        ("☹😒😓😔😕😖😞😟😠😡😢😣😥😦😧😩😫😭🙁", ":("),
        ("❤💓💔💕💖💗💘💙💚💛💜💝💞💟🖤🤍🤎🧡", "♥"),
        ("✅☑🗸", "✓"),
        ("❌❎✕🗙", "✗"),
        ("★☆⭐🌟✨", "*"),
        ("➡👉➔➜⟶⮕", "→"),
        ("⬅👈⟵", "←"),
        ("⬆👆☝", "↑"),
        ("⬇👇", "↓"),
        ("⚠", "(!)"),
        ("❗❕", "!"),
        ("❓❔", "?"),
        ("➕", "+"),
        ("➖", "–"),
        ("✖", "×"),
        ("🔴🟠🟡🟢🔵🟣🟤⚫", "●"),
        ("⚪", "○"),
        ("⬛◼◾🟥🟧🟨🟩🟦🟪🟫", "■"),
        ("⬜◻◽", "□"),
        ("🔸🔹🔶🔷", "◆"),
        ("✱✲✳", "*"),
        ("⁃∙‣", "•"),
    )
    for sign in signs
}
_FLAG_A = 0x1F1E6  # flags are written with letters of their own


@cache
def coverage(folder: Path) -> frozenset[str]:
    """Every character that a font in the folder has, for fallback picks among all of them; none without fonts."""
    points = {point for file in sorted(folder.glob("*.ttf")) for point in TTFont(file, lazy=True).getBestCmap()}
    return frozenset(char for char in map(chr, points) if unicodedata.category(char) not in ("Cc", "Cf", "Co"))


def uncovered(text: str, covered: frozenset[str]) -> set[str]:
    """The characters of a text that would be missed: what is neither covered nor blank nor without a shape.

    None when no coverage is known.
    """
    if not covered:
        return set()
    missing = set(unicodedata.normalize("NFC", text)) - covered
    return {char for char in missing if not char.isspace() and not _shapeless(char)}


def substitute(text: str, covered: frozenset[str]) -> str:
    """The text in covered characters alone, with line feeds and tabs: signs and letters like the missing ones.

    Control characters and those that turn the direction of a text are left out; a run of others becomes one □.
    """
    composed = unicodedata.normalize("NFC", text)  # a letter with a mark may come as two
    if not covered or covered.issuperset(composed):
        return composed
    parts = [char if char in covered else _instead(char, covered) for char in composed]
    return _NOTHINGS.sub(_NOTHING, "".join(parts)) if _NOTHING in parts else "".join(parts)


def is_printable(text: str, covered: frozenset[str]) -> bool:
    """Whether nothing is wrong with a text; of most nothing is, and many are soonest looked at as one."""
    whole = html.unescape(text)
    suspect = _beyond(covered).search(whole) or not unicodedata.is_normalized("NFC", whole)
    if suspect and (LOST in whole or INVISIBLE.search(whole) or uncovered(whole, covered)):
        return False
    return max(map(len, text.split("\n"))) <= LONGEST_WORD


@cache
def _beyond(covered: frozenset[str]) -> re.Pattern[str]:
    """What has to be looked at closer, which is soon seen: all but line feeds, spaces and what is covered and sound."""
    sound = sorted(char for char in covered if char != LOST and not INVISIBLE.match(char))
    return re.compile(f"[^\n {''.join(map(re.escape, sound))}]")


def unprintable(text: str, covered: frozenset[str]) -> Iterator[tuple[int, Finding]]:
    """What print cannot show in a text and what was lost before, with the line, counted from 0.

    Invisible characters are told of where an escape hides them; what stands there plainly is found with the bytes.
    """
    if is_printable(text, covered):
        return
    for number, line in enumerate(text.split("\n")):
        shown = html.unescape(line)
        yield from ((number, finding) for finding in _unshown(shown, covered))
        yield from ((number, Finding("replacement-character", {})) for _ in range(shown.count(LOST)))
        if len(line) > LONGEST_WORD and (word := _LONG_WORD.search(line)):
            values = {"begins": word[0][:BEGINNING], "length": len(word[0]), "most": LONGEST_WORD}
            yield number, Finding("word-too-long", values)


def _unshown(line: str, covered: frozenset[str]) -> Iterator[Finding]:
    yield from (Finding("control-character", {"code": _code(char)}) for char in INVISIBLE.findall(line))
    if missing := uncovered(line, covered):
        yield _no_glyphs(sorted(missing, key=line.find), covered)


def _no_glyphs(characters: Sequence[str], covered: frozenset[str]) -> Finding:
    named = (f"{char} ({_code(char)} {unicodedata.name(char, '?')})" for char in characters[:_MOST_NAMED])
    shown = dict.fromkeys(_instead(char, covered) for char in characters)
    values = {"characters": ", ".join(named), "shown": " ".join(filter(None, shown))}
    return Finding("character-not-in-fonts", values)


def _instead(char: str, covered: frozenset[str]) -> str:
    if char in "\n\t\u00ad":
        return char
    if char.isspace():
        return " "
    if _shapeless(char):
        return ""
    if char in _READABLE and covered.issuperset(_READABLE[char]):
        return _READABLE[char]
    if _FLAG_A <= ord(char) < _FLAG_A + 26:
        return chr(ord(char) - _FLAG_A + ord("A"))
    if unicodedata.combining(char):
        return ""
    plain = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    return plain if plain and covered.issuperset(plain) else _NOTHING


def _shapeless(char: str) -> bool:
    """Whether nothing is lost with it: control and format characters, selectors, skin tones."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs") or bool(_IGNORABLE.match(char))


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"
