"""The analysis of words: which lexemes a spelling may be a form of, and which forms a lexeme has."""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Protocol

from bank.search.polish import Polish
from bank.text.locale_file import locale_file
from bank.text.normalise import fold

# Begins the name of a lexeme that no dictionary knows; the rest is the stem of its spellings.
GUESSED = "?"


class Dictionary(Protocol):
    """A dictionary of one language.

    `endings` are those that an unknown word may have, `idle` the words a question can spare; both without diacritics.
    `sounds` tell for which letters others stand where one writes as one hears, in the order in which to replace them.
    """

    endings: frozenset[str]
    idle: frozenset[str]
    sounds: tuple[tuple[str, str], ...]

    def lexemes(self, word: str) -> frozenset[str]:
        """The names of the lexemes of which the word is a form; none when the word is unknown."""

    def forms(self, lexeme: str) -> frozenset[str]:
        """All forms of a lexeme."""


class NoDictionary:
    """A language whose words are compared by their letters, but for the endings that the file of its locale names."""

    sounds: tuple[tuple[str, str], ...] = ()

    def __init__(self, language: str) -> None:
        told = locale_file(language).get("search", {})
        self.endings = frozenset[str](told.get("endings", ()))
        self.idle = frozenset[str](told.get("idle", ()))

    def lexemes(self, word: str) -> frozenset[str]:
        return frozenset()

    def forms(self, lexeme: str) -> frozenset[str]:
        return frozenset()


_DICTIONARIES: dict[str, Callable[[], Dictionary]] = {"pl": Polish}


_LIBRARIES = {"pl": "morfeusz2"}


def missing(language: str) -> str:
    """The library that the dictionary of a language lacks on this machine; empty when it lacks none."""
    library = _LIBRARIES.get(language, "")
    return library if library and find_spec(library) is None else ""


@cache
def dictionary(language: str) -> Dictionary:
    """The dictionary of a language, by its code; loading one takes time."""
    return _DICTIONARIES[language]() if language in _DICTIONARIES else NoDictionary(language)


def guess(word: str, endings: frozenset[str]) -> str:
    """The lexeme of a word that is in no dictionary: the word without the longest ending that leaves four letters."""
    spelling = fold(word)
    stems = (spelling[:at] for at in range(4, len(spelling)) if spelling[at:] in endings)
    return GUESSED + next(stems, spelling)
