"""The answer: what a reader tells who knows what the sources of a practice do not."""

from bank.schema.containers import Field, Record
from bank.schema.scalars import Text
from bank.text.language import N_


def answer() -> Record:
    """The shape of an answer to an open question."""
    fields = (
        Field(
            "answer",
            Text(2, 4000, by_letter=True),
            N_("What do you know?"),
            N_("in your own words, also a part of the answer; the editors put it on the page"),
            N_("About thirty people come on a Thursday, more in winter."),
            required=True,
        ),
        Field(
            "source",
            Text(2, 400, by_letter=True),
            N_("How do you know?"),
            N_("the address of a page, a document, or your part in it; no names and no private numbers"),
            N_("I lead the group; we keep a list."),
        ),
    )
    return Record(dict, fields)
