"""The command `bank`: where a shell comes in."""

from __future__ import annotations  # for a Python too old for the rest

import sys
from collections.abc import Sequence

from bank.text.garbage import look_seldom
from commands.libraries import explain, missing

UNREADABLE = 2  # the exit code of every command that cannot go on


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command with its arguments, those of the shell when left out, and return its exit code."""
    if lacking := missing():
        print(explain(lacking), file=sys.stderr)
        return UNREADABLE
    look_seldom()
    from commands.group import run

    return run(arguments)
