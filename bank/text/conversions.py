"""Conversions: dates, amounts and addresses as people write them, and as a practice's file has them.

A text that can mean two things means none, and so does one of which a word would be lost, such as “about 500”. The form
has a twin of this module; tests/golden/conversions.json holds both to the same answers.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from babel.numbers import is_currency

from bank.text.dates import PartialDate
from bank.text.normalise import slug
from bank.text.number_words import Words
from bank.text.urls import web_address

DOMAINS = "com|cz|de|edu|eu|gov|info|lt|net|org|pl|sk|ua"  # of hosts that are taken for such without www. before them
LONGEST = 200  # characters; nothing that is converted is longer
LONGEST_ID = 40
ISO = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)(?:[T ]\d\d:\d\d.*)?")
DAY_FIRST = re.compile(r"(\d\d?)([./-])(\d\d?)\2(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})\.(\d\d)(?:\.(\d\d))?")
MONTH_FIRST = re.compile(r"(\d\d?)[./-](\d{4})")
NAMED_MONTH = re.compile(r"(?:(\d\d?)\.? )?([^\W\d_]+)\.? (\d{4})")
YEAR = re.compile(r"\d{4}")
DAYS = re.compile(r"(\d\d?)\.? ?[–—-] ?(\d\d?(?!\d).*)")  # the first day of a few, and the date of the last
DASH = re.compile(" ?[–—] ?| - |(?<=[0-9.])-(?=[0-9]{4}$)|(?<=[0-9]{4})-(?=[0-9]{1,2}[.])|[–—-]$")
NUMBER = re.compile(
    r"\d{1,3}(?: \d{3})+(?:,\d\d?)?|\d{1,3}(?:\.\d{3})+,\d\d?|\d{1,3}(?:\.\d{3}){2,}|\d+(?:[.,]\d\d?)?|0"
)
YEAR_AFTER = re.compile(r"\(?(\d{4})\)?")
ADDRESS = re.compile(rf"(?:www\.(?:[\w-]+\.)+[^\W\d_]{{2,}}|(?:[\w-]+\.)+(?:{DOMAINS}))(?:[/?#]\S*)?", re.IGNORECASE)
EMAIL = re.compile(r"(?:mailto:|e-?mail:? ?)?([^@\s:]+@[^@\s]+\.[^@\s.]+)", re.IGNORECASE)
POINT = re.compile(r"^[ \t]*(?:[-–*•·▪o]|\d{1,2}[.)]|[a-z]\))[ \t]+", re.MULTILINE)
ITEM_ENDS = re.compile(r"[;\n•▪]")


def date(text: str, known: Words) -> str | None:
    """25.11.2026, 5 December 2018, 12.2018 or 2018, as ISO 8601 has them."""
    bare = _within(_spaced(text).casefold(), known.before_dates, known.after_dates)
    if match := ISO.fullmatch(bare.upper()):
        return _real(match[1])
    if match := DAY_FIRST.fullmatch(bare):
        day, sign, month, year = match.groups()
        # With slashes the month may come first.
        unclear = sign == "/" and int(day) <= 12 and day != month
        return None if unclear else _real(f"{year}-{month:>02}-{day:>02}")
    if match := YEAR_FIRST.fullmatch(bare):
        return _real("-".join(part for part in match.groups() if part))
    if match := MONTH_FIRST.fullmatch(bare):
        return _real(f"{match[2]}-{match[1]:>02}")
    if (match := NAMED_MONTH.fullmatch(bare)) and (month_number := known.months.get(match[2])):
        return _real(f"{match[3]}-{month_number:02}" + (f"-{match[1]:>02}" if match[1] else ""))
    return _real(bare) if YEAR.fullmatch(bare) else None


def period(text: str, known: Words) -> dict[str, str] | None:
    """From a date on, or from one to another; a date alone may be either."""
    bare = _spaced(text).casefold()
    began = _within(bare, known.since)
    for word in known.until:
        began = began.replace(f" {word} ", " – ")
    if (match := DAYS.fullmatch(began)) and (few := _days(match[1], match[2], known)):
        return few
    parts = [part.strip() for part in DASH.split(began, maxsplit=1)]
    start = date(parts[0], known)
    if len(parts) == 1:
        return {"from": start} if start and began != bare and bare.startswith(known.since[:3]) else None
    if not start:
        return None
    if not parts[1] or parts[1] in known.still:
        return {"from": start}
    end = date(parts[1], known)
    return {"from": start, "to": end} if end else None


def number(text: str, known: Words) -> str | None:
    """A number in plain digits, with a point before the fraction; 3.000 may be three or three thousand."""
    bare = _within(_spaced(text).casefold(), (), known.counted)
    size, bare = _magnitude(bare, known)
    return _shifted(bare, size) if NUMBER.fullmatch(bare) else None


def cost(text: str, known: Words) -> dict[str, str] | None:
    """An amount with its currency, and where they are written its year and, in the text's own words, what it is for."""
    bare = _spaced(text).casefold()
    begun = NUMBER.match(bare)
    if not begun or bare[begun.end() : begun.end() + 1] in {".", ","}:
        return None
    size, rest = _magnitude_before(bare[begun.end() :].strip(), known)
    word, rest = _first_word(rest)
    code = currency(word, known)
    if not code:
        return None
    written, after = _year_after(rest, known)
    unit = written.strip(" /–-,")
    return {
        "amount": _shifted(begun[0], size),
        "currency": code,
        **({"per": unit} if unit else {}),
        **({"year": after} if after else {}),
    }


