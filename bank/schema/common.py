"""Values: the shapes of single values that fields of the front matter share."""

from bank.model.terms import Terms
from bank.schema.quantities import Measure
from bank.schema.scalars import Number, Pattern, Text
from bank.text.language import N_

LINE = Text(most=200, one_line=True)
PROSE = Text(most=4000, cited=True)
WHOLE = Number()
AMOUNT = Number(fraction=True)
YEAR = Number(1000, 2999)
YEARS = Measure(YEAR, Terms(), sourced=False)
MINUTES = Number(1, 100_000)
ID = Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "not-an-id")
FILE = Pattern(r'[^/\\:*?"<>|\s][^\\:*?"<>|]*', "not-a-file-name")
# Letters of Europe, with marks that stand for themselves; in percent what is a space or well-formed UTF-8 of these.
_LETTER = r"A-Za-z0-9\u00c0-\u024f\u0300-\u036f\u0370-\u052f"
_PERCENT = r"%20|%(?:[Cc][3-9A-Fa-f]|[Dd][0-4])%[89ABab][0-9A-Fa-f]"
OLD_ADDRESS = Pattern(
    rf"(?!.*(?:\.\.|//|/\.|\./|\.$|\.html/|(?: |%20)(?:/|$)|/(?: |%20)))"
    rf"(?:[{_LETTER}_~-]|{_PERCENT})(?:[{_LETTER}/._~ -]|{_PERCENT})*",
    "not-an-old-address",
    N_("address within the site"),
)
