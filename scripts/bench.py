#!/usr/bin/env python3
"""Compare the search and the print edition with what else there is, on the same made-up pages, in one run."""

import argparse
import sys
from collections.abc import Sequence

from project import enter

enter()

import bench_print
import bench_search


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what was asked for and print a table of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("search", "print"), help="compare one of the two")
    parser.add_argument("--pages", type=int, default=10_000, help="how many pages are made up for the search")
    parser.add_argument("--material", type=int, default=2_000, help="how many of them Material's search gets at most")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[10, 200], help="how many practices the printed booklets have"
    )
    options = parser.parse_args(argv)
    if options.only != "print":
        bench_search.compare(options.pages, options.material)
    if options.only != "search":
        bench_print.compare(options.sizes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
