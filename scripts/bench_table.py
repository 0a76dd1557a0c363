"""The table of a comparison: a row for each figure, a column for each of those compared."""

from collections.abc import Mapping


def print_table(title: str, figures: Mapping[str, Mapping[str, float]]) -> None:
    """Print the figures by name, ours first; in brackets stands how many times ours another's is."""
    ours, *others = figures.values()
    width = max(map(len, (title, *ours))) + 2
    print(f"{title:{width}}" + "".join(f"{name:>20}" for name in figures))
    for name, figure in ours.items():
        shown = "".join(f"{_times(other.get(name), figure):>20}" for other in others)
        print(f"{name:{width}}{figure:>20}{shown}")


def _times(other: float | None, own: float) -> str:
    if other is None:
        return "–"
    return f"{other} ({other / own:.2f}×)" if own else str(other)
