"""bank migrate: the practices of an older release, moved to the fields of this one."""

import datetime
from pathlib import Path

import click

from bank.check.folder import list_folder
from bank.check.migrate import migrate
from bank.check.practice_file import is_practice
from bank.check.vocabulary_files import read_vocabulary
from bank.model.vocabulary import FOLDER
from bank.site.settings import UnsettledError
from bank.source.problems import errors
from bank.text.language import N_
from commands.files import replace_file
from commands.help import Spoken
from commands.options import practices_option, settings
from commands.terminal import say

DONE = 0


@click.command(
    cls=Spoken,
    short_help=N_("move practices to the fields of this release"),
    help=N_("Move all practices to the fields of this release: what is certain alone; the rest stays as it is."),
)
@practices_option()
def command(practices: Path) -> int:
    """Rewrite the files that are of an older shape, and name them."""
    language = settings().language
    vocabulary, problems = read_vocabulary(practices / FOLDER, FOLDER, datetime.date.today())
    if errors(problems):
        raise UnsettledError(problems, language)
    for name in filter(is_practice, sorted(list_folder(practices, "").files)):
        path = practices / name
        old = path.read_bytes()
        new = migrate(name, old.decode("utf-8", "surrogateescape"), vocabulary).encode("utf-8", "surrogateescape")
        if new != old:
            replace_file(path, new)
            say(language.text(_MOVED).format(file=name))
    return DONE


_MOVED = N_("Moved: {file}")
