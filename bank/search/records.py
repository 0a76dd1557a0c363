"""The record of a practice: its texts as the search sees them, and what a result shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt

from bank.addresses import Addresses
from bank.catalogue import Catalogue
from bank.citations import CITATION
from bank.language import Language
from bank.places import place
from bank.practice import Practice
from bank.search.words import normal
from bank.vocabulary import Area, City, District, Term, Theme

# What a hit in a text counts; the weight of the body is one.
TITLE, QUESTION, SUMMARY, PLACE, SUBJECT, PEOPLE, BODY, ALIAS = 10.0, 8.0, 5.0, 6.0, 4.0, 2.0, 1.0, 2.0

_PARSER = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Passage:
    """A text of a practice and what a hit in it counts; a hidden one is found but never shown in an excerpt."""

    text: str
    weight: float
    hidden: bool = False


@dataclass(frozen=True)
class Record:
    """A practice as the search knows it, its passages in order: title, summary, then the rest, the hidden ones last."""

    id: str
    title: str
    address: str
    summary: str
    place: str
    kind: str
    passages: tuple[Passage, ...]


def records(catalogue: Catalogue, addresses: Addresses, language: Language) -> list[Record]:
    """The records of all practices in the catalogue's order."""
    return [_record(practice, catalogue, addresses, language) for practice in catalogue.practices]


def _record(practice: Practice, catalogue: Catalogue, addresses: Addresses, language: Language) -> Record:
    shown = [Passage(normal(text), weight) for text, weight in _shown(practice, language)]
    hidden = [Passage(normal(text), weight, hidden=True) for text, weight in _hidden(practice, catalogue, language)]
    return Record(
        practice.id,
        practice.title,
        addresses.practice(practice),
        practice.summary,
        place(practice, language),
        language.label(practice.kind.labels),
        tuple(passage for passage in (*shown, *hidden) if passage.text),
    )


def _shown(practice: Practice, language: Language) -> Iterator[tuple[str, float]]:
    yield practice.title, TITLE
    yield practice.summary, SUMMARY
    yield from ((question, QUESTION) for question in practice.questions)
    yield from _labels((practice.kind, *practice.themes), SUBJECT, language)
    yield from _labels((*practice.areas, *practice.districts, *practice.cities), PLACE, language)
    yield from _labels(practice.audience, PEOPLE, language)
    yield from ((organisation.name, PEOPLE) for organisation in practice.organisations)
    yield from ((text, BODY) for prose in practice.prose() for text in blocks(prose))


def _hidden(practice: Practice, catalogue: Catalogue, language: Language) -> Iterator[tuple[str, float]]:
    """Other names of what it is about: aliases, broader themes, customary names of the place."""
    themes = catalogue.vocabulary.themes
    above: dict[str, Theme] = {id: themes[id] for theme in practice.themes for id in _broader(theme, catalogue)}
    yield from _labels(above.values(), ALIAS, language)
    around = [area for city in practice.cities for area in city.areas if _touches(area, practice)]
    yield from _labels(around, ALIAS, language)
    terms: tuple[Term, ...] = (practice.kind, *practice.themes, *practice.audience, *practice.cities)
    places: tuple[City | District | Area, ...] = (*practice.districts, *around)
    yield from ((alias, ALIAS) for term in (*terms, *places) for alias in term.aliases)


def _broader(theme: Theme, catalogue: Catalogue) -> list[str]:
    return catalogue.vocabulary.with_broader(theme)[1:]


def _touches(area: Area, practice: Practice) -> bool:
    """Whether the area lies in a district of the practice."""
    named = {(district.city, district.id) for district in practice.districts}
    return any((area.city, id) in named for id in area.districts)


def _labels(terms: Iterable[Term], weight: float, language: Language) -> Iterator[tuple[str, float]]:
    return ((language.label(term.labels), weight) for term in terms)


def blocks(markdown: str) -> Iterator[str]:
    """The plain texts of the blocks of a Markdown text, without its citations."""
    for token in _PARSER.parse(CITATION.sub("", markdown)):
        if token.type == "inline":
            children = token.children or ()
            yield "".join(" " if "break" in child.type else child.content for child in children)
        elif token.type in ("fence", "code_block"):
            yield token.content
