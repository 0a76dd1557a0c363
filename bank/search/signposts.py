"""The signposts: texts that lead to pages beside those of practices – names of what the bank has, and sentences.

A name is found when a question holds all its words, which weigh one together, or when it holds all of the question's;
a sentence is found in the second way alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from bank.markdown.plain import line
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.terms import Area, City, District, Term
from bank.search.analysis import Dictionary
from bank.search.documents import Passage
from bank.search.headings import Heading
from bank.search.localities import Localities
from bank.search.short_names import short_names
from bank.search.tokenizer import normal, words
from bank.text.language import N_, Language
from bank.text.normalise import fold

NAMES = ("place", "theme", "kind", "audience", "organisation", "page", "locality")
SENTENCES = ("question", "section", "failure")
SORTS = (*NAMES, *SENTENCES)
_RANKS = {sort: rank for rank, sort in enumerate(SORTS)}
# What the words of a name weigh together; a name that is an everyday word too has to be all that was asked for.
_WHOLE, _EVERYDAY = 1.0, 0.8
_SENTENCE = 4.0
_BESIDE = 0.001
_OWN = ("place", "locality", "organisation")  # what has a name of its own


@dataclass(frozen=True)
class Signpost:
    """A text that leads to a page, and what a result shows of that page."""

    sort: str
    passages: tuple[Passage, ...]
    title: str
    address: str
    note: str = ""
    size: int = 0  # practices that it leads to


def signposts(
    catalogue: Catalogue,
    addresses: Addresses,
    language: Language,
    dictionary: Dictionary,
    headings: Iterable[Heading] = (),
) -> list[Signpost]:
    """All signposts of a bank by their sorts, the largest first; `headings` are those of its other pages."""
    every = _Signposts(catalogue, addresses, language, dictionary)
    found = [*every.places(), *every.terms(), *every.organisations(), *every.pages(headings), *every.sentences()]
    return sorted(found, key=lambda signpost: (_RANKS[signpost.sort], -signpost.size))


@dataclass(frozen=True)
class _Signposts:
    catalogue: Catalogue
    addresses: Addresses
    language: Language
    dictionary: Dictionary

    def places(self) -> Iterator[Signpost]:
        """Cities with their districts and areas, then the localities of the gazetteer that have no page."""
        localities = Localities(self.catalogue, self.language)
        for city in self.catalogue.cities:
            name, size = self._label(city), len(self.catalogue.in_city(city))
            note = "" if size else self._nowhere(localities.near_city(city))
            yield from self._named("place", _place_names(city), name, self.addresses.city(city), size, note)
            for area in city.areas:
                yield from self._within(area, name, len(self.catalogue.in_area(area)))
            for district in self.catalogue.places_of(city):
                yield from self._within(district, name, len(self.catalogue.in_district(district)))
        led = cache(lambda near: self._led(near, localities))  # neighbours lead to the same places
        for locality in localities.without_page():
            address, note = led(tuple(localities.near(locality.lat, locality.lon)))
            title = localities.title(locality)
            told_apart = self._is_doubtful(self._telling(locality.name)) or localities.repeats(locality)
            names = (locality.name, title) if told_apart else (locality.name,)
            yield from self._named("locality", names, title, address, 0, note)

    def _led(self, near: tuple[City, ...], localities: Localities) -> tuple[str, str]:
        """Where a locality leads that has no page but these places near it, and what is said of it."""
        chosen = ",".join(city.id for city in near)
        return f"{self.addresses.catalogue}/?{localities.parameter}={chosen}", self._nowhere(near)

    def _within(self, place: District | Area, city: str, size: int) -> Iterator[Signpost]:
        title = f"{self._label(place)}, {city}"
        yield from self._named("place", _place_names(place), title, self.addresses.place(place), size)

    def terms(self) -> Iterator[Signpost]:
        """Themes, kinds and groups of people."""
        catalogue, addresses = self.catalogue, self.addresses
        for theme in catalogue.vocabulary.themes:
            yield from self._term("theme", theme, addresses.theme(theme), len(catalogue.on_theme(theme)))
        for kind in catalogue.vocabulary.kinds:
            yield from self._term("kind", kind, addresses.kind(kind), len(catalogue.of_kind(kind)))
        for group in catalogue.vocabulary.audiences:
            yield from self._term("audience", group, addresses.audience(group), len(catalogue.for_audience(group)))

    def _term(self, sort: str, term: Term, address: str, size: int) -> Iterator[Signpost]:
        yield from self._named(sort, (*term.labels.values(), *term.aliases), self._label(term), address, size)

    def organisations(self) -> Iterator[Signpost]:
        """Organisations by their names and short names, where there is a page of them."""
        if not self.addresses.organisations:
            return
        for name, parts in self.catalogue.organisations.items():
            names = (name, *short_names(name, self.dictionary.idle))
            size = len({part.practice.id for part in parts})
            yield from self._named("organisation", names, name, self.addresses.organisation(name), size)

    def pages(self, headings: Iterable[Heading]) -> Iterator[Signpost]:
        """Pages by their names, and the text under each heading, whose words weigh next to nothing."""
        for heading in headings:
            if heading.is_first:
                failures = heading.address == f"{self.addresses.failures}/"
                others = self.language.text(_FAILURES).split(", ") if failures else ()
                yield from self._named("page", (heading.title, *others), heading.title, heading.address)
            if heading.text:
                title = Passage(heading.title, _WHOLE / max(1, len(words(heading.title))))
                note = "" if heading.is_first else heading.page
                passages = (title, Passage(heading.text, _BESIDE))
                yield Signpost("section", passages, heading.title, heading.address, note)

    def sentences(self) -> Iterator[Signpost]:
        """Practitioners' questions, and what did not work."""
        failed = self.language.text(_FAILED)
        for practice in self.catalogue.current:
            address = self.addresses.practice(practice)
            for question in map(normal, practice.questions):
                yield _sentence("question", question, question, address, practice.title)
            for failure in (failure for failure in practice.failures if failure.what):
                what, *why = (line(text) for text in (failure.what, failure.why) if text)
                text = normal(". ".join([what, *why, failed]))
                yield _sentence("failure", text, normal(what), f"{address}#failures", practice.title)

    def _named(
        self, sort: str, names: Iterable[str], title: str, address: str, size: int | None = None, note: str = ""
    ) -> Iterator[Signpost]:
        """A signpost for each of the names that tell anything; `size` is the number of practices it leads to."""
        told = note or ("" if size is None else self._practices(size))
        for name in dict.fromkeys(map(normal, names)):
            if telling := self._telling(name):
                weight = (_EVERYDAY if sort in _OWN and self._is_doubtful(telling) else _WHOLE) / len(telling)
                passage = Passage(name, weight, proper=sort in ("place", "locality"))
                yield Signpost(sort, (passage,), title, address, told, size or 0)

    def _telling(self, name: str) -> list[str]:
        return [word for word in words(name) if fold(word) not in self.dictionary.idle]

    def _is_doubtful(self, telling: list[str]) -> bool:
        """Whether a name of which these words tell anything may be meant as a common word."""
        return len(telling) == 1 and self._is_everyday(telling[0])

    def _is_everyday(self, word: str) -> bool:
        """Whether the word is the dictionary form of a common word too, or nearly: biała, biały."""
        stem = fold(word)[:-1]
        lexemes = (name.partition(":")[0] for name in self.dictionary.lexemes(word))
        return any(lexeme[:1].islower() and fold(lexeme)[:-1] == stem for lexeme in lexemes)

    def _label(self, term: Term) -> str:
        return self.language.label(term.labels)

    def _practices(self, number: int) -> str:
        if not number:
            return self.language.text(_NONE)
        return self.language.count("{number} practice", "{number} practices", number)

    def _nowhere(self, near: Iterable[Term]) -> str:
        names = ", ".join(map(self._label, near))
        return self.language.text(_NEAREST).format(places=names) if names else self.language.text(_NONE)


def _sentence(sort: str, text: str, title: str, address: str, note: str) -> Signpost:
    return Signpost(sort, (Passage(text, _SENTENCE / max(1, len(words(text)))),), title, address, note)


def _place_names(place: Term) -> tuple[str, ...]:
    """The names of a place, without the region that tells it from another."""
    return tuple(name.partition(" (")[0].partition(",")[0] for name in (*place.labels.values(), *place.aliases))


_FAILED = N_("What did not work")
_FAILURES = N_("failures, mistakes, what went wrong")
_NONE = N_("no practice from here yet")
_NEAREST = N_("no practice from here yet; nearest: {places}")
