"""Keeping: which sources have to be looked up in the archive, and what a round of asking it brings."""

import datetime
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bank.contribute.archive import Archive, SilentArchiveError, find_copy, keep
from bank.contribute.asking import Manners
from bank.contribute.ledger import Entry, Ledger
from bank.model.catalogue import Catalogue
from bank.model.objects import Copy, Source

AGAIN = 30  # days after which the archive is asked once more to keep a page
MOST_SILENCES = 3  # in a row, after which the archive is left alone


@dataclass
class Kept:
    """What a round has brought: the copies by the addresses of pages, and the ledger with what was sent to be kept."""

    ledger: dict[str, Entry]
    copies: dict[str, Copy] = field(default_factory=dict)


def sources(catalogue: Catalogue) -> dict[str, Source]:
    """The sources with a page by its address, the first where several name it."""
    every = (source for practice in catalogue.practices for source in practice.sources)
    found: dict[str, Source] = {}
    for source in every:
        if source.url:
            found.setdefault(source.url, source)
    return found


def keep_copies(
    wanted: Iterable[Source], ledger: Ledger, archive: Archive, manners: Manners, today: datetime.date
) -> Kept:
    """Look up a copy of each source, made near the day on which it was read, and have those kept that have none.

    A copy that is made now is found by the next round. An archive that is silent is left alone.
    """
    kept, silences = Kept(dict(ledger)), 0
    for number, source in enumerate(wanted):
        if time.monotonic() > manners.until or silences == MOST_SILENCES:
            break
        time.sleep(manners.pause if number else 0)
        try:
            _keep(source, kept, archive, manners, today)
            silences = 0
        except SilentArchiveError:
            silences += 1
    return kept


def _keep(source: Source, kept: Kept, archive: Archive, manners: Manners, today: datetime.date) -> None:
    assert source.url
    near = source.accessed.last_day if source.accessed else today
    copy = find_copy(source.url, archive, manners, near=near, today=today)
    entry = kept.ledger.get(source.url)
    if copy:
        kept.copies[source.url] = copy
    elif entry and not entry.gone and not (entry.sent and (today - entry.sent).days < AGAIN):
        time.sleep(manners.pause)
        keep(source.url, archive, manners)
        kept.ledger[source.url] = replace(entry, sent=today)


def wanted(known: Iterable[Source], ledger: Ledger, most: int) -> list[Source]:
    """The sources without a copy to look up now: those that are gone, then those that wait for it the longest."""
    return sorted((source for source in known if not source.archived), key=lambda one: _rank(one, ledger))[:most]


def _rank(source: Source, ledger: Ledger) -> tuple[bool, datetime.date]:
    entry = ledger.get(source.url or "")
    return not (entry and entry.gone), (entry and entry.sent) or datetime.date.min
