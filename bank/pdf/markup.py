"""Markup: the HTML of a practice as Typst content, made of the constructs in theme/pdf/constructs.typ."""

from bank.pdf.blocks import BLOCKS
from bank.pdf.inlines import AROUND, WORDS
from bank.pdf.links import Links
from bank.pdf.lists import LISTS
from bank.pdf.literal import Content
from bank.pdf.parts import PARTS
from bank.pdf.tables import TABLES
from bank.pdf.tree import Element
from bank.pdf.walk import Rules, Walk

_RULES = Rules(WORDS, AROUND, {**LISTS, **TABLES, **BLOCKS, **PARTS})


def to_typst(element: Element, links: Links) -> Content:
    """What stands within an element; the first heading in it is of the second level."""
    return Walk(links, _RULES).content(element)


def all_to_typst(elements: list[Element], links: Links) -> Content:
    """The elements themselves, one after another, as parts of one text."""
    return Walk(links, _RULES).contents(*elements)
