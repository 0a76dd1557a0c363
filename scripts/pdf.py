#!/usr/bin/env python3
"""Make a booklet or a hand-out of any practices: exit 0 when written, 1 when refused, 2 on an error."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import project
from project import ROOT

project.enter()

from pages import pages_of


def main(argv: Sequence[str] | None = None) -> int:
    """Choose the practices, build their pages when these are older than the bank, and write the file."""
    options = _parser().parse_args(argv)
    settings = project.settings(options.root)
    with pages_of(settings.root) as pages:
        # Its libraries take a while to load, in which MkDocs builds already.
        from edition import make

        return make(options, settings, pages)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="id", help="ids of practices, in the order they shall have")
    parser.add_argument("--city", action="append", default=[], help="a city; given again, any of them")
    parser.add_argument("--district", action="append", default=[], help="a district or customary area")
    parser.add_argument("--theme", action="append", default=[], help="a theme, with those under it")
    parser.add_argument("--kind", action="append", default=[], help="a kind of practice")
    parser.add_argument("--state", action="append", default=[], help="how it stands")
    parser.add_argument("--since", help="what began then or later: YYYY, YYYY-MM or YYYY-MM-DD")
    parser.add_argument("--order", help="city, title, newest, oldest or given; city when left out")
    templates, papers = ("handout", "booklet", "epub", "sheet", "cards"), ("a4", "a5", "booklet")
    parser.add_argument("--as", dest="template", choices=templates, help="what to make; a handout of one practice")
    parser.add_argument("--format", choices=papers, default="a4", help="booklet: A5 on A4, to be folded")
    parser.add_argument("--notes", action="store_true", help="leave room for notes")
    parser.add_argument("--title", help="the title on the cover")
    parser.add_argument("--by", help="who made it, on the cover; the bank when left out")
    parser.add_argument("-o", "--output", type=Path, help="the file to write; named after the title when left out")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of mkdocs.yml")
    return parser


if __name__ == "__main__":
    sys.exit(main())
