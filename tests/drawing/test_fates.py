"""The strip of fates: a stretch for each, as long as there are conclusions of it, in the order of the vocabulary."""

from dataclasses import replace

from bank.drawing.fates import fate_strip
from bank.drawing.lanes import Mark
from bank.model.kinds import Conclusion, Table, Workshop
from bank.model.practice import Practice
from bank.model.terms import Term
from bank.text.language import Language
from tests.invented import practice

ENGLISH = Language("en")
FATES = tuple(Term(label, {"en": label}) for label in ("accepted", "refused", "under way", "unknown"))


def deciding(*fates: Term) -> Practice:
    tables = tuple(Table("?", conclusions=(Conclusion("!", fate),)) for fate in fates)
    return replace(practice(), workshop=Workshop(tables=tables))


def test_a_stretch_is_as_long_as_there_are_conclusions() -> None:
    accepted, refused, _, unknown = FATES
    drawing = fate_strip([deciding(unknown, accepted), deciding(accepted, refused)], FATES, ENGLISH)
    assert drawing
    (lane,) = drawing.lanes
    assert (lane.label, lane.words) == ("4 conclusions", "accepted: 2, refused: 1, unknown: 1")
    assert lane.marks == (Mark("fate-1", 0, 50.0), Mark("fate-2", 50.0, 75.0), Mark("fate-4", 75.0, 100.0))


def test_conclusions_of_one_fate_are_no_strip() -> None:
    assert fate_strip([deciding(FATES[0], FATES[0]), practice()], FATES, ENGLISH) is None
