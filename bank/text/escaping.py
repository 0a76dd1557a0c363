"""Plain text: a stranger's words as Markdown that shows just these words and does nothing else."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bank.text.bare_addresses import BEGINNING, address_at
from bank.text.normalise import visible

# What begins something in the middle of a line: HTML, links, citations, emphasis, code, entities, marks of other tools.
SIGNS = re.compile(r"[\\<\[\]{}`*_~|]|\^(?=[^\s^]{1,20}\^)|&(?=#?[A-Za-z0-9]+;)|==|::|%%|!(?=\[)")
# What makes a line more than a line: headings and their underlines, quotations, tables, definitions, callouts, points.
OPENING = re.compile(r"[#>|=]|[:~+-](?=\s|$)|!!!|\?\?\?|(?:-\s*){3,}$")
NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)")
POINT = re.compile(r"([-*•·–]|[0-9]{1,3}[.)])\s+(?=\S)")
# What a list of Markdown does not begin with, though several lines that do are one: a)  (1)  IV.  § 1  9.30  Step 1.
LISTED = re.compile(
    r"(?:\(?[A-Ha-h][.)/]|\(?[IVX]{1,5}[.)/]|\(?\d{1,3}[.)/](?!\d)|§ ?\d+|\d{1,2}[.:]\d\d(?!\d)"
    r"|[A-ZÀ-Ž][a-zà-ž]+ \d{1,2}[.:)])\s*\S"
)
EMPTY_LINES = re.compile(r"\n{3,}")
RULE = re.compile(r"([-*_])(?:\s*\1)*\s*")
# Kinds of characters that do something instead of being seen; signs with which a log of GitHub begins a command.
ACTING = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
COMMAND = re.compile(r"#(?=#\[)|^\s*:(?=:)")


def inert(text: str) -> str:
    """The text with its numbers in place of what acts on a terminal, on the log of a workflow or on the way of reading.

    These are line feeds and other control characters, those that turn or hide letters, and signs that begin a command.
    """
    if not text.isprintable():
        text = "".join(_number(char) if unicodedata.category(char) in ACTING else char for char in text)
    return COMMAND.sub(lambda sign: sign[0][:-1] + _number(sign[0][-1]), text)


def refusal(error: OSError) -> str:
    """What the system says of a file that it refuses, and which one."""
    return inert(f"{error.filename}: {error.strerror}" if error.filename else str(error))


def inert_code(text: str) -> str:
    """A stranger's text as code within a line of Markdown, from which it cannot get out."""
    return f"`{inert(text).replace('`', _number('`'))}`"


def inert_words(text: str) -> str:
    """A stranger's text as words within a line of Markdown."""
    return plain_text(inert(text))


def _number(char: str) -> str:
    return f"<U+{ord(char):04X}>"


def plain_text(text: str) -> str:
    """The words with their paragraphs and the points of their lists; all else is taken by its letter."""
    composed = unicodedata.normalize("NFC", visible(line_feeds(text)))
    lines = [line.strip() for line in composed.split("\n")]
    return EMPTY_LINES.sub("\n\n", "\n".join(_lines(lines))).strip()


def line_feeds(text: str) -> str:
    """The text with line feeds alone; browsers send carriage returns too."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(text: str) -> str:
    """The visible words of a text on one line."""
    return " ".join(unicodedata.normalize("NFC", visible(text)).split())


def shortened(text: str, most: int) -> str:
    """The visible words of a text on one line of at most `most` characters, cut between two words if it can be."""
    line = one_line(text)
    if len(line) <= most:
        return line
    return f"{line[:most].rpartition(' ')[0] or line[: most - 1]}…"


def _lines(lines: Sequence[str]) -> Iterator[str]:
    """Each line made harmless, with an empty one where a list begins, ends or changes its kind."""
    within, counted, listed = "", _counted(lines), _listed(lines)
    for number, line in enumerate(lines):
        point = None if RULE.fullmatch(line) else POINT.match(line)
        is_point = bool(point) and (number in counted or not line[0].isdigit())
        sign = _sign(point[1]) if point and is_point else "-" if number in listed else ""
        if line and _kind(sign) != within:
            yield ""
            within = _kind(sign)
        words = _escaped(line[point.end() :] if point and is_point else line)
        yield f"{sign} {words}" if sign else words


def _counted(lines: Sequence[str]) -> set[int]:
    """The lines whose numbers count 1, 2 and so on, so that a list was meant; a date or a year counts nothing."""
    counted: set[int] = set()
    run: list[int] = []
    for number, line in enumerate([*lines, "."]):
        if not line:
            continue
        point = POINT.match(line)
        count = int(point[1][:-1]) if point and point[1][0].isdigit() else 0
        if count != len(run) + 1:
            counted.update(run if len(run) > 1 else ())
            run = []
        if count == len(run) + 1:
            run.append(number)
    return counted


def _listed(lines: Sequence[str]) -> set[int]:
    """The lines that begin as points which Markdown knows nothing of, where one follows another."""
    marked = {number for number, line in enumerate(lines) if LISTED.match(line)}
    return {number for number in marked if marked & {number - 1, number + 1}}


def _sign(written: str) -> str:
    return f"{written[:-1]}." if written[0].isdigit() else "-"


def _kind(sign: str) -> str:
    return sign[-1:]


def _escaped(line: str) -> str:
    """The line by its letters, its first sign too where it would begin something."""
    if number := NUMBER.match(line):
        return f"{number[1]}\\{number[2]}{_within(line[number.end() :])}"
    escaped = _within(line)
    return f"\\{escaped}" if OPENING.match(line) and not escaped.startswith("\\") else escaped


def _within(line: str) -> str:
    """The line by its letters but for its addresses, which are links as they stand."""
    parts, done = [], 0
    for beginning in BEGINNING.finditer(line):
        address = address_at(line, beginning.start(), len(line)) if beginning.start() >= done else ""
        if address:
            parts += [SIGNS.sub(_by_letter, line[done : beginning.start()]), address]
            done = beginning.start() + len(address)
    return "".join([*parts, SIGNS.sub(_by_letter, line[done:])])


def _by_letter(signs: re.Match[str]) -> str:
    return "".join(f"\\{sign}" for sign in signs[0])
