"""The report: what became of what was brought in, by kinds and not by rows, in Markdown that a terminal can show."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from bank.exchange.drafting import Draft
from bank.exchange.labels import Labels, without_numbers
from bank.exchange.passages import Passage
from bank.exchange.placing import ASIDE, UNANSWERED, Left
from bank.source.problems import Problem
from bank.text.escaping import inert_code, inert_words, shortened
from bank.text.language import N_

SHOWN = 3  # examples of a kind
LONGEST = 80  # characters of an example
FEW = 12  # places of a kind that are all named


@dataclass(frozen=True)
class Twin:
    """A draft that looks like a practice of the bank, the code of what tells it, and whether it was written."""

    draft: Draft
    other: str
    code: str
    written: bool


@dataclass(frozen=True)
class Source:
    """A file that was read: its name, the drafts of it, and why nothing came of it if nothing did."""

    name: str
    drafts: tuple[Draft, ...] = ()
    refusal: str = ""
    more: tuple[Left, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What was brought in: the sources, what looks like practices of the bank, and other words of the map."""

    sources: tuple[Source, ...]
    twins: tuple[Twin, ...]
    skipped: frozenset[str] = frozenset()  # paths of drafts that were not written

    @property
    def drafts(self) -> list[Draft]:
        return [draft for source in self.sources for draft in source.drafts]

    @property
    def written(self) -> list[Draft]:
        return [draft for draft in self.drafts if draft.path not in self.skipped]


