"""The vocabulary: the closed lists of a bank, such as cities, themes and kinds, read from practices/vocabulary/."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml

from bank.document import compose, decode
from bank.language import N_, Language
from bank.letters import fold, nearest
from bank.problems import Problem, errors
from bank.records import Field, ListOf, Record
from bank.shapes import Address, Choice, Number, Pattern, Text
from bank.spot import Shape, Spot

FOLDER = "vocabulary"
BLOCKS = ("scenario", "workshop", "editions", "charter", "grant")
MEANINGS = ("running", "ended", "planned", "unknown")

OPTIONAL = ("synonyms",)

Labels = Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Term:
    """An entry of the vocabulary: id, labels by language code, and other names it is known by."""

    id: str
    labels: Labels
    aliases: tuple[str, ...] = ()

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
    """A kind of practice; `block` names the fields of its own that it uses."""

    definition: Labels = field(default_factory=dict)
    block: str | None = None


@dataclass(frozen=True, eq=False)
class State(Term):
    """A state of a practice and what it means: running, ended, planned or unknown."""

    meaning: str = "unknown"


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
class City(Term):
    """A city or a wider place; latitude and longitude in degrees (WGS 84), terc is its seven-digit TERC code."""

    country: Labels = field(default_factory=dict)
    scope: Labels = field(default_factory=dict)
    district_kind: Labels = field(default_factory=dict)
    terc: str | None = None
    lat: float | None = None
    lon: float | None = None
    districts: tuple[District, ...] = ()
    areas: tuple[Area, ...] = ()

    def district(self, id: str) -> District:
        """The district with the id; KeyError when there is none."""
        return _by_id(self.districts)[id]

    def area(self, id: str) -> Area:
        """The area with the id; KeyError when there is none."""
        return _by_id(self.areas)[id]

    def find_place(self, name: str) -> District | Area | None:
        """The district or area that a name means."""
        wanted = fold(name)
        places: tuple[District | Area, ...] = (*self.districts, *self.areas)
        return next((place for place in places if wanted in map(fold, place.names)), None)


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

    def find(self, name: str) -> AnyTerm | None:
        """The term that a name means: its id, a label or an alias in any case, with or without diacritics."""
        return self._by_name.get(fold(name))

    def choice(self, *, codes: bool = False) -> Choice:
        """The shape of a value out of this list; `codes` tells that people write ids, which are well known there."""
        labels = [next(iter(item.labels.values())) for item in self.items]
        near = [name for item in self.items for name in item.names[1:]]
        return Choice(self.find, labels, near, self.file, self.items, codes)


@dataclass(frozen=True)
class Vocabulary:
    """All closed lists of a bank; each stands in the file of its name."""

    cities: Terms[City] = field(default_factory=Terms)
    themes: Terms[Theme] = field(default_factory=Terms)
    kinds: Terms[Kind] = field(default_factory=Terms)
    audiences: Terms[Term] = field(default_factory=Terms)
    states: Terms[State] = field(default_factory=Terms)
    roles: Terms[Term] = field(default_factory=Terms)
    funding: Terms[Term] = field(default_factory=Terms)
    cost_units: Terms[Term] = field(default_factory=Terms)
    cost_absences: Terms[Term] = field(default_factory=Terms)
    fates: Terms[Term] = field(default_factory=Terms)
    source_kinds: Terms[Term] = field(default_factory=Terms)
    evidence_levels: Terms[Term] = field(default_factory=Terms)
    licences: Terms[Licence] = field(default_factory=Terms)
    headings: Terms[Term] = field(default_factory=Terms)
    synonyms: Terms[WordGroup] = field(default_factory=Terms)

    def name_of(self, terms: Sequence[Term]) -> str:
        """The name of the list that the terms are."""
        return next(item.name for item in fields(self) if getattr(self, item.name).items is terms)

    def narrower(self, theme: Theme) -> list[Theme]:
        """The themes directly under a theme."""
        return [other for other in self.themes if other.broader == theme.id]

    def with_broader(self, theme: Theme) -> list[str]:
        """The ids of a theme and of those above it."""
        ids = [theme.id]
        while (above := self.themes[ids[-1]].broader) and above not in ids:
            ids.append(above)
        return ids


def in_order(terms: Iterable[AnyTerm], language: Language) -> list[AnyTerm]:
    """The terms by their labels, in the order of a language's alphabet."""
    return language.sort(terms, lambda term: language.label(term.labels))


