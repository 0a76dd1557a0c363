"""Templates: what a Jinja environment is given so that the theme can draw the bank."""

from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from bank.addresses import Addresses
from bank.catalogue import Catalogue
from bank.citations import anchor, numbered_sources
from bank.language import Language
from bank.places import place
from bank.practice import Practice
from bank.prose import to_html, to_inline_html
from bank.search.facets import facet_values
from bank.vocabulary import AnyTerm


def equip(
    environment: Environment, theme: Path, catalogue: Catalogue, addresses: Addresses, language: Language
) -> None:
    """Add translations, filters and globals; templates in the folder `theme` escape what they print."""
    environment.add_extension("jinja2.ext.i18n")
    environment.install_gettext_translations(language.translations, newstyle=True)  # type: ignore[attr-defined]
    environment.autoescape = lambda name: name is not None and (theme / name).is_file()
    environment.globals.update(
        catalogue=catalogue,
        addresses=addresses,
        language=language,
        today=catalogue.today,
        source_anchor=anchor,
        numbered_sources=numbered_sources,
        facet_values=lambda: facet_values(catalogue, language),
    )
    environment.filters.update(
        label=lambda term: language.label(term.labels),
        by_label=_by_label(language),
        by_title=_by_title(language),
        date=language.date,
        period=language.period,
        years=language.years,
        money=language.money,
        place=lambda practice, within=(): place(practice, language, within),
        number=language.number,
        join_words=language.join,
        prose=_prose(to_inline_html, language),
        blocks=_prose(to_html, language),
    )


def _by_label(language: Language) -> Callable[[Iterable[AnyTerm]], list[AnyTerm]]:
    def by_label(terms: Iterable[AnyTerm]) -> list[AnyTerm]:
        return language.sort(terms, lambda term: language.label(term.labels))

    return by_label


def _by_title(language: Language) -> Callable[[Iterable[Practice]], list[Practice]]:
    return lambda practices: language.sort(practices, lambda practice: practice.title)


def _prose(render: Callable[..., str], language: Language) -> Callable[[str, Practice], Markup]:
    return lambda text, practice: Markup(render(text, numbered_sources(practice), language))
