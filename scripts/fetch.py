#!/usr/bin/env python3
"""A name for `bank fetch`, which needs no set-up of its own."""

from project import run

if __name__ == "__main__":
    run("fetch")
