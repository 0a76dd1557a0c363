"""The archive: asking an archive of the web, by its public interface, for copies of pages and to keep new ones."""

import datetime
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from bank.contribute.asking import FAILURES, Manners, request
from bank.model.objects import Copy
from bank.text.dates import PartialDate

_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})\d{6}")


class SilentArchiveError(Exception):
    """The archive gives no clear answer: whether it has a copy, nobody knows."""


@dataclass(frozen=True)
class Archive:
    """Where an archive is asked whether it has a copy, where to keep one, and under which address its copies begin.

    With a key, “access:secret”, it is asked to keep more, and by its newer interface.
    """

    lookup: str = "https://archive.org/wayback/available"
    save: str = "https://web.archive.org/save"
    copies: str = "https://web.archive.org/web/"
    key: str = ""

    @classmethod
    def at(cls, address: str, key: str = "") -> "Archive":
        """One with all its rooms in one house."""
        root = address.rstrip("/")
        return cls(f"{root}/wayback/available", f"{root}/save", f"{root}/web/", key)


def find_copy(
    address: str, archive: Archive, manners: Manners, *, near: datetime.date, today: datetime.date
) -> Copy | None:
    """The copy of a page that was made nearest to a day, None when there is none; raises SilentArchiveError.

    Only the moment of the copy is taken from the answer: nothing in it can lead elsewhere.
    """
    question = urlencode({"url": address, "timestamp": f"{near:%Y%m%d}"})
    try:
        told = json.loads(request(f"{archive.lookup}?{question}", manners).body)
        copy = _copy(told["archived_snapshots"], address, archive)
    except (*FAILURES, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise SilentArchiveError(address) from error
    if copy and copy.kept.first_day > today:
        raise SilentArchiveError(address)
    return copy


def keep(address: str, archive: Archive, manners: Manners) -> None:
    """Ask the archive to make a copy, which it may do in its own time; raises SilentArchiveError."""
    try:
        if archive.key:
            request(archive.save, manners, form={"url": address}, permit=f"LOW {archive.key}")
        else:
            request(f"{archive.save}/{address}", manners)
    except FAILURES as error:
        raise SilentArchiveError(address) from error


def _copy(snapshots: dict[str, Any], address: str, archive: Archive) -> Copy | None:
    closest = snapshots.get("closest")
    if not closest or closest["available"] is not True or not str(closest["status"]).startswith("2"):
        return None
    moment = _TIME.fullmatch(closest["timestamp"])
    if not moment:
        raise LookupError(closest)
    year, month, day = moment.groups()
    return Copy(f"{archive.copies}{moment[0]}/{address}", PartialDate.parse(f"{year}-{month}-{day}"))
