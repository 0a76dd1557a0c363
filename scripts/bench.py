#!/usr/bin/env python3
"""Compare the whole site, the search and the print edition with their peers on the same made-up pages, in one run."""

import argparse
import sys
from collections.abc import Sequence

from project import enter

enter()

import bench_print
import bench_search
import bench_site


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what was asked for and print a table of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=("site", "search", "print"), help="compare one of the three")
    parser.add_argument("--pages", type=int, default=10_000, help="how many pages are made up for the search")
    parser.add_argument("--material", type=int, default=2_000, help="how many of them Material's search gets at most")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[10, 200], help="how many practices the printed booklets have"
    )
    parser.add_argument(
        "--sites", type=int, nargs="+", default=[1_000, 4_000], help="how many practices the whole sites have"
    )
    options = parser.parse_args(argv)
    if options.only in (None, "site"):
        bench_site.compare(options.sites)
    if options.only in (None, "search"):
        bench_search.compare(options.pages, options.material)
    if options.only in (None, "print"):
        bench_print.compare(options.sizes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
