"""Garbage: how seldom Python looks for it, which takes a tenth of the time of a build and of a command."""

import gc

_SELDOM = 100_000, 50, 100


def look_seldom() -> None:
    """What is loaded, and what is known of the bank, lives to the end and is no garbage."""
    gc.set_threshold(*_SELDOM)
