"""Kept banks: what was fetched of other banks, in files of their own that a build reads and nobody else writes."""

import datetime
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bank.check.bank_data import BankData, UnsoundError, read_bank_data, written
from bank.check.matching import Matching
from bank.model.foreign import ForeignPractice, Home, OtherBank
from bank.source.problems import Finding, Problem

FOLDER = "banks"  # beside mkdocs.yml


@dataclass(frozen=True)
class KeptBank:
    """What was kept of a bank, with the day on which it was fetched."""

    fetched: datetime.date
    data: BankData


def kept_path(bank: OtherBank) -> str:
    """The file of a bank, from the root on."""
    return f"{FOLDER}/{bank.id}.json"


def kept_content(bank: OtherBank, root: Path) -> bytes | None:
    """What is in the file of a bank; None where there is none."""
    file = root / kept_path(bank)
    return file.read_bytes() if file.is_file() else None


def kept_text(data: BankData, bank: OtherBank, today: datetime.date) -> bytes:
    """The file of a bank's data that were fetched today."""
    told = written(data)
    return _dumped({"address": bank.address, "fetched": str(today), "sha256": _checksum(told), "data": told})


def read_kept(content: bytes | None, bank: OtherBank) -> KeptBank:
    """What was kept of a bank; raise UnsoundError when it is nothing, of another address or not as it was written."""
    try:
        told = json.loads(content or "{}")
        elsewhere = told.get("address", bank.address) != bank.address
        if content is None or elsewhere:
            raise UnsoundError(Finding("kept-bank-missing", {"name": bank.name}))
        day, sound = datetime.date.fromisoformat(told["fetched"]), _checksum(told["data"]) == told["sha256"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise UnsoundError(Finding("kept-bank-changed", {}))
    data, _ = read_bank_data(_dumped(told["data"]), bank.address)
    return KeptBank(day, data)


def foreign_practices(
    banks: Iterable[OtherBank], root: Path, matching: Matching
) -> tuple[tuple[ForeignPractice, ...], list[Problem]]:
    """The practices of all banks in the order of the settings; a bank that cannot be read is told of and left out."""
    found: list[ForeignPractice] = []
    problems: list[Problem] = []
    for bank in banks:
        try:
            kept = read_kept(kept_content(bank, root), bank)
        except UnsoundError as error:
            problems.append(error.finding.at(kept_path(bank), 0))
        else:
            data = kept.data
            home = Home(bank, data.language, data.licence, data.licence_url, kept.fetched)
            found += matching.practices(data, home)
    return tuple(found), problems


def _checksum(told: Any) -> str:
    return hashlib.sha256(_dumped(told)).hexdigest()


def _dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
