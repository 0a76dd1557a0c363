#!/usr/bin/env python3
"""Make a booklet or a hand-out of any practices: exit 0 when written, 1 when refused, 2 on an error."""

import argparse
import datetime
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import project
from project import ROOT, UNREADABLE, Settings

project.enter()

from answers import RefusedError, known, unknown
from pages import pages_of

from bank.addresses import Addresses
from bank.booklets import Booklet, how_many, volume_addresses
from bank.catalogue import Catalogue, read_bank
from bank.dates import PartialDate, made_on
from bank.epub.files import book_templates, epub
from bank.epub.site import book, chapters
from bank.language import N_, Language
from bank.letters import slug
from bank.pdf.document import Document, Template, booklet_volumes, of_practice
from bank.pdf.imposition import impose
from bank.pdf.typesetter import NotTypesetError, Typesetter
from bank.places import find_places
from bank.problems import errors
from bank.selection import ORDERS, Selection
from bank.vocabulary import City, District, Vocabulary

WRITTEN, REFUSED = 0, 1
# What is made of one practice only, and the block of fields that it has to have.
OF_ONE: dict[Template, str | None] = {"handout": None, "sheet": "scenario", "cards": "workshop"}
PAPERS = {"a4": "a4", "a5": "a5", "booklet": "a5"}  # the size of a page by what was asked for


def main(argv: Sequence[str] | None = None) -> int:
    """Choose the practices, build their pages when these are older than the bank, and write the file."""
    options = _parser().parse_args(argv)
    settings = project.settings(options.root)
    language = Language(settings.language)
    try:
        with pages_of(settings, language) as pages:
            for written in _make(options, settings, language, pages):
                size = language.number(written.stat().st_size // 1000)
                print(language.text(_DONE).format(path=written, size=size))
    except (RefusedError, NotTypesetError) as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(language.text(_CANNOT).format(reason=error), file=sys.stderr)
        return UNREADABLE
    return WRITTEN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="id", help="ids of practices, in the order they shall have")
    parser.add_argument("--city", action="append", default=[], help="a city; given again, any of them")
    parser.add_argument("--district", action="append", default=[], help="a district or customary area")
    parser.add_argument("--theme", action="append", default=[], help="a theme, with those under it")
    parser.add_argument("--kind", action="append", default=[], help="a kind of practice")
    parser.add_argument("--state", action="append", default=[], help="how it stands")
    parser.add_argument("--since", help="what began then or later: YYYY, YYYY-MM or YYYY-MM-DD")
    parser.add_argument("--order", choices=ORDERS, help="the order of the practices; by city when left out")
    parser.add_argument(
        "--as", dest="template", choices=("booklet", "epub", *OF_ONE), help="what to make; a handout of one practice"
    )
    parser.add_argument("--format", choices=PAPERS, default="a4", help="booklet: A5 on A4, to be folded")
    parser.add_argument("--notes", action="store_true", help="leave room for notes")
    parser.add_argument("--title", help="the title on the cover")
    parser.add_argument("--by", help="who made it, on the cover; the bank when left out")
    parser.add_argument("-o", "--output", type=Path, help="the file to write; named after the title when left out")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of mkdocs.yml")
    return parser


def _make(
    options: argparse.Namespace, settings: Settings, language: Language, pages: Callable[[], Path]
) -> Iterator[Path]:
    """Write the file, or one for each volume, and say where."""
    today = datetime.date.today()
    catalogue, problems = read_bank(settings.root / settings.practices, today, shown=settings.practices)
    for problem in errors(problems):
        print(problem.write(language), file=sys.stderr)
    chosen = _chosen(options, catalogue, settings, language)
    documents = [] if options.template == "epub" else _documents(options, chosen, settings, language)
    site = pages()
    number = len(chosen.practices)
    print(language.count("Typesetting {number} practice…", "Typesetting {number} practices…", number), file=sys.stderr)
    name = chosen.title if number > 1 else chosen.practices[0].id
    output: Path = options.output or Path(f"{slug(name)}.{'pdf' if documents else 'epub'}")
    if not documents:
        yield _write_whole(output, _epub(options, chosen, site, settings, language))
    paths = volume_addresses(str(output.with_suffix("")), number)
    for path, document in zip(paths, documents, strict=False):
        yield _write_whole(Path(f"{path}{output.suffix}"), _pdf(document, site, options))


def _pdf(document: Document, site: Path, options: argparse.Namespace) -> bytes:
    made = Typesetter(site).pdf(document)
    return impose(made) if options.format == "booklet" else made


def _epub(options: argparse.Namespace, chosen: Booklet, site: Path, settings: Settings, language: Language) -> bytes:
    made = chapters(chosen.practices, site, settings.site_url, Addresses.of(settings.addresses), language)
    one = book(chosen, made, settings.site_name, settings.site_url, options.by or settings.site_name)
    templates = book_templates(ROOT / "theme" / "epub", language)
    return epub(one, templates, lambda path: (site / path).read_bytes())


def _chosen(options: argparse.Namespace, catalogue: Catalogue, settings: Settings, language: Language) -> Booklet:
    """The practices in their order, under a title; raise RefusedError when there are none."""
    selection = _selection(options, catalogue, language)
    practices = selection.choose(catalogue)
    if not practices:
        raise RefusedError(language.text(_NONE))
    practices = ORDERS[options.order or ("given" if options.ids else "city")](practices, language)
    named = (*selection.cities, *selection.districts, *selection.themes, *selection.kinds)
    title = options.title or ", ".join(language.label(term.labels) for term in named) or settings.site_name
    return Booklet("", title, how_many(practices, language), tuple(practices))


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
    addresses, paper, practices = Addresses.of(settings.addresses), PAPERS[options.format], chosen.practices
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
_DONE = N_("Written: {path} ({size} kB)")
_CANNOT = N_("Cannot go on: {reason}")

if __name__ == "__main__":
    sys.exit(main())
