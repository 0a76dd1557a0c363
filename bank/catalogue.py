"""The catalogue: every practice of a bank that is sound, and the ways to look them up."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TypeVar

from bank.body import internal_files, pictures
from bank.language import N_
from bank.letters import anchor
from bank.pictures import ENDINGS, look
from bank.practice import Organisation, Practice, Unfinished
from bank.problems import Problem, errors, fatal
from bank.reader import ENDING, Context, is_practice, read_practice, read_unfinished
from bank.vocabulary import FOLDER, Area, City, District, Kind, Term, Theme, Vocabulary, read_vocabulary

Key = TypeVar("Key")


@dataclass(frozen=True)
class Part:
    """An organisation's part in a practice."""

    practice: Practice
    organisation: Organisation


@dataclass(frozen=True)
class Catalogue:
    """The practices in the order of their paths, drafts left out unless they were asked for."""

    vocabulary: Vocabulary
    practices: tuple[Practice, ...]
    today: datetime.date
    unfinished: tuple[Unfinished, ...] = ()

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

    @cached_property
    def pictures(self) -> set[str]:
        """The paths of the pictures that the practices and the drafts show, from the bank's root."""
        shown: tuple[Practice | Unfinished, ...] = (*self.practices, *self.unfinished)
        return {picture for one in shown for picture in pictures(one)}

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
        return [district for district in city.districts if self.in_district(district)]

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
        found = _group(practices, lambda practice: [theme.id for theme in practice.themes])
        return [(theme, found[theme.id]) for theme in self.vocabulary.themes if theme.id in found]

    @cached_property
    def organisations(self) -> dict[str, list[Part]]:
        """The parts of each organisation by the name it is first written with."""
        names: dict[str, str] = {}
        parts: dict[str, list[Part]] = defaultdict(list)
        for practice in self.practices:
            for organisation in practice.organisations:
                name = names.setdefault(anchor(organisation.name), organisation.name)
                parts[name].append(Part(practice, organisation))
        return dict(parts)

    @property
    def with_failures(self) -> list[Practice]:
        """The practices that tell what did not work."""
        return [practice for practice in self.practices if practice.failures]

    @property
    def overdue(self) -> list[Practice]:
        """The practices whose review is late, the latest first."""
        late = [practice for practice in self.practices if practice.overdue(self.today)]
        return sorted(late, key=lambda practice: str(practice.review_by))

    @property
    def longest_running(self) -> list[Practice]:
        """The practices that still run and tell since when, the oldest first."""
        running = [p for p in self.practices if p.status.state.meaning == "running" and p.period]
        return sorted(running, key=lambda p: str(p.period and p.period.start))

    @property
    def newest(self) -> list[Practice]:
        """The practices that tell when they began, the newest first."""
        told = [practice for practice in self.practices if practice.period]
        return sorted(told, key=lambda p: str(p.period and p.period.start), reverse=True)

    def adapted_by(self, practice: Practice) -> list[Practice]:
        """The practices that were adapted from this one."""
        return self._by_parent[practice.id]

    @cached_property
    def _by_id(self) -> dict[str, Practice]:
        return {practice.id: practice for practice in self.practices}

    @cached_property
    def _by_path(self) -> dict[str, Practice]:
        return {practice.path: practice for practice in self.practices}

    @cached_property
    def _by_city(self) -> Mapping[str, list[Practice]]:
        return _group(self.practices, lambda practice: [city.id for city in practice.cities])

    @cached_property
    def _by_district(self) -> Mapping[tuple[str, str], list[Practice]]:
        return _group(self.practices, lambda practice: [(d.city, d.id) for d in practice.districts])

    @cached_property
    def _by_area(self) -> Mapping[tuple[str, str], list[Practice]]:
        return _group(self.practices, lambda practice: [(area.city, area.id) for area in practice.areas])

    @cached_property
    def _by_theme(self) -> Mapping[str, list[Practice]]:
        above = self.vocabulary.with_broader
        return _group(self.practices, lambda practice: {id for theme in practice.themes for id in above(theme)})

    @cached_property
    def _by_parent(self) -> Mapping[str | None, list[Practice]]:
        return _group(self.practices, lambda practice: {parent.practice for parent in practice.adapted_from})

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Practice]]:
        return _group(self.practices, lambda practice: [practice.kind.id])

    @cached_property
    def _by_audience(self) -> Mapping[str, list[Practice]]:
        return _group(self.practices, lambda practice: [term.id for term in practice.audience])


