"""The numbers: small ones take a byte, and each can be told from the next."""

import pytest

from bank.search.numbers import steps, written


@pytest.mark.parametrize(
    ("number", "content"),
    [(0, [0]), (127, [127]), (128, [128, 1]), (300, [172, 2]), (16_384, [128, 128, 1])],
)
def test_all_bytes_of_a_number_but_the_last_have_their_highest_bit_set(number: int, content: list[int]) -> None:
    assert list(written([number])) == content


def test_numbers_follow_each_other() -> None:
    assert written([1, 200, 2]) == written([1]) + written([200]) + written([2])


def test_the_first_step_is_the_first_number() -> None:
    assert list(steps([3, 200, 201])) == [3, 197, 1]
