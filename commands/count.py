"""bank count: what the bank holds, counted from its files; exit 0 when counted, 2 when the bank cannot be read."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from bank.model.census import Chapter, as_data, census
from bank.text.language import N_, Language
from commands.help import Spoken
from commands.main import UNREADABLE
from commands.options import language_option, practices_option
from commands.reading import read_sound
from commands.terminal import say

COUNTED = 0
_INDENT = "  "


@click.command(
    cls=Spoken,
    short_help=N_("count what the bank holds"),
    help=N_("Count what the bank holds, from its files: practices, places, costs, failures and what else is known."),
)
@click.option("--json", "as_json", is_flag=True, help=N_("JSON, for programs"))
@practices_option()
@language_option(N_("the language of the words"))
def command(as_json: bool, practices: Path, language: Language) -> int:
    """Print the numbers; unsound files are named and not counted."""
    catalogue = read_sound(practices, language)
    if catalogue is None:
        return UNREADABLE
    chapters = census(catalogue, language)
    say(json.dumps(as_data(chapters), indent=1) if as_json else "\n".join(_lines(chapters, language)))
    return COUNTED


def _lines(chapters: Iterable[Chapter], language: Language) -> Iterator[str]:
    """A heading for each chapter, and its numbers in one column under it."""
    rows = [row for chapter in chapters for row in chapter.rows]
    words = max(len(row.label) for row in rows)
    digits = max(len(language.number(row.number)) for row in rows)
    for chapter in chapters:
        yield chapter.label
        yield from (f"{_INDENT}{row.label:<{words}}  {language.number(row.number):>{digits}}" for row in chapter.rows)
