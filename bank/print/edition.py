"""An edition: the practices that somebody asked for in words, and what they are printed as."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bank.model.addresses import Addresses
from bank.model.answers import RefusedError, known, unknown
from bank.model.catalogue import Catalogue
from bank.model.places import find_places
from bank.model.selection import ORDERS, Order, Selection
from bank.model.terms import City, District, Terms
from bank.print.booklets import Booklet, how_many
from bank.print.document import PrintJob, Template, booklet_volumes, of_practice
from bank.print.typst.literal import Value
from bank.text.dates import PartialDate
from bank.text.language import N_, Language

# What is made of one practice only, and the block of fields that it has to have.
OF_ONE: dict[Template, str | None] = {
    "handout": None,
    "brief": None,
    "sheet": "scenario",
    "cards": "workshop",
    "checklist": "charter",
}
PAPERS = {"a4": "a4", "a5": "a5", "booklet": "a5"}  # the size of a page by what was asked for


Made = Literal["", "handout", "brief", "booklet", "epub", "sheet", "cards", "checklist"]


@dataclass(frozen=True)
class Asked:
    """What somebody asked for, as it was typed; `made` is "" for a hand-out of one practice or a booklet of more.

    A "brief" of more than one is a booklet of them.
    """

    ids: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    district: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    since: str = ""
    order: str = ""
    made: Made = ""
    format: str = "a4"
    notes: bool = False
    title: str = ""
    by: str = ""


def choose(asked: Asked, catalogue: Catalogue, language: Language, bank: str) -> Booklet:
    """The practices in their order, under a title, if only the name of the bank; raise RefusedError for none."""
    selection = _selection(asked, catalogue, language)
    practices = selection.choose(catalogue)
    if not practices:
        raise RefusedError(language.text(_NONE))
    practices = _order(asked, language)(practices, language)
    named = (*selection.cities, *selection.districts, *selection.themes, *selection.kinds)
    title = asked.title or ", ".join(language.label(term.labels) for term in named) or bank
    return Booklet("", title, how_many(practices, language), tuple(practices))


def documents(
    asked: Asked, chosen: Booklet, addresses: Addresses, language: Language, *, by: str, date: str
) -> list[PrintJob]:
    """What to typeset, a volume each; raise RefusedError when the practices are not what it is made of."""
    paper, practices = PAPERS[asked.format], chosen.practices
    several, brief = len(practices) > 1, asked.made == "brief"
    template: Template = asked.made or ("booklet" if several else "handout")  # type: ignore[assignment]
    if template == "booklet" or (brief and several):
        cover: dict[str, Value] = {"by": by, "date": date, "paper": paper, "notes": asked.notes}
        cover |= {"brief": True} if brief else {}
        return [document for _, document in booklet_volumes(chosen, addresses, language, **cover)]
    block = OF_ONE[template]
    if len(practices) > 1 or (block and not getattr(practices[0], block)):
        raise RefusedError(language.text(_NOT_OF_THESE).format(template=template))
    return [of_practice(template, practices[0], addresses, paper)]


def _order(asked: Asked, language: Language) -> Order:
    name = asked.order or ("given" if asked.ids else "city")
    if name not in ORDERS:
        raise unknown(_NO_ORDER, name, ORDERS, language)
    return ORDERS[name]


def _selection(asked: Asked, catalogue: Catalogue, language: Language) -> Selection:
    vocabulary = catalogue.vocabulary
    for id in asked.ids:
        if not catalogue.get(id):
            raise unknown(_NO_PRACTICE, id, (practice.id for practice in catalogue.practices), language)
    cities = tuple(known(name, Terms(catalogue.cities), language) for name in asked.city)
    return Selection(
        ids=asked.ids,
        cities=cities,
        districts=tuple(d for name in asked.district for d in _districts(name, cities, catalogue, language)),
        themes=tuple(known(name, vocabulary.themes, language) for name in asked.theme),
        kinds=tuple(known(name, vocabulary.kinds, language) for name in asked.kind),
        states=tuple(known(name, vocabulary.states, language) for name in asked.state),
        since=_date(asked.since, language) if asked.since else None,
    )


def _districts(name: str, cities: Sequence[City], catalogue: Catalogue, language: Language) -> Iterable[District]:
    """What a name means in the cities that were asked for, or in any; an area means the districts it lies in."""
    found = find_places(name, cities or catalogue.cities, catalogue.places_of)
    if not found:
        names = (place.names[1] for city in catalogue.cities for place in (*catalogue.places_of(city), *city.areas))
        raise unknown(_NO_DISTRICT, name, names, language)
    for city, place in found:
        yield from [place] if isinstance(place, District) else [city.district(id) for id in place.districts]


def _date(text: str, language: Language) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise RefusedError(language.text(_BAD_DATE).format(answer=text)) from None


_NONE = N_("No practice is all of that. Leave something out, or see the catalogue for what there is.")
_NO_PRACTICE = N_("There is no practice “{answer}”. Its id is the last part of its address.")
_NO_DISTRICT = N_("There is no district or customary area “{answer}” there.")
_BAD_DATE = N_("“{answer}” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
_NOT_OF_THESE = N_("A “{template}” is made of one practice that has what it shows: a scenario or a world café.")
_NO_ORDER = N_("There is no order “{answer}”. Choose city, title, newest, oldest or given.")
