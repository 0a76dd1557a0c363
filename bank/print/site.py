"""The site in print: the sources beside the pages of practices, and the documents that every site offers."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from bank.check.images import publishable
from bank.markdown.dialect import parse
from bank.markdown.html import image_source
from bank.markdown.links import inline, resolve
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.print.booklets import booklets
from bank.print.document import PrintJob, booklet_volumes, of_practice
from bank.print.images import copy_name, for_print
from bank.print.typst.practice import Printing, source
from bank.text.language import N_, Language


def source_files(practice: Practice, printing: Printing) -> Iterator[tuple[str, bytes]]:
    """The Typst file of a practice and the print copies of its pictures, by their paths from the site's root.

    A picture that cannot be read is left out.
    """
    folder = printing.addresses.practice(practice)
    copies = {address: _copy(file, folder) for address, file in _shown_pictures(practice, printing).items()}
    yield from (copy for copy in copies.values() if copy)
    pictures = {address: f"/{copy[0]}" if copy else None for address, copy in copies.items()}
    yield printing.addresses.typst(practice), source(practice, pictures, printing).encode()


def _shown_pictures(practice: Practice, printing: Printing) -> dict[str, Path]:
    """The files of the pictures by their addresses from the practice's page."""
    around = printing.prose.around(practice)
    images = (token for _, token in inline(parse(practice.body)) if token.type == "image")
    named = [practice.image.file] if practice.image else []
    named += [unquote(str(image.attrs["src"])) for image in images if image_source(image, around)]
    found = ((around.lead(name), resolve(name, practice.path)) for name in named)
    return {address: printing.files / path for address, path in found if address and path}


def _copy(file: Path, folder: str) -> tuple[str, bytes] | None:
    """The path and the content of a picture's print copy."""
    made = for_print(file.read_bytes()) if publishable(file) else None
    if not made:
        return None
    content, ending = made
    return f"{folder}print/{copy_name(file.name)}{ending}", content


def practice_documents(catalogue: Catalogue, addresses: Addresses) -> dict[str, PrintJob]:
    """What is made of single practices, by the paths of the files."""
    made: dict[str, PrintJob] = {}
    for practice in catalogue.practices:
        made[addresses.handout(practice)] = of_practice("handout", practice, addresses)
        made[addresses.brief_of(practice)] = of_practice("brief", practice, addresses)
        if practice.scenario:
            made[addresses.sheet_of(practice)] = of_practice("sheet", practice, addresses)
        if practice.workshop:
            made[addresses.cards_of(practice)] = of_practice("cards", practice, addresses)
        if practice.is_checklist:
            made[addresses.checklist_of(practice)] = of_practice("checklist", practice, addresses)
    return made


def booklet_documents(catalogue: Catalogue, addresses: Addresses, language: Language, bank: str) -> dict[str, PrintJob]:
    """What is made of a city's, a theme's or a kind's practices, by the paths of the files; `bank` made them."""
    as_of = language.text(_AS_OF)
    return {
        f"{volume.address}.pdf": document
        for whole in booklets(catalogue, addresses, language)
        for volume, document in booklet_volumes(
            whole, addresses, language, by=bank, date=as_of % {"day": language.date(whole.issued)}
        )
    }


_AS_OF = N_("as of %(day)s")
