"""The terminal: what a command says, also where letters are few or somebody has stopped listening."""

import os
import sys

from bank.text.encoding import make_bearing
from bank.text.escaping import inert


def prepare() -> None:
    """Let no stream fail at a character that it lacks."""
    make_bearing(sys.stdin, "replace")
    for stream in (sys.stdout, sys.stderr):
        make_bearing(stream)


def say(*lines: object) -> None:
    """Print what was asked for."""
    for line in lines:
        print(line)


def complain(*lines: object) -> None:
    """Print what goes beside it: problems, refusals, what is being done; none of it can do anything to a terminal."""
    for line in "\n".join(map(str, lines)).split("\n") if lines else ():
        print(inert(line), file=sys.stderr)


def deafen() -> None:
    """Nobody reads any more: let what is left go nowhere, without a word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def ask(question: str) -> str:
    """What somebody answers; raise EOFError when there is nobody."""
    return input(question)
