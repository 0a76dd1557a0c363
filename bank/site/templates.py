"""Templates: what a Jinja environment is given so that the theme can draw the bank."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from jinja2 import Environment
from markdown_it.token import Token
from markupsafe import Markup

from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings, own_anchors, to_html, to_inline_html
from bank.model.addresses import ARCHIVE, Addresses
from bank.model.catalogue import Catalogue
from bank.model.census import as_data, census
from bank.model.citations import source_anchor
from bank.model.costs import cost_in_words, own_currency
from bank.model.demands import demands
from bank.model.failures import by_cause, told_failures
from bank.model.ledger import conclusions, decisions, promises, rows
from bank.model.needs import need_in_words
from bank.model.places import place
from bank.model.practice import Practice
from bank.model.quantity import in_words
from bank.model.sizes import sizes_in_words
from bank.model.standing import standing
from bank.model.telling import failure_tellers, question_tellers
from bank.model.terms import Term, in_order
from bank.schema.json_schema import schema_name
from bank.site.answers import answers
from bank.site.band import all_marks, band, summary_only
from bank.site.citing import bibtex, citation_line
from bank.site.common_parts import common_parts, kept_parts
from bank.site.drawings import Drawings
from bank.site.phrases import add_phrases
from bank.site.preview import drawing_name
from bank.site.problem_page import explained
from bank.site.prose import Prose
from bank.site.sections import Section, chapters, ends_with_transfer, sections
from bank.site.vendored import SBOM, packages, texts
from bank.text.language import Language
from bank.text.normalise import anchor, own_anchor
from bank.text.typography import tie
from bank.text.urls import readable


def equip(
    environment: Environment, theme: Path, catalogue: Catalogue, addresses: Addresses, language: Language
) -> None:
    """Add phrases, filters and globals; templates in the folder `theme` escape what they print.

    A line of a template that only decides leaves no empty one in a page.
    """
    add_phrases(environment, language)
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.autoescape = cache(lambda name: name is not None and (theme / name).is_file())

    def label(term: Term) -> str:
        return language.label(term.labels)

    counted = cache(lambda: census(catalogue, language))
    headings = catalogue.vocabulary.headings
    own = own_anchors(headings)

    def parts(practice: Practice) -> list[Section]:
        return [one for one in sections(practice, own, language) if one.anchor]

    @cache  # its page asks, and the one of all questions
    def answers_of(practice: Practice) -> dict[str, Section]:
        return answers(practice.questions, parts(practice))

    currency = own_currency(catalogue.practices)
    prose = Prose.of(catalogue, addresses, language)
    environment.globals.update(
        catalogue=catalogue,
        drawings=Drawings(catalogue, language),
        addresses=addresses,
        archive=ARCHIVE,
        counterparts={},
        tongue=None,
        switch=(),
        kept=kept_parts(),
        language=language,
        marks=all_marks(language, catalogue.practices),
        currency=language.currency(currency) if currency else "",
        today=catalogue.today,
        source_anchor=source_anchor,
        schema_name=schema_name(language),
        drawing_name=drawing_name(language),
        packages=packages(theme),
        licence_texts=texts(theme),
        sbom=SBOM,
        census=counted,
        numbers=cache(lambda: as_data(counted())),
        problems=cache(lambda: list(explained(catalogue.vocabulary, language))),
    )
    environment.filters.update(
        label=label,
        bibtex=lambda practice, bank, address: bibtex(practice, bank, catalogue.today.year, address),
        by_label=lambda terms: in_order(terms, language),
        by_title=_by_title(language),
        in_order=lambda names: language.sort(names, str),
        anchor=anchor,
        own_anchor=own_anchor,
        asdict=asdict,
        band=cache(lambda practice: band(practice, catalogue.vocabulary, catalogue.today, language)),
        demands=cache(lambda practice: list(demands(practice, currency, language))),
        answer=lambda question, practice: answers_of(practice).get(question),
        chapters=lambda practice: [(one.anchor, one.heading) for one in chapters(parts(practice))],
        common=common_parts(language.code),
        citation_line=lambda practice, bank, address: citation_line(
            practice, bank, catalogue.today.year, address, language
        ),
        cited_in=lambda source, practice: [one for one in parts(practice) if source.id in one.cited],
        date=language.date,
        flat=lambda lists: list(chain.from_iterable(lists)),
        ends_with_transfer=lambda practice: ends_with_transfer(parts(practice), headings),
        period=language.period,
        years=language.years,
        money=lambda amount, currency, cited=False: in_words(amount, language, currency, cited),
        failure_tellers=lambda practices: language.join(map(label, failure_tellers(practices))),
        question_tellers=lambda practices: language.join(map(label, question_tellers(practices))),
        cost=lambda cost, cited=False: cost_in_words(cost, language, cited),
        need=lambda need, cited=False: need_in_words(need, language, cited),
        sizes=lambda practice: sizes_in_words(practice, catalogue.vocabulary, language),
        place=lambda practice, within=(): place(practice, language, within),
        standing=lambda status: standing(status, language),
        by_cause=by_cause,
        told_failures=told_failures,
        conclusions=conclusions,
        decisions=decisions,
        promises=promises,
        ledger=rows,
        share=language.share,
        size=language.size,
        in_language=language.label,
        language_name=language.name_of,
        page_language=lambda code: summary_only(code, language),
        number=lambda number, cited=False: in_words(number, language, cited=cited),
        readable=readable,
        tied=lambda html: Markup(tie(str(html), language.code)),
        prose=_drawn(to_inline_html, prose),
        blocks=_drawn(to_html, prose),
    )


def _by_title(language: Language) -> Callable[[Iterable[Practice]], list[Practice]]:
    return lambda practices: language.sort(practices, lambda practice: practice.title)


def _drawn(render: Callable[[Sequence[Token], Surroundings], str], prose: Prose) -> Callable[..., Markup]:
    """A filter for texts of the front matter; `at` is the address of the practice from a page that is not its own."""
    around = lru_cache(maxsize=1)(prose.around)  # a page draws the texts of one practice after another
    return lambda text, practice, at="": Markup(render(parse(text), around(practice, at)))
