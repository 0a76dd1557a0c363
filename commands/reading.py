"""Reading: the sound practices of a bank for a command that tells of them; what is unsound is named and left out."""

from pathlib import Path

from bank.check.bank import read_bank
from bank.model.catalogue import Catalogue
from bank.source.problems import errors
from bank.text.language import Language
from commands.clock import today
from commands.options import settings
from commands.terminal import complain


def read_sound(practices: Path, language: Language) -> Catalogue | None:
    """The sound practices; None when there are problems and nothing else."""
    catalogue, problems = read_bank(practices, today(), language=settings().language.code)
    unsound = errors(problems)
    complain(*(problem.write(language) for problem in unsound))
    return None if unsound and not catalogue.practices else catalogue
