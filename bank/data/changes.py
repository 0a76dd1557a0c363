"""Changes: the register of all practices as rows."""

from collections.abc import Iterator
from typing import Any

from bank.contribute.register import FieldChange, Registers
from bank.data.dataset import Dataset


def changes(registers: Registers, dataset: Dataset) -> list[dict[str, Any]]:
    """A row for each change, newest first: day, what, practice, and the fields with what they said and say."""
    return list(_rows(registers, dataset))


def _rows(registers: Registers, dataset: Dataset) -> Iterator[dict[str, Any]]:
    for day, entries in registers.days:
        for register, entry in entries:
            practice = dataset.catalogue.at(register.path)
            yield {
                "day": str(day),
                "what": entry.what.name.lower(),
                "practice": practice.id if practice else None,
                "file": register.path,
                **({"language": entry.language} if entry.language else {}),
                **({"moved_from": entry.moved} if entry.moved else {}),
                "fields": [_field(change) for change in entry.fields],
            }


def _field(change: FieldChange) -> dict[str, str]:
    short = {"before": change.before, "after": change.after} if change.is_short else {}
    return {"field": change.path, **short}
