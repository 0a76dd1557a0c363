"""Private details: what a published text must not hold of persons, and what people have to be asked about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bank.text.locale_file import LOCALES, locale_file

SPACES, HYPHENS = "\u00a0\u2007\u2009\u202f", "\u2010\u2011\u2012\u2013"  # taken for " " and "-" in figures
_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@((?:[\w-]+\.)+[a-zA-Z]{2,})")
RUN = re.compile(rf"\d[\d /.(){SPACES}{HYPHENS}-]{{5,}}\d")  # figures that may be one number
LINK = re.compile(r"https?://[^\s<>()\[\]]+")  # its figures are its own
# A name and a surname before the @, none of which begins like the name of an office.
_LETTER = re.compile(r"(?<!\\)[^\W\d_]")
_PERSON = re.compile(r"[^\W\d_]+[._-][^\W\d_]{3,}\d*")
# What looks alike everywhere; locale/<code>.toml adds what does so in a language: beginnings of the names of offices
# and whole ones, hosts that give mail to persons, numbers of telephones, those that may be such, and what stands before
# one, what before or after figures tells that they are none, and other private figures.
_EVERYWHERE: Mapping[str, Sequence[Any]] = {
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
    "doubtful_phones": (),
    "phone_words": ("tel", "phone"),
    "not_after": (),
    "not_before": ("EUR", "euro", "m²", "m2"),
    "figures": (
        {"code": "bank-account", "pattern": r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?!\w)"},
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Figures:
    """How private figures look: `pattern` finds them, and where there are check digits, they have to agree.

    Digits times their weights add up to tens; an account without the letters of a country is one of `country`. A text
    without a run of `least` digits, or one that holds none of `near`, has no such figures, and is done with; so is each
    line without a run, where there is no `near`.
    """

    code: str
    pattern: re.Pattern[str]
    weights: tuple[int, ...] = ()
    country: str = ""
    least: int = 9
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shapes:
    """How private details look: three patterns of addresses, the hosts whose mail is all of persons, and figures."""

    patterns: Mapping[str, re.Pattern[str]]
    mail_hosts: frozenset[str]
    figures: tuple[Figures, ...]


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
    lists = [_EVERYWHERE, *(locale_file(file.stem) for file in files)]
    every = {name: [item for one in lists for item in one.get(name, ())] for name in _EVERYWHERE}
    whole, begun = "|".join(every["whole_offices"]), "|".join(every["offices"])
    office = rf"(?:^|[._-])(?:(?:{whole})(?:$|[._-])|{begun})"
    worded = rf"(?<!\w)(?:{'|'.join(every['phone_words'])})[.:]* ?\d[\d /.-]{{5,}}\d"
    patterns = {"email": _EMAIL, "person": _PERSON, "office": _compiled(office)}
    figures = (
        *(_figures(**one) for one in every["figures"]),
        Figures("phone-number", _phone([worded], every), least=7),
        Figures("phone-number", _phone(every["phones"], every)),
        *(Figures("maybe-phone-number", _phone([phone], every)) for phone in every["doubtful_phones"]),
    )
    return Shapes(patterns, frozenset(every["mail_hosts"]), figures)


def _figures(code: str, pattern: str, *, weights: Sequence[int] = (), near: Sequence[str] = (), **more: Any) -> Figures:
    return Figures(code, re.compile(pattern), tuple(weights), near=tuple(near), **more)


def _phone(numbers: Sequence[str], every: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Numbers of telephones that neither stand within other figures nor are said to be something else."""
    after = "".join(f"(?<!{word})" for word in every["not_after"])
    return _compiled(rf"(?<![\d/.-]){after}(?:{'|'.join(numbers)})(?![\d-])(?!\s*(?:{'|'.join(every['not_before'])}))")


def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern in either case, for which each language of patterns knows letters of its own."""
    return re.compile(_LETTER.sub(_in_either_case, pattern))


def _in_either_case(letter: re.Match[str]) -> str:
    small, capital = letter[0].lower(), letter[0].upper()
    return letter[0] if small == capital else f"[{small}{capital}]"


def private_details(text: str, language: str = "") -> Iterator[PrivateDetail]:
    """The private details of a text in the language with the code, in their order by kind."""
    known = shapes(language)
    yield from _addresses(text, known) if "@" in text else ()
    runs = RUN.findall(text)
    longest = max(sum(map(str.isdigit, run)) for run in runs) if runs else 0
    likely = [figures for figures in known.figures if figures.least <= longest and _is_near(figures, text)]
    plain = _plain(text) if likely else ""
    for figures in likely:
        if not figures.near and not _is_on_a_line(figures, plain):
            continue
        for match in figures.pattern.finditer(plain):
            if _adds_up(match[0], figures):
                yield PrivateDetail(match[0], match.start(), figures.code)
                plain = f"{plain[: match.start()]}{_blank(match)}{plain[match.end() :]}"


def _is_near(figures: Figures, text: str) -> bool:
    """Whether a text holds what such figures stand near to; asked of every text, so without a generator."""
    for word in figures.near:
        if word in text:
            return True
    return not figures.near


def _is_on_a_line(figures: Figures, text: str) -> bool:
    """Whether one of the few lines with a run holds such figures; what stands below may yet tell that they are none."""
    return any(figures.pattern.search(line) for line in text.split("\n") if RUN.search(line))


def _plain(text: str) -> str:
    """The text with plain spaces and hyphens, and without links."""
    for sign in SPACES + HYPHENS:
        text = text.replace(sign, " " if sign in SPACES else "-")
    return LINK.sub(_blank, text) if "://" in text else text


def _addresses(text: str, known: Shapes) -> Iterator[PrivateDetail]:
    for match in _EMAIL.finditer(text):
        name, host = match.groups()
        person = _PERSON.fullmatch(name) and not known.patterns["office"].search(name)
        if person or host.casefold() in known.mail_hosts:
            yield PrivateDetail(match.group(), match.start(), "private-email")


def _blank(match: re.Match[str]) -> str:
    """Signs in which nothing is found, as many as were there."""
    return "/" * len(match[0])


def _adds_up(value: str, figures: Figures) -> bool:
    """Whether the check digits are those of the others."""
    signs = [sign for sign in value if sign.isalnum()]
    if figures.weights:
        return sum(int(sign) * weight for sign, weight in zip(signs, figures.weights, strict=True)) % 10 == 0
    if figures.code != "bank-account":
        return True
    number = [*(figures.country if signs[0].isdigit() else ""), *signs]
    return int("".join(str(int(sign, 36)) for sign in (*number[4:], *number[:4]))) % 97 == 1
