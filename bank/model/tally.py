"""The tally: how many practices there are, and what became of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tally:
    """Names that are meant as practices: all that were read, those to be published, the refused, the drafts.

    A draft that no reader sees is a draft here even where somebody asked to see it.
    """

    read: int = 0
    published: int = 0
    refused: int = 0
    drafts: int = 0
