"""The intake: files become drafts of a bank, each looked up among the practices that the bank has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from bank.check.duplicates import Outline, bare, outline, twins
from bank.check.reading import Reading, is_practice
from bank.exchange.bundle import bundle_files, is_bundle, opened
from bank.exchange.drafting import Draft, Drafting
from bank.exchange.labels import Labels
from bank.exchange.markdown_files import markdown_account
from bank.exchange.outcome import Outcome, Source, Twin
from bank.exchange.passages import Account, UnreadableError
from bank.exchange.placing import Left
from bank.exchange.reading import is_workbook, read_source, weigh, workbook_accounts
from bank.exchange.reasons import ASIDE, UNREAD
from bank.exchange.returned import PracticeRows, is_returned, newly_named, practice_rows, unnamed
from bank.exchange.returned_json import published, returned_json
from bank.exchange.revising import Revising
from bank.exchange.tables import Sheet, decoded, workbook_sheets
from bank.model.practice import Practice, Unfinished
from bank.model.terms import City
from bank.model.towns import find_city
from bank.text.language import N_

SURE = "same-title"  # what tells that the bank has a practice already


@dataclass(frozen=True)
class Intake:
    """Brings files into a bank: its labels, what reading a practice takes to know, its practices and their files."""

    labels: Labels
    reading: Reading
    practices: Sequence[Practice | Unfinished]
    files: Mapping[str, bytes]

    def bring_in(self, files: Mapping[str, bytes]) -> Outcome:
        """The drafts of all files, by their names; nothing is written yet."""
        taken = set(self.reading.paths_by_id)
        sources = tuple(self._source(name, data, taken) for name, data in files.items())
        drafts = [draft for source in sources for draft in source.drafts]
        alike = (*self._again(drafts), *self._twins(drafts))
        return Outcome(sources, alike, frozenset(twin.draft.path for twin in alike if not twin.written))

    def _source(self, name: str, data: bytes, taken: set[str]) -> Source:
        drafting = Drafting(self.labels, self.reading, name)
        try:
            weigh(data)
            if is_bundle(data):
                files = bundle_files(data)
                with opened(files) as look:
                    known = replace(drafting, reading=replace(self.reading, look=look))
                    drafts = tuple(self._bundled(files, known, taken))
                return Source(name, drafts, "" if drafts else self.labels.language.text(_NOTHING))
            if is_workbook(data):
                sheets = workbook_sheets(data)
                if is_returned(sheets, self.labels):
                    return self._returned(name, sheets, drafting, taken)
                accounts = workbook_accounts(PurePosixPath(name).stem, sheets, self.labels)
            elif (practices := published(data)) is not None:
                returned = returned_json(practices, self.reading.paths_by_id, self.labels)
                source = self._revised(name, returned.rows, (), drafting, taken, coded=True)
                return replace(source, more=(*source.more, *(Left(passage, UNREAD) for passage in returned.left)))
            else:
                accounts = read_source(name, data, self.labels)
        except UnreadableError as error:
            return Source(name, refusal=error.told(self.labels.language))
        return self._drafted(name, accounts, drafting, taken)

    def _returned(self, name: str, sheets: Sequence[Sheet], drafting: Drafting, taken: set[str]) -> Source:
        """What becomes of the bank's own workbook."""
        plan = self.labels.layout
        new = list(unnamed(PurePosixPath(name).stem, sheets, plan[0]))
        return self._revised(name, practice_rows(sheets, plan), new, drafting, taken, coded=False)

    def _revised(
        self,
        name: str,
        rows: Mapping[str, PracticeRows],
        new: Sequence[Account],
        drafting: Drafting,
        taken: set[str],
        *,
        coded: bool,
    ) -> Source:
        """What returned rows change in practices, and the drafts of those that are new."""
        revising = Revising(self.labels, self.reading, self.files, coded)
        accounts = [*new, *newly_named(rows, self.files, self.labels.layout)]
        drafted = self._drafted(name, accounts, drafting, taken)
        return replace(drafted, refusal="", changes=tuple(revising.changes(rows)))

    def _drafted(self, name: str, accounts: Iterable[Account], drafting: Drafting, taken: set[str]) -> Source:
        """The drafts of accounts, and what is left of those that nothing has a place of."""
        drafts: list[Draft] = []
        more: list[Left] = []
        for account in accounts:
            draft = drafting.draft(account, taken)
            if draft:
                drafts.append(draft)
            else:
                more += [Left(passage, ASIDE) for passage in account.passages]
        refusal = "" if drafts else self.labels.language.text(_NOTHING)
        return Source(name, tuple(drafts), refusal, tuple(more))

    def _bundled(self, files: Mapping[str, bytes], drafting: Drafting, taken: set[str]) -> Iterator[Draft]:
        """The practices of a bundle, as they are where the check takes them, else as other Markdown is brought in."""
        for path in sorted(path for path in files if is_practice(path)):
            draft = drafting.verbatim(path, files[path], files, taken)
            if draft is None:
                stem = PurePosixPath(path).stem
                account = markdown_account(stem, decoded(files[path]), self.labels)
                draft = drafting.draft(account, taken)
            if draft:
                yield draft

    def _again(self, drafts: Sequence[Draft]) -> Iterator[Twin]:
        """Drafts whose id another practice has, which they are most likely to be a new state of."""
        for draft in drafts:
            paths = self.reading.paths_by_id.get(PurePosixPath(draft.path).stem)
            if paths:
                yield Twin(draft, paths[0], "same-id", False)

    def _twins(self, drafts: Sequence[Draft]) -> Iterable[Twin]:
        """Drafts that look like practices of the bank or like drafts before them."""
        by_path = {draft.path: draft for draft in drafts}
        known = [outline(practice) for practice in self.practices]
        for code, one, other in twins([*known, *(self._outline(draft) for draft in drafts)]):
            draft = by_path.get(other.path)
            if draft:
                yield Twin(draft, one.path, code, code != SURE or one.path in by_path)

    def _outline(self, draft: Draft) -> Outline:
        """What is compared of a draft."""
        cities = [find_city(str(name), self.labels.vocabulary) for name in _texts(draft.fields.get("city"))]
        sources = draft.fields.get("sources")
        addresses = {str(one["url"]) for one in sources if "url" in one} if isinstance(sources, list) else set()
        return Outline(
            draft.path,
            str(draft.fields.get("title", "")),
            tuple(city.id for city in cities if isinstance(city, City)),
            frozenset(map(bare, addresses)),
            str(draft.fields.get("summary", "")),
        )


def _texts(value: object) -> list[object]:
    return value if isinstance(value, list) else [value] if value else []


_NOTHING = N_("No label of a practice was found in it. Tell with --map what its columns or labels mean.")
