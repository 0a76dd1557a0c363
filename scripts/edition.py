"""An edition: the practices that somebody asked for, as a booklet, a hand-out or an EPUB.

Import it after project.enter().
"""

import argparse
import datetime
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from answers import RefusedError, known, unknown
from pages import NotBuiltError, Pages
from project import UNREADABLE

from bank.check.bank import read_bank
from bank.epub.files import book_templates, epub
from bank.epub.site import book, chapters
from bank.model.catalogue import Catalogue
from bank.model.places import find_places
from bank.model.selection import ORDERS, Order, Selection
from bank.model.vocabulary import City, District, Vocabulary
from bank.print.booklets import Booklet, how_many, volume_addresses
from bank.print.document import Document, Template, booklet_volumes, of_practice
from bank.print.imposition import impose
from bank.print.typesetter import NotTypesetError, Typesetter
from bank.site.settings import Settings
from bank.source.problems import errors
from bank.text.dates import PartialDate, made_on
from bank.text.language import N_, Language
from bank.text.normalise import slug

WRITTEN, REFUSED = 0, 1
# What is made of one practice only, and the block of fields that it has to have.
OF_ONE: dict[Template, str | None] = {"handout": None, "sheet": "scenario", "cards": "workshop"}
PAPERS = {"a4": "a4", "a5": "a5", "booklet": "a5"}  # the size of a page by what was asked for


