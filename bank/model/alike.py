"""What makes practices alike."""

from itertools import combinations, product

from bank.model.practice import Practice
from bank.model.terms import Term

Subject = tuple[Term, ...]


def subjects(practice: Practice) -> list[Subject]:
    """What makes practices alike: a theme or the kind, two of these together, or one of them in one place."""
    alone = (*practice.themes, practice.kind)
    places = (*practice.districts, *practice.cities)
    return [*((one,) for one in alone), *combinations(alone, 2), *product(alone, places)]
