"""Reasons why a passage is left over, in the words of the report."""

from bank.text.language import N_

UNANSWERED = N_("without an answer")
ASIDE = N_("beside the text: menus, heads and feet of pages, what the source tells of itself")
LEFT_OUT = N_("left out by the map")
UNKNOWN = N_("no field is called like this")
PERSON = N_("names a person; write the organisation")
IN_PART = N_("a part was taken from it, the rest has no field")
SECOND = N_("the field has another value already")
UNREAD = N_("cannot be read as this field")
UNREAD_FIELDS = {
    "cost": N_("no amount with a currency: write “12 000 zł”, and “a year” where it is so"),
    "period": N_("no two dates and no beginning: write “2013–2018” or “since 2013”"),
    "contact": N_("no name of an office with its e-mail address or page"),
}
