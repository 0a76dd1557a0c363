"""Mistakes: the files with problems as a live preview shows them, each practice that is kept out at its own address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bank.check.reading import ENDING
from bank.model.vocabulary import FOLDER
from bank.site.context import Context
from bank.site.pages import GeneratedPage, mistaken_meta
from bank.source.problems import Problem
from bank.text.escaping import inert


@dataclass(frozen=True)
class Mistaken:
    """A file with its problems; `address` is that of its page, empty when it is no practice."""

    path: str
    address: str
    problems: tuple[Problem, ...]

    @property
    def name(self) -> str:
        """The path to be read."""
        return inert(self.path)


def mistaken_files(bank: Context) -> list[Mistaken]:
    """The files with problems, in the order of their paths."""
    by_path: dict[str, list[Problem]] = {}
    for problem in bank.problems:
        by_path.setdefault(problem.path, []).append(problem)
    return [Mistaken(path, _address(path, bank), tuple(problems)) for path, problems in by_path.items()]


def mistaken_pages(files: Iterable[Mistaken], bank: Context) -> Iterator[GeneratedPage]:
    """A page at the address of each practice that its problems keep out of the site."""
    for file in files:
        if file.address and not bank.published_at(file.path) and not bank.catalogue.unfinished_at(file.path):
            yield GeneratedPage(f"{file.address}index.md", mistaken_meta(file.path))


def _address(path: str, bank: Context) -> str:
    if published := bank.published_at(path):
        return published[1]
    is_practice = path.endswith(ENDING) and not path.startswith(f"{bank.folder}/{FOLDER}/")
    return bank.addresses.written(path) if is_practice else ""