def _group(practices: Iterable[Practice], keys: Callable[[Practice], Iterable[Key]]) -> Mapping[Key, list[Practice]]:
    groups: dict[Key, list[Practice]] = defaultdict(list)
    for practice in practices:
        for key in keys(practice):
            groups[key].append(practice)
    return groups


def read_bank(
    folder: Path,
    today: datetime.date,
    *,
    drafts: bool = False,
    shown: str = "practices",
    covered: frozenset[str] = frozenset(),
    guests: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Catalogue, list[Problem]]:
    """Read the vocabulary and every practice under a folder; `shown` is the folder's path in messages,
    `covered` are the characters that print can show, `guests` the contents of files that lie elsewhere, by the paths
    that they would have here.

    Each file is either in the catalogue, a draft that was not asked for or is not finished, or has a fatal error among
    the problems; when the vocabulary has one, only its problems come out, since no practice can be judged by it. Raise
    OSError when a file cannot be read at all.
    """
    vocabulary, problems = read_vocabulary(folder / FOLDER, f"{shown}/{FOLDER}", today)
    if errors(problems):
        return Catalogue(vocabulary, (), today), sorted(problems)
    own = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    files = own | guests.keys()
    context = Context(vocabulary, files, today, shown, cache(lambda path: look(folder / path)), covered)
    sound: dict[str, Practice] = {}
    unfinished: dict[str, Unfinished] = {}
    for path in sorted(filter(is_practice, files)):
        data = guests[path] if path in guests else (folder / path).read_bytes()
        practice, found = read_practice(path, data, context)
        problems += found
        if practice:
            sound[path] = practice
        elif not fatal(found):
            unfinished[path] = read_unfinished(path, data, found, context)
    problems += _check_endings(files, shown)
    problems += _check_drafts(sound, unfinished, shown)
    problems += _check_old_addresses(sound.values())
    published = tuple(practice for practice in sound.values() if drafts or not practice.draft)
    return Catalogue(vocabulary, published, today, tuple(unfinished.values()) if drafts else ()), sorted(problems)


def _check_endings(files: Iterable[str], root: str) -> Iterator[Problem]:
    """What is neither a practice nor a picture would be left out of the site without a word."""
    for path in files:
        parts = PurePosixPath(path).parts
        hidden = any(part.startswith(".") for part in parts)
        if not hidden and parts[0] != FOLDER and not path.endswith(ENDING) and not path.casefold().endswith(ENDINGS):
            yield Problem(f"{root}/{path}", 0, "", _NEITHER, {"pictures": ", ".join(ENDINGS)})


def _check_drafts(sound: Mapping[str, Practice], unfinished: Mapping[str, Unfinished], root: str) -> Iterator[Problem]:
    """A draft is not published, so nothing published may lead to it, and nothing at all to an unfinished one."""
    begun = {path: draft.id for path, draft in unfinished.items()}
    unpublished = {path: practice.id for path, practice in sound.items() if practice.draft} | begun
    for path, practice in sound.items():
        drafts = begun if practice.draft else unpublished
        if not drafts:
            continue
        linked = {target for text in practice.prose() for _, target in internal_files(text, path)}
        for target in sorted(linked & drafts.keys()):
            yield Problem(practice.path, 0, "", _TO_DRAFT, {"file": f"{root}/{target}"})
        parents = practice.adapted_from
        named = [("status.successor", practice.status.successor)]
        named += [(f"adapted_from[{number}].practice", parent.practice) for number, parent in enumerate(parents, 1)]
        for place, id in named:
            for draft in (draft for draft, name in drafts.items() if name == id):
                yield Problem(practice.path, 0, place, _TO_DRAFT, {"file": f"{root}/{draft}"})


def _check_old_addresses(practices: Iterable[Practice]) -> Iterator[Problem]:
    """An old address can lead to one practice only."""
    taken: dict[str, Practice] = {}
    for practice in practices:
        for address in practice.redirect_from:
            first = taken.setdefault(address.strip("/"), practice)
            if first is not practice:
                values = {"address": address, "other": first.path}
                yield Problem(practice.path, 0, "redirect_from", _SAME_ADDRESS, values)


_NEITHER = N_("The file is neither a practice (.md) nor a picture ({pictures}). Mend its ending, or delete it.")
_TO_DRAFT = N_("The practice leads to a draft, {file}, which is not published. Publish that one or delete the link.")
_SAME_ADDRESS = N_("The old address “{address}” already leads to {other}. Leave it to one practice.")
