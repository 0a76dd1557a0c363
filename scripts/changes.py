#!/usr/bin/env python3
"""List the practices that changed since a commit, as Markdown, and gather their PDFs from the built site."""

import argparse
import datetime
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import project
from project import ROOT, UNREADABLE

project.enter()

from bank.check.bank import read_bank
from bank.contribute.changes import Change, read_changes, summary
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.text.language import N_, Language, languages

DONE = 0


def main(argv: Sequence[str] | None = None) -> int:
    """Print the list; copy the PDFs when asked to."""
    options = _parser().parse_args(argv)
    language, settings = Language(options.language), project.settings(options.root)
    addresses, folder = settings.addresses, settings.practices
    try:
        changes = read_changes(_diff(options.root, options.since, folder), folder)
        catalogue, problems = read_bank(options.root / folder, datetime.date.today(), drafts=True, shown=folder)
    except (OSError, subprocess.CalledProcessError) as error:
        reason = error.stderr.strip() if isinstance(error, subprocess.CalledProcessError) else error
        print(language.text(_CANNOT).format(reason=reason), file=sys.stderr)
        return UNREADABLE
    print(summary(changes, catalogue, problems, addresses, language), end="")
    if options.pdf:
        _gather(changes, catalogue, addresses, options.root / "site", options.pdf)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--since", default="main", help="the commit to compare with; main when left out")
    parser.add_argument("--pdf", type=Path, help="a folder for the PDFs of the changed practices, taken from site/")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of mkdocs.yml and of the repository")
    parser.add_argument("--language", choices=languages(), default=project.language(), help="the language of the list")
    return parser


def _diff(root: Path, since: str, folder: str) -> str:
    command = [
        "git",
        "diff",
        "--name-status",
        "--no-renames",
        "--relative",
        "-z",
        "--end-of-options",
        since,
        "--",
        folder,
    ]
    return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True).stdout


def _gather(changes: Iterable[Change], catalogue: Catalogue, addresses: Addresses, site: Path, target: Path) -> None:
    """Copy the PDFs that lie at the addresses of the changed practices."""
    changed = {change.path for change in changes}
    for practice in catalogue.practices:
        if practice.path in changed:
            for file in sorted((site / addresses.practice(practice)).glob("*.pdf")):
                target.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, target)


_CANNOT = N_("Cannot go on: {reason}")

if __name__ == "__main__":
    sys.exit(main())
