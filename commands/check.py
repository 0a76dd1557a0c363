"""bank check: practices and the vocabulary, judged; exit 0 when all is sound, 1 with problems, 2 where one cannot read.

With --fix, what is safe to mend is mended first.
"""

import stat
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from bank.check.bank import content, read_bank
from bank.check.fix import mend
from bank.check.folder import list_folder
from bank.check.fonts import FOLDER as FONTS
from bank.check.fonts import coverage
from bank.check.practice_file import home
from bank.check.reading import ENDING, is_text
from bank.check.vocabulary_files import read_vocabulary
from bank.model.catalogue import Catalogue
from bank.model.vocabulary import FOLDER
from bank.schema.front_matter import front_matter
from bank.site.progress import follow
from bank.site.tally_line import tally_line
from bank.source.problems import Problem, errors
from bank.text.escaping import inert
from bank.text.language import N_, Language
from commands.clock import today
from commands.files import replace_file
from commands.help import Spoken
from commands.libraries import ROOT
from commands.main import UNREADABLE
from commands.options import A_PATH, language_option, practices_option, settings
from commands.terminal import complain, say

SOUND, PROBLEMS = 0, 1


@click.command(
    cls=Spoken,
    short_help=N_("check practices and the vocabulary"),
    help=N_(
        "Check the named files, or all practices and the vocabulary when none is named. A practice from outside of the "
        "project is judged as it would be at its place."
    ),
)
@click.argument("files", nargs=-1, type=A_PATH)
@click.option("--fix", is_flag=True, help=N_("first mend what is safe to mend, and tell what was mended"))
@practices_option()
@language_option(N_("the language of the messages"))
@click.option(
    "--format", type=click.Choice(("text", "github")), default="text", help=N_("github: annotations for a workflow")
)
def command(files: tuple[Path, ...], fix: bool, practices: Path, language: Language, format: str) -> int:
    """Print the problems of the named files, or of all, and how many there are."""
    practices.stat()
    named = [_resolved(path) for path in files]
    if stray := next((path for path, file in zip(files, named, strict=True) if not _judged(file, practices)), None):
        complain(language.text(_OUTSIDE).format(file=stray))
        return UNREADABLE
    if fix:
        say(*(_line(problem, format, language) for problem in _fix(practices, named)))
    catalogue, problems, typed = _read(practices, named, language)
    of_named = {_shown(path) for path in named} | typed.keys()
    found = [one for one in problems if not named or one.path in of_named or _of_vocabulary(one, practices)]
    say(*(_line(replace(one, path=typed.get(one.path, one.path)), format, language) for one in found))
    if format == "text":
        complain(*(language.text(_AS_IF).format(file=path, place=place) for place, path in typed.items()))
        complain(_summary(found, len(named) or catalogue.tally.read, language))
        complain(*(() if named else (tally_line(catalogue.tally, language),)))
        if found:
            complain(language.text(_EXPLAINED).format(address=_page_of_problems()))
    return PROBLEMS if errors(found) else SOUND


def _resolved(path: Path) -> Path:
    """The named file, which has to be there and to be one: a pipe would never end."""
    if not stat.S_ISFIFO(path.stat().st_mode):
        path.open("rb").close()
    return path.resolve()


def _judged(path: Path, folder: Path) -> bool:
    """Whether it lies in the folder of practices, or is a practice from outside of the project."""
    inside = folder.resolve()
    elsewhere = path.suffix == ENDING and path.is_file() and not path.is_relative_to(inside.parent)
    return elsewhere or path.is_relative_to(inside)


def _read(folder: Path, named: list[Path], language: Language) -> tuple[Catalogue, list[Problem], dict[str, str]]:
    """The bank with its problems, and the paths of named files that lie elsewhere, by those that they would have."""
    guests, shown = _guests(named, folder), _shown(folder)
    catalogue, problems = read_bank(
        folder,
        today(),
        drafts=True,
        language=settings().language.code,
        addresses=settings().addresses,
        own=settings().own_names,
        shown=shown,
        covered=coverage(settings().theme / FONTS),
        guests={place: content(path) for place, path in guests.items()},
        follow=lambda paths: follow(paths, len(paths), language.text(_CHECKING), language, sys.stderr),
    )
    return catalogue, problems, {f"{shown}/{place}": _shown(path) for place, path in guests.items()}


def _guests(named: list[Path], folder: Path) -> dict[str, Path]:
    """The named files that lie elsewhere, such as among somebody's downloads, by the places where they belong."""
    elsewhere = [path for path in named if not path.is_relative_to(folder.resolve())]
    if not elsewhere:
        return {}
    vocabulary, _ = read_vocabulary(folder / FOLDER, FOLDER, today())
    return {home(path.name, content(path), vocabulary): path for path in elsewhere}


def _fix(folder: Path, named: list[Path]) -> Iterator[Problem]:
    """Mend the named practices and translations, or all; with a mistake in the vocabulary nothing is surely wrong."""
    vocabulary, problems = read_vocabulary(folder / FOLDER, FOLDER, today())
    if errors(problems):
        return
    shape, root = front_matter(vocabulary), folder.resolve()
    for path in filter(Path.is_file, named) if named else sorted(root / path for path in list_folder(root, "").files):
        own = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
        if not own or is_text(own):
            data = content(path)
            data, mended = mend(_shown(path), data, shape, vocabulary) if isinstance(data, bytes) else (b"", [])
            if mended:
                replace_file(path, data)
            yield from mended


def _shown(path: Path) -> str:
    """The path as a person at the project's root would type it."""
    resolved = path.resolve()
    return resolved.relative_to(ROOT).as_posix() if resolved.is_relative_to(ROOT) else resolved.as_posix()


def _of_vocabulary(problem: Problem, folder: Path) -> bool:
    """An error in the vocabulary keeps every practice from being read, so it is always shown."""
    return problem.path.startswith(f"{_shown(folder)}/{FOLDER}/")


def _summary(found: list[Problem], files: int, language: Language) -> str:
    failed = len(errors(found))
    return "; ".join(
        (
            language.count("{number} file checked", "{number} files checked", files),
            language.count("{number} error", "{number} errors", failed),
            language.count("{number} warning", "{number} warnings", len(found) - failed),
        )
    )


def _page_of_problems() -> str:
    bank = settings()
    return f"{bank.site_url}{bank.addresses.problems}/"


def _line(problem: Problem, format: str, language: Language) -> str:
    return _annotation(problem, language) if format == "github" else problem.write(language)


def _annotation(problem: Problem, language: Language) -> str:
    """A workflow command of GitHub, with its escapes."""
    place = f"{inert(problem.place)}: " if problem.place else ""
    told = f"{place}{problem.explain(language)} [{problem.code}]"
    message = told.replace("%", "%25")
    path = inert(problem.path).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    level = "notice" if problem.level == "mended" else problem.level
    return f"::{level} file={path},line={problem.line or 1}::{message}"


_CHECKING = N_("Checking practices")
_AS_IF = N_("{file} was judged as it would be at its place, {place}.")
_EXPLAINED = N_("What each code in brackets means, with examples: {address}")
_OUTSIDE = N_("Cannot read: {file} does not lie in the folder of practices")
