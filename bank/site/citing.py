"""Citing: how a practice is told of elsewhere, as a line of text and as an entry of BibTeX."""

import re

from bank.model.practice import Practice
from bank.text.language import N_, Language
from bank.text.typography import within_marks


def citation_line(practice: Practice, bank: str, year: int, address: str, language: Language) -> str:
    """“Title”, the bank, the year of what is cited, its address."""
    title = within_marks(practice.title, language.code)
    return language.text(_LINE).format(title=title, bank=bank, year=year, address=address)


def bibtex(practice: Practice, bank: str, year: int, address: str) -> str:
    """The entry; letters that mean something to TeX stand for themselves."""
    fields = {
        "title": _whole(practice.title),
        "author": _whole(bank),
        "year": f"{{{year}}}",
        "url": f"{{{address.translate(_OF_ADDRESS)}}}",
        "note": f"{{{practice.licence.id}}}",
    }
    lines = "".join(f"  {key} = {value},\n" for key, value in fields.items())
    return f"@online{{{practice.id},\n{lines}}}"


def _whole(text: str) -> str:
    """A text whose capitals stay, and which is no list of names."""
    return f'"{{{_plain(text)}}}"'


def _plain(text: str) -> str:
    return _SPECIAL.sub(lambda match: _SIGNS.get(match[0], f"\\{match[0]}"), text)


_SPECIAL = re.compile(r"[\\{}$&#%_^~]")
_SIGNS = {"\\": r"\textbackslash{}", "^": r"\^{}", "~": r"\~{}"}
_OF_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_LINE = N_("“{title}”, {bank}, {year}, {address}")
