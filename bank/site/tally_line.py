"""The tally in words: what became of the practices, on one line for the end of a build or of a check."""

from bank.model.tally import Tally
from bank.text.language import N_, Language


def tally_line(tally: Tally, language: Language) -> str:
    """How many were read and what became of them."""
    return language.text(_TALLY).format(
        read=tally.read, published=tally.published, refused=tally.refused, drafts=tally.drafts
    )


_TALLY = N_("Practices read: {read}; to be published: {published}, refused: {refused}, drafts: {drafts}.")