def make(options: argparse.Namespace, settings: Settings, pages: Pages) -> int:
    """Write what the options of scripts/pdf.py ask for, and say where or why not; the exit code."""
    language = settings.language
    try:
        for written in _make(options, settings, language, pages):
            size = language.number(written.stat().st_size // 1000)
            print(language.text(_DONE).format(path=written, size=size))
    except NotBuiltError:
        print(language.text(_NOT_BUILT), file=sys.stderr)
        return REFUSED
    except (RefusedError, NotTypesetError) as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(language.text(_CANNOT).format(reason=error), file=sys.stderr)
        return UNREADABLE
    return WRITTEN


def _make(options: argparse.Namespace, settings: Settings, language: Language, pages: Pages) -> Iterator[Path]:
    """Write the file, or one for each volume, and say where."""
    today = datetime.date.today()
    catalogue, problems = read_bank(settings.folder, today, shown=settings.practices)
    for problem in errors(problems):
        print(problem.write(language), file=sys.stderr)
    chosen = _chosen(options, catalogue, settings, language)
    documents = [] if options.template == "epub" else _documents(options, chosen, settings, language)
    if not pages.are_ready:
        print(language.text(_BUILDING), file=sys.stderr)
    site = pages.folder()
    number = len(chosen.practices)
    print(language.count("Typesetting {number} practice…", "Typesetting {number} practices…", number), file=sys.stderr)
    name = chosen.title if number > 1 else chosen.practices[0].id
    output: Path = options.output or Path(f"{slug(name)}.{'pdf' if documents else 'epub'}")
    if not documents:
        yield _write_whole(output, _epub(options, chosen, site, settings, language))
    paths, typesetter = volume_addresses(str(output.with_suffix("")), number), Typesetter(site)
    for path, document in zip(paths, documents, strict=False):
        yield _write_whole(Path(f"{path}{output.suffix}"), _pdf(document, typesetter, options))


def _pdf(document: Document, typesetter: Typesetter, options: argparse.Namespace) -> bytes:
    made = typesetter.pdf(document)
    return impose(made) if options.format == "booklet" else made


def _epub(options: argparse.Namespace, chosen: Booklet, site: Path, settings: Settings, language: Language) -> bytes:
    made = chapters(chosen.practices, site, settings.site_url, settings.addresses, language)
    one = book(chosen, made, settings.site_name, settings.site_url, options.by or settings.site_name)
    templates = book_templates(settings.theme / "epub", language)
    return epub(one, templates, lambda path: (site / path).read_bytes())


def _chosen(options: argparse.Namespace, catalogue: Catalogue, settings: Settings, language: Language) -> Booklet:
    """The practices in their order, under a title; raise RefusedError when there are none."""
    selection = _selection(options, catalogue, language)
    practices = selection.choose(catalogue)
    if not practices:
        raise RefusedError(language.text(_NONE))
    practices = _order(options, language)(practices, language)
    named = (*selection.cities, *selection.districts, *selection.themes, *selection.kinds)
    title = options.title or ", ".join(language.label(term.labels) for term in named) or settings.site_name
    return Booklet("", title, how_many(practices, language), tuple(practices))


def _order(options: argparse.Namespace, language: Language) -> Order:
    """The order that was asked for; raise RefusedError when there is no such order."""
    name = options.order or ("given" if options.ids else "city")
    if name not in ORDERS:
        raise unknown(_NO_ORDER, name, ORDERS, language)
    return ORDERS[name]


def _selection(options: argparse.Namespace, catalogue: Catalogue, language: Language) -> Selection:
    """What was asked for; raise RefusedError for what nobody knows."""
    vocabulary = catalogue.vocabulary
    for id in options.ids:
        if not catalogue.get(id):
            raise unknown(_NO_PRACTICE, id, (practice.id for practice in catalogue.practices), language)
    cities = tuple(known(name, vocabulary.cities, language) for name in options.city)
    return Selection(
        ids=tuple(options.ids),
        cities=cities,
        districts=tuple(d for name in options.district for d in _districts(name, cities, vocabulary, language)),
        themes=tuple(known(name, vocabulary.themes, language) for name in options.theme),
        kinds=tuple(known(name, vocabulary.kinds, language) for name in options.kind),
        states=tuple(known(name, vocabulary.states, language) for name in options.state),
        since=_date(options.since, language) if options.since else None,
    )


def _districts(name: str, cities: Sequence[City], vocabulary: Vocabulary, language: Language) -> Iterable[District]:
    """What a name means in the cities that were asked for, or in any; an area means the districts it lies in."""
    found = find_places(name, cities or vocabulary.cities)
    if not found:
        names = (place.names[1] for city in vocabulary.cities for place in (*city.districts, *city.areas))
        raise unknown(_NO_DISTRICT, name, names, language)
    for city, place in found:
        yield from [place] if isinstance(place, District) else [city.district(id) for id in place.districts]


def _date(text: str, language: Language) -> PartialDate:
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise RefusedError(language.text(_BAD_DATE).format(answer=text)) from None


def _documents(options: argparse.Namespace, chosen: Booklet, settings: Settings, language: Language) -> list[Document]:
    """What to typeset, a volume each; raise RefusedError when the practices are not what it is made of."""
    addresses, paper, practices = settings.addresses, PAPERS[options.format], chosen.practices
    template: Template = options.template or ("handout" if len(practices) == 1 else "booklet")
    if template == "booklet":
        by, date = options.by or settings.site_name, language.date(made_on(os.environ, datetime.date.today()))
        cover = {"by": by, "date": date, "paper": paper, "notes": options.notes}
        return [document for _, document in booklet_volumes(chosen, addresses, language, **cover)]
    block = OF_ONE[template]
    if len(practices) > 1 or (block and not getattr(practices[0], block)):
        raise RefusedError(language.text(_NOT_OF_THESE).format(template=template))
    return [of_practice(template, practices[0], addresses, paper)]


def _write_whole(path: Path, content: bytes) -> Path:
    """Write a file that is there whole or not at all."""
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.write_bytes(content)
    unfinished.replace(path)
    return path


_NONE = N_("No practice is all of that. Leave something out, or see the catalogue for what there is.")
_NO_PRACTICE = N_("There is no practice “{answer}”. Its id is the last part of its address.")
_NO_DISTRICT = N_("There is no district or customary area “{answer}” there.")
_BAD_DATE = N_("“{answer}” is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
_NOT_OF_THESE = N_("A “{template}” is made of one practice that has what it shows: a scenario or a world café.")
_NO_ORDER = N_("There is no order “{answer}”. Choose city, title, newest, oldest or given.")
_BUILDING = N_("Building the pages…")
_NOT_BUILT = N_("The pages could not be built; the reason stands above.")
_DONE = N_("Written: {path} ({size} kB)")
_CANNOT = N_("Cannot go on: {reason}")
