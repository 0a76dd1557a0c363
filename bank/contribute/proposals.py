"""Proposals: those that wait in the repository of the bank for an answer, in a file that the bank keeps."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from bank.text.urls import web_address

FILE = "proposals.tsv"  # beside the folder of practices
COLUMNS = ("number", "kind", "opened", "asked", "address")
ISSUE, REQUEST = "issue", "request"


@dataclass(frozen=True)
class Proposal:
    """An issue or a request to merge that was open on the day on which somebody `asked`; no word of who wrote it."""

    number: int
    kind: str
    opened: datetime.date
    asked: datetime.date
    address: str

    def days(self, today: datetime.date) -> int:
        """For how long it waits."""
        return max((today - self.opened).days, 0)


def read_proposals(text: str) -> list[Proposal]:
    """Those that wait the longest first; a line that is none, as merging may leave it, is left out."""
    found = (_proposal(line.split("\t")) for line in text.splitlines()[1:])
    return sorted(filter(None, found), key=lambda one: (one.opened, one.number))


def proposals_text(proposals: Iterable[Proposal]) -> str:
    """The file of these."""
    lines = (
        "\t".join((str(one.number), one.kind, str(one.opened), str(one.asked), one.address))
        for one in sorted(proposals, key=lambda one: (one.kind, one.number))
    )
    return "".join(f"{line}\n" for line in ("\t".join(COLUMNS), *lines))


def _proposal(cells: list[str]) -> Proposal | None:
    try:
        number, kind, opened, asked, address = cells
        since, until = (datetime.date.fromisoformat(day) for day in (opened, asked))
        proposal = Proposal(int(number), kind, since, until, address)
    except ValueError:
        return None
    return proposal if kind in (ISSUE, REQUEST) and web_address(address) else None
