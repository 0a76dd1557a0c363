"""Private details: e-mail addresses of persons and phone numbers, which a published text must not hold."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locale"
_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[a-zA-Z]{2,})")
# What every number of a telephone has in it; most texts have none, and are done with.
_FIGURES = re.compile(r"\d[\d /.-]{5,}\d")
# A name and a surname before the @, none of which begins like the name of an office.
_LETTER = re.compile(r"(?<!\\)[^\W\d_]")
_PERSON = re.compile(r"[^\W\d_]+[._-][^\W\d_]{3,}\d*")
# What looks alike everywhere; locale/<code>.toml adds what does so in a language: beginnings of the names of offices
# and whole ones, hosts that give mail to persons, numbers of telephones and what stands before one, what before or
# after figures tells that they are none.
_EVERYWHERE: Mapping[str, Sequence[str]] = {
    "offices": (
        "communit", "contact", "council", "desk", "enquir", "forum", "grant", "office", "partner", "program", "senior",
        "service", "support", "volunteer",
    ),
    "whole_offices": ("help", "info", "ngo", "team"),
    "mail_hosts": (
        "gmail.com", "googlemail.com", "hotmail.com", "icloud.com", "outlook.com", "proton.me", "protonmail.com",
        "yahoo.com",
    ),
    "phones": (r"\+\d{2,3}[ -]?\d{2,3}(?:[ -]?\d{2,3}){2,3}",),
    "phone_words": ("tel", "phone"),
    "not_after": (),
    "not_before": ("EUR", "euro", "m²", "m2"),
}  # fmt: skip


@dataclass(frozen=True)
class Shapes:
    """How private details look: four patterns by their names, and the hosts whose addresses are all of persons."""

    patterns: Mapping[str, re.Pattern[str]]
    mail_hosts: frozenset[str]


@dataclass(frozen=True)
class PrivateDetail:
    """What was found, where in the text, and the code of the problem that it is."""

    value: str
    offset: int
    code: str


@cache
def shapes(language: str = "") -> Shapes:
    """The shapes in the language with the code, or in any, for who does not know the language of a text."""
    files = sorted(LOCALES.glob(f"{language.partition('-')[0] or '*'}.toml"))
    lists = [_EVERYWHERE, *(tomllib.loads(file.read_bytes().decode()) for file in files)]
    every = {name: [item for one in lists for item in one[name]] for name in _EVERYWHERE}
    whole, begun = "|".join(every["whole_offices"]), "|".join(every["offices"])
    office = rf"(?:^|[._-])(?:(?:{whole})(?:$|[._-])|{begun})"
    after = "".join(f"(?<!{word})" for word in every["not_after"])
    worded = rf"(?<!\w)(?:{'|'.join(every['phone_words'])})[.:]* ?\d[\d /.-]{{5,}}\d"
    numbers = "|".join([*every["phones"], worded])
    phone = rf"(?<![\d/.-]){after}(?:{numbers})(?![\d-])(?!\s*(?:{'|'.join(every['not_before'])}))"
    patterns = {"email": _EMAIL, "person": _PERSON, "office": _compiled(office), "phone": _compiled(phone)}
    return Shapes(patterns, frozenset(every["mail_hosts"]))


def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern in either case, for which each language of patterns knows letters of its own."""
    return re.compile(_LETTER.sub(_in_either_case, pattern))


def _in_either_case(letter: re.Match[str]) -> str:
    small, capital = letter[0].lower(), letter[0].upper()
    return letter[0] if small == capital else f"[{small}{capital}]"


def private_details(text: str, language: str = "") -> Iterator[PrivateDetail]:
    """The private details of a text in the language with the code, in their order by kind."""
    text, known = text.replace("\u00a0", " "), shapes(language)
    for match in _EMAIL.finditer(text) if "@" in text else ():
        name, host = match.groups()
        person = _PERSON.fullmatch(name) and not known.patterns["office"].search(name)
        if person or host.casefold() in known.mail_hosts:
            yield PrivateDetail(match.group(), match.start(), "private-email")
    for match in known.patterns["phone"].finditer(text) if _FIGURES.search(text) else ():
        yield PrivateDetail(match.group(), match.start(), "phone-number")
