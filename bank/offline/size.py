"""The size of the copy, which the page that leads to it can tell only when the copy is made."""

import re

from bank.text.language import N_, Language

_SLOT = re.compile(r"(?<= data-archive-size>)(?=</)")
_WHOLE = 10  # megabytes from which on no fraction is told


def with_size(page: str, size: int, language: Language) -> str:
    """The page with the size, in bytes, told where its template left room for it."""
    megabytes = size / 10**6
    number = language.number(round(megabytes) if megabytes >= _WHOLE else round(megabytes, 1))
    return _SLOT.sub(language.text(_SIZE).format(number=number), page)


_SIZE = N_(", {number} MB")
