"""The worklist of the editors: what each practice lacks and what of it grows old, what readers miss most first."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bank.contribute.editors import EVERYTHING, Editors, read_editors
from bank.contribute.editors import FILE as EDITORS
from bank.contribute.ledger import FILE as LEDGER
from bank.contribute.ledger import Ledger, read_ledger
from bank.contribute.proposals import FILE as PROPOSALS
from bank.contribute.proposals import ISSUE, REQUEST, Proposal, read_proposals
from bank.model.catalogue import Catalogue
from bank.model.life import is_confirmed, is_overdue, is_stale
from bank.model.practice import Practice
from bank.model.terms import City
from bank.text.language import N_, Language

# What kinds of proposals are called, with the number that the repository has given them.
KINDS: Mapping[str, str] = {ISSUE: N_("report no. {number}"), REQUEST: N_("proposed change no. {number}")}
# What is looked for, in the order in which readers would miss it.
WANTS: Mapping[str, str] = {
    "stale": N_("what is known of it is more than a year old"),
    "overdue": N_("the day of checking has passed"),
    "cost": N_("no amount is known"),
    "contact": N_("nobody to ask"),
    "confirmed": N_("not confirmed by the organisation within a year"),
    "gone": N_("a page of a source is gone"),
    "changed": N_("a source says something else than when we read it"),
    "questions": N_("open questions"),
    "evidence": N_("not told how well it is shown"),
    "alone": N_("one source alone"),
    "image": N_("no picture"),
}


@dataclass(frozen=True)
class Reason:
    """Why a practice stands on the list: the id of a want, and what there is to add to its words."""

    id: str
    words: str
    detail: str = ""


@dataclass(frozen=True)
class Task:
    """A practice with what is to be done about it, what readers miss most first, and who looks after its city."""

    practice: Practice
    reasons: tuple[Reason, ...]
    keepers: tuple[str, ...] = ()

    @property
    def wants(self) -> tuple[str, ...]:
        return tuple(reason.id for reason in self.reasons)


@dataclass(frozen=True)
class Waiting:
    """A proposal, with its page in the repository and for how long it waits, or a draft."""

    words: str
    age: str = ""
    address: str = ""


@dataclass(frozen=True)
class Worklist:
    """The tasks in the order in which to do them.

    `waiting` are proposals without an answer on the day on which somebody `asked` for them, and drafts.
    """

    tasks: tuple[Task, ...]
    waiting: tuple[Waiting, ...] = ()
    asked: datetime.date | None = None

    @property
    def numbers(self) -> Mapping[str, int]:
        """How many practices want each thing, in the order of wants."""
        counted = Counter(want for task in self.tasks for want in task.wants)
        return {want: counted[want] for want in WANTS if counted[want]}

    @property
    def by_city(self) -> Mapping[City, list[Task]]:
        """The tasks of each city under which practices are filed."""
        found: dict[City, list[Task]] = {}
        for task in self.tasks:
            found.setdefault(task.practice.city, []).append(task)
        return found


def worklist(catalogue: Catalogue, ledger: Ledger, editors: Editors, language: Language) -> Worklist:
    """By the first thing that is wanted, then by how many are; among equals the oldest knowledge comes first."""
    whole = editors.get(EVERYTHING, ())
    tasks = [
        Task(practice, reasons, editors.get(practice.city.id, whole))
        for practice in catalogue.current
        if (reasons := tuple(_reasons(practice, ledger, catalogue.today, language)))
    ]
    return Worklist(tuple(sorted(tasks, key=_urgency)))


def read_worklist(catalogue: Catalogue, root: Path, language: Language, drafts: Iterable[str] = ()) -> Worklist:
    """With the ledger, the proposals and the table of editors that lie in a folder, if they do; `drafts` are paths."""
    ledger, table, asked = root / LEDGER, root / EDITORS, root / PROPOSALS
    known = read_ledger(ledger.read_text("utf-8")) if ledger.is_file() else {}
    data = table.read_bytes() if table.is_file() else b""
    editors, _ = read_editors(EDITORS, data, catalogue.vocabulary.cities, catalogue.today)
    proposals = read_proposals(asked.read_text("utf-8")) if asked.is_file() else []
    return replace(
        worklist(catalogue, known, editors, language),
        waiting=tuple(_waiting(proposals, drafts, catalogue.today, language)),
        asked=max((one.asked for one in proposals), default=None),
    )


def _waiting(
    proposals: Iterable[Proposal], drafts: Iterable[str], today: datetime.date, language: Language
) -> Iterator[Waiting]:
    """The proposals, who waits longest first, then the drafts."""
    for one in proposals:
        age = language.count("waits for {number} day", "waits for {number} days", one.days(today))
        yield Waiting(language.text(KINDS[one.kind]).format(number=one.number), age, one.address)
    for path in drafts:
        yield Waiting(language.text(_DRAFT).format(path=path))


def _urgency(task: Task) -> tuple[int, int, datetime.date]:
    return [*WANTS].index(task.wants[0]), -len(task.reasons), task.practice.status.day.last_day


def _reasons(practice: Practice, ledger: Ledger, today: datetime.date, language: Language) -> Iterator[Reason]:
    details = dict(_details(practice, ledger, today, language))
    return (Reason(want, language.text(words), details[want]) for want, words in WANTS.items() if want in details)


def _details(practice: Practice, ledger: Ledger, today: datetime.date, language: Language) -> Iterator[tuple[str, str]]:
    """The wants of a practice, each with what there is to add."""
    if is_stale(practice, today):
        yield "stale", language.date(practice.status.day)
    if practice.review_by and is_overdue(practice, today):
        yield "overdue", language.date(practice.review_by)
    absence = practice.cost_absence
    if not practice.cost and not (absence and absence.settled):
        yield "cost", language.label(absence.labels) if absence else ""
    if not practice.contact:
        yield "contact", ""
    elif not is_confirmed(practice, today):
        yield "confirmed", language.date(practice.contact.confirmed) if practice.contact.confirmed else ""
    if gone := list(_gone(practice, ledger)):
        yield "gone", language.join(gone)
    if changed := list(_changed(practice, ledger)):
        yield "changed", language.join(changed)
    if practice.open_questions:
        yield "questions", language.number(len(practice.open_questions))
    if not practice.evidence:
        yield "evidence", ""
    if len(practice.sources) == 1:
        yield "alone", practice.sources[0].title
    if not practice.image:
        yield "image", ""


def _gone(practice: Practice, ledger: Ledger) -> Iterable[str]:
    """The titles of the sources whose page is gone, by the file or by the ledger, and that no copy stands in for."""
    for source in practice.sources:
        entry = ledger.get(source.url or "")
        if not source.archived and (source.gone or (entry and entry.is_surely_gone)):
            yield source.title


def _changed(practice: Practice, ledger: Ledger) -> Iterable[str]:
    """The titles of the sources that, by the ledger, have changed since somebody read them; to read them settles it."""
    for source in practice.sources:
        entry = ledger.get(source.url or "")
        if entry and entry.changed and (not source.accessed or source.accessed.last_day < entry.changed):
            yield source.title


_DRAFT = N_("draft {path}")
