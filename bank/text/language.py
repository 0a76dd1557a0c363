"""The language of the interface: messages, plurals, dates, numbers and sorting, from a gettext catalogue."""

import datetime
import gettext
import io
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import TypeVar

import babel
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent, get_currency_symbol
from babel.units import format_unit

from bank.text.dates import PartialDate, Period
from bank.text.locale_file import LOCALES, locale_file
from bank.text.normalise import plain

Item = TypeVar("Item")
SOURCE_LANGUAGE = "en"
_MEGABYTE = 995_000  # bytes from which on a size is told in megabytes
_WHOLE = 10  # megabytes from which on no fraction is told
_CODE_BEFORE_NUMBER = re.compile(r"(?<=[A-Za-z])(?=\d)")  # CLDR parts them, Babel does not
_KEPT = 20_000  # titles and amounts whose forms are remembered


def N_(message: str) -> str:  # noqa: N802 (gettext's own name for a msgid that is translated later)
    """Mark a msgid for the catalogue without translating it yet."""
    return message


SINCE = N_("since {date}")


def languages() -> list[str]:
    """The codes of all languages that have a catalogue, and of the source language."""
    return sorted({SOURCE_LANGUAGE, *(path.stem for path in LOCALES.glob("*.po"))})


def own_name(code: str) -> str:
    """What the speakers of a language call it; the code of one that nobody knows."""
    locale = _locale(code)
    return (locale and locale.language_name) or code


