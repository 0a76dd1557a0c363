"""The table of problems: each code with its level, message, remedy, and an example of a mistake with its mend."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Level = Literal["error", "warning", "mended"]
Scope = Literal["file", "front matter", "body", "image", "document", "bank", "vocabulary", "settings", "another bank"]
TABLE = Path(__file__).with_name("problems.toml")


@dataclass(frozen=True)
class Entry:
    """What is known of a problem before it is met; message, remedy, example and mend are msgids of the catalogue.

    What was mended has no remedy; `in_form` is the remedy for who sees no file. A `bearable` error, such as a broken
    picture, fails the check and a strict build as any other, but leaves the rest of the practice fit to be shown.
    `file` is the one that the example stands in, where that is not a practice; an example `in_words` describes what no
    lines can show.
    """

    code: str
    level: Level
    scope: Scope
    message: str
    example: str
    mend: str
    remedy: str = ""
    in_form: str = ""
    bearable: bool = False
    file: str = ""
    in_words: bool = False


def _read(text: str) -> Mapping[str, Entry]:
    return {code: Entry(code, **values) for code, values in tomllib.loads(text).items()}


PROBLEMS = _read(TABLE.read_text("utf-8"))
