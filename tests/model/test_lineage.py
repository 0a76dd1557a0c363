"""Lineage: a tree from the first practice down, each in it once."""

from dataclasses import replace

from bank.model.lineage import Branch, family
from bank.model.objects import Adaptation, Ancestor
from bank.model.practice import Practice
from tests.invented import catalogue, practice


def named(id: str, *parents: str, successor: str | None = None) -> Practice:
    plain = practice()
    ancestors = tuple(Ancestor(parent) for parent in parents)
    return replace(plain, id=id, adapted_from=ancestors, status=replace(plain.status, successor=successor))


def shape(branch: Branch | None) -> object:
    return branch and {branch.practice.id: [shape(own) for own in branch.branches]}


def test_everyone_of_a_family_has_the_same_tree() -> None:
    family_of = [named("first", successor="heir"), named("second", "first"), named("third", "second"), named("heir")]
    bank = catalogue(*family_of)
    for one in family_of:
        assert shape(family(one, bank)) == {"first": [{"second": [{"third": []}]}, {"heir": []}]}


def test_a_pair_is_no_tree() -> None:
    pair = [named("first"), named("second", "first")]
    assert family(pair[0], catalogue(*pair)) is None


def test_what_was_adapted_elsewhere_makes_a_pair_a_tree() -> None:
    first, second = named("first"), replace(named("second", "first"), adapted_elsewhere=(Adaptation("Elsewhere"),))
    assert shape(family(first, catalogue(first, second))) == {"first": [{"second": []}]}


def test_a_circle_has_an_end() -> None:
    circle = [named("first", "third"), named("second", "first"), named("third", "second")]
    tree = family(circle[0], catalogue(*circle))
    assert tree
    assert tree.size == 3
