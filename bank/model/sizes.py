"""Sizes: how large the place of a practice is, in a few classes."""

from collections.abc import Iterable

from bank.model.practice import Practice
from bank.model.terms import City
from bank.model.towns import population
from bank.model.vocabulary import Vocabulary
from bank.text.language import N_, Language

# The most people that live in a place of each class but the last.
BOUNDS = (5_000, 20_000, 100_000, 500_000)
SIZES = (
    N_("up to 5,000 people"),
    N_("5,000–20,000 people"),
    N_("20,000–100,000 people"),
    N_("100,000–500,000 people"),
    N_("more than 500,000 people"),
)


def sizes(practice: Practice, vocabulary: Vocabulary) -> list[int]:
    """The classes, from 0, that the practice tells, or else those of its cities, each once from the smallest."""
    told = (need.number for need in practice.needs if need.kind.meaning == "size")
    claims = (claim for number in told if number for claim in number.claims)
    own = {sum(claim.passes(bound) for bound in BOUNDS) for claim in claims}
    return sorted(own or _known(practice.cities, vocabulary))


def size_of(city: City, vocabulary: Vocabulary) -> int | None:
    """The class of a city by the gazetteer."""
    people = population(city, vocabulary)
    return None if people is None else size_class(people)


def size_class(people: int) -> int:
    """The class of a place in which so many people live."""
    return sum(people > bound for bound in BOUNDS)


def sizes_in_words(practice: Practice, vocabulary: Vocabulary, language: Language) -> str:
    """“up to 5,000 people, 20,000–100,000 people”, nothing where nobody knows."""
    return ", ".join(language.text(SIZES[size]) for size in sizes(practice, vocabulary))


def _known(cities: Iterable[City], vocabulary: Vocabulary) -> set[int]:
    return {size for city in cities if (size := size_of(city, vocabulary)) is not None}
