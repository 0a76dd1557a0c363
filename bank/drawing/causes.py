"""The causes of failures: for each a bar as long as there are failures of it."""

from collections.abc import Iterable

from bank.drawing.lanes import Lane, Lanes, Mark, lanes
from bank.model.failures import by_cause
from bank.model.practice import Practice
from bank.text.language import Language

FEWEST = 2  # causes, below which there is nothing to compare


def cause_bars(practices: Iterable[Practice], language: Language, most: int | None = None) -> Lanes | None:
    """The causes from the most frequent on, so many at most; None where there are not several."""
    counted = [(cause, len(told)) for cause, told in by_cause(practices)]
    if len(counted) < FEWEST:
        return None
    highest = counted[0][1]
    return lanes(
        (),
        (
            Lane(
                language.label(cause.labels),
                language.count("{number} failure", "{number} failures", number),
                (Mark("bar", 0, round(100 * number / highest, 1)),),
                cause=cause,
            )
            for cause, number in counted[:most]
        ),
    )
