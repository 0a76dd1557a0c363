"""make prove: every proof in turn, with a row for each; exit 1 when one does not hold."""

import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import click

from tests.proofs import agreement, building, file_system, hostile, publishing, reading, sound
from tests.proofs.room import Room

PROOFS: dict[str, Callable[[Room], Iterator[str]]] = {
    "kills": publishing.kills,
    "pairs": publishing.pairs,
    "full-disks": publishing.full_disks,
    "caches": building.caches,
    "clocks": building.clocks,
    "bytes": building.bytes_alike,
    "file-systems": file_system.oddities,
    "hostile": hostile.files,
    "browser": hostile.in_a_browser,
    "proposals": hostile.proposals,
    "sound": sound.builds,
    "agreement": agreement.agree,
    "limits": reading.limits,
    "form-limits": reading.limits_of_the_form,
}
BEGINNING, ENDING = 300, 1500  # letters of what is told of a failure
SKIPPED = "skipped: "  # begins what a proof says that cannot be tried here


@dataclass
class Row:
    """A proof with what came of its cases, and the seconds of processors that they took."""

    name: str
    cases: int = 0
    skipped: int = 0
    failures: int = 0
    seconds: float = 0

    def take(self, outcome: str) -> None:
        self.cases += 1
        self.skipped += outcome.startswith(SKIPPED)
        self.failures += bool(outcome) and not outcome.startswith(SKIPPED)

    def written(self) -> str:
        came = f"{self.failures} failed" if self.failures else "skipped" if self.skipped == self.cases else "held"
        return f"| {self.name} | {self.cases} | {came} | {self.seconds:.0f} |"


@click.command()
@click.option("--only", multiple=True, type=click.Choice(list(PROOFS)), help="this proof; may be given again")
@click.option("--share", default=1.0, help="how many of the cases to try: 1 for all")
def command(only: tuple[str, ...], share: float) -> None:
    """Prove what the bank promises about hostile files, ended builds and odd machines."""
    rows = [_prove(name, share) for name in PROOFS if not only or name in only]
    print("| proof | cases | outcome | seconds of processor |", "| --- | ---: | --- | ---: |", sep="\n")
    print(*(row.written() for row in rows), sep="\n")
    sys.exit(any(row.failures for row in rows))


def _prove(name: str, share: float) -> Row:
    """Try the cases of a proof, and tell of how far it is on a terminal."""
    row, before, folder = Row(name), _seconds(), Path(tempfile.mkdtemp(prefix=f"prove-{name}-"))
    try:
        for number, outcome in zip(count(1), PROOFS[name](Room(folder, share)), strict=False):
            row.take(outcome)
            if outcome:
                print(f"{name}: {outcome[:BEGINNING]}…{outcome[-ENDING:]}", file=sys.stderr)
            if sys.stderr.isatty():
                print(f"{name}: {number}", end="\r", file=sys.stderr, flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    row.seconds = _seconds() - before
    print(f"{time.strftime('%H:%M:%S')} {row.written()}", file=sys.stderr, flush=True)
    return row


def _seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    command()
