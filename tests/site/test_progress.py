"""Progress: on a terminal long work tells how much is left; in a pipe nothing is said."""

import io

import pytest

from bank.site import progress
from bank.site.progress import follow
from bank.text.language import Language

ENGLISH = Language("en")


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock by which each look at it takes a second."""
    seconds = iter(range(1000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(seconds))


@pytest.mark.usefixtures("clock")
def test_a_terminal_is_told_what_is_done_and_how_much_is_left() -> None:
    terminal = Terminal()
    assert list(follow("abcd", 4, "Checking", ENGLISH, terminal)) == list("abcd")
    lines = terminal.getvalue().replace("\x1b[K", "").split("\r")
    assert lines == [
        "",
        "Checking: 0 of 4",
        "Checking: 1 of 4, about 6 s left",
        "Checking: 2 of 4, about 3 s left",
        "Checking: 3 of 4, about 1 s left",
        "",
    ]


@pytest.mark.usefixtures("clock")
def test_a_pipe_is_told_nothing() -> None:
    pipe = io.StringIO()
    assert list(follow("abcd", 4, "Checking", ENGLISH, pipe)) == list("abcd")
    assert pipe.getvalue() == ""


def test_what_is_quick_is_not_told_of() -> None:
    terminal = Terminal()
    assert len(list(follow(range(100), 100, "Checking", ENGLISH, terminal))) == 100
    assert "Checking" not in terminal.getvalue()
