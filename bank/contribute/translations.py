"""Translations in the register: when each file that tells a practice in another language came, changed and went."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bank.check.translation_name import original_of
from bank.contribute.history import Step
from bank.contribute.register import Entry, What


def translation_entries(history: Mapping[str, Sequence[Step]]) -> Mapping[str, tuple[Entry, ...]]:
    """What became of the translations of each practice by its path, newest first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for path, steps in history.items():
        if named := original_of(path):
            original, code = named
            found[original] += _entries(steps, code)
    return {path: tuple(sorted(entries, key=lambda entry: entry.day, reverse=True)) for path, entries in found.items()}


def _entries(steps: Sequence[Step], code: str) -> Iterator[Entry]:
    """A translation that only moves, as it does with its practice, says what it said."""
    for step in reversed(steps):
        if step.before != step.after:
            what = _WHAT.get((step.before is None, step.after is None), What.RETRANSLATED)
            yield Entry(step.day, what, language=code)


_WHAT = {(True, False): What.TRANSLATED, (False, True): What.UNTRANSLATED}
