"""Places: many origins in few words, rows of a table in ranges by their columns."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bank.exchange.passages import Kind, Origin
from bank.text.language import N_, Language

MOST = 30  # ranges or places that are named


def told_places(origins: Iterable[Origin], language: Language) -> str:
    """Where words stand, each place once."""
    rows: defaultdict[tuple[Kind, str], set[int]] = defaultdict(set)
    parts = []
    for origin in dict.fromkeys(origins):
        if origin.kind in _MANY:
            rows[origin.kind, origin.name].add(origin.number)
        else:
            parts.append(origin.told(language))
    for (kind, name), numbers in rows.items():
        one = Origin(kind, min(numbers), name).told(language) if len(numbers) == 1 else ""
        several = language.text(_MANY[kind]).format(numbers=_ranges(sorted(numbers)), name=name)
        parts.append(one or several)
    return _few(parts, "; ")


def _ranges(numbers: Sequence[int]) -> str:
    """2–5, 7, 9–301."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return _few([str(first) if first == last else f"{first}–{last}" for first, last in runs], ", ")


def _few(parts: Sequence[str], separator: str) -> str:
    more = f" … (+{len(parts) - MOST})" if len(parts) > MOST else ""
    return separator.join(parts[:MOST]) + more


_MANY: Mapping[Kind, str] = {
    "cell": N_("column {name}, rows {numbers}"),
    "line": N_("lines {numbers}"),
    "row": N_("rows {numbers} of table {name}"),
    "sheet": N_("rows {numbers} of sheet “{name}”"),
    "paragraph": N_("paragraphs {numbers}"),
}
