"""bank upkeep: what editors have to look at from time to time, as an issue's body; nothing found fails the run."""

import datetime
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import click

from bank.contribute.archive import Archive
from bank.contribute.asking import Manners
from bank.contribute.forges import UNCLEAR, waiting, waiting_in
from bank.contribute.issue_form import LABEL
from bank.contribute.keeping import keep_copies, sources, wanted
from bank.contribute.ledger import FILE, Entry, in_turn, ledger_text, noted, read_ledger, says_otherwise
from bank.contribute.links import ask_all
from bank.contribute.proposals import FILE as PROPOSALS
from bank.contribute.proposals import Proposal, proposals_text
from bank.contribute.upkeep import THERE, Answer, addresses, report
from bank.exchange.source_edits import with_copies
from bank.model.catalogue import Catalogue
from bank.model.objects import Copy
from bank.site.ways import Way
from bank.text.language import N_, Language
from commands.files import replace_file
from commands.help import Spoken
from commands.main import UNREADABLE
from commands.options import A_PATH, language_option, practices_option, settings
from commands.reading import read_sound
from commands.terminal import complain, say

DONE = 0
KEY = "BANK_ARCHIVE_KEY"  # a variable: “access:secret” of an account of the archive


@click.command(
    cls=Spoken,
    short_help=N_("list what has to be looked at: reviews, questions, sources"),
    help=N_(
        "List overdue reviews, old open questions, addresses that lead nowhere and sources that have changed, as the "
        "body of an issue; with --keep find archived copies of the sources and put them into the files."
    ),
)
@practices_option()
@click.option("--output", type=A_PATH, help=N_("the file to write; printed when left out"))
@click.option("--offline", is_flag=True, help=N_("ask nobody: only the reviews and the questions"))
@click.option("--minutes", type=float, default=20, help=N_("for how long to go on asking"))
@click.option("--wait", type=float, default=15, help=N_("seconds to wait for an answer"))
@click.option("--pause", type=float, default=1, help=N_("seconds between two questions to one host"))
@click.option("--keep", is_flag=True, help=N_("write archived copies into the files, and the ledger of the sources"))
@click.option("--proposals", type=A_PATH, help=N_("a file with what the repository answers when asked for proposals"))
@click.option("--copies", type=int, default=100, help=N_("how many copies to look for at most"))
@click.option("--rest", type=float, default=6, help=N_("seconds between two questions to the archive"))
@click.option("--archive", help=N_("the address of another archive with the interface of the Wayback Machine"))
@click.option("--private", is_flag=True, help=N_("ask hosts of this machine's network too"))
@language_option(N_("the language of the report"))
def command(practices: Path, output: Path | None, offline: bool, keep: bool, language: Language, **asking: Any) -> int:
    """Print or write the report; it is empty when there is nothing to look at."""
    catalogue = read_sound(practices, language)
    if catalogue is None:
        return UNREADABLE
    upkeep = _Round(catalogue, practices, keep, asking)
    given = [] if offline else upkeep.ask()
    if keep and not offline:
        upkeep.keep()
        upkeep.keep_proposals(language)
    text = report(catalogue, upkeep.answers, upkeep.changed, len(given) - len(upkeep.answers), language)
    if output:
        output.write_text(text, encoding="utf-8", newline="\n")
    elif text:
        say(text.removesuffix("\n"))
    return DONE


@dataclass
class _Round:
    """A round of asking, which may be ended at any moment: what it has learnt by then stands in the ledger."""

    catalogue: Catalogue
    practices: Path
    is_keeping: bool
    asking: Mapping[str, Any]
    answers: dict[str, Answer] = field(default_factory=dict)
    changed: dict[str, datetime.date] = field(default_factory=dict)

    def __post_init__(self) -> None:
        agent = f"bank-upkeep (+{settings().site_url})"
        self.sources = sources(self.catalogue)
        wait, pause, private = (self.asking[name] for name in ("wait", "pause", "private"))
        self.manners = Manners(agent, wait, pause, self._end(), private)
        self.file = self.practices.parent / FILE
        self.ledger = read_ledger(self.file.read_text("utf-8")) if self.is_keeping and self.file.is_file() else {}

    def ask(self) -> list[str]:
        """Ask for each address, who waits longest first; all that there were to ask for."""
        given = in_turn(addresses(self.catalogue), self.ledger)
        read = self.sources.keys() if self.is_keeping else ()
        for address, answer in ask_all(given, self.manners, read):
            self.answers[address] = answer
            if address in read:
                self._note(address, answer)
        return given

    def keep(self) -> None:
        """Look for copies, and write them with what is gone into the files."""
        manners = replace(self.manners, pause=self.asking["rest"], until=self._end())
        place, key = self.asking["archive"], os.environ.get(KEY, "")
        archive = Archive.at(place, key) if place else Archive(key=key)
        own = wanted(self.sources.values(), self.ledger, self.asking["copies"])
        kept = keep_copies(own, self.ledger, archive, manners, self.catalogue.today)
        self.ledger = kept.ledger
        self._write_ledger()
        self._write_files(kept.copies)

    def keep_proposals(self, language: Language) -> None:
        """Write down which proposals wait in the repository; when it cannot be asked, what is written stays."""
        for way in settings().ways[:1]:
            try:
                found = self._proposals(way)
            except UNCLEAR as error:
                complain(language.text(_SILENT).format(address=way.address, reason=error))
            else:
                (self.practices.parent / PROPOSALS).write_text(proposals_text(found), "utf-8", newline="\n")

    def _proposals(self, way: Way) -> list[Proposal]:
        label, today, given = settings().language.text(LABEL), self.catalogue.today, self.asking["proposals"]
        if given:
            return waiting_in(given.read_bytes(), way, label, today)
        return waiting(way, label, self.manners, today)

    def _end(self) -> float:
        return time.monotonic() + float(self.asking["minutes"]) * 60

    def _note(self, address: str, answer: Answer) -> None:
        before = self.ledger.get(address)
        if before and before.since and says_otherwise(before, answer):
            self.changed[address] = before.since
        self.ledger[address] = noted(before, answer, self.catalogue.today)
        self._write_ledger()

    def _write_ledger(self) -> None:
        self.file.touch()
        replace_file(self.file, ledger_text(self.ledger, self.sources).encode())

    def _write_files(self, copies: Mapping[str, Copy]) -> None:
        gone = {address: entry.gone for address, entry in self.ledger.items() if self._found(address, entry)}
        for practice in self.catalogue.practices:
            path = self.practices / practice.path.partition("/")[2]
            text = path.read_text("utf-8")
            if (new := with_copies(text, copies, gone)) != text:
                replace_file(path, new.encode())

    def _found(self, address: str, entry: Entry) -> bool:
        """Whether a page is now known for sure to be gone, or to be there."""
        answer = self.answers.get(address)
        return entry.is_surely_gone or (answer is not None and answer.verdict in THERE)


_SILENT = N_("{address} could not be asked for proposals ({reason}); those known are left as they are.")
