"""The report: what became of what was brought in, by kinds and not by rows, in Markdown that a terminal can show."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from bank.exchange.drafting import Draft
from bank.exchange.labels import Labels
from bank.exchange.outcome import Outcome, differing, shared
from bank.exchange.reasons import ASIDE, UNANSWERED
from bank.exchange.remainder import LONGEST, SHOWN, Remainder
from bank.schema.paths import without_numbers
from bank.source.problems import DID_YOU_MEAN, Problem
from bank.text.escaping import inert_code, inert_words, one_line, shortened
from bank.text.language import N_

FEW = 12  # files that are all named


@dataclass(frozen=True)
class Report:
    """Tells an outcome in the words of the labels' language; `folder` is that of practices as people type it."""

    outcome: Outcome
    labels: Labels
    folder: str

    def text(self) -> str:
        """The whole report, one empty line between its parts."""
        parts = (list(section) for section in self._sections())
        return "\n\n".join("\n".join(part) for part in parts if part) + "\n"

    def _sections(self) -> Iterator[Iterator[str]]:
        """What there is to tell, the most pressing first."""
        yield from (self._summary(), self._refused(), self._changed(), self._unchanged(), self._placed(), self._left())
        yield from (self._missing(), self._warned(), self._twins(), self._unanswered(), self._aside(), self._unseen())
        yield self._files()

    @cached_property
    def _remainder(self) -> Remainder:
        return Remainder(self.outcome, self.labels)

    def _say(self, message: str, **values: object) -> str:
        return self.labels.language.text(message).format(**values)

    def _summary(self) -> Iterator[str]:
        names = ", ".join(inert_code(source.name) for source in self.outcome.sources)
        yield f"# {self._say(_TITLE, files=names)}"
        yield ""
        count, outcome = self.labels.language.count, self.outcome
        changed, skipped = sum(not change.refusal for change in outcome.changes), len(outcome.skipped)
        told = [count("{number} draft was written.", "{number} drafts were written.", len(outcome.written))]
        if outcome.changes or any(not source.drafts and not source.refusal for source in outcome.sources):
            told.append(count("{number} practice was changed.", "{number} practices were changed.", changed))
        if skipped:
            words = count(
                "{number} was not, for the bank has it.", "{number} were not, for the bank has them.", skipped
            )
            told.append(words)
        yield " ".join([*told, *([self._say(_NEXT)] if outcome.written else [])])

    def _refused(self) -> Iterator[str]:
        refused = [source for source in self.outcome.sources if source.refusal]
        if refused:
            yield from self._headed(_REFUSED)
            yield from (f"- {inert_code(source.name)}: {source.refusal}" for source in refused)

    def _changed(self) -> Iterator[str]:
        """The practices that a returned workbook changes."""
        if done := [change for change in self.outcome.changes if not change.refusal]:
            yield from self._headed(_CHANGED)
            yield from (f"- `{self.folder}/{change.path}`: {', '.join(change.titles)}" for change in done)

    def _unchanged(self) -> Iterator[str]:
        """The practices that it would change, by the reason why they stay."""
        kinds: defaultdict[str, list[str]] = defaultdict(list)
        for change in (change for change in self.outcome.changes if change.refusal):
            told = [problem.explain(self.labels.language) for problem in change.problems[:1]]
            reason = ": ".join([self._say(change.refusal), *told])
            kinds[reason].append(f"{change.path} ({', '.join(change.titles)})")
        if kinds:
            yield from self._headed(_NOT_CHANGED)
            for reason, paths in kinds.items():
                yield f"- {inert_words(reason)} ({len(paths)}): {self._some(paths)}"

    def _headed(self, title: str) -> Iterator[str]:
        yield f"## {self._say(title)}"
        yield ""

    def _placed(self) -> Iterator[str]:
        """Each label of the sources with the fields that its words went to."""
        counts: defaultdict[tuple[str, str], int] = defaultdict(int)
        for draft in self.outcome.drafts:
            for passage, target in draft.targets:
                counts[self._remainder.called(passage), target.told(self.labels)] += 1
        if counts:
            yield from self._headed(_PLACED)
            yield f"| {self._say(_SOURCE)} | {self._say(_PRACTICE)} | {self._say(_HOW_MANY)} |"
            yield "| --- | --- | ---: |"
            for (label, place), number in counts.items():
                yield f"| {_cell(label)} | {_cell(place)} | {number} |"

    def _left(self) -> Iterator[str]:
        """What has no place."""
        if kinds := list(self._remainder.kinds()):
            yield from self._headed(_LEFT)
            yield self._say(_LEFT_ABOUT)
            yield ""
            yield from kinds

    def _unseen(self) -> Iterator[str]:
        """What stands in no draft, whole."""
        if kinds := list(self._remainder.unseen()):
            yield from self._headed(_UNSEEN)
            yield from kinds

    def _some(self, paths: Sequence[str]) -> str:
        """A few of many paths."""
        more = f" … (+{len(paths) - FEW})" if len(paths) > FEW else ""
        return "; ".join(paths[:FEW]) + more

    def _drafts(self, drafts: Sequence[Draft]) -> str:
        """The drafts by their places in the source where it tells of several, else by their files."""
        if len(drafts) == len(self.outcome.written) > 1:
            return self._say(_EVERYWHERE)
        several = len(self.outcome.written) > FEW
        places = [draft.account.where for draft in drafts if draft.account.where]
        if several and len(places) == len(drafts):
            return self._remainder.places(places)
        return self._some(list(dict.fromkeys(draft.path for draft in drafts)))

    def _missing(self) -> Iterator[str]:
        lacking: defaultdict[str, list[Draft]] = defaultdict(list)
        for draft in self.outcome.written:
            for title in draft.missing:
                lacking[title].append(draft)
        if lacking:
            yield from self._headed(_MISSING)
            for title, drafts in lacking.items():
                yield f"- **{inert_words(title)}** ({len(drafts)}): {self._drafts(drafts)}"

    def _warned(self) -> Iterator[str]:
        """What an editor has to look at, by the kind of problem; what differs within a kind below it."""
        kinds: defaultdict[tuple[str, str], list[tuple[Draft, Problem]]] = defaultdict(list)
        for draft in self.outcome.written:
            for problem in draft.warnings:
                title = self.labels.titles.get(without_numbers(problem.place), problem.place)
                kinds[title, problem.code].append((draft, problem))
        if kinds:
            yield from self._headed(_TO_SEE)
            for (title, _), found in sorted(kinds.items(), key=lambda kind: -len(kind[1])):
                about = f"**{inert_words(title)}** ({len(found)}): " if title else f"({len(found)}) "
                words = shared([problem for _, problem in found]).explain(self.labels.language)
                yield from self._concern(f"- {about}{words}", found)

    def _concern(self, head: str, found: Sequence[tuple[Draft, Problem]]) -> Iterator[str]:
        """A kind of problem with where it is, by the values that differ."""
        names = differing([problem for _, problem in found])
        by_values: defaultdict[str, list[Draft]] = defaultdict(list)
        for draft, problem in found:
            by_values[self._differing(problem, names)].append(draft)
        if len(by_values) == 1:
            yield f"{head} {self._drafts([draft for draft, _ in found])}"
            return
        if len({draft.path for draft, _ in found}) == 1:
            yield f"{head} {'; '.join(by_values)}: {self._drafts([draft for draft, _ in found])}"
            return
        yield head
        shown = list(by_values.items())[: FEW if len(by_values) <= FEW else SHOWN]
        for text, drafts in shown:
            yield f"    - {text}: {self._drafts(drafts)}"
        if others := [draft for _, drafts in list(by_values.items())[len(shown) :] for draft in drafts]:
            yield f"    - {self._say(_MORE)}: {self._drafts(others)}"

    def _differing(self, problem: Problem, names: frozenset[str]) -> str:
        """What a problem has that others of its kind do not share, with the near miss."""
        told = "; ".join(str(problem.values.get(name, "")) for name in sorted(names))
        near = f" ({self._say(DID_YOU_MEAN, suggestion=inert_words(problem.suggestion))})" if problem.suggestion else ""
        return self._remainder.quoted(shortened(told, LONGEST)) + near

    def _twins(self) -> Iterator[str]:
        if self.outcome.twins:
            yield from self._headed(_ALIKE)
            for twin in self.outcome.twins:
                title = self._remainder.quoted(str(twin.draft.fields.get("title", twin.draft.path)))
                values = {"other": twin.other, "id": PurePosixPath(twin.draft.path).stem}
                words = Problem(twin.draft.path, 0, "", twin.code, values).explain(self.labels.language)
                done = self._say(_WRITTEN if twin.written else _NOT_WRITTEN)
                yield f"- {title} ({self._where(twin.draft)}): {words} {done}"

    def _unanswered(self) -> Iterator[str]:
        yield from self._listed(_EMPTY, UNANSWERED)

    def _aside(self) -> Iterator[str]:
        yield from self._listed(_ASIDE, ASIDE)

    def _listed(self, title: str, reason: str) -> Iterator[str]:
        """All that is left over for a reason, with its labels."""
        told = [left.passage for left in self._remainder.every() if left.reason == reason]
        labels = (one.label or (self._remainder.called(one) if reason == UNANSWERED else "") for one in told)
        texts = (": ".join(filter(None, (label, one.text))) for label, one in zip(labels, told, strict=True))
        if words := dict.fromkeys(map(one_line, texts)):
            yield from self._headed(title)
            yield "; ".join(map(self._remainder.quoted, words))

    def _files(self) -> Iterator[str]:
        """The files, of very many the folders with how many there are."""
        written = self.outcome.written
        if not written:
            return
        yield from self._headed(_FILES)
        if len(written) <= FEW:
            yield from (f"- `{self.folder}/{draft.path}` ← {self._where(draft)}" for draft in written)
            return
        counts = Counter(PurePosixPath(draft.path).parent.as_posix() for draft in written)
        yield from (f"- `{self.folder}/{folder}/`: {number}" for folder, number in sorted(counts.items()))

    def _where(self, draft: Draft) -> str:
        where = draft.account.where
        return inert_words(where.told(self.labels.language) if where else draft.account.name)


def _cell(text: str) -> str:
    """Words in a cell of a table of Markdown."""
    return inert_words(shortened(text, LONGEST))


_TITLE = N_("Report of what was brought in from {files}")
_NEXT = N_("They are marked draft: true and are not published until an editor takes that away.")
_REFUSED = N_("Files that could not be read")
_CHANGED, _NOT_CHANGED = N_("Practices that were changed"), N_("Practices that stay as they were")
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
_UNSEEN = N_("Words that stand in no draft")
