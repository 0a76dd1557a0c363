"""The census: what the bank holds, counted from its practices."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass
from typing import Any

from bank.model.catalogue import Catalogue
from bank.model.failures import told_failures
from bank.model.ledger import conclusions
from bank.model.life import has_ended, is_confirmed
from bank.model.terms import Term, Terms
from bank.text.language import N_, Language, own_name


@dataclass(frozen=True)
class Counted:
    """How many there are of something; the id stands in data."""

    id: str
    label: str
    number: int


@dataclass(frozen=True)
class Chapter:
    """What was counted of one matter."""

    id: str
    label: str
    rows: tuple[Counted, ...]


def census(catalogue: Catalogue, language: Language) -> tuple[Chapter, ...]:
    """Every number of the bank, in words of a language."""
    return tuple(_Census(catalogue, language).chapters())


def as_data(chapters: Iterable[Chapter]) -> Mapping[str, Mapping[str, int]]:
    """The numbers by the ids of their chapters and their own."""
    return {chapter.id: {row.id: row.number for row in chapter.rows} for chapter in chapters}


@dataclass(frozen=True)
class _Census:
    catalogue: Catalogue
    language: Language

    def chapters(self) -> Iterator[Chapter]:
        practices, vocabulary = self.catalogue.current, self.catalogue.vocabulary
        kinds = self._by_term(vocabulary.kinds, (one.kind for one in practices))
        yield self._chapter("practices", N_("Practices"), [self._all(practices), *kinds])
        if others := vocabulary.languages[1:]:
            yield self._chapter("languages", N_("In other languages"), self._languages(others))
        yield self._chapter("places", N_("Places"), self._places())
        yield self._chapter("costs", N_("Cost"), self._costs())
        if vocabulary.need_kinds:
            yield self._chapter("needs", N_("What it takes"), self._needs())
        yield self._chapter("plan", N_("Plan and outcome"), self._plan())
        yield self._chapter("evidence", N_("Strength of evidence"), self._evidence())
        yield self._chapter("contacts", N_("Whom to ask"), self._contacts())
        yield self._chapter("adaptations", N_("Adaptations"), self._adaptations())
        yield self._chapter("failures", N_("What did not work"), self._failures())
        yield self._chapter("endings", N_("What has ended"), self._endings())
        yield self._chapter("cafes", N_("World cafés"), self._cafes())
        yield self._chapter("scenarios", N_("Scenarios"), self._scenarios())
        yield self._chapter("open-questions", N_("Open questions"), self._open_questions())

    def _chapter(self, id: str, label: str, rows: Iterable[Counted]) -> Chapter:
        return Chapter(id, self.language.text(label), tuple(rows))

    def _row(self, id: str, label: str, number: int, **named: str) -> Counted:
        words = self.language.text(label)
        return Counted(id, words.format(**named) if named else words, number)

    def _all(self, things: Sized, label: str = N_("all")) -> Counted:
        return self._row("all", label, len(things))

    def _by_term(self, terms: Terms[Any], named: Iterable[Term | None], words: str = "{term}") -> Iterator[Counted]:
        """How often each term of a list is named."""
        name, numbers = self.catalogue.vocabulary.name_of(terms.items), Counter(term.id for term in named if term)
        for term in terms:
            label = self.language.text(words).format(id=term.id, term=self.language.label(term.labels))
            yield Counted(f"{name}/{term.id}", label, numbers[term.id])

    def _telling(self, told: Iterable[object]) -> Counted:
        """The practices that tell of it."""
        return self._row("practices", N_("practices that tell of it"), _many(told))

    def _languages(self, codes: Iterable[str]) -> Iterator[Counted]:
        whole = [one.translation.language for one in self.catalogue.translations if one.translation]
        for code in codes:
            name, told = own_name(code), _many(code in one.abstracts for one in self.catalogue.current)
            yield self._row(f"abstracts/{code}", N_("summaries: {language}"), told, language=name)
            yield self._row(f"translations/{code}", N_("whole: {language}"), whole.count(code), language=name)

    def _places(self) -> Iterator[Counted]:
        practices = self.catalogue.current
        yield self._row("cities", N_("cities and other places"), len({c.id for one in practices for c in one.cities}))
        districts = {(place.city, place.id) for one in practices for place in one.places}
        yield self._row("districts", N_("districts and areas in them"), len(districts))

    def _costs(self) -> Iterator[Counted]:
        practices = self.catalogue.current
        absences = [one.cost_absence for one in practices]
        yield self._telling(one.cost for one in practices)
        yield from self._by_term(self.catalogue.vocabulary.cost_absences, absences)
        yield self._row("untold", N_("not told"), _many(not (one.cost or one.cost_absence) for one in practices))
        amounts = [cost for one in practices for cost in one.cost]
        yield self._row("amounts", N_("amounts"), len(amounts))
        yield self._row(
            "comparable", N_("amounts that can be compared"), _many(cost.per.comparable for cost in amounts)
        )

    def _needs(self) -> Iterator[Counted]:
        practices = self.catalogue.current
        yield self._telling(one.needs for one in practices)
        kinds = (kind for one in practices for kind in dict.fromkeys(need.kind for need in one.needs))
        yield from self._by_term(self.catalogue.vocabulary.need_kinds, kinds)

    def _plan(self) -> Iterator[Counted]:
        plans = [one.plan for one in self.catalogue.current]
        yield self._telling(plans)
        yield self._row("numbers", N_("numbers planned and done"), sum(map(len, plans)))

    def _evidence(self) -> Iterator[Counted]:
        levels = (one.evidence.level for one in self.catalogue.current if one.evidence)
        yield from self._by_term(self.catalogue.vocabulary.evidence_levels, levels, N_("level {id}: {term}"))

    def _contacts(self) -> Iterator[Counted]:
        contacts = [one.contact for one in self.catalogue.current if one.contact]
        yield self._telling(contacts)
        yield self._row("confirmed", N_("confirmed contacts"), _many(contact.confirmed for contact in contacts))
        fresh = (is_confirmed(one, self.catalogue.today) for one in self.catalogue.current)
        yield self._row("fresh", N_("practices confirmed within a year"), _many(fresh))

    def _adaptations(self) -> Iterator[Counted]:
        ancestors = [one.adapted_from for one in self.catalogue.current]
        yield self._telling(ancestors)
        here = (any(self.catalogue.get(each.practice or "") for each in of_one) for of_one in ancestors)
        yield self._row("here", N_("from a practice of this bank"), _many(here))
        elsewhere = [one.adapted_elsewhere for one in self.catalogue.current]
        yield self._row("elsewhere", N_("adaptations elsewhere"), sum(map(len, elsewhere)))

    def _failures(self) -> Iterator[Counted]:
        practices = self.catalogue.current
        failures = [told.failure for told in told_failures(practices)]
        yield self._telling(one.failures for one in practices)
        yield self._all(failures, N_("failures told"))
        yield from self._causes(failure.causes for failure in failures)
        yield self._row("changed", N_("after which something was changed"), _many(one.changed for one in failures))

    def _endings(self) -> Iterator[Counted]:
        ended = [one.status for one in self.catalogue.current if has_ended(one)]
        yield self._all(ended)
        yield from self._causes(status.causes for status in ended)

    def _causes(self, told: Iterable[object]) -> Iterator[Counted]:
        if self.catalogue.vocabulary.causes:
            yield self._row("causes", N_("with causes of the list"), _many(told))

    def _cafes(self) -> Iterator[Counted]:
        found = conclusions(self.catalogue.current)
        followed = {one.practice for one in found}
        yield self._all([one for one in self.catalogue.current if one.workshop])
        yield self._row("followed", N_("of which it is told what became of their conclusions"), len(followed))
        fates = (one.fate for one in found)
        yield from self._by_term(self.catalogue.vocabulary.fates, fates, N_("conclusions: {term}"))
        yield self._row("shown", N_("conclusions whose fate is shown"), _many(one.evidence for one in found))

    def _scenarios(self) -> Iterator[Counted]:
        scenarios = [one.scenario for one in self.catalogue.current if one.scenario]
        yield self._all(scenarios)
        yield self._row("whole", N_("that can be run from the sheet alone"), _many(one.is_whole for one in scenarios))

    def _open_questions(self) -> Iterator[Counted]:
        asking = [one.open_questions for one in self.catalogue.current]
        yield self._telling(asking)
        yield self._all([asked for of_one in asking for asked in of_one], N_("questions"))


def _many(values: Iterable[object]) -> int:
    """How many of them are there."""
    return sum(map(bool, values))
