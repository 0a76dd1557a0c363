"""Values: the shapes of single values that fields of the front matter share."""

from bank.schema.scalars import Number, Pattern, Text
from bank.text.language import N_

LINE = Text(most=200, one_line=True)
PROSE = Text(most=4000, cited=True)
WHOLE = Number()
AMOUNT = Number(fraction=True)
YEAR = Number(1000, 2999)
MINUTES = Number(1, 100_000)
ID = Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", N_("“{value}” is not an id. Write small ASCII letters, digits and hyphens."))
FILE = Pattern(r'[^/\\:*?"<>|\s][^\\:*?"<>|]*', N_("“{value}” is not a path of a file. Write its name: photo.jpg."))
OLD_ADDRESS = Pattern(
    r"(?!.*(\.\.|//))[A-Za-z0-9._~-][A-Za-z0-9/._~-]*",
    N_("“{value}” is not an address in the site. Write it from its root, without a slash in front: old/address/."),
)
