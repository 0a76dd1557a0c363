"""Encoding: text for a stream whose character set lacks some of its letters, such as a pipe in Windows-1250."""

import codecs
from typing import Any

from bank.text.normalise import plain

HANDLER = "bank-plain"
_SIGNS = str.maketrans({"–": "-", "—": "-", "„": '"', "”": '"', "“": '"', "’": "'", "…": "...", "→": "->", "·": "-"})


def make_bearing(stream: Any, errors: str = HANDLER) -> None:
    """Make a text stream take what it has no character for in plain letters, or do what `errors` names."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors=errors)


def _in_plain_letters(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = plain(error.object[error.start : error.end].translate(_SIGNS))
    return text.encode("ascii", "replace").decode("ascii"), error.end


codecs.register_error(HANDLER, _in_plain_letters)
