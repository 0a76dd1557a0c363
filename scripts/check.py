#!/usr/bin/env python3
"""Check practices and the vocabulary: exit 0 when all is sound, 1 with problems, 2 when something cannot be read.

With --fix, mend first what is safe to mend.
"""

import argparse
import datetime
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import project
from project import ROOT, UNREADABLE

project.enter()

from bank.check.bank import read_bank
from bank.check.fix import mend
from bank.check.fonts import FOLDER as FONTS
from bank.check.fonts import coverage
from bank.check.practice_file import ENDING, home, is_practice
from bank.check.vocabulary_files import read_vocabulary
from bank.model.catalogue import Catalogue
from bank.model.vocabulary import FOLDER
from bank.schema.front_matter import front_matter
from bank.source.problems import Problem, errors
from bank.text.language import N_, Language, languages

SOUND, PROBLEMS = 0, 1


class OutsideError(Exception):
    """A named file of the project that does not lie in the folder of practices; the text is its path."""


def main(argv: Sequence[str] | None = None) -> int:
    """Print the problems of the named files, or of all, and how many there are."""
    options = _parser().parse_args(argv)
    language = Language(options.language)
    folder: Path = options.practices
    try:
        folder.stat()
        named = [_judged(Path(name), folder) for name in options.files]
        if options.fix:
            for problem in _fix(folder, named):
                print(_line(problem, options.format, language))
        today, covered = datetime.date.today(), coverage(ROOT / "theme" / FONTS)
        guests = _guests(named, folder)
        contents = {place: path.read_bytes() for place, path in guests.items()}
        shown = _shown(folder)
        catalogue, problems = read_bank(folder, today, drafts=True, shown=shown, covered=covered, guests=contents)
    except (OSError, OutsideError) as error:
        print(language.text(_CANNOT_READ).format(reason=_reason(error, language)), file=sys.stderr)
        return UNREADABLE
    typed = {f"{shown}/{place}": _shown(path) for place, path in guests.items()}
    of_named = {_shown(path) for path in named} | typed.keys()
    found = [one for one in problems if not named or one.path in of_named or _of_vocabulary(one, folder)]
    for problem in found:
        print(_line(replace(problem, path=typed.get(problem.path, problem.path)), options.format, language))
    if options.format == "text":
        for place, path in typed.items():
            print(language.text(_AS_IF).format(file=path, place=place), file=sys.stderr)
        print(_summary(found, len(named) or _number(catalogue, problems), language), file=sys.stderr)
        if found:
            print(language.text(_EXPLAINED).format(address=_page_of_problems()), file=sys.stderr)
    return PROBLEMS if errors(found) else SOUND


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", help="files to check; all when none is named")
    parser.add_argument("--fix", action="store_true", help="first mend what is safe to mend, and tell what was mended")
    parser.add_argument("--practices", type=Path, default=ROOT / "practices", help="the folder of practices")
    parser.add_argument(
        "--language", choices=languages(), default=project.language(), help="the language of the messages"
    )
    parser.add_argument("--format", choices=("text", "github"), default="text", help="github: workflow annotations")
    return parser


def _judged(path: Path, folder: Path) -> Path:
    """The named file, which has to be there: in the folder of practices, or a practice from outside of the project."""
    path.open("rb").close()
    resolved, inside = path.resolve(), folder.resolve()
    elsewhere = path.suffix == ENDING and not resolved.is_relative_to(inside.parent)
    if not (elsewhere or resolved.is_relative_to(inside)):
        raise OutsideError(path)
    return resolved


def _guests(named: list[Path], folder: Path) -> dict[str, Path]:
    """The named files that lie elsewhere, such as among somebody's downloads, by the places where they belong."""
    elsewhere = [path for path in named if not path.is_relative_to(folder.resolve())]
    if not elsewhere:
        return {}
    vocabulary, _ = read_vocabulary(folder / FOLDER, FOLDER, datetime.date.today())
    return {home(path.name, path.read_bytes(), vocabulary): path for path in elsewhere}


def _fix(folder: Path, named: list[Path]) -> Iterator[Problem]:
    """Mend the named practices, or all; where the vocabulary has a mistake nothing can be told right from wrong."""
    vocabulary, problems = read_vocabulary(folder / FOLDER, FOLDER, datetime.date.today())
    if errors(problems):
        return
    shape, root = front_matter(vocabulary), folder.resolve()
    for path in named or sorted(root.rglob(f"*{ENDING}")):
        if not path.is_relative_to(root) or is_practice(path.relative_to(root).as_posix()):
            data, mended = mend(_shown(path), path.read_bytes(), shape, vocabulary)
            if mended:
                _replace(path, data)
            yield from mended


def _replace(path: Path, data: bytes) -> None:
    """Put new bytes in the place of a file's, all or none."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as new:
        try:
            new.write(data)
            new.close()
            shutil.copymode(path, new.name)
            Path(new.name).replace(path)
        except BaseException:
            Path(new.name).unlink()
            raise


def _shown(path: Path) -> str:
    """The path as a person at the project's root would type it."""
    resolved = path.resolve()
    return resolved.relative_to(ROOT).as_posix() if resolved.is_relative_to(ROOT) else resolved.as_posix()


def _of_vocabulary(problem: Problem, folder: Path) -> bool:
    """An error in the vocabulary keeps every practice from being read, so it is always shown."""
    return problem.path.startswith(f"{_shown(folder)}/{FOLDER}/")


def _reason(error: OSError | OutsideError, language: Language) -> str:
    if isinstance(error, FileNotFoundError):
        return language.text(_NO_FILE).format(file=error.filename)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}"
    return language.text(_OUTSIDE).format(file=error)


def _number(catalogue: Catalogue, problems: list[Problem]) -> int:
    """How many practices were checked: those in the catalogue, and those that a problem keeps out of it."""
    told = {problem.path for problem in problems if problem.path.endswith(ENDING)}
    return len(told | {practice.path for practice in catalogue.practices})


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
    settings = project.settings()
    return f"{settings.site_url}{settings.addresses.problems}/"


def _line(problem: Problem, format: str, language: Language) -> str:
    return _annotation(problem, language) if format == "github" else problem.write(language)


def _annotation(problem: Problem, language: Language) -> str:
    """A workflow command of GitHub, with its escapes."""
    place = f"{problem.place}: " if problem.place else ""
    told = f"{place}{problem.explain(language)} [{problem.code}]"
    message = told.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = problem.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    level = "notice" if problem.level == "mended" else problem.level
    return f"::{level} file={path},line={problem.line or 1}::{message}"


_CANNOT_READ = N_("Cannot read: {reason}")
_NO_FILE = N_("there is no file {file}")
_AS_IF = N_("{file} was judged as it would be at its place, {place}.")
_EXPLAINED = N_("What each code in brackets means, with examples: {address}")
_OUTSIDE = N_("{file} does not lie in the folder of practices")

if __name__ == "__main__":
    sys.exit(main())
