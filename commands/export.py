"""bank export: the whole bank as a table; exit 0 when written, 2 when the bank cannot be read."""

from pathlib import Path

import click

from bank.check.folder import list_folder
from bank.check.reading import is_practice
from bank.check.vocabulary_files import read_vocabulary
from bank.exchange.labels import Labels
from bank.exchange.workbook import workbook
from bank.model.answers import RefusedError
from bank.model.vocabulary import FOLDER
from bank.source.front_matter_file import read_document
from bank.source.problems import errors
from bank.text.language import N_, Language
from commands.clock import today
from commands.help import Spoken
from commands.options import A_PATH, language_option, practices_option
from commands.terminal import complain, say

WRITTEN = 0


@click.command(
    cls=Spoken,
    short_help=N_("write the whole bank as a table for Excel"),
    help=N_(
        "Write the whole bank as a table for Excel, with a codebook. Edit it and bring it in again: only what was "
        "changed changes in the files."
    ),
)
@click.option("--as", "as_", type=click.Choice(("xlsx",)), default="xlsx", help=N_("xlsx: a workbook of Excel"))
@click.option("-o", "--output", type=A_PATH, help=N_("the file to write; bank.xlsx here when left out"))
@practices_option()
@language_option(N_("the language of the columns"))
def command(as_: str, output: Path | None, practices: Path, language: Language) -> int:
    """Write the table."""
    vocabulary, problems = read_vocabulary(practices / FOLDER, FOLDER, today())
    if errors(problems):
        raise RefusedError("\n".join(problem.write(language) for problem in errors(problems)))
    paths = sorted(filter(is_practice, list_folder(practices, "").files))
    files = {path: (practices / path).read_bytes() for path in paths}
    target = output or Path(f"bank.{as_}")
    target.write_bytes(workbook(files, Labels(vocabulary, language)))
    broken = (path for path, data in files.items() if read_document(path, data)[0] is None)
    complain(*(language.text(_LEFT_OUT).format(path=path) for path in broken))
    say(language.text(_DONE).format(path=target))
    return WRITTEN


_DONE = N_("Written: {path}")
_LEFT_OUT = N_("{path} cannot be read and is left out.")