def read_vocabulary(folder: Path, shown: str, today: datetime.date) -> tuple[Vocabulary, list[Problem]]:
    """Read every list of a folder, whose path in messages is `shown`; sound lists come out even beside bad ones."""
    problems: list[Problem] = []
    lists: dict[str, Terms[Any]] = {}
    for name in (item.name for item in fields(Vocabulary)):
        file, path = folder / f"{name}.yml", f"{shown}/{name}.yml"
        if file.is_file():
            lists[name], found = read_terms(name, path, file.read_bytes(), today)
            problems += found
        elif name not in OPTIONAL:
            problems.append(Problem(path, 0, "", _NO_FILE))
    known = {f"{name}.yml" for name in lists}
    for file in sorted(folder.glob("*.y*ml")):
        if file.name not in known:
            problems.append(Problem(f"{shown}/{file.name}", 0, "", _UNKNOWN_FILE))
    return Vocabulary(**lists), problems


def read_terms(name: str, path: str, data: bytes, today: datetime.date) -> tuple[Terms[Any], list[Problem]]:
    """Read one list from the bytes of its file."""
    text, problems = decode(path, data)
    node, found = compose(path, text) if text is not None else (None, [])
    problems += found
    if node is None:
        return Terms(), problems
    spot = Spot(path, today, problems)
    items = ListOf(_ENTRIES.get(name, _PLAIN), most=5000).read(node, spot) or ()
    if not errors(problems) and isinstance(node, yaml.SequenceNode):
        _check_names(items, node.value, spot)
        _check_broader(items, node.value, spot)
    return Terms(items, path), problems


def _check_names(items: Iterable[Term], nodes: Iterable[yaml.Node], spot: Spot) -> None:
    """No two entries may share a name: a practice that wrote it would be read as either."""
    taken: dict[str, str] = {}
    for number, (item, node) in enumerate(zip(items, nodes, strict=True), 1):
        for spelling, name in {fold(name): name for name in reversed(item.names)}.items():
            if spelling in taken:
                spot.item(number).report(node, _SHARED_NAME, name=name, first=taken[spelling], second=item.id)
            taken.setdefault(spelling, item.id)
        if isinstance(item, City):
            _check_places(item, node, spot.item(number))


def _check_places(city: City, node: yaml.Node, spot: Spot) -> None:
    """Districts and areas of a city share one list of addresses and of names."""
    known = {district.id for district in city.districts}
    for number, area in enumerate(city.areas, 1):
        for id in area.districts:
            if id not in known:
                near = nearest(id, known)
                where = ("areas", number, "in")
                spot.report_at(node, where, _NO_DISTRICT, area=area.id, district=id, city=city.id, suggestion=near)
    taken: dict[str, str] = {}
    numbered: list[tuple[str, int, District | Area]] = []
    numbered += [("districts", number, place) for number, place in enumerate(city.districts, 1)]
    numbered += [("areas", number, place) for number, place in enumerate(city.areas, 1)]
    for key, number, place in numbered:
        for spelling, name in {fold(name): name for name in reversed(place.names)}.items():
            if spelling in taken:
                spot.report_at(node, (key, number), _SHARED_NAME, name=name, first=taken[spelling], second=place.id)
            taken.setdefault(spelling, place.id)


def _check_broader(items: Iterable[Term], nodes: Iterable[yaml.Node], spot: Spot) -> None:
    """A broader theme must exist, and no theme may stand above itself."""
    themes = {item.id: item for item in items if isinstance(item, Theme)}
    for number, (theme, node) in enumerate(zip(items, nodes, strict=True), 1):
        broader = theme.broader if isinstance(theme, Theme) else None
        where = spot.item(number)
        if broader and broader not in themes:
            near = nearest(broader, themes)
            where.report_at(node, ("broader",), _NO_BROADER, broader=broader, theme=theme.id, suggestion=near)
        elif broader and theme.id in _above(broader, themes):
            where.report_at(node, ("broader",), _LOOP, broader=broader, theme=theme.id)


def _above(id: str, themes: Mapping[str, Theme]) -> set[str]:
    """The theme of the id and all above it."""
    seen: set[str] = set()
    while id in themes and id not in seen:
        seen.add(id)
        id = themes[id].broader or ""
    return seen


def _by_id(items: Iterable[AnyTerm]) -> dict[str, AnyTerm]:
    return {item.id: item for item in items}


@dataclass(frozen=True)
class LabelMap:
    """Texts by language code: {pl: Orunia, en: Orunia}."""

    def read(self, node: yaml.Node, spot: Spot) -> dict[str, str] | None:
        if not isinstance(node, yaml.MappingNode) or not node.value:
            return spot.report(node, _NOT_LABELS)
        labels = {}
        for key, value in node.value:
            code = str(key.value)
            if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", code):
                spot.report(key, _NOT_LANGUAGE, value=code)
                continue
            text = Text(most=600, one_line=True).read(value, spot.key(code))
            if text is not None:
                labels[code] = text
        return labels or None


