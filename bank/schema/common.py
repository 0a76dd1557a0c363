"""Values: the shapes of single values that fields of the front matter share."""

from bank.model.vocabulary import Terms
from bank.schema.quantities import Measure
from bank.schema.scalars import Number, Pattern, Text

LINE = Text(most=200, one_line=True)
PROSE = Text(most=4000, cited=True)
WHOLE = Number()
AMOUNT = Number(fraction=True)
YEAR = Number(1000, 2999)
YEARS = Measure(YEAR, Terms(), sourced=False)
MINUTES = Number(1, 100_000)
ID = Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "not-an-id")
FILE = Pattern(r'[^/\\:*?"<>|\s][^\\:*?"<>|]*', "not-a-file-name")
OLD_ADDRESS = Pattern(
    r"(?!.*(?:\.\.|//|/\.|\./|\.$|\.html/))[A-Za-z0-9_~-][A-Za-z0-9/._~-]*",
    "not-an-old-address",
)
