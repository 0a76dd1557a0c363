"""The size of the copy on the page that leads to it."""

import pytest

from bank.offline.size import with_size
from bank.text.language import Language

PAGE = '<a href="bank.zip">Bank (ZIP)<span data-archive-size></span></a><p data-archive-size>no room</p>'


@pytest.mark.parametrize(
    ("size", "told"),
    [(31_245_678, "31 MB"), (9_960_000, "10 MB"), (2_345_678, "2,3 MB"), (3_000_000, "3 MB"), (40_000, "40 kB")],
)
def test_a_size_is_told_as_people_say_it(size: int, told: str) -> None:
    page = with_size(PAGE, size, Language("pl"))
    assert page == PAGE.replace("></span>", f">, {told}</span>")
