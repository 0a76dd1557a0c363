"""The numbers: the census as the file that programs read."""

import json
from collections.abc import Iterable

from bank.model.census import Chapter, as_data
from bank.text.language import N_, Language


def numbers_name(language: Language) -> str:
    """The name of the file."""
    return f"{language.text(_STEM)}.json"


def numbers_text(chapters: Iterable[Chapter]) -> str:
    """The file: numbers by the ids of their chapters and their own."""
    return json.dumps(as_data(chapters), indent=1) + "\n"


_STEM = N_("numbers")
