"""The bank: what lies in its folder is read, told or left aside, also while somebody is at work there."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from bank.check.bank import read_bank
from bank.source.problems import Problem
from bank.text.language import Language

TODAY = datetime.date(2026, 11, 25)
KITE = "examplewick/kite-hour.md"
Follow = Callable[[Sequence[str]], Iterable[str]]


def read(practices: Path, follow: Follow = iter) -> tuple[set[str], list[Problem]]:
    """The ids of the practices, and the problems."""
    catalogue, problems = read_bank(practices, TODAY, follow=follow)
    return {practice.id for practice in catalogue.practices}, problems


@pytest.mark.parametrize(
    "hidden",
    ["examplewick/._kite-hour.md", ".trash/kite.md", "examplewick/.trash/notes.docx", "vocabulary/._kinds.yml"],
)
def test_what_systems_and_editors_hide_is_left_aside(hidden: str, practices: Path) -> None:
    before = read(practices)
    (practices / hidden).parent.mkdir(exist_ok=True)
    (practices / hidden).write_bytes((practices / KITE).read_bytes())
    assert read(practices) == before


def test_a_practice_that_hides_is_told_and_left_out(practices: Path) -> None:
    before, _ = read(practices)
    (practices / "examplewick/.another-kite.md").write_bytes((practices / KITE).read_bytes())
    ids, problems = read(practices)
    assert ids == before
    assert [problem.write(Language("en")) for problem in problems] == [
        "practices/examplewick/.another-kite.md: warning: The name of the file begins with a dot, so it is left out as "
        "hidden. Rename it to another-kite.md, or delete it. [file-name-begins-with-dot]"
    ]


def test_a_picture_that_hides_is_not_there(practices: Path) -> None:
    lantern = practices / "examplewick/lantern-house.md"
    (practices / "examplewick/lantern-house.png").rename(practices / "examplewick/.lantern-house.png")
    lantern.write_text(lantern.read_text("utf-8").replace("lantern-house.png", ".lantern-house.png"), "utf-8")
    assert {problem.path for problem in read(practices)[1]} == {"practices/examplewick/lantern-house.md"}


def at_work(change: Callable[[], object]) -> Follow:
    """Something that happens after the files were listed and before they are read."""

    def follow(paths: Sequence[str]) -> Iterator[str]:
        change()
        yield from paths

    return follow


def test_a_practice_deleted_while_the_bank_is_read_is_simply_gone(practices: Path) -> None:
    before, _ = read(practices)
    ids, problems = read(practices, at_work((practices / KITE).unlink))
    assert (ids, problems) == (before - {"kite-hour"}, [])


def test_a_picture_deleted_while_the_bank_is_read_stops_nothing(practices: Path) -> None:
    before, _ = read(practices)
    ids, _ = read(practices, at_work((practices / "examplewick/lantern-house.png").unlink))
    assert ids == before