@dataclass(frozen=True)
class Report:
    """Tells an outcome in the words of the labels' language; `folder` is that of practices as people type it."""

    outcome: Outcome
    labels: Labels
    folder: str
    today: datetime.date

    def text(self) -> str:
        """The whole report, one empty line between its parts."""
        sections = (self._summary(), self._refused(), self._placed(), self._left(), self._missing(), self._warned())
        parts = [
            part
            for section in (*sections, self._twins(), self._unanswered(), self._aside(), self._files())
            if (part := list(section))
        ]
        return "\n\n".join("\n".join(part) for part in parts) + "\n"

    def _say(self, message: str, **values: object) -> str:
        return self.labels.language.text(message).format(**values)

    def _summary(self) -> Iterator[str]:
        names = ", ".join(inert_code(source.name) for source in self.outcome.sources)
        yield f"# {self._say(_TITLE, files=names)}"
        yield ""
        count = self.labels.language.count
        yield " ".join(
            (
                count("{number} draft was written.", "{number} drafts were written.", len(self.outcome.written)),
                *((count(*_SKIPPED_WORDS, len(self.outcome.skipped)),) if self.outcome.skipped else ()),
                self._say(_NEXT),
            )
        )

    def _refused(self) -> Iterator[str]:
        refused = [source for source in self.outcome.sources if source.refusal]
        if refused:
            yield f"## {self._say(_REFUSED)}"
            yield ""
            yield from (f"- {inert_code(source.name)}: {source.refusal}" for source in refused)

    def _placed(self) -> Iterator[str]:
        """Each label of the sources with the fields that its words went to."""
        counts: defaultdict[tuple[str, str], int] = defaultdict(int)
        for draft in self.outcome.drafts:
            for passage, target in draft.targets:
                counts[self._called(passage), target.told(self.labels)] += 1
        if counts:
            yield f"## {self._say(_PLACED)}"
            yield ""
            yield f"| {self._say(_SOURCE)} | {self._say(_PRACTICE)} | {self._say(_HOW_MANY)} |"
            yield "| --- | --- | ---: |"
            for (label, place), number in counts.items():
                yield f"| {_cell(label)} | {_cell(place)} | {number} |"

    def _left(self) -> Iterator[str]:
        """What has no place, by the reason and the field or the label."""
        kinds: defaultdict[tuple[str, str], list[tuple[Draft | None, Left]]] = defaultdict(list)
        for draft, left in self._every_left():
            if left.reason not in (UNANSWERED, ASIDE):
                about = (
                    left.target.told(self.labels) if left.target and left.target.path else self._called(left.passage)
                )
                kinds[about, self._reason(left)].append((draft, left))
        if kinds:
            yield f"## {self._say(_LEFT)}"
            yield ""
            yield self._say(_LEFT_ABOUT)
            yield ""
            for (about, reason), found in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
                yield f"- **{inert_words(about)}** ({len(found)}): {reason}"
                yield from (f"    - {line}" for line in self._examples(found))

    def _reason(self, left: Left) -> str:
        """Why, the same for all of a kind: a problem without the value that it names."""
        if left.problem is None:
            return self._say(left.reason)
        entry = left.problem.entry
        parts = (entry.message, entry.remedy)
        return (
            " ".join(self.labels.language.text(words) for words in parts if words).replace("{", "‹").replace("}", "›")
        )

    def _examples(self, found: Sequence[tuple[Draft | None, Left]]) -> Iterator[str]:
        """The words that differ, each with the places where they stand, as many as a person can look at."""
        by_text: defaultdict[str, list[str]] = defaultdict(list)
        for draft, left in found:
            by_text[left.passage.text].append(self._place(draft, left.passage))
        rest = list(by_text.items())
        several = len(self.outcome.drafts) > SHOWN and len(rest) > SHOWN
        for text, places in rest[:SHOWN] if several else rest:
            shown = shortened(text, LONGEST) if several else text.replace("\n", " ")
            yield f"„{inert_words(shown)}”: {self._some(places)}"
        if several:
            places = [place for _, own in rest[SHOWN:] for place in own]
            yield f"{self._say(_MORE)}: {self._some(places)}"

    def _some(self, places: Sequence[str]) -> str:
        unique = list(dict.fromkeys(places))
        more = f" … (+{len(unique) - FEW})" if len(unique) > FEW else ""
        return "; ".join(unique[:FEW]) + more

    def _missing(self) -> Iterator[str]:
        counts: defaultdict[str, list[str]] = defaultdict(list)
        for draft in self.outcome.written:
            for title in draft.missing:
                counts[title].append(draft.path)
        if counts:
            yield f"## {self._say(_MISSING)}"
            yield ""
            total = len(self.outcome.written)
            for title, paths in counts.items():
                where = self._say(_EVERYWHERE) if len(paths) == total and total > 1 else self._some(paths)
                yield f"- **{inert_words(title)}** ({len(paths)}): {where}"

    def _warned(self) -> Iterator[str]:
        """What an editor has to look at, by the problem."""
        kinds: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
        for draft in self.outcome.written:
            for problem in draft.warnings:
                kinds[problem.code, without_numbers(problem.place), problem.explain(self.labels.language)].append(
                    draft.path
                )
        if kinds:
            yield f"## {self._say(_TO_SEE)}"
            yield ""
            for (_, place, words), paths in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
                title = self.labels.titles.get(place, place)
                yield f"- {f'**{inert_words(title)}**: ' if title else ''}{words} ({len(paths)}) {self._some(paths)}"

    def _twins(self) -> Iterator[str]:
        if self.outcome.twins:
            yield f"## {self._say(_ALIKE)}"
            yield ""
            for twin in self.outcome.twins:
                title = inert_words(str(twin.draft.fields.get("title", twin.draft.path)))
                values = {"other": twin.other, "id": PurePosixPath(twin.draft.path).stem}
                words = Problem(twin.draft.path, 0, "", twin.code, values).explain(self.labels.language)
                done = self._say(_WRITTEN if twin.written else _NOT_WRITTEN)
                yield f"- „{title}” ({self._where(twin.draft)}): {words} {done}"

    def _unanswered(self) -> Iterator[str]:
        labels = dict.fromkeys(
            self._called(left.passage) for _, left in self._every_left() if left.reason == UNANSWERED
        )
        if labels:
            yield f"## {self._say(_EMPTY)}"
            yield ""
            yield "; ".join(f"„{inert_words(label)}”" for label in labels)

    def _aside(self) -> Iterator[str]:
        texts = dict.fromkeys(left.passage.text for _, left in self._every_left() if left.reason == ASIDE)
        if texts:
            yield f"## {self._say(_ASIDE)}"
            yield ""
            yield "; ".join(f"„{inert_words(text)}”" for text in texts)

    def _files(self) -> Iterator[str]:
        if self.outcome.written:
            yield f"## {self._say(_FILES)}"
            yield ""
            for draft in self.outcome.written:
                yield f"- `{self.folder}/{draft.path}` ← {self._where(draft)}"

    def _every_left(self) -> Iterable[tuple[Draft | None, Left]]:
        for source in self.outcome.sources:
            yield from ((None, left) for left in source.more)
            for draft in source.drafts:
                yield from ((draft, left) for left in draft.left)

    def _called(self, passage: Passage) -> str:
        """What the source calls it."""
        return (
            passage.label or passage.origin.name
            if passage.label or passage.origin.kind in ("field", "page")
            else self._say(_TEXT)
        )

    def _place(self, draft: Draft | None, passage: Passage) -> str:
        """The row of a table or the paragraph of a document, with the draft where there are several."""
        return passage.origin.told(self.labels.language)

    def _where(self, draft: Draft) -> str:
        where = draft.account.where
        return inert_words(where.told(self.labels.language) if where else draft.account.name)


def _cell(text: str) -> str:
    """Words in a cell of a table of Markdown."""
    return inert_words(shortened(text, LONGEST))


_TITLE = N_("Report of what was brought in from {files}")
_NEXT = N_("They are marked draft: true and are not published until an editor takes that away.")
_SKIPPED_WORDS = (N_("{number} was not, for the bank has it."), N_("{number} were not, for the bank has them."))
_REFUSED = N_("Files that could not be read")
_PLACED = N_("What went where")
_SOURCE, _PRACTICE, _HOW_MANY = N_("In the source"), N_("In the practice"), N_("How many")
_LEFT = N_("What has no place")
_LEFT_ABOUT = N_("These words stand in comments of their drafts, but for private details, which stand here alone.")
_MORE = N_("others")
_MISSING = N_("What is missing")
_EVERYWHERE = N_("in all drafts")
_TO_SEE = N_("What to look at")
_ALIKE = N_("What looks like a practice that the bank has")
_WRITTEN, _NOT_WRITTEN = N_("The draft was written."), N_("The draft was not written.")
_EMPTY = N_("Labels without an answer")
_ASIDE = N_("Beside the text: menus, heads and feet of pages, what the source tells of itself")
_FILES = N_("Drafts")
_TEXT = N_("text without a label")
