"""Numbers as bytes: those below 128 take one, others more, of which all but the last have their highest bit set."""

from collections.abc import Iterable, Iterator
from operator import sub


class _Written(dict[int, bytes]):
    """The bytes of each number that was asked for."""

    def __missing__(self, number: int) -> bytes:
        low, rest = number & 127, number >> 7
        self[number] = bytes([low | 128]) + self[rest] if rest else bytes([low])
        return self[number]


WRITTEN = _Written()


def written(numbers: Iterable[int]) -> bytes:
    """The bytes of the numbers."""
    return b"".join(map(WRITTEN.__getitem__, numbers))


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """What is added from each number to the next, the first being itself."""
    return map(sub, numbers, (0, *numbers))
