"""Abstracts: the title and the summary of a practice for those who read another language of the bank."""

from bank.model.objects import Abstract
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Field, Record
from bank.schema.scalars import Text
from bank.text.language import N_, own_name

KEY = "abstracts"


def abstracts(vocabulary: Vocabulary) -> tuple[Field, ...]:
    """The field of a bank that has several languages: a group for each but its own."""
    _, *others = vocabulary.languages or ("",)
    groups = tuple(Field(code, _abstract(), own_name(code), N_("in this language")) for code in others)
    hint = N_("what people who read another language find it by; a whole translation is a file beside this one")
    return (Field(KEY, Record(dict, groups), N_("In other languages"), hint),) if groups else ()


def _abstract() -> Record:
    title = N_("what was done, in a few words of that language")
    summary = N_("what, where and what for, in that language")
    shown = N_("Neighbours open a former shop on Thursdays, cook there and mend bicycles. They began without a room.")
    fields = (
        Field("title", Text(3, 110, one_line=True), N_("Title"), title, N_("The corner day room"), required=True),
        Field("summary", Text(80, 320), N_("Summary"), summary, shown, required=True),
    )
    return Record(Abstract, fields)
