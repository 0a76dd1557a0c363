"""The catalogue: every practice of a bank that is sound, and the ways to look them up."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property

from bank.model.alike import Subject, subjects
from bank.model.foreign import ForeignPractice, OtherBank
from bank.model.groups import group
from bank.model.life import Phase, is_overdue, phase
from bank.model.objects import Organisation
from bank.model.practice import Practice, Unfinished
from bank.model.tally import Tally
from bank.model.terms import Area, City, District, Kind, Term, Theme
from bank.model.vocabulary import Vocabulary
from bank.text.normalise import anchor


@dataclass(frozen=True)
class Part:
    """An organisation's part in a practice."""

    practice: Practice
    organisation: Organisation


@dataclass(frozen=True)
class Catalogue:
    """The practices in the order of their paths, without drafts, whose paths are `drafts`, unless one asked for them.

    Each practice has its page; what lists, counts or relates practices takes the `current` ones, without the archive.
    Those of other banks, `foreign`, are in none of its lists but their own.
    """

    vocabulary: Vocabulary
    practices: tuple[Practice, ...]
    today: datetime.date
    unfinished: tuple[Unfinished, ...] = ()
    tally: Tally = field(default_factory=Tally, compare=False)
    foreign: tuple[ForeignPractice, ...] = ()
    translations: tuple[Practice, ...] = ()
    drafts: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.practices)

    def get(self, id: str) -> Practice | None:
        """The practice with the id."""
        return self._by_id.get(id)

    def at(self, path: str) -> Practice | None:
        """The practice in the file with the path."""
        return self._by_path.get(path)

    def unfinished_at(self, path: str) -> Unfinished | None:
        """The draft in the file with the path, when it is no practice yet."""
        return next((draft for draft in self.unfinished if draft.path == path), None)

    def phase(self, practice: Practice) -> Phase:
        """How far it is in its life today."""
        return phase(practice, self.today)

    @cached_property
    def current(self) -> tuple[Practice, ...]:
        """The practices that are not archived."""
        return tuple(practice for practice in self.practices if not practice.archived)

    @property
    def archived(self) -> list[Practice]:
        """The practices that are only kept."""
        return [practice for practice in self.practices if practice.archived]

    @cached_property
    def homes(self) -> Mapping[OtherBank, list[ForeignPractice]]:
        """The practices of other banks by their banks, in the order of the settings."""
        return group(self.foreign, lambda practice: [practice.home.bank])

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """The cities of the vocabulary, then the places that practices name beside them."""
        named = dict.fromkeys(city for practice in self.practices for city in practice.cities)
        return (*self.vocabulary.cities, *(city for city in named if city.id not in self.vocabulary.cities))

    def city(self, id: str) -> City:
        """The city with the id; KeyError when there is none."""
        return self._cities_by_id[id]

    def places_of(self, city: City) -> list[District]:
        """The districts of a city that the vocabulary lists, or else those that practices name."""
        return list(city.districts or self._named_districts[city.id])

    def district(self, city: City, id: str) -> District:
        """The district of a city with the id; KeyError when there is none."""
        return {district.id: district for district in self.places_of(city)}[id]

    def in_city(self, city: City) -> list[Practice]:
        """The practices of a city, those it shares with others too."""
        return self._by_city[city.id]

    def in_district(self, district: District) -> list[Practice]:
        """The practices of a district, those of areas in it too."""
        return self._by_district[district.city, district.id]

    def in_area(self, area: Area) -> list[Practice]:
        """The practices that name the area itself."""
        return self._by_area[area.city, area.id]

    def districts_of(self, city: City) -> list[District]:
        """The districts of a city that have practices."""
        return [district for district in self.places_of(city) if self.in_district(district)]

    def citywide(self, city: City) -> list[Practice]:
        """The practices of a city that name no district of it."""
        return [p for p in self.in_city(city) if city.id not in {district.city for district in p.districts}]

    def on_theme(self, theme: Theme) -> list[Practice]:
        """The practices of a theme and of the themes under it."""
        return self._by_theme[theme.id]

    def of_kind(self, kind: Kind) -> list[Practice]:
        """The practices of a kind."""
        return self._by_kind[kind.id]

    def for_audience(self, audience: Term) -> list[Practice]:
        """The practices for a group of people."""
        return self._by_audience[audience.id]

    def themes_of(self, practices: Iterable[Practice]) -> list[tuple[Theme, list[Practice]]]:
        """The themes of some practices, each with those that name it, in the vocabulary's order."""
        found = group(practices, lambda practice: [theme.id for theme in practice.themes])
        return [(theme, found[theme.id]) for theme in self.vocabulary.themes if theme.id in found]

    @cached_property
    def organisations(self) -> dict[str, list[Part]]:
        """The parts of each organisation by the name it is first written with."""
        names: dict[str, str] = {}
        parts: dict[str, list[Part]] = defaultdict(list)
        for practice in self.current:
            for organisation in practice.organisations:
                name = names.setdefault(anchor(organisation.name), organisation.name)
                parts[name].append(Part(practice, organisation))
        return dict(parts)

    @property
    def with_failures(self) -> list[Practice]:
        """The practices that tell what did not work."""
        return [practice for practice in self.current if practice.failures]

    @property
    def with_open_questions(self) -> list[Practice]:
        """The practices of which there is something that nobody could tell."""
        return [practice for practice in self.current if practice.open_questions]

    @property
    def overdue(self) -> list[Practice]:
        """The practices whose review is late, the latest first."""
        late = [practice for practice in self.current if is_overdue(practice, self.today)]
        return sorted(late, key=lambda practice: str(practice.review_by))

    @property
    def longest_running(self) -> list[Practice]:
        """The practices that still run and tell since when, the oldest first."""
        running = [p for p in self.current if p.status.state.meaning == "running" and p.period]
        return sorted(running, key=lambda p: str(p.period and p.period.start))

    @property
    def newest(self) -> list[Practice]:
        """The practices that tell when they began, the newest first."""
        told = [practice for practice in self.current if practice.period]
        return sorted(told, key=lambda p: str(p.period and p.period.start), reverse=True)

    @property
    def by_beginning(self) -> list[Practice]:
        """All by the month in which they began, the newest first, those that do not tell it last."""
        months = {p: (p.period.start.year, p.period.start.month or 0) for p in self.current if p.period}
        return sorted(self.current, key=lambda practice: months.get(practice, (0, 0)), reverse=True)

    def adapted_by(self, practice: Practice) -> list[Practice]:
        """The practices that were adapted from this one."""
        return self._by_parent[practice.id]

    def succeeded_by(self, practice: Practice) -> list[Practice]:
        """The practices whose place this one took."""
        return self._by_successor[practice.id]

    @cached_property
    def by_subject(self) -> Mapping[Subject, list[Practice]]:
        """The practices by what two of them may have in common."""
        return group(self.current, subjects)

    @cached_property
    def naming(self) -> Mapping[Term, Set[Practice]]:
        """The practices by the terms that they name: themes, the kind, groups of people, districts and cities."""
        named = group(self.current, lambda p: {*p.themes, p.kind, *p.audience, *p.districts, *p.cities})
        return defaultdict(frozenset, {term: frozenset(own) for term, own in named.items()})

    @cached_property
    def _named_districts(self) -> Mapping[str, list[District]]:
        """The districts that practices name, each once, by their cities."""
        named = dict.fromkeys(district for practice in self.practices for district in practice.districts)
        return group(named, lambda district: [district.city])

    @cached_property
    def _cities_by_id(self) -> dict[str, City]:
        return {city.id: city for city in self.cities}

    @cached_property
    def _by_id(self) -> dict[str, Practice]:
        return {practice.id: practice for practice in self.practices}

    @cached_property
    def _by_path(self) -> dict[str, Practice]:
        return {practice.path: practice for practice in self.practices}

    @cached_property
    def _by_city(self) -> Mapping[str, list[Practice]]:
        return group(self.current, lambda practice: [city.id for city in practice.cities])

    @cached_property
    def _by_district(self) -> Mapping[tuple[str, str], list[Practice]]:
        return group(self.current, lambda practice: [(d.city, d.id) for d in practice.districts])

    @cached_property
    def _by_area(self) -> Mapping[tuple[str, str], list[Practice]]:
        return group(self.current, lambda practice: [(area.city, area.id) for area in practice.areas])

    @cached_property
    def _by_theme(self) -> Mapping[str, list[Practice]]:
        above = self.vocabulary.with_broader
        return group(self.current, lambda practice: {id for theme in practice.themes for id in above(theme)})

    @cached_property
    def _by_parent(self) -> Mapping[str | None, list[Practice]]:
        return group(self.practices, lambda practice: {parent.practice for parent in practice.adapted_from})

    @cached_property
    def _by_successor(self) -> Mapping[str | None, list[Practice]]:
        return group(self.practices, lambda practice: [practice.status.successor])

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Practice]]:
        return group(self.current, lambda practice: [practice.kind.id])

    @cached_property
    def _by_audience(self) -> Mapping[str, list[Practice]]:
        return group(self.current, lambda practice: [term.id for term in practice.audience])
