"""Markup: the HTML of a practice as Typst content, made of the constructs in theme/pdf/constructs.typ."""

from bank.print.typst.blocks import BLOCKS
from bank.print.typst.converter import Rules, Walk
from bank.print.typst.html import Element
from bank.print.typst.inlines import AROUND, WORDS
from bank.print.typst.links import Links
from bank.print.typst.lists import LISTS
from bank.print.typst.literal import Content
from bank.print.typst.sections import PARTS
from bank.print.typst.tables import TABLES

_RULES = Rules(WORDS, AROUND, {**LISTS, **TABLES, **BLOCKS, **PARTS})


def to_typst(element: Element, links: Links) -> Content:
    """What stands within an element; the first heading in it is of the second level."""
    return Walk(links, _RULES).content(element)


def all_to_typst(elements: list[Element], links: Links) -> Content:
    """The elements themselves, one after another, as parts of one text."""
    return Walk(links, _RULES).contents(*elements)
