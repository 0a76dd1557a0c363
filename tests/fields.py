"""The fields of the front matter, as a walk over its shape."""

from collections.abc import Iterator

from bank.schema.containers import Either, Field, ListOf, Record
from bank.source.location import Shape


def each_field(shape: Shape, above: str = "") -> Iterator[tuple[str, Field]]:
    """Each field of a shape with its path."""
    match shape:
        case Record(fields=own):
            for field in own:
                yield f"{above}{field.key}", field
                yield from each_field(field.shape, f"{above}{field.key}.")
        case ListOf(shape=inner) | Either(other=inner):
            yield from each_field(inner, above)


def fields(shape: Shape) -> Iterator[tuple[str, bool]]:
    """The path of each field of a shape, and whether it is required."""
    for path, field in each_field(shape):
        yield path, field.required
