"""The locale's file: how people of a language write, beside the catalogue of its messages."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LOCALES = Path(__file__).parent / "locale"


@cache
def locale_file(language: str) -> Mapping[str, Any]:
    """The tables of the language with the code; none of a language that has no such file."""
    file = LOCALES / f"{language.partition('-')[0]}.toml"
    return tomllib.loads(file.read_bytes().decode()) if file.is_file() else {}
