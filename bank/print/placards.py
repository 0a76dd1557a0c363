"""Placards: what is drawn where a link to a page is shared, for each practice, place, theme and kind, and the bank.

A tongue has none of places: its words for them are mostly the same, and there are many.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from bank.drawing.country_map import discs
from bank.model.places import place
from bank.model.practice import Practice
from bank.model.terms import Area, City, District
from bank.model.tongue import whole_in
from bank.print.booklets import how_many
from bank.print.typst.literal import Value
from bank.print.typst.practice import Printing
from bank.site.band import APART, Mark, band
from bank.site.context import Context
from bank.site.drawings import Drawings
from bank.text.language import N_

FOLDER = "assets/placards"
_MARKS, _MOST = ("audience", "cost", "takes", "size"), 2  # what does not age while a link goes round
_Told: TypeAlias = tuple[str, Sequence[str]]
_NOWHERE: Mapping[City, int] = MappingProxyType({})


@dataclass(frozen=True)
class Placard:
    """What stands on it: `front` are the strokes of a house, `spots` places on the map with their radii."""

    kind: str
    title: str
    marks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    front: str = ""
    spots: tuple[tuple[float, float, float], ...] = ()

    @property
    def values(self) -> dict[str, Value]:
        """The same as its template takes it."""
        marks = [{"label": label, "parts": parts} for label, parts in self.marks]
        return {"kind": self.kind, "title": self.title, "marks": marks, "front": self.front, "spots": self.spots}

    @property
    def alt(self) -> str:
        """Its words, for who listens."""
        told = (f"{label}: {', '.join(parts)}" for label, parts in self.marks)
        return ". ".join(filter(None, (self.kind, self.title, *told)))


def placard_file(address: str) -> str:
    """The path of the placard of the page at an address."""
    return f"{FOLDER}/{address.strip('/') or 'bank'}.png"


def placards(bank: Context, printing: Printing) -> dict[str, Placard]:
    """Those of a bank or a tongue by the addresses of their pages; that of its first stands for all without one."""
    return dict(_Placards(bank, printing).all())


@dataclass(frozen=True)
class _Placards:
    bank: Context
    printing: Printing

    def all(self) -> Iterator[tuple[str, Placard]]:
        catalogue, addresses, drawings = self.bank.catalogue, self.bank.addresses, self._drawings
        yield self.bank.prefix, self._of_many("", self.bank.settings.about, catalogue.current, on_map=True)
        for practice in whole_in(catalogue) if self.bank.home else catalogue.practices:
            yield addresses.practice(practice), self._of_practice(practice)
        if not self.bank.home:
            yield from self._of_places()
        for theme in catalogue.vocabulary.themes:
            title, practices = self._label(theme.labels), catalogue.on_theme(theme)
            yield addresses.theme(theme), self._of_many(self._text(_THEME), title, practices, on_map=True)
        for kind in catalogue.vocabulary.kinds:
            title, practices = self._label(kind.labels), catalogue.of_kind(kind)
            yield addresses.kind(kind), self._of_many(self._text(_KIND), title, practices, drawings.front(kind))

    def _of_places(self) -> Iterator[tuple[str, Placard]]:
        catalogue, addresses = self.bank.catalogue, self.bank.addresses
        for city in catalogue.cities:
            where = city.country or city.scope or city.region
            yield addresses.city(city), self._of_place(where, city, city, catalogue.in_city(city))
            for district in catalogue.places_of(city):
                practices = catalogue.in_district(district)
                yield addresses.place(district), self._of_place(city.labels, district, city, practices)
            for area in city.areas:
                yield addresses.place(area), self._of_place(city.labels, area, city, catalogue.in_area(area))

    def _of_practice(self, practice: Practice) -> Placard:
        catalogue, language = self.bank.catalogue, self.bank.language
        marks = {mark.id: mark for mark in band(practice, catalogue.vocabulary, catalogue.today, language)}
        told = [_parted(marks[id]) for id in _MARKS if id in marks][:_MOST]
        named = self._label(practice.kind.labels), place(practice, language)
        kind = APART.join([*([self._text(_ARCHIVED)] if practice.archived else []), *named])
        return self._placard(kind, practice.title, told, self._drawings.front(practice.kind))

    def _of_place(
        self, where: Mapping[str, str], own: City | District | Area, city: City, practices: list[Practice]
    ) -> Placard:
        themes = [self._label(theme.labels) for theme, _ in self.bank.catalogue.themes_of(practices)]
        marks = self._number(practices), (self._text(N_("Themes")), themes)
        return self._placard(self._label(where) if where else "", self._label(own.labels), marks, counts={city: 1})

    def _of_many(
        self, kind: str, title: str, practices: Sequence[Practice], front: str = "", *, on_map: bool = False
    ) -> Placard:
        """Some practices, by how many they are and where, the place with most of them first."""
        counts = Counter(city for practice in practices for city in practice.cities)
        cities = [self._label(city.labels) for city, _ in counts.most_common()]
        marks = self._number(practices), (self._text(N_("Cities")), cities)
        return self._placard(kind, title, marks, front, counts if on_map else {})

    def _placard(
        self, kind: str, title: str, marks: Iterable[_Told], front: str = "", counts: Mapping[City, int] = _NOWHERE
    ) -> Placard:
        """One whose words can be printed, with places by how many practices they have."""
        plain = self.printing.plain
        told = tuple((plain(label), tuple(map(plain, parts))) for label, parts in marks if parts)
        placed = discs(counts, self.bank.catalogue.vocabulary, self.bank.language).values()
        spots = tuple((round(disc.x, 1), round(disc.y, 1), round(disc.radius, 1)) for disc in placed)
        return Placard(plain(kind), plain(title), told, front, spots)

    def _number(self, practices: Sequence[Practice]) -> _Told:
        return self._text(N_("In the bank")), [how_many(practices, self.bank.language)] if practices else []

    def _label(self, labels: Mapping[str, str]) -> str:
        return self.bank.language.label(labels)

    def _text(self, message: str) -> str:
        return self.bank.language.text(message)

    @property
    def _drawings(self) -> Drawings:
        return Drawings(self.bank.catalogue, self.bank.language)


def _parted(mark: Mark) -> _Told:
    """A mark in parts, of which those that there is no room for are left out whole."""
    return mark.label, mark.words.split(APART if APART in mark.words else ", ")


_THEME, _KIND, _ARCHIVED = N_("Theme"), N_("Kind of practice"), N_("In the archive")
