"""The document of a practice: its texts as the search sees them, and what a result shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from bank.markdown.html import own_anchors
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.places import place
from bank.model.practice import Practice
from bank.model.terms import Area, Term, Theme, WordGroup
from bank.search.sections import sections
from bank.search.tokenizer import normal
from bank.site.band import Mark, band
from bank.text.language import N_, Language

# What a hit in a text counts; the weight of the body is one.
TITLE, QUESTION, SUMMARY, PLACE, SUBJECT, PEOPLE, BODY, ALIAS = 10.0, 8.0, 5.0, 6.0, 4.0, 2.0, 1.0, 2.0


# Where a page answers its questions, and where it has its facts.
ANSWERED, FACTS = "answered", "facts"


class Passage(NamedTuple):
    """A text of a practice and what a hit in it counts.

    A hidden one is found but never shown in an excerpt; one that is a `place` says where the practice took place. The
    words of a `proper` one are names, whatever else they may mean. One that is `stated` is shown beside any excerpt. An
    excerpt leads to the section with the `anchor` and the `heading`; the words of `references` weigh nothing.
    """

    text: str
    weight: float
    hidden: bool = False
    place: bool = False
    proper: bool = False
    stated: bool = False
    anchor: str = ""
    heading: str = ""
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A practice as the search knows it; its passages are the title, what else is stated, the rest, the hidden ones.

    One of another bank has the name and the language of that; the address is a whole one then. A language alone is that
    of the page, where it is not that of the texts.
    """

    id: str
    title: str
    address: str
    summary: str
    place: str
    passages: tuple[Passage, ...]
    kind: str = ""
    marks: tuple[Mark, ...] = ()
    bank: str = ""
    language: str = ""


def documents(catalogue: Catalogue, addresses: Addresses, language: Language) -> list[Document]:
    """The documents of all practices in the catalogue's order."""
    headings = own_anchors(catalogue.vocabulary.headings)
    return [_document(practice, catalogue, addresses, language, headings) for practice in catalogue.practices]


def place_names(catalogue: Catalogue) -> list[WordGroup]:
    """The names of each city, district and area that has practices; a wider place, such as a country, tells no spot."""
    places: list[Term] = []
    for city in catalogue.cities:
        if catalogue.in_city(city) and not city.scope:
            districts = catalogue.districts_of(city)
            ids = {district.id for district in districts}
            places += [city, *districts, *(area for area in city.areas if ids.intersection(area.districts))]
    return [WordGroup(place.id, same=place.names) for place in places]


def _document(
    practice: Practice, catalogue: Catalogue, addresses: Addresses, language: Language, headings: frozenset[str]
) -> Document:
    passages = (
        *_stated(practice, language),
        *_said(practice, language, headings),
        *_hidden(practice, catalogue, language),
    )
    return Document(
        practice.id,
        practice.title,
        addresses.practice(practice),
        practice.summary,
        place(practice, language),
        tuple(passage for passage in passages if passage.text),
        language.label(practice.kind.labels),
        band(practice, catalogue.vocabulary, catalogue.today, language),
        language=practice.page_language,
    )


def _stated(practice: Practice, language: Language) -> Iterator[Passage]:
    yield passage(practice.title, TITLE, stated=True)
    yield passage(practice.summary, SUMMARY, stated=True)
    subjects: tuple[Term, ...] = (practice.kind, *practice.themes)
    yield from (passage(language.label(term.labels), SUBJECT, stated=True) for term in subjects)
    places: tuple[Term, ...] = (*practice.areas, *practice.districts, *practice.cities)
    yield from (passage(language.label(term.labels), PLACE, stated=True, place=True) for term in places)
    yield from (passage(language.label(term.labels), PEOPLE, stated=True) for term in practice.audience)


def _said(practice: Practice, language: Language, headings: frozenset[str]) -> Iterator[Passage]:
    for question in practice.questions:
        yield passage(question, QUESTION, anchor=ANSWERED, heading=language.text(_QUESTIONS))
    for organisation in practice.organisations:
        yield passage(organisation.name, PEOPLE, anchor=FACTS, heading=language.label(organisation.role.labels))
    for section in sections(practice, language, headings):
        anchor, heading = section.anchor, normal(section.heading)
        for block in section.blocks:
            references = tuple(map(normal, block.references))
            yield Passage(normal(block.text), BODY, anchor=anchor, heading=heading, references=references)


def _hidden(practice: Practice, catalogue: Catalogue, language: Language) -> Iterator[Passage]:
    """Other names of what it is about: aliases, broader themes, customary names of the place."""
    themes = catalogue.vocabulary.themes
    above: dict[str, Theme] = {id: themes[id] for theme in practice.themes for id in _broader(theme, catalogue)}
    yield from (passage(language.label(theme.labels), ALIAS, hidden=True) for theme in above.values())
    subjects: tuple[Term, ...] = (practice.kind, *practice.themes, *practice.audience)
    yield from (passage(alias, ALIAS, hidden=True) for term in subjects for alias in term.aliases)
    around = [area for city in practice.cities for area in city.areas if _touches(area, practice)]
    places: tuple[Term, ...] = (*practice.cities, *practice.districts, *around)
    names = (*(language.label(area.labels) for area in around), *(alias for term in places for alias in term.aliases))
    yield from (passage(name, ALIAS, hidden=True, place=True) for name in names)


def passage(text: str, weight: float, **more: Any) -> Passage:
    """The passage of a text in which letters stand as the search compares them."""
    return Passage(normal(text), weight, **more)


def _broader(theme: Theme, catalogue: Catalogue) -> list[str]:
    return catalogue.vocabulary.with_broader(theme)[1:]


def _touches(area: Area, practice: Practice) -> bool:
    """Whether the area lies in a district of the practice."""
    named = {(district.city, district.id) for district in practice.districts}
    return any((area.city, id) in named for id in area.districts)


_QUESTIONS = N_("Questions answered here")
