"""The table of a comparison: a row for each figure, a column for each of those compared."""

from collections.abc import Mapping, Sequence

Figures = Mapping[str, float]


def print_table(ours: tuple[str, Figures], *others: tuple[str, Figures]) -> None:
    """Print the names and figures; in brackets stands how many times ours a figure is."""
    columns: Sequence[tuple[str, Figures]] = (ours, *others)
    own = ours[1]
    width = max(map(len, own)) + 2
    print(f"{'':{width}}" + "".join(f"{name:>20}" for name, _ in columns))
    for name, figure in own.items():
        shown = "".join(f"{_times(figures.get(name), figure):>20}" for _, figures in others)
        print(f"{name:{width}}{figure:>20}{shown}")


def _times(other: float | None, own: float) -> str:
    if other is None:
        return "–"
    return f"{other} ({other / own:.2f}×)" if own else str(other)
