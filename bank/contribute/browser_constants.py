"""Constants for browsers: patterns and limits of the checks as a module of JavaScript; none is written twice."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.entities import html5

from frontmatter.default_handlers import YAMLHandler

from bank.check import body, documents, duplicates, fonts, images, limits
from bank.contribute import draft
from bank.contribute.browser_patterns import for_browsers, literal
from bank.markdown import callouts, html, leftovers, misread, references, tasks
from bank.markdown.bare_addresses import SIGN
from bank.markdown.links import IMAGE_ENDINGS
from bank.model import life
from bank.model.citations import CITATION
from bank.model.objects import DOCUMENT_ENDINGS
from bank.schema import quantities, scalars
from bank.source import front_matter_file
from bank.source.problems import FEW, LONGEST_VALUE
from bank.text import (
    bare_addresses,
    conversions,
    dates,
    escaping,
    normalise,
    private_details,
    typography,
    urls,
)

RULES = "assets/js/form/rules/constants.js"  # of a theme
LETTERS = "assets/js/shared/letters.js"
_MADE = "/** {title}; made by scripts/derive.py of what bank/ says, where changes belong. */"

Constants = Mapping[str, object]


def letters() -> str:
    """The module about letters, which the search needs too."""
    return _module("Letters: what their folding goes by", {"UNDECOMPOSED": _table(normalise.UNDECOMPOSED)})


def constants() -> str:
    """The module of all patterns and limits that the rules of the form share with the check."""
    return _module("Constants: the patterns and limits of the rules", {**_patterns(), **_everywhere(), **_limits()})


def _patterns() -> Constants:
    """Patterns that are looked for once: anywhere, at the beginning, or as the whole of a text."""
    return {
        "HEADING": scalars.HEADING,
        "BLANK": body.BLANK,
        "EMAIL_WITHIN": draft.EMAIL_WITHIN,
        "ADDRESS_WITHIN": draft.ADDRESS_WITHIN,
        "BEFORE_OPENING": _beginning(typography.BEFORE_OPENING),
        "INLINE": _beginning(typography.INLINE),
        "SCHEME": _beginning(body.SCHEME),
        "ELSEWHERE": _beginning(html.SCHEME),
        "LEADING_ZERO": _beginning(scalars.LEADING_ZERO),
        "OPENING": _beginning(escaping.OPENING),
        "POINT": _beginning(escaping.POINT),
        "LISTED": _beginning(escaping.LISTED),
        "NUMBER": _beginning(escaping.NUMBER),
        "RULE": _whole(escaping.RULE),
        "WORD": normalise.WORD,
        "MARGIN": _beginning(misread.MARGIN),
        "FENCE": misread.FENCE,
        "DEFINITION": references.DEFINITION,
        "BOX": _beginning(tasks.BOX),
        "CALLOUT": _whole(callouts.CALLOUT),
        "WEB": _whole(urls.WEB),
        "MAIL": _whole(urls.MAIL),
        "DESK": _whole(urls.DESK),
        "PORT": _whole(urls.PORT),
        "LABEL": _whole(urls.LABEL),
        "NUMERIC": _whole(urls.NUMERIC),
        "NUMBERED": _whole(urls.NUMBERED),
        "DECIMAL": _whole(scalars.DECIMAL),
        "THOUSANDS": _whole(scalars.THOUSANDS),
        "DATED": _whole(scalars.DATED),
        "QUANTITY": _whole(quantities.PARTS),
        "SOURCED": _whole(quantities.SOURCED),
        "DATE": _whole(dates.WRITTEN),
        **_of_people(),
    }


def _of_people() -> Constants:
    """Patterns of what people write for a value."""
    whole = {
        "ISO": conversions.ISO,
        "DAY_FIRST": conversions.DAY_FIRST,
        "DAYS": conversions.DAYS,
        "YEAR_FIRST": conversions.YEAR_FIRST,
        "MONTH_FIRST": conversions.MONTH_FIRST,
        "NAMED_MONTH": conversions.NAMED_MONTH,
        "YEAR": conversions.YEAR,
        "YEAR_AFTER": conversions.YEAR_AFTER,
        "NUMBER_ALONE": conversions.NUMBER,
        "ADDRESS_ALONE": conversions.ADDRESS,
        "EMAIL_ALONE": conversions.EMAIL,
    }
    return {
        **{name: _whole(pattern) for name, pattern in whole.items()},
        "SPAN": conversions.DASH,
        "NUMBER_FIRST": _beginning(conversions.NUMBER),
    }


def _everywhere() -> Constants:
    """Patterns of which all finds are wanted."""
    found = {
        "UNSPACED": draft.UNSPACED,
        "INVISIBLE": normalise.INVISIBLE,
        "LOST": re.compile(normalise.LOST),
        "DASHES": normalise.DASHES,
        "UNUSED_IN_SLUGS": normalise.UNUSED_IN_SLUGS,
        "SPACES": re.compile(f"[{private_details.SPACES}]"),
        "HYPHENS": re.compile(f"[{private_details.HYPHENS}]"),
        "LINK": private_details.LINK,
        "RUN": private_details.RUN,
        "EMPTY_LINES": escaping.EMPTY_LINES,
        "EDGE": YAMLHandler.FM_BOUNDARY,
        "FOOTNOTE": body.FOOTNOTE,
        "CITATION": CITATION,
        "BYTES": urls.BYTES,
        "SIGNS": escaping.SIGNS,
        "COMMAND": escaping.COMMAND,
        "LABEL_NAMED": references.LABEL,
        "REFERENCE": references.REFERENCE,
        "ESCAPED": leftovers.ESCAPED,
        "NEEDLESS": leftovers.NEEDLESS,
        "DEEPER": front_matter_file.DEEPER,
        "UNTOUCHED": typography.UNTOUCHED,
        "NAME_EDGES": re.compile("^{0}+|{0}+$".format(f"[{re.escape(draft.EDGES)}]")),
    }
    return {name: _Everywhere(pattern) for name, pattern in found.items()}


def _limits() -> Constants:
    return {
        "BREAKS": {language: _Everywhere(typography.breaks(letters)) for language, letters in typography.TIED.items()},
        "QUOTES": typography.QUOTES,
        "NO_BREAK_SPACE": typography.NO_BREAK_SPACE,
        "TEXT_EDGE": typography.EDGE,
        "INDENT": callouts.INDENT,
        "ADDRESS_PATTERNS": _alike(bare_addresses.PATTERNS),
        "ADDRESS_SIGN": SIGN.pattern,
        "ANCHOR": normalise.PREFIX,
        "MARKS_IN_MARKDOWN": _alike(leftovers.PATTERNS),
        "MARKS_IN_PLAIN_TEXT": _alike(leftovers.PLAIN_PATTERNS),
        "MISREAD_LINES": _alike(misread.PATTERNS),
        "MOST_IN_EACH_OTHER": misread.DEEPEST,
        "DEEPEST": front_matter_file.DEEPEST,
        "LARGEST": front_matter_file.LARGEST,
        "BETWEEN_BLOCKS": limits.BETWEEN_BLOCKS,
        "LONGEST_BLOCK": limits.LONGEST_BLOCK,
        "MOST_LINES": limits.MOST_LINES,
        "MOST_BRACKETS": limits.MOST_BRACKETS,
        "BETWEEN": quantities.BETWEEN,
        "LONGEST_NUMBER": scalars.LONGEST_NUMBER,
        "ROUND": _table(draft.ROUND),
        "SHORTEST_NAME": draft.SHORTEST_NAME,
        "LONGEST_NAME": draft.LONGEST_NAME,
        "LONGEST_ID": draft.LONGEST_ID,
        "LONGEST_WRITTEN": conversions.LONGEST,
        "LONGEST_SOURCE": conversions.LONGEST_ID,
        "LONGEST_WORD": fonts.LONGEST_WORD,
        "WORD_BEGINNING": fonts.BEGINNING,
        "TAG_BEGINNING": body.BEGINNING,
        "LONGEST_HOST": urls.LONGEST_HOST,
        "CODED": urls.CODED,
        "MARKS": urls.MARKS,
        "FILLERS": urls.FILLERS,
        "IMAGES": IMAGE_ENDINGS,
        "DOCUMENTS": DOCUMENT_ENDINGS,
        "LARGEST_DOCUMENT": documents.MOST_BYTES,
        "GOOD_WIDTH": images.GOOD_WIDTH,
        "LEAST_WIDTH": images.LEAST_WIDTH,
        "NEAR": normalise.NEAR,
        "ALIKE": duplicates.ALIKE,
        "SHARED_SOURCES": duplicates.SHARED,
        "ROW": duplicates.WORDS,
        "LEAST_ROWS": duplicates.LEAST,
        "FEW": FEW,
        "LONGEST_VALUE": LONGEST_VALUE,
        "LONGEST_OFFICE": scalars.Text().most,
        "HOLDS": life.HOLDS.days,
        "HIDDEN_NAMES": dict(sorted(_hidden_names())),
        "HIDDEN_NUMBERS": list(_hidden_numbers()),
    }


def _hidden_names() -> Iterator[tuple[str, str]]:
    """The entities of HTML that stand for what nobody can see."""
    return ((name.rstrip(";"), sign) for name, sign in html5.items() if normalise.INVISIBLE.fullmatch(sign))


def _hidden_numbers() -> Iterator[int]:
    """The numbers by which an entity can stand for what nobody can see."""
    return (number for number in range(0x10000) if normalise.INVISIBLE.fullmatch(unescape(f"&#{number};")))


class _Everywhere:
    """A pattern with the flag g."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern


def _beginning(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(f"^(?:{pattern.pattern})", pattern.flags)


def _whole(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(f"^(?:{pattern.pattern})$", pattern.flags)


def _alike(patterns: Mapping[str, str]) -> Mapping[str, str]:
    """The sources of patterns that browsers compile."""
    return {name: for_browsers(re.compile(pattern)) for name, pattern in patterns.items()}


def _table(table: Mapping[int, int | str]) -> Mapping[str, str]:
    """A table of str.translate by its characters."""
    return {chr(sign): other if isinstance(other, str) else chr(other) for sign, other in table.items()}


def _module(title: str, values: Constants) -> str:
    lines = [f"export const {name} = {_written(value)};" for name, value in values.items()]
    return "\n".join([_MADE.format(title=title), "", *lines, ""])


def _written(value: object) -> str:
    if isinstance(value, re.Pattern):
        return literal(value)
    if isinstance(value, _Everywhere):
        return literal(value.pattern, "g")
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{_written(key)}: {_written(item)}' for key, item in value.items())} }}"
    return json.dumps(value, ensure_ascii=not str(value).isprintable())
