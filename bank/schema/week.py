"""The week: what goes on in a place at set times, such as when it is open."""

from bank.model.objects import Opening
from bank.schema.common import LINE, PROSE
from bank.schema.containers import Field, ListOf, Record
from bank.schema.scalars import Date
from bank.text.language import N_


def week() -> Field:
    """The field of a whole front matter."""
    when = N_("the days and the hours, as one reads them on a door")
    fields = (
        Field("when", LINE, N_("When"), when, N_("Monday to Friday, 3 to 8 p.m."), required=True),
        Field("what", PROSE, N_("What"), N_("what goes on then, and for whom"), N_("the room is open"), required=True),
        Field(
            "date",
            Date(),
            N_("Date"),
            N_("when it was so; of a page without a date, when it was read"),
            "2021-10",
            required=True,
        ),
    )
    hint = N_("set days and hours of a place, each with its source and the date when it was so")
    return Field("week", ListOf(Record(Opening, fields), most=20), N_("A week in the place"), hint)
