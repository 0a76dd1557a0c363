"""Fetching: what other banks publish is asked for, looked through and told; what is sound becomes the file to keep."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from bank.check.bank_data import FILE, BankData, UnsoundError, read_bank_data
from bank.check.kept_banks import KeptBank, kept_path, kept_text, read_kept
from bank.check.matching import Matching
from bank.contribute.asking import FAILURES, LARGEST, Manners, ascii_address, request
from bank.contribute.links import failure
from bank.model.foreign import OtherBank
from bank.source.problems import Finding, Problem
from bank.text.escaping import inert
from bank.text.language import N_, Language

FEW = 8  # titles of new practices, and refused practices of a kind, that are told


@dataclass(frozen=True)
class Fetched:
    """What came of asking a bank: its data when they can be kept, what was kept before, and what there is to tell."""

    bank: OtherBank
    before: KeptBank | None
    data: BankData | None
    problems: tuple[Problem, ...]

    def text(self, today: datetime.date) -> bytes | None:
        """The new content of its file; None to leave that as it is."""
        return kept_text(self.data, self.bank, today) if self.data else None


def fetch(bank: OtherBank, kept: bytes | None, manners: Manners, matching: Matching) -> Fetched:
    """Ask a bank for its data, of which `kept` is what the file has; what was kept stays when they are no good."""
    before, findings = _kept(kept, bank)
    try:
        data, found = read_bank_data(_asked(bank, manners), bank.address)
    except UnsoundError as error:
        data, found = None, [error.finding]
    if data and (unmatched := list(matching.unmatched(data))):
        found.append(Finding("foreign-terms-unmatched", {"names": ", ".join(label for _, label in unmatched)}))
    problems = (finding.at(kept_path(bank), 0) for finding in (*findings, *found))
    return Fetched(bank, before, data, tuple(problems))


def _kept(content: bytes | None, bank: OtherBank) -> tuple[KeptBank | None, list[Finding]]:
    """What was kept; that nothing was is no news here."""
    try:
        return read_kept(content, bank), []
    except UnsoundError as error:
        return None, [error.finding] if error.finding.code != "kept-bank-missing" else []


def _asked(bank: OtherBank, manners: Manners) -> bytes:
    """What the bank answers; raise UnsoundError when that is nothing to read."""
    address = f"{bank.address}{FILE}"
    try:
        reply = request(address, manners)
    except HTTPError as error:
        error.close()
        raise UnsoundError(_unreached(address, str(error.code))) from error
    except FAILURES as error:
        reason = failure(error.reason if isinstance(error, URLError) else error)
        raise UnsoundError(_unreached(address, reason.detail)) from error
    if urlsplit(reply.address)[1:3] != urlsplit(ascii_address(address))[1:3]:
        raise UnsoundError(Finding("bank-moved", {"address": reply.address}))
    if len(reply.body) >= LARGEST:
        raise UnsoundError(Finding("bank-data-too-large", {"most": LARGEST // 1_000_000}))
    return reply.body


def _unreached(address: str, reason: str) -> Finding:
    return Finding("bank-unreached", {"address": address, "reason": reason})


def told(fetched: Fetched, today: datetime.date, language: Language) -> Iterator[str]:
    """What came of a bank, line by line."""
    yield f"{inert(fetched.bank.name)} ({inert(fetched.bank.address)})"
    lines = [*_outcome(fetched, today, language), *_problems(fetched, language)]
    yield from (f"  {line}" for line in lines)


def _outcome(fetched: Fetched, today: datetime.date, language: Language) -> Iterator[str]:
    before = {row.id: row for row in fetched.before.data.practices} if fetched.before else {}
    if fetched.data is None:
        if fetched.before is None:
            yield language.text(_NOTHING)
            return
        age = language.count("{number} day ago", "{number} days ago", (today - fetched.before.fetched).days)
        day = language.date(fetched.before.fetched)
        number = language.count("{number} practice", "{number} practices", len(before))
        yield language.text(_STAYS).format(number=number, date=day, age=age)
        return
    rows = {row.id: row for row in fetched.data.practices}
    new = [row for id, row in rows.items() if id not in before]
    changed = sum(before[id] != row for id, row in rows.items() if id in before)
    yield language.count("{number} practice", "{number} practices", len(rows)) + language.text(_TALLY).format(
        new=len(new), changed=changed, gone=len(before.keys() - rows.keys())
    )
    if before:
        yield from (language.text(_NEW).format(title=inert(row.title)) for row in new[:FEW])


def _problems(fetched: Fetched, language: Language) -> Iterator[str]:
    """The problems by their codes, of many of a kind a few."""
    by_code: dict[str, list[Problem]] = {}
    for problem in fetched.problems:
        by_code.setdefault(problem.code, []).append(problem)
    for some in by_code.values():
        yield from (problem.write(language) for problem in some[:FEW])
        if len(some) > FEW:
            yield language.text(_MORE).format(number=len(some) - FEW)


_NOTHING = N_("Nothing was fetched, and nothing had been kept.")
_STAYS = N_("What was fetched before stays: {number}, of {date} ({age}).")
_TALLY = N_(": {new} new, {changed} changed, {gone} gone.")
_NEW = N_("new: {title}")
_MORE = N_("and {number} more")
