"""Lineage: the tree of practices that were adapted from one another, or took one another's place.

Adaptations that are no practices of the bank are its leaves.
"""

from dataclasses import dataclass

from bank.model.catalogue import Catalogue
from bank.model.practice import Practice

FEWEST = 3  # practices and adaptations elsewhere, below which a line says as much as a tree


@dataclass(frozen=True)
class Branch:
    """A practice with those that came of it; what came of it elsewhere it tells itself."""

    practice: Practice
    branches: tuple["Branch", ...] = ()

    @property
    def size(self) -> int:
        """How many practices are in it, and adaptations of them elsewhere."""
        return 1 + len(self.practice.adapted_elsewhere) + sum(branch.size for branch in self.branches)


def family(practice: Practice, catalogue: Catalogue) -> Branch | None:
    """The tree that a practice is in; None for one alone or a pair."""
    tree = _branch(_root(practice, catalogue), catalogue, set())
    return tree if tree.size >= FEWEST else None


def _root(practice: Practice, catalogue: Catalogue) -> Practice:
    """The first of those before it, by the first that each names."""
    seen = {practice.id}
    while parent := _parent(practice, catalogue):
        if parent.id in seen:
            break
        seen.add(parent.id)
        practice = parent
    return practice


def _parent(practice: Practice, catalogue: Catalogue) -> Practice | None:
    adapted = (catalogue.get(ancestor.practice or "") for ancestor in practice.adapted_from)
    return next(filter(None, (*adapted, *catalogue.succeeded_by(practice))), None)


def _branch(practice: Practice, catalogue: Catalogue, seen: set[str]) -> Branch:
    """Each practice stands once, so that nobody's circle has no end."""
    seen.add(practice.id)
    successor = catalogue.get(practice.status.successor or "")
    children = [*catalogue.adapted_by(practice), *([successor] if successor else [])]
    return Branch(practice, tuple(_branch(child, catalogue, seen) for child in children if child.id not in seen))
