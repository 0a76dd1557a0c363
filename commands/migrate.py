"""bank migrate: the practices of an older release, moved to the fields of this one, and what people have to move."""

from pathlib import Path

import click

from bank.check.folder import list_folder
from bank.check.migrate import migrate
from bank.check.reading import is_practice
from bank.check.unknowns import unknowns
from bank.check.vocabulary_files import read_vocabulary
from bank.model.vocabulary import FOLDER, Vocabulary
from bank.schema.front_matter import front_matter
from bank.site.settings import UnsettledError
from bank.source.problems import errors
from bank.text.escaping import inert
from bank.text.language import N_, Language
from commands.clock import today
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
@click.option(
    "--questions",
    is_flag=True,
    help=N_("write nothing; list the sentences that say what nobody knows, of which people make open questions"),
)
@practices_option()
def command(questions: bool, practices: Path) -> int:
    """Rewrite the files that are of an older shape, and name them; or list what only people can move."""
    language = settings().language
    vocabulary, problems = read_vocabulary(practices / FOLDER, FOLDER, today())
    if errors(problems):
        raise UnsettledError(problems, language)
    names = list(filter(is_practice, sorted(list_folder(practices, "").files)))
    if questions:
        _list(names, practices, vocabulary, language)
    else:
        _move(names, practices, vocabulary, language)
    return DONE


def _move(names: list[str], practices: Path, vocabulary: Vocabulary, language: Language) -> None:
    for name in names:
        path = practices / name
        old = _read(path)
        new = migrate(name, old, vocabulary)
        if new != old:
            replace_file(path, new.encode("utf-8", "surrogateescape"))
            say(language.text(_MOVED).format(file=name))


def _list(names: list[str], practices: Path, vocabulary: Vocabulary, language: Language) -> None:
    """One sentence a line, after its file and line as editors of text open them."""
    shape, found = front_matter(vocabulary), unknowns(language.code)
    listed = {name: list(found.within(name, _read(practices / name), shape)) for name in names}
    for name, sentences in listed.items():
        say(*(f"{practices / name}:{sentence.line}: {inert(sentence.words)}" for sentence in sentences))
    number, files = sum(map(len, listed.values())), sum(map(bool, listed.values()))
    say(language.text(_LISTED).format(number=number, files=files))


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape")


_MOVED = N_("Moved: {file}")
_LISTED = N_("Sentences that say what nobody knows: {number}, in files: {files}.")
