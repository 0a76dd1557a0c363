"""Number words: what a language says with numbers and dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bank.text.locale_file import locale_file

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP"}


@dataclass(frozen=True)
class Words:
    """What a language says with numbers.

    `months` and `counted` stand beside figures, `before_dates`, `after_dates`, `since` and `until` around dates; with
    `still` a period is open. `magnitudes` are powers of ten, `currencies` codes of ISO 4217.
    """

    months: Mapping[str, int]
    magnitudes: Mapping[str, int]
    currencies: Mapping[str, str]
    flags: Mapping[str, str]
    before_dates: tuple[str, ...] = ()
    after_dates: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()


@cache
def words(language: str) -> Words:
    """The words of the language with the code; what is written alike everywhere is among them."""
    own = dict(locale_file(language).get("written", {}))
    months = {name: number for number, names in enumerate(own.pop("months", ()), 1) for name in names.split()}
    roman = {name: number for number, name in enumerate(ROMAN, 1)}
    flags = {"true": "true", "false": "false"} | own.pop("flags", {})
    currencies = SIGNS | own.pop("currencies", {})
    lists = {name: tuple(items) for name, items in own.items() if isinstance(items, list)}
    return Words(months | roman, own.get("magnitudes", {}), currencies, flags, **lists)
