"""Plain text: a stranger's words as Markdown that shows just these words and does nothing else."""

import re
from collections.abc import Iterator

from bank.text.normalise import visible

# What begins something in the middle of a line: HTML, links, pictures, citations, attribute lists, code.
ANYWHERE = str.maketrans({"\\": "\\\\", "<": "&lt;", "[": "\\[", "]": "\\]", "{": "&#123;", "`": "\\`"})
# What makes a line more than a line: headings and their underlines, rules, quotations, tables, tabs, callouts, fences.
OPENING = re.compile(r"[#>|=~:+]|!!!|\?\?\?|([-*_])(?=(\s*\1)*\s*$)")
# A point of a list, by whatever sign; a number with a bracket too.
POINT = re.compile(r"([-*•·–]|\d{1,3}[.)])\s+(?=\S)")


def plain_text(text: str) -> str:
    """The words with their paragraphs and the points of their lists; all else is taken by its letter."""
    lines = [line.strip() for line in visible(line_feeds(text)).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_lines(lines))).strip()


def line_feeds(text: str) -> str:
    """The text with line feeds alone; browsers send carriage returns too."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(text: str) -> str:
    """The visible words of a text on one line."""
    return " ".join(visible(text).split())


def shortened(text: str, most: int) -> str:
    """The visible words of a text on one line of at most `most` characters, cut between two words if it can be."""
    line = one_line(text)
    if len(line) <= most:
        return line
    return f"{line[:most].rpartition(' ')[0] or line[: most - 1]}…"


def _lines(lines: list[str]) -> Iterator[str]:
    """Each line made harmless, with an empty one where a list begins, ends or changes its kind."""
    within = ""
    for line in lines:
        point = None if OPENING.match(line) else POINT.match(line)
        sign = _sign(point[1]) if point else ""
        if line and _kind(sign) != within:
            yield ""
            within = _kind(sign)
        yield f"{sign} {_escaped(line[point.end() :])}" if point else _escaped(line)


def _sign(written: str) -> str:
    return f"{written[:-1]}." if written[0].isdigit() else "-"


def _kind(sign: str) -> str:
    return sign[-1:]


def _escaped(line: str) -> str:
    """The line by its letters, its first sign as an entity where it would begin something."""
    escaped = line.translate(ANYWHERE)
    opening = OPENING.match(line)
    return f"&#{ord(escaped[0])};{escaped[1:]}" if opening else escaped
