"""Markup: a practice in pieces is one text, and the tree that it is made from stays as it was."""

from bank.print.typst.html import elements, fragment
from bank.print.typst.markup import all_to_typst, to_typst
from tests.print.typesetting import LINKS

TASKS = '<ul><li><input type="checkbox" checked> a</li></ul><h3>b</h3><abbr title="c">d</abbr>'


def test_elements_one_after_another_are_one_text() -> None:
    tree = fragment("<section><h2>a</h2><h4>b</h4></section><div><h4>c</h4>d</div>")
    assert all_to_typst(list(elements(tree)), LINKS).inside.split("#parbreak()") == [
        '#heading-at(2, none)[#"a"]',
        '#heading-at(3, none)[#"b"]',
        '#heading-at(3, none)[#"c"]',
        '#"d"',
    ]


def test_of_an_element_only_what_stands_within_is_made() -> None:
    tree = fragment('<div class="pair"><div>a</div></div>')
    (pair,) = elements(tree)
    assert to_typst(pair, LINKS) == '[#"a"]'
    assert all_to_typst([pair], LINKS) == '[#pair([#"a"])]'


def test_nothing_makes_no_content() -> None:
    assert (to_typst(fragment(""), LINKS), all_to_typst([], LINKS)) == ("[]", "[]")


def test_a_tree_can_be_walked_again() -> None:
    tree = fragment(TASKS)
    assert to_typst(tree, LINKS) == to_typst(tree, LINKS)
