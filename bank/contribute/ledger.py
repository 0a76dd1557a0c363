"""The ledger: what asking for each source has brought so far, a line an address, in a file that the bank keeps."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bank.contribute.fingerprints import BITS, alike
from bank.contribute.upkeep import THERE, Answer
from bank.text.urls import web_address

FILE = "sources.tsv"  # beside the folder of practices
COLUMNS = ("address", "asked", "said", "since", "gone", "sent", "changed")
SURE = 6  # days for which a page has to be gone, asked more than once, until it is told of as gone


@dataclass(frozen=True)
class Entry:
    """When an address was asked for last, the fingerprint of what it said and since when it has said so.

    It is `gone` since the first of the answers in a row that said so, was `sent` to the archive on a day, and had
    `changed` on the day on which it last said something else than before.
    """

    asked: datetime.date
    said: str = ""
    since: datetime.date | None = None
    gone: datetime.date | None = None
    sent: datetime.date | None = None
    changed: datetime.date | None = None

    @property
    def is_surely_gone(self) -> bool:
        """Whether it was gone each time somebody asked for long enough."""
        return self.gone is not None and (self.asked - self.gone).days >= SURE


Ledger = Mapping[str, Entry]


def read_ledger(text: str) -> dict[str, Entry]:
    """The entries by address; a line that is none, as merging may leave it, is as if it had never been asked."""
    found = (_entry(line.split("\t")) for line in text.splitlines()[1:])
    return dict(pair for pair in found if pair)


def ledger_text(ledger: Ledger, addresses: Iterable[str]) -> str:
    """The file of those addresses that the bank still gives."""
    lines = ("\t".join(_cells(address, ledger[address])) for address in sorted(addresses) if address in ledger)
    return "".join(f"{line}\n" for line in ("\t".join(COLUMNS), *lines))


def in_turn(addresses: Iterable[str], ledger: Ledger) -> list[str]:
    """The addresses in the order in which to ask for them: who waits longest comes first."""
    never = datetime.date.min
    return sorted(addresses, key=lambda address: ledger[address].asked if address in ledger else never)


def noted(before: Entry | None, answer: Answer, today: datetime.date) -> Entry:
    """The entry after an answer; one that tells nothing changes but the day."""
    entry = replace(before, asked=today) if before else Entry(today)
    if answer.verdict == "gone":
        return replace(entry, gone=entry.gone or today)
    if answer.verdict in THERE:
        entry = replace(entry, gone=None)
    if answer.said and not (entry.said and alike(entry.said, answer.said)):
        return replace(entry, said=answer.said, since=today, changed=today if entry.said else None)
    return entry


def says_otherwise(before: Entry | None, answer: Answer) -> bool:
    """Whether an address says something else than it did when it was asked for before."""
    return bool(before and before.said and answer.said and not alike(before.said, answer.said))


def _entry(cells: list[str]) -> tuple[str, Entry] | None:
    try:
        address, asked, said, *days = cells
        since, gone, sent, changed = (datetime.date.fromisoformat(day) if day else None for day in days)
        entry = Entry(datetime.date.fromisoformat(asked), said, since, gone, sent, changed)
        int(said or "0", 16)
    except ValueError:
        return None
    return (address, entry) if web_address(address) and len(said) in (0, BITS // 4) else None


def _cells(address: str, entry: Entry) -> Iterator[str]:
    yield address
    values = (entry.asked, entry.said, entry.since, entry.gone, entry.sent, entry.changed)
    yield from (str(value or "") for value in values)
