"""Field order: the values of a draft as the schema has them, in its order and alone where they may be."""

from bank.exchange.bare import Value
from bank.schema.containers import Either, Field, ListOf, Record
from bank.source.location import Shape


def _ordered(shape: Shape, value: Value) -> Value:
    """Fields within fields in the order of the schema."""
    match shape, value:
        case ListOf(shape=inner), list():
            return [_ordered(inner, item) for item in value]
        case Either(other=inner), list() | dict():
            return _ordered(inner, value)
        case Record(fields=fields), dict():
            return {item.key: _ordered(item.shape, value[item.key]) for item in fields if item.key in value}
    return value


def lone(item: Field, value: Value) -> Value:
    """A list of one as it is written where one may stand alone."""
    lone = isinstance(item.shape, ListOf) and item.shape.lone and isinstance(value, list) and len(value) == 1
    return value[0] if lone else _ordered(item.shape, value)
