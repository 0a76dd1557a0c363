"""The fields of the front matter, as a walk over its shape."""

from collections.abc import Iterator

from bank.records import Either, ListOf, Record
from bank.spot import Shape


def fields(shape: Shape, above: str = "") -> Iterator[tuple[str, bool]]:
    """The path of each field of a shape, and whether it is required."""
    match shape:
        case Record(fields=own):
            for field in own:
                yield f"{above}{field.key}", field.required
                yield from fields(field.shape, f"{above}{field.key}.")
        case ListOf(shape=inner) | Either(other=inner):
            yield from fields(inner, above)
