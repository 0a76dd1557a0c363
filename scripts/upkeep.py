#!/usr/bin/env python3
"""List overdue reviews and addresses that lead nowhere, as the body of an issue; what is found never fails the run."""

import argparse
import datetime
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import project
from project import ROOT, UNREADABLE

project.enter()

from links import Manners, ask_all

from bank.check.bank import read_bank
from bank.contribute.upkeep import addresses, report
from bank.source.problems import errors
from bank.text.language import N_, Language, languages

DONE = 0


def main(argv: Sequence[str] | None = None) -> int:
    """Print or write the report; it is empty when there is nothing to look at."""
    options = _parser().parse_args(argv)
    language = Language(options.language)
    try:
        catalogue, problems = read_bank(options.practices, datetime.date.today())
    except OSError as error:
        print(language.text(_CANNOT).format(reason=error), file=sys.stderr)
        return UNREADABLE
    unsound = errors(problems)
    print(*(problem.write(language) for problem in unsound), sep="\n", end="\n" if unsound else "", file=sys.stderr)
    if unsound and not catalogue.practices:
        return UNREADABLE
    given = [] if options.offline else list(addresses(catalogue))
    agent = f"bank-upkeep (+{project.settings().site_url})"
    until = time.monotonic() + options.minutes * 60
    answers = ask_all(given, Manners(agent, options.wait, options.pause, until))
    text = report(catalogue, answers, len(given) - len(answers), language)
    if options.output:
        options.output.write_text(text, encoding="utf-8", newline="\n")
    else:
        print(text, end="")
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--practices", type=Path, default=ROOT / "practices", help="the folder of practices")
    parser.add_argument("--output", type=Path, help="the file to write; printed when left out")
    parser.add_argument("--offline", action="store_true", help="ask nobody: only the reviews")
    parser.add_argument("--minutes", type=float, default=20, help="for how long to go on asking")
    parser.add_argument("--wait", type=float, default=15, help="seconds to wait for an answer")
    parser.add_argument("--pause", type=float, default=1, help="seconds between two questions to one host")
    parser.add_argument(
        "--language", choices=languages(), default=project.language(), help="the language of the report"
    )
    return parser


_CANNOT = N_("Cannot go on: {reason}")

if __name__ == "__main__":
    sys.exit(main())
