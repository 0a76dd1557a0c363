"""Terms: the entries of the closed lists of a bank, each kind with what it means."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bank.text.language import Language
from bank.text.normalise import fold

BLOCKS = ("scenario", "workshop", "editions", "charter", "grant")
MEANINGS = ("running", "ended", "planned", "unknown")
PRECISIONS = ("about", "over", "least", "under")
CHAPTERS = ("done", "results", "transfer")
ROLES = ("partner",)
NEEDS = ("people", "hours", "room", "months", "size")

Labels = Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Term:
    """An entry of the vocabulary: id, labels by language code, and other names it is known by.

    `exact` and `close` are addresses of entries of other banks' lists that mean the same, or nearly so.
    """

    id: str
    labels: Labels
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    close: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything a practice may write for it."""
        return (self.id, *self.labels.values(), *self.aliases)


@dataclass(frozen=True, eq=False)
class Theme(Term):
    """A theme with its definition by language; `broader` is the id of the theme above it."""

    definition: Labels = field(default_factory=dict)
    broader: str | None = None


@dataclass(frozen=True, eq=False)
class Kind(Term):
    """A kind of practice; `block` names the fields of its own that it uses.

    Of a kind that is a `checklist` one holds one's own place against the clauses.
    """

    definition: Labels = field(default_factory=dict)
    block: str | None = None
    checklist: bool = False


@dataclass(frozen=True, eq=False)
class Heading(Term):
    """A heading of the texts, and whether it tells what was done, the results, or what to know before copying."""

    meaning: str = ""


@dataclass(frozen=True, eq=False)
class State(Term):
    """A state of a practice and what it means: running, ended, planned or unknown."""

    meaning: str = "unknown"


@dataclass(frozen=True, eq=False)
class Precision(Term):
    """A word before a number, and what it means: about, over, at least or under."""

    meaning: str = "about"


@dataclass(frozen=True, eq=False)
class Role(Term):
    """What an organisation is in a practice; one that means "partner" is what others have to find too."""

    meaning: str = ""


@dataclass(frozen=True, eq=False)
class CostUnit(Term):
    """What an amount buys; amounts for the same are `comparable`, but where nobody knows what all is in it."""

    comparable: bool = True


@dataclass(frozen=True, eq=False)
class Fate(Term):
    """What became of a conclusion; where it is not `settled`, somebody still waits or nobody knows."""

    settled: bool = True


@dataclass(frozen=True, eq=False)
class CostAbsence(Term):
    """What is said in place of amounts; where it is `settled`, there are none and nobody has to be asked."""

    settled: bool = False


@dataclass(frozen=True, eq=False)
class NeedKind(Term):
    """What a practice takes, the `unit` of its numbers, and what it means.

    It means people, hours of a week, room, months until it begins, or the size of the place in people who live there.
    """

    unit: Labels = field(default_factory=dict)
    meaning: str = "people"


@dataclass(frozen=True, eq=False)
class Licence(Term):
    """A licence of texts; the id is its SPDX identifier."""

    url: str = ""


@dataclass(frozen=True, eq=False)
class District(Term):
    """A district of a city."""

    city: str = ""


@dataclass(frozen=True, eq=False)
class Area(Term):
    """A customary name; `districts` are the ids of the districts it lies in."""

    city: str = ""
    districts: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Region(Term):
    """A region, `full` is its whole name, `country` the id of its country; TERC codes in it begin with terc."""

    full: Labels = field(default_factory=dict)
    country: str = ""
    terc: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (*super().names, *self.full.values())


@dataclass(frozen=True, eq=False)
class City(Term):
    """A city or a wider place; latitude and longitude in degrees (WGS 84), terc is its seven-digit TERC code.

    `spelling` is how a practice writes it where that is not its label; `region` and `population` tell of one that the
    vocabulary does not describe.
    """

    spelling: str = ""
    region: Labels = field(default_factory=dict)
    country: Labels = field(default_factory=dict)
    scope: Labels = field(default_factory=dict)
    district_kind: Labels = field(default_factory=dict)
    terc: str | None = None
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    districts: tuple[District, ...] = ()
    areas: tuple[Area, ...] = ()

    def district(self, id: str) -> District:
        """The district with the id; KeyError when there is none."""
        return _by_id(self.districts)[id]

    def area(self, id: str) -> Area:
        """The area with the id; KeyError when there is none."""
        return _by_id(self.areas)[id]


@dataclass(frozen=True, eq=False)
class WordGroup(Term):
    """Words that search treats alike: single words `derived` from one another, or expressions that mean the `same`."""

    labels: Labels = field(default_factory=dict)
    derived: tuple[str, ...] = ()
    same: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All its words and expressions."""
        return (*self.derived, *self.same)


AnyTerm = TypeVar("AnyTerm", bound=Term)


class Terms(Generic[AnyTerm]):
    """One closed list, in the order of its file, whose path messages show as `file`."""

    def __init__(self, items: Iterable[AnyTerm] = (), file: str = "") -> None:
        self.items = tuple(items)
        self.file = file
        self._by_id = _by_id(self.items)
        self._by_name = {fold(name): item for item in reversed(self.items) for name in reversed(item.names)}

    def __iter__(self) -> Iterator[AnyTerm]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, id: str) -> AnyTerm:
        return self._by_id[id]

    def __contains__(self, id: str) -> bool:
        return id in self._by_id

    def find(self, name: str) -> AnyTerm | None:
        """The term that a name means: its id, a label or an alias in any case, with or without diacritics."""
        return self._by_name.get(fold(name))


def in_order(terms: Iterable[AnyTerm], language: Language) -> list[AnyTerm]:
    """The terms by their labels, in the order of a language's alphabet."""
    return language.sort(terms, lambda term: language.label(term.labels))


def _by_id(items: Iterable[AnyTerm]) -> dict[str, AnyTerm]:
    return {item.id: item for item in items}