_ID = Pattern(r"[A-Za-z0-9.]+(-[A-Za-z0-9.]+)*", N_("“{value}” is not an id. Write ASCII letters, digits and hyphens."))
_BASE = (
    Field("id", _ID, required=True),
    Field("labels", LabelMap(), required=True),
    Field("aliases", ListOf(Text(most=120, one_line=True), lone=True)),
)


def _one_of(values: tuple[str, ...]) -> Choice:
    return Choice(lambda name: name if name in values else None, values)


def _entry(make: Callable[..., Term], *more: Field) -> Record:
    return Record(make, (*_BASE, *more))


def _make_city(**values: Any) -> City:
    """A city whose districts and areas know it."""
    city = values["id"]
    for name in ("districts", "areas"):
        values[name] = tuple(make(city=city) for make in values.get(name, ()))
    return City(**values)


def _placed(place: type[District] | type[Area]) -> Callable[..., Callable[..., Term]]:
    """Hold an entry's values until the city is known."""
    return lambda **values: lambda city: place(city=city, **values)


def _check_group(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], spot: Spot) -> None:
    """A group joins at least two words, in one way."""
    given = [key for key in ("derived", "same") if key in nodes]
    if len(given) != 1 and nodes and nodes.keys() <= {"id", "derived", "same"}:
        spot.report(next(iter(nodes.values())), _ONE_WAY)
    for key in given:
        names: tuple[str, ...] = values.get(key, ())
        if len({fold(name) for name in names}) < len(names) or len(names) == 1:
            spot.key(key).report(nodes[key], _TWO_WORDS)
        for number, name in enumerate(names, 1):
            if key == "derived" and len(name.split()) > 1:
                spot.key(key).item(number).report(nodes[key].value[number - 1], _SINGLE_WORDS, name=name)


_PLAIN: Shape = _entry(Term)
_WORDS = ListOf(Text(2, 60, one_line=True))
_ENTRIES: dict[str, Shape] = {
    "themes": _entry(Theme, Field("definition", LabelMap(), required=True), Field("broader", _ID)),
    "kinds": _entry(Kind, Field("definition", LabelMap(), required=True), Field("block", _one_of(BLOCKS))),
    "states": _entry(State, Field("meaning", _one_of(MEANINGS), required=True)),
    "licences": _entry(Licence, Field("url", Address(), required=True)),
    "synonyms": Record(
        WordGroup, (Field("id", _ID, required=True), Field("derived", _WORDS), Field("same", _WORDS)), _check_group
    ),
    "cities": Record(
        _make_city,
        (
            *_BASE,
            Field("country", LabelMap()),
            Field("scope", LabelMap()),
            Field("district_kind", LabelMap()),
            Field("terc", Pattern(r"\d{7}", N_("“{value}” is not a TERC code. Write its seven digits in quotes."))),
            Field("lat", Number(-90, 90, fraction=True)),
            Field("lon", Number(-180, 180, fraction=True)),
            Field("districts", ListOf(Record(_placed(District), _BASE))),
            Field(
                "areas",
                ListOf(Record(_placed(Area), (*_BASE, Field("in", ListOf(_ID), required=True, name="districts")))),
            ),
        ),
    ),
}
_NO_FILE = N_("The file is missing. Add this list: without it no practice can be read.")
_UNKNOWN_FILE = N_("No list of the vocabulary has this name. Mend the file's name or delete the file.")
_SHARED_NAME = N_("“{name}” is a name of both “{first}” and “{second}”. Leave it to one of them.")
_NO_DISTRICT = N_("The area “{area}” lies in “{district}”, no district of “{city}”. Give the id of a district.")
_NO_BROADER = N_("“{broader}”, the theme above “{theme}”, is not in the list. Give the id of a theme or add it.")
_LOOP = N_("The theme “{theme}” stands above itself by way of “{broader}”. Take “broader” away from one of them.")
_ONE_WAY = N_("A group joins words in one way. Give either “derived” or “same”.")
_TWO_WORDS = N_("A group needs at least two different words. Add one, or delete the group.")
_SINGLE_WORDS = N_("“{name}” has several words. Put it into a group with “same”: under “derived” stand single words.")
_NOT_LANGUAGE = N_(
    "“{value}” is not a code of a language (pl, en). If it is part of a text with a comma, put the text in quotes."
)
_NOT_LABELS = N_("Labels by language are expected. Write them as {{pl: …}}.")
