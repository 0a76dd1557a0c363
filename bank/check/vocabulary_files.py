"""The files of the vocabulary: the closed lists of a bank, read from practices/vocabulary/."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from bank.check.gazetteer_file import read_gazetteer
from bank.check.outline_file import read_outline
from bank.check.terms import check_broader, check_group, check_names
from bank.model.gazetteer import FILE
from bank.model.outline import FILE as OUTLINE
from bank.model.terms import (
    BLOCKS,
    CHAPTERS,
    MEANINGS,
    NEEDS,
    PRECISIONS,
    ROLES,
    Area,
    City,
    CostAbsence,
    CostUnit,
    District,
    Fate,
    Heading,
    Kind,
    Licence,
    NeedKind,
    Precision,
    Region,
    Role,
    State,
    Term,
    Terms,
    Theme,
    WordGroup,
)
from bank.model.vocabulary import OPTIONAL, Vocabulary
from bank.schema.containers import Field, ListOf, Record
from bank.schema.scalars import Address, Choice, Flag, Number, Pattern, Text
from bank.source.front_matter_file import compose, decode
from bank.source.location import Location, Shape
from bank.source.problems import Problem, errors
from bank.text.countries import countries


def read_vocabulary(folder: Path, shown: str, today: datetime.date) -> tuple[Vocabulary, list[Problem]]:
    """Read every list of a folder, whose path in messages is `shown`; sound lists come out even beside bad ones."""
    problems: list[Problem] = []
    lists: dict[str, Any] = {}
    for name in Vocabulary.lists():
        file, path = folder / f"{name}.yml", f"{shown}/{name}.yml"
        if file.is_file():
            lists[name], found = read_terms(name, path, file.read_bytes(), today)
            problems += found
        elif name not in OPTIONAL:
            problems.append(Problem(path, 0, "", "vocabulary-list-missing"))
    known = {f"{name}.yml" for name in lists}
    for file in sorted(folder.glob("*.y*ml")):
        if file.name not in known and not file.name.startswith("."):
            problems.append(Problem(f"{shown}/{file.name}", 0, "", "unknown-vocabulary-list"))
    gazetteer, found = read_gazetteer(f"{shown}/{FILE}", _content(folder / FILE), lists.get("regions", Terms()))
    outline, faults = read_outline(f"{shown}/{OUTLINE}", _content(folder / OUTLINE))
    vocabulary = Vocabulary(**lists, gazetteer=gazetteer, outline=outline)
    if "countries" not in lists:
        vocabulary = replace(vocabulary, countries=_countries(vocabulary))
    return vocabulary, [*problems, *found, *faults]


def _countries(vocabulary: Vocabulary) -> Terms[Term]:
    """Those of the world, named in the languages of the bank, that which cities are labelled in first before all."""
    first = [next(iter(city.labels)) for city in vocabulary.cities][:1]
    named = {code: countries(code) for code in dict.fromkeys([*first, *vocabulary.languages])} or {
        "en": countries("en")
    }
    ids = next(iter(named.values()))
    return Terms(Term(id, {code: names[id] for code, names in named.items() if id in names}) for id in ids)


def _content(file: Path) -> bytes:
    """What is in a file that a bank may do without."""
    return file.read_bytes() if file.is_file() else b""


def read_terms(name: str, path: str, data: bytes, today: datetime.date) -> tuple[Terms[Any], list[Problem]]:
    """Read one list from the bytes of its file."""
    text, problems = decode(path, data)
    node, found = compose(path, text) if text is not None else (None, [])
    problems += found
    if node is None:
        return Terms(), problems
    location = Location(path, today, problems)
    items = ListOf(_ENTRIES.get(name, _PLAIN), most=5000).read(node, location) or ()
    if not errors(problems) and isinstance(node, yaml.SequenceNode):
        check_names(items, node.value, location)
        check_broader(items, node.value, location)
    return Terms(items, path), problems


@dataclass(frozen=True)
class LabelMap:
    """Texts by language code: {pl: Orunia, en: Orunia}."""

    def read(self, node: yaml.Node, location: Location) -> dict[str, str] | None:
        if not isinstance(node, yaml.MappingNode) or not node.value:
            return location.report(node, "labels-expected")
        labels = {}
        for key, value in node.value:
            code = str(key.value)
            if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", code):
                location.report(key, "not-a-language", value=code)
                continue
            text = Text(most=600, one_line=True).read(value, location.key(code))
            if text is not None:
                labels[code] = text
        return labels or None


_ID = Pattern(r"[A-Za-z0-9.]+(-[A-Za-z0-9.]+)*", "not-a-term-id")
_BASE = (
    Field("id", _ID, required=True),
    Field("labels", LabelMap(), required=True),
    Field("aliases", ListOf(Text(most=120, one_line=True), lone=True)),
)
_ELSEWHERE = (Field("exact", ListOf(Address(), lone=True)), Field("close", ListOf(Address(), lone=True)))


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


_COUNTRY = Pattern("[a-z]{2}", "not-a-country-code")
_PLAIN: Shape = _entry(Term)
_WORDS = ListOf(Text(2, 60, one_line=True))
_ENTRIES: dict[str, Shape] = {
    "themes": _entry(Theme, Field("definition", LabelMap(), required=True), Field("broader", _ID), *_ELSEWHERE),
    "kinds": _entry(
        Kind,
        Field("definition", LabelMap(), required=True),
        Field("block", _one_of(BLOCKS)),
        Field("checklist", Flag()),
        *_ELSEWHERE,
    ),
    "headings": _entry(Heading, Field("meaning", _one_of(CHAPTERS))),
    "states": _entry(State, Field("meaning", _one_of(MEANINGS), required=True), *_ELSEWHERE),
    "roles": _entry(Role, Field("meaning", _one_of(ROLES))),
    "cost_units": _entry(CostUnit, Field("comparable", Flag())),
    "cost_absences": _entry(CostAbsence, Field("settled", Flag())),
    "fates": _entry(Fate, Field("settled", Flag())),
    "need_kinds": _entry(NeedKind, Field("unit", LabelMap()), Field("meaning", _one_of(NEEDS), required=True)),
    "precisions": _entry(Precision, Field("meaning", _one_of(PRECISIONS), required=True)),
    "licences": _entry(Licence, Field("url", Address(), required=True)),
    "regions": _entry(
        Region,
        Field("full", LabelMap()),
        Field("country", _COUNTRY, required=True),
        Field("terc", Pattern(r"\d{2}", "not-a-terc-code")),
    ),
    "synonyms": Record(
        WordGroup, (Field("id", _ID, required=True), Field("derived", _WORDS), Field("same", _WORDS)), check_group
    ),
    "cities": Record(
        _make_city,
        (
            *_BASE,
            Field("country", LabelMap()),
            Field("scope", LabelMap()),
            Field("district_kind", LabelMap()),
            Field("terc", Pattern(r"\d{7}", "not-a-terc-code")),
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
