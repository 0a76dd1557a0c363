"""The size of the copy, which the page that leads to it can tell only when the copy is made."""

import re

from bank.text.language import Language

_SLOT = re.compile(r"(?<= data-archive-size>)(?=</)")


def with_size(page: str, size: int, language: Language) -> str:
    """The page with the size, in bytes, told where its template left room for it."""
    return _SLOT.sub(f", {language.size(size)}", page)
