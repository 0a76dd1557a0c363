"""The remainder: the words of sources that have no place, told by kinds and with where they stand."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bank.exchange.labels import Labels
from bank.exchange.outcome import Outcome, reason
from bank.exchange.passages import Origin, Passage
from bank.exchange.places import told_places
from bank.exchange.placing import Left
from bank.exchange.reasons import ASIDE, UNANSWERED, UNKNOWN
from bank.text.escaping import inert_words, one_line, shortened
from bank.text.language import N_

SHOWN = 3  # examples of a kind
LONGEST = 80  # characters of an example


@dataclass(frozen=True)
class Remainder:
    """Tells in the words of the labels' language what an outcome has no place for."""

    outcome: Outcome
    labels: Labels

    def kinds(self) -> Iterator[str]:
        """Points of a list by the field and why it does not take the words, then by labels that are no field's."""
        for about, found in self._of_fields.items():
            yield f"- **{inert_words(about[0])}** ({len(found)}): {reason(found, self.labels.language)}"
            yield from (f"    - {line}" for line in self._examples(found))
        if self._unknown:
            yield f"- {self.labels.language.text(UNKNOWN)}:"
        for label, found in self._unknown.items():
            yield f"    - **{inert_words(label)}** ({len(found)}): {'; '.join(self._examples(found))}"

    def unseen(self) -> Iterator[str]:
        """Points of a list with all words that stand neither in a draft nor among the examples."""
        hidden = {id(left) for draft in self.outcome.drafts for left in draft.unseen}
        texts: defaultdict[str, dict[str, list[Origin]]] = defaultdict(lambda: defaultdict(list))
        for found in (*self._of_fields.values(), *self._unknown.values()):
            shown = self._shown(found)
            for passage in (left.passage for left in found if id(left) in hidden):
                if passage.text not in shown:
                    texts[self.called(passage)][passage.text].append(passage.origin)
        for draft in self.outcome.drafts:
            for passage in draft.account.passages if draft.path in self.outcome.skipped else ():
                texts[self.called(passage)][passage.text].append(passage.origin)
        for about, own in texts.items():
            words = (f"{self.quoted(one_line(text))}: {self.places(origins)}" for text, origins in own.items() if text)
            yield f"- **{inert_words(about)}**: {'; '.join(words)}"

    @cached_property
    def _of_fields(self) -> dict[tuple[str, str], list[Left]]:
        """What fields do not take, by the field and the reason, and what is left over for another reason."""
        kinds: defaultdict[tuple[str, str], list[Left]] = defaultdict(list)
        for left in self.every():
            field = left.target.told(self.labels) if left.target and left.target.path else ""
            if left.reason not in (UNANSWERED, ASIDE) and (field or left.reason != UNKNOWN):
                code = left.problem.code if left.problem else left.reason
                kinds[field or self.called(left.passage), code].append(left)
        return dict(sorted(kinds.items(), key=lambda kind: -len(kind[1])))

    @cached_property
    def _unknown(self) -> dict[str, list[Left]]:
        """What stands under labels that are no field's."""
        kinds: defaultdict[str, list[Left]] = defaultdict(list)
        for left in self.every():
            if left.reason == UNKNOWN and not (left.target and left.target.path):
                kinds[self.called(left.passage)].append(left)
        return dict(sorted(kinds.items(), key=lambda kind: -len(kind[1])))

    def every(self) -> Iterator[Left]:
        for source in self.outcome.sources:
            yield from source.more
            yield from (left for draft in source.drafts for left in draft.left)

    def called(self, passage: Passage) -> str:
        """What the source calls it."""
        if passage.origin.kind == "page":
            return passage.origin.told(self.labels.language)
        named = passage.label or (passage.origin.name if passage.origin.kind == "field" else "")
        return one_line(named) or self.labels.language.text(_TEXT)

    def quoted(self, text: str) -> str:
        return self.labels.language.text(_QUOTED).format(text=inert_words(text))

    def places(self, origins: Iterable[Origin]) -> str:
        return told_places(origins, self.labels.language)

    def _examples(self, found: Sequence[Left]) -> Iterator[str]:
        """The words that differ, each with the places where they stand, as many as a person can look at."""
        by_text: defaultdict[str, list[Origin]] = defaultdict(list)
        for left in found:
            by_text[left.passage.text].append(left.passage.origin)
        rest = list(by_text.items())
        several = self._are_many(by_text)
        for text, origins in rest[:SHOWN] if several else rest:
            shown = shortened(text, LONGEST) if several else text.replace("\n", " ")
            yield f"{self.quoted(shown)}: {self.places(origins)}"
        if several:
            others = self.places(origin for _, own in rest[SHOWN:] for origin in own)
            yield f"{self.labels.language.text(_MORE)}: {others}"

    def _are_many(self, texts: Collection[str]) -> bool:
        """Whether some of the texts of a kind stand for all."""
        return len(self.outcome.drafts) > SHOWN and len(texts) > SHOWN

    def _shown(self, found: Sequence[Left]) -> Collection[str]:
        """The texts that stand whole among the examples of their kind."""
        texts = dict.fromkeys(left.passage.text for left in found)
        return [text for text in [*texts][:SHOWN] if len(text) <= LONGEST] if self._are_many(texts) else texts


_MORE = N_("others")
_TEXT, _QUOTED = N_("text without a label"), N_("“{text}”")
