"""Pages: what the site consists of beside the hand-written ones, as addresses of sources and what they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.failures import by_cause
from bank.model.practice import Practice, Unfinished
from bank.text.escaping import inert
from bank.text.language import N_, Language


@dataclass(frozen=True)
class GeneratedPage:
    """A page with no file of its own: `uri` ends in .md, `meta` names its title and its template."""

    uri: str
    meta: Mapping[str, str]

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about, which is the same in every language."""
        return tuple(value for key, value in self.meta.items() if key not in ("title", "description"))


def practice_meta(practice: Practice) -> dict[str, str]:
    """What the page of a practice is to the site generator: its title, description and template."""
    return {"title": practice.title, "description": practice.summary, "template": "practice.html"}


def unfinished_meta(draft: Unfinished) -> dict[str, str]:
    """The same of a draft that is no practice yet."""
    return {"title": draft.title, "template": "unfinished.html"}


def mistaken_meta(path: str) -> dict[str, str]:
    """The same of a practice's file whose problems keep it out of the site."""
    return {"title": inert(path), "template": "mistaken.html", "mistaken": path}


def generated_pages(catalogue: Catalogue, addresses: Addresses, language: Language) -> Iterator[GeneratedPage]:
    """The lists of everything, then a page for each city, district, area, theme, kind and audience.

    A tongue has no lists but those that have an address.
    """
    for address, template, title in lists(addresses, language):
        yield _page(address, template, title, {})
    vocabulary = catalogue.vocabulary
    for city in catalogue.cities:
        name = language.label(city.labels)
        yield _page(addresses.city(city), "city.html", name, {"city": city.id})
        for district in catalogue.places_of(city):
            title = f"{language.label(district.labels)}, {name}"
            yield _page(addresses.place(district), "district.html", title, {"city": city.id, "district": district.id})
        for area in city.areas:
            title = f"{language.label(area.labels)}, {name}"
            yield _page(addresses.place(area), "district.html", title, {"city": city.id, "area": area.id})
    for theme in vocabulary.themes:
        meta = {"theme": theme.id, "description": language.label(theme.definition)}
        yield _page(addresses.theme(theme), "theme.html", language.label(theme.labels), meta)
    for kind in vocabulary.kinds:
        meta = {"kind": kind.id, "description": language.label(kind.definition)}
        yield _page(addresses.kind(kind), "kind.html", language.label(kind.labels), meta)
    for cause, _ in by_cause(catalogue.current) if addresses.failures else ():
        title = f"{language.text(_FAILURES)}: {language.label(cause.labels)}"
        yield _page(addresses.cause(cause), "cause.html", title, {"cause": cause.id})
    for audience in vocabulary.audiences:
        # A theme may have the same name, and titles tell pages apart in search and in bookmarks.
        title = f"{language.text(_FOR_WHOM)}: {language.label(audience.labels)}"
        yield _page(addresses.audience(audience), "audience.html", title, {"audience": audience.id})


def lists(addresses: Addresses, language: Language) -> Iterator[tuple[str, str, str]]:
    """The address, the template and the title of each list of the bank."""
    for address, template, title in (
        (addresses.catalogue, "catalogue.html", N_("Catalogue")),
        (addresses.practices, "practices.html", N_("All practices")),
        (addresses.cities, "cities.html", N_("Cities")),
        (addresses.themes, "themes.html", N_("Themes")),
        (addresses.kinds, "kinds.html", N_("Kinds of practices")),
        (addresses.audiences, "audiences.html", _FOR_WHOM),
        (addresses.organisations, "organisations.html", N_("Organisations")),
        (addresses.questions, "questions.html", N_("Questions")),
        (addresses.failures, "failures.html", _FAILURES),
        (addresses.conclusions, "conclusions.html", N_("Conclusions and their fate")),
        (addresses.changes, "changes.html", N_("Register of changes")),
        (addresses.overdue, "overdue.html", N_("To be checked")),
        (addresses.desk, "desk.html", N_("The editors' desk")),
        (addresses.open_questions, "open_questions.html", N_("Open questions")),
        (addresses.downloads, "downloads.html", N_("Downloads")),
        (addresses.set, "set.html", N_("Your set")),
        (addresses.compare, "compare.html", N_("Side by side")),
        (addresses.fit, "fit.html", N_("What fits what we have?")),
        (addresses.data, "data.html", N_("Data of the bank")),
        (addresses.numbers, "numbers.html", N_("In numbers")),
        (addresses.contribute, "contribute.html", N_("Tell of a practice")),
        (addresses.problems, "problems.html", N_("Problems and how to mend them")),
        (addresses.licences, "licences.html", N_("Licences")),
    ):
        if address:
            yield f"{address}/", template, language.text(title)


def _page(address: str, template: str, title: str, meta: Mapping[str, str]) -> GeneratedPage:
    return GeneratedPage(f"{address}index.md", {"title": title, "template": template, **meta})


_FOR_WHOM, _FAILURES = N_("For whom"), N_("What did not work")
