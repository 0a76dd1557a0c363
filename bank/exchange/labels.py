"""Labels: the field or the heading that is meant by what people write beside or above their words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bank.model.terms import BLOCKS
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Record
from bank.schema.front_matter import front_matter
from bank.schema.layout import SheetLayout, layout
from bank.schema.paths import titles, without_numbers
from bank.text.language import N_, Language
from bank.text.locale_file import locale_file
from bank.text.normalise import fold

LONGEST = 120  # characters of a label
LEAST = 8  # letters of a label that may be misspelt
NEAR = 88  # of 100, from which on one label may be meant by another
REGION = "region"  # a part of the place, no field of its own
SKIPPED = "-"  # what a map says of a column that is to be left out
IN_PARTS = (*BLOCKS, "image", "documents", "reviews", "abstracts")  # fields that nobody can tell in a few words
_NUMBERING = re.compile(r"^\(?(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.)]\s*")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_HEAD = re.compile(r"\s[–—-]\s|[.:?;]\s")
_PARTS = re.compile(r" ?/ ?|, | (?:i|oraz|and) ")
_END = " \t:;.,?!*_–-"
_PARTED = re.compile(r"_+|(?<=[a-z])(?=[A-Z])")  # the words of a name as programs write it, such as “start_date”


@dataclass(frozen=True)
class Target:
    """Where words go: to the field with a path, in the part of a role if there is one, or under a heading."""

    path: str = ""
    heading: str = ""
    role: str = ""

    def told(self, labels: "Labels") -> str:
        """The place in the words of the language."""
        if not self.path:
            return labels.language.text(_TEXT if self.heading else _BEFORE).format(heading=self.heading)
        title = labels.titles.get(without_numbers(self.path), self.path)
        return f"{title}: {self.role}" if self.role else title


@dataclass(frozen=True)
class Labels:
    """All that words may be headed by; `own` are the labels of a map, with the path or the label that each means."""

    vocabulary: Vocabulary
    language: Language
    own: Mapping[str, str] = field(default_factory=dict)

    def find(self, label: str) -> Target | None:
        """What a label means; its number, its remarks in brackets and words that all labels have do not matter."""
        if len(label) > LONGEST or not label.strip() or self._is_rank(label):
            return None
        for name in (_bare(label), self._lean(label)):
            if target := self._mapped.get(name) or self._known.get(name):
                return target
        return None

    def _is_rank(self, label: str) -> bool:
        """Whether a number makes another thing of a label, as of “1. miejsce”."""
        return label.lstrip()[:1].isdecimal() and not self.maps(label) and _bare(label) in self._listed("ranked")

    def maps(self, label: str) -> bool:
        """Whether the map tells what a label means, so that it is a label."""
        return _bare(label) in self._mapped

    def meant(self, label: str) -> Target | None:
        """What words mean that are a label for sure: also one with a question behind it, of several or misspelt."""
        if label not in self._met:
            self._met[label] = self.find(label) or self._of_parts(label) or self._nearest(label)
        return self._met[label]

    @cached_property
    def _met(self) -> dict[str, Target | None]:
        return {}

    def _of_parts(self, label: str) -> Target | None:
        """What the beginning of a label means, or all of its parts that mean anything."""
        head = _HEAD.split(" ".join(label.split()), maxsplit=1)[0]
        found = {target for part in _PARTS.split(head) if (target := self.find(part))}
        return next(iter(found)) if len(found) == 1 else None

    def _nearest(self, label: str) -> Target | None:
        """The one label that differs by a letter or two, in words that are long enough to tell."""
        from rapidfuzz import fuzz, process  # for labels that nobody knows alone

        name = self._lean(label)
        if not LEAST <= len(name) <= LONGEST:
            return None
        near = process.extractOne(name, self._known.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
        return self._known[near[0]] if near else None

    @cached_property
    def shape(self) -> Record:
        return front_matter(self.vocabulary)

    @cached_property
    def layout(self) -> tuple[SheetLayout, ...]:
        """The sheets of the workbook."""
        return layout(self.shape, self.headings, self.language)

    @cached_property
    def titles(self) -> dict[str, str]:
        """The fields by their paths, each under its whole name."""
        return dict(titles(self.shape.fields, self.language))

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings of the text in their order."""
        return tuple(self.language.label(term.labels) for term in self.vocabulary.headings)

    @cached_property
    def unmapped(self) -> tuple[str, ...]:
        """The targets of the map that are neither a path nor a label."""
        return tuple(target for target in self.own.values() if self._target(target) is None)

    @cached_property
    def _mapped(self) -> dict[str, Target]:
        found = ((_bare(label), self._target(target)) for label, target in self.own.items())
        return {label: target for label, target in found if target}

    def _target(self, written: str) -> Target | None:
        """What the right side of a map means."""
        if written == SKIPPED or written in self.titles:
            return Target(written)
        return self._known.get(_bare(written))

    @cached_property
    def _known(self) -> dict[str, Target]:
        """The targets by all their names, the surest last."""
        lists: Mapping[str, list[str]] = locale_file(self.language.code).get("labels", {})
        known: dict[str, Target] = {}
        for role in self.vocabulary.roles:
            known |= {
                _bare(name): Target("organisations", role=self.language.label(role.labels)) for name in role.names
            }
        for term in self.vocabulary.headings:
            known |= {_bare(name): Target(heading=self.language.label(term.labels)) for name in term.names}
        known |= {_bare(name): Target(path) for path, names in lists.items() for name in names}
        told = {path: title for path, title in self.titles.items() if path not in IN_PARTS}
        known |= {_bare(path): Target(path) for path in told}
        known |= {_bare(title): Target(path) for path, title in told.items()}
        lean = {self._lean(name): target for name, target in reversed(known.items())}
        return lean | known

    def says_nothing(self, text: str) -> bool:
        """Whether it is no answer, such as a dash."""
        nothing = self._listed("nothing") or ("-",)
        return not text.strip() or " ".join(text.split()).casefold() in nothing

    def names_form(self, text: str) -> bool:
        """Whether it says what a document is and not what it tells of, such as “Karta projektu”."""
        words = [word for word in self._lean(text).split() if not word.isdecimal()]
        return bool(words) and self._forms.issuperset(words)

    def names_person(self, text: str) -> bool:
        """Whether it begins with what stands before the name of a person."""
        return fold(text).partition(" ")[0].rstrip(".") in map(fold, self._listed("persons"))

    @property
    def region_words(self) -> Sequence[str]:
        """What may stand before the name of a region."""
        return self._listed("regions")

    @cached_property
    def _needless(self) -> frozenset[str]:
        return frozenset(map(fold, self._listed("needless")))

    @cached_property
    def _forms(self) -> frozenset[str]:
        return frozenset(map(fold, self._listed("forms"))) | self._needless

    def _listed(self, name: str) -> Sequence[str]:
        """The words of the language that stand in a list."""
        words: Sequence[str] = locale_file(self.language.code).get("label_words", {}).get(name, ())
        return words

    def _lean(self, label: str) -> str:
        """The label without words that say nothing of its own; all of it when it has no others."""
        bare = _bare(label)
        return " ".join(word for word in bare.split() if word not in self._needless) or bare


def _bare(label: str) -> str:
    """A label without number, remarks and marks."""
    folded = fold(_ASIDE.sub(" ", _PARTED.sub(" ", label)))
    return _NUMBERING.sub("", folded.strip(_END)).strip(_END) or folded


_TEXT, _BEFORE = N_("text: {heading}"), N_("text before the first heading")