def currency(text: str, known: Words) -> str | None:
    """The code of a currency."""
    bare = _spaced(text).casefold().rstrip(".")
    code = known.currencies.get(bare, bare.upper())
    return code if is_currency(code) else None


def flag(text: str, known: Words) -> str | None:
    """true or false."""
    return known.flags.get(_spaced(text).casefold())


def address(text: str, known: Words | None = None) -> str | None:
    """A whole web address; one without its scheme has www. or a well-known domain."""
    bare = _spaced(text).strip("<>").rstrip(".,;")
    if web_address(bare):
        return bare
    return f"https://{bare}" if ADDRESS.fullmatch(bare) else None


def email(text: str, known: Words) -> str | None:
    """An e-mail address alone."""
    match = EMAIL.fullmatch(_spaced(text).strip("<>").rstrip(".,;"))
    return match[1] if match else None


def items(text: str) -> list[str]:
    """The items of a list, parted by semicolons or ends of lines, without their points."""
    return [item for part in ITEM_ENDS.split(POINT.sub("", text)) if (item := part.strip(" \t\u00a0,"))]


def source_id(text: str, taken: Iterable[str] = ()) -> str | None:
    """A short name for citing a source, made from its publisher or title."""
    name = slug(text)
    if len(name) > LONGEST_ID:
        name = name[: LONGEST_ID + 1].rpartition("-")[0] or name[:LONGEST_ID]
    known, ways = set(taken), [name, *(f"{name}-{number}" for number in range(2, 1000))]
    return next(way for way in ways if way not in known) if name else None


# The conversions by the names of shapes in the JSON Schema; a list of a closed vocabulary takes commas too.
SINGLE: Mapping[str, Callable[[str, Words], str | None]] = {
    "date": date,
    "number": number,
    "currency": currency,
    "flag": flag,
    "address": address,
    "email": email,
}


def _days(first: str, last: str, known: Words) -> dict[str, str] | None:
    """From a day to a date of the same month."""
    end = date(last, known) or ""
    start = _real(f"{end[:7]}-{first:>02}") if len(end) == len("2021-02-24") else None
    return {"from": start, "to": end} if start and start < end else None


def _spaced(text: str) -> str:
    """The text on one line with plain spaces; none of one that is too long."""
    return " ".join(text.split()) if len(text) <= LONGEST else ""


def _within(text: str, before: Iterable[str], after: Iterable[str] = ()) -> str:
    """What is left without one word before it and one after it, which may end in a point."""
    start = next((word for word in before if text.startswith(f"{word} ")), "")
    text = text[len(start) :].strip()
    bare = text.rstrip(".")
    end = next((word for word in after if bare.endswith(word) and _ends_apart(bare.removesuffix(word))), "")
    return bare[: -len(end)].strip() if end else text


def _ends_apart(text: str) -> bool:
    """Whether a word may follow that goes with a number."""
    return text.endswith(" ") or text[-1:].isdecimal()


def _real(text: str) -> str | None:
    """An ISO date, when there is such a day."""
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return None


def _magnitude(text: str, known: Words) -> tuple[int, str]:
    """The power of ten that a word after the number gives, and the number."""
    head, space, word = text.rpartition(" ")
    size = known.magnitudes.get(word.rstrip("."), 0)
    return (size, head) if space and size else (0, text)


def _magnitude_before(text: str, known: Words) -> tuple[int, str]:
    """The power of ten that the first word gives, and what follows."""
    word, rest = _first_word(text)
    size = known.magnitudes.get(word.rstrip("."), 0)
    return (size, rest) if size else (0, text)


def _first_word(text: str) -> tuple[str, str]:
    """The first word, which a slash ends too, and what follows."""
    match = re.match(r"[^\s/,(]*", text)
    end = match.end() if match else 0
    return text[:end], text[end:].strip()


def _year_after(text: str, known: Words) -> tuple[str, str | None]:
    """What stands before a year at the end, and the year."""
    bare = _within(text.strip("()"), (), known.after_dates)
    head, _, last = f" {bare}".rpartition(" ")
    if not (match := YEAR_AFTER.fullmatch(last)):
        return text, None
    head = head.strip(" (,")
    word = next((word for word in known.before_dates if head == word or head.endswith(f" {word}")), "")
    return head[: len(head) - len(word)].strip(" (,"), match[1]


def _shifted(digits: str, places: int) -> str:
    """A number as people write it with the point moved to the right, in plain digits; by signs, so that it is exact."""
    plain = re.sub(r"[ .](?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
    whole, _, fraction = plain.partition(".")
    fraction = fraction.ljust(places, "0")
    whole, fraction = (whole + fraction[:places]).lstrip("0") or "0", fraction[places:].rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole
