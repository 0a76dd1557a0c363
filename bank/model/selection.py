"""A selection: the practices that somebody wants together, and their order."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.model.terms import City, District, Kind, State, Theme
from bank.text.dates import PartialDate
from bank.text.language import Language


@dataclass(frozen=True)
class Selection:
    """What a practice has to be: any of the values of a field, and that for every field that has values.

    `since` is the earliest day on which it may have begun; `ids` are in the order in which they were asked for.
    """

    ids: tuple[str, ...] = ()
    cities: tuple[City, ...] = ()
    districts: tuple[District, ...] = ()
    themes: tuple[Theme, ...] = ()
    kinds: tuple[Kind, ...] = ()
    states: tuple[State, ...] = ()
    since: PartialDate | None = None

    def choose(self, catalogue: Catalogue) -> list[Practice]:
        """The practices that are all of it, in the order of the ids or else of the catalogue."""
        named = [catalogue.get(id) for id in self.ids] if self.ids else catalogue.current
        wanted = self._wanted(catalogue)
        return [practice for practice in named if practice and all(practice in group for group in wanted)]

    def _wanted(self, catalogue: Catalogue) -> list[Collection[Practice]]:
        """For each field that has values, the practices that have any of them."""
        fields = (
            [catalogue.in_city(city) for city in self.cities],
            [catalogue.in_district(district) for district in self.districts],
            [catalogue.on_theme(theme) for theme in self.themes],
            [catalogue.of_kind(kind) for kind in self.kinds],
            [[practice for practice in catalogue.practices if practice.status.state in self.states]]
            if self.states
            else [],
            [[practice for practice in catalogue.practices if self._begun(practice)]] if self.since else [],
        )
        return [{practice for group in groups for practice in group} for groups in fields if groups]

    def _begun(self, practice: Practice) -> bool:
        start = practice.period and practice.period.start
        return bool(start and self.since and start.last_day >= self.since.first_day)


Order = Callable[[Collection[Practice], Language], list[Practice]]


def _year(practice: Practice) -> str:
    return str(practice.period.start) if practice.period else ""


def by_title(practices: Collection[Practice], language: Language) -> list[Practice]:
    """By title, in the language's order."""
    return language.sort(practices, lambda practice: practice.title)


def by_city(practices: Collection[Practice], language: Language) -> list[Practice]:
    """By city, then by title."""
    return language.sort(by_title(practices, language), lambda practice: language.label(practice.city.labels))


def newest_first(practices: Collection[Practice], language: Language) -> list[Practice]:
    """By their beginning, the newest first, those that do not tell it last."""
    return sorted(by_title(practices, language), key=_year, reverse=True)


def oldest_first(practices: Collection[Practice], language: Language) -> list[Practice]:
    """By their beginning, the oldest first, those that do not tell it last."""
    return sorted(by_title(practices, language), key=lambda practice: _year(practice) or "9999")


def as_given(practices: Collection[Practice], language: Language) -> list[Practice]:
    """As they were asked for."""
    return list(practices)


ORDERS: Mapping[str, Order] = {
    "given": as_given,
    "city": by_city,
    "title": by_title,
    "newest": newest_first,
    "oldest": oldest_first,
}