class Language:
    """One language: code, such as "pl", and its catalogue bank/text/locale/<code>.po; English needs none."""

    def __init__(self, code: str, locales: Path = LOCALES) -> None:
        """Raise LookupError when neither the catalogue nor the source language has the code."""
        self.code = code
        locale = _locale(_written_as(code))
        if locale is None:
            raise LookupError(f"no language {code}")
        self.locale = locale
        self.translations = _catalogue(locales / f"{code}.po", code)
        # A title stands in many lists, and an amount too; a scale has the same few numbers on each page.
        self._sort_key, self._money = lru_cache(_KEPT)(self._key), lru_cache(_KEPT)(self._written)
        self._compact = cache(partial(format_compact_decimal, locale=self.locale, fraction_digits=1))
        self._alphabet = {letter: rank for rank, letter in enumerate(self.text("abcdefghijklmnopqrstuvwxyz"))}

    @property
    def direction(self) -> str:
        """The direction in which it is written: ltr or rtl."""
        return str(self.locale.text_direction)

    def text(self, message: str) -> str:
        """The message in this language."""
        return str(self.translations.gettext(message))

    def count(self, singular: str, plural: str, number: int) -> str:
        """The right plural form, with {number} filled in."""
        return self.translations.ngettext(singular, plural, number).format(number=self.number(number))

    def counts(self, singular: str, plural: str) -> dict[str, str]:
        """The plural forms by the names that CLDR and browsers have for them (one, few, many, other)."""
        forms = {
            name: str(self.translations.ngettext(singular, plural, number)) for name, number in self._plurals.items()
        }
        return {"other": str(self.translations.ngettext(singular, plural, 2)), **forms}

    @cached_property
    def _plurals(self) -> dict[str, int]:
        """A number for each name of a plural form, the smallest."""
        return {self.locale.plural_form(number): number for number in range(200, -1, -1)}

    def name_of(self, code: str) -> str:
        """What a language is called in this one; the code of one that nobody knows."""
        locale = _locale(code)
        return (locale and locale.get_display_name(self.locale)) or code

    def label(self, labels: Mapping[str, str]) -> str:
        """The label in this language, or the first there is."""
        return labels.get(self.code) or next(iter(labels.values()))

    def date(self, date: PartialDate | datetime.date) -> str:
        """24 lutego 2021, luty 2021 or 2021."""
        if isinstance(date, datetime.date):
            return format_date(date, "long", locale=self.locale)
        if date.is_full:
            return format_date(date.first_day, "long", locale=self.locale)
        return format_date(date.first_day, "LLLL y", locale=self.locale) if date.month else str(date.year)

    def period(self, period: Period) -> str:
        """2008–2009, or "since 2008" when it is open."""
        start = self.date(period.start)
        if period.end is None:
            return self.text(SINCE).format(date=self._genitive(period.start))
        end = self.date(period.end)
        if start == end:
            return start
        return f"{start}–{end}" if start.isdigit() and end.isdigit() else f"{start} – {end}"

    def years(self, period: Period) -> str:
        """2008–2009, 2008– or 2008: the years alone, for a quiet line."""
        end = str(period.end.year) if period.end else ""
        return str(period.start.year) if end == str(period.start.year) else f"{period.start.year}–{end}"

    def _genitive(self, date: PartialDate) -> str:
        """The date as it stands after "since": Polish and other months change their ending there."""
        if date.month and not date.is_full:
            return format_date(date.first_day, "MMMM y", locale=self.locale)
        return self.date(date)

    def number(self, number: float) -> str:
        """A number with this language's separators."""
        return format_decimal(number, locale=self.locale)

    def share(self, share: float) -> str:
        """A part of a whole in percent, with a decimal where it tells: 12%, 0,5%."""
        return format_percent(round(share, 3), locale=self.locale, decimal_quantization=False)

    def compact(self, number: float) -> str:
        """10 tys., 2 mln: a round number in few letters."""
        return self._compact(number)

    def money(self, amount: float, currency: str) -> str:
        """An amount with its currency, without pence when there are none."""
        return self._money(amount, currency)

    def currency(self, code: str) -> str:
        """How a currency is written behind a number: zł, £."""
        return str(get_currency_symbol(code, self.locale))

    def _written(self, amount: float, currency: str) -> str:
        pattern = None if amount % 1 else self.locale.currency_formats["standard"].pattern.replace(".00", "")
        text = format_currency(amount, currency, format=pattern, locale=self.locale, currency_digits=bool(amount % 1))
        return _CODE_BEFORE_NUMBER.sub("\u00a0", text)

    def size(self, size: int) -> str:
        """A number of bytes: 12 kB, 1,7 MB or 152 MB."""
        unit, number = ("megabyte", size / 10**6) if size >= _MEGABYTE else ("kilobyte", size / 10**3)
        rounded = round(number, 1) if unit == "megabyte" and number < _WHOLE else max(round(number), 1)
        return format_unit(rounded, f"digital-{unit}", length="short", locale=self.locale)

    def join(self, items: Iterable[str]) -> str:
        """a, b and c."""
        return format_list(list(items), locale=self.locale)

    def sort_key(self, text: str) -> tuple[tuple[tuple[int, str], ...], str]:
        """The key that sorts by this language's alphabet: in Polish Ł after L, é as e, digits before letters."""
        return self._sort_key(text)

    def _key(self, text: str) -> tuple[tuple[tuple[int, str], ...], str]:
        letters = (letter for letter in text.casefold() if letter.isalnum() or letter == " ")
        ranked = ((self._rank(letter), letter) for letter in letters)
        return tuple((rank, letter if rank < 0 else "") for rank, letter in ranked), text

    def _rank(self, letter: str) -> int:
        """The letter's place in the alphabet, that of its plain form for a foreign one, or -1."""
        rank = self._alphabet.get(letter)
        return self._alphabet.get(plain(letter)[:1], -1) if rank is None else rank

    def sort(self, items: Iterable[Item], name: Callable[[Item], str]) -> list[Item]:
        """The items by their names, in this language's order."""
        return sorted(items, key=lambda item: self.sort_key(name(item)))


def _locale(code: str) -> babel.Locale | None:
    """What Babel knows of the language with the code, if anything."""
    try:
        return babel.Locale.parse(code.replace("-", "_"))
    except (babel.UnknownLocaleError, ValueError):
        return None


def _written_as(code: str) -> str:
    """The locale by which a language is written: that of the code, or of its file where the code names no country."""
    return code if "-" in code else str(locale_file(code).get("locale", code))


@cache
def _catalogue(path: Path, code: str) -> gettext.NullTranslations:
    if not path.is_file():
        if code.split("-")[0] == SOURCE_LANGUAGE:
            return gettext.NullTranslations()
        raise LookupError(f"no catalogue {path}")
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
