"""Typesetting: what the hooks of print share; no hook itself."""

import logging
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.exceptions import PluginError

from bank.print.build import Press
from bank.print.document import PrintJob
from bank.print.site import practice_documents
from bank.print.typesetter import NotTypesetError
from bank.print.typst.practice import Printing, bare_source
from bank.site.context import Context
from bank.site.progress import follow
from bank.text.escaping import inert
from bank.text.language import N_, Language
from hooks.files import write

log = logging.getLogger("mkdocs.bank.pdf")

Made = bytes | NotTypesetError
KEPT = ".cache/pdf"  # what was made before, beside mkdocs.yml


def typeset_practices(press: Press, printing: Printing, bank: Context, sources: Path, site: Path) -> None:
    """Write what is made of single practices into the folder `site`, out of their files in the folder `sources`.

    One that cannot be typeset is made of its words alone, also for the booklets it is in.
    """
    by_source = {bank.addresses.typst(practice): practice for practice in bank.catalogue.practices}
    documents = practice_documents(bank.catalogue, bank.addresses)
    failed = {}
    for path, pdf in followed(press, documents, bank):
        if isinstance(pdf, NotTypesetError):
            failed[path] = documents[path]
            practice = by_source[documents[path].sources[0]]
            log.warning(bank.language.text(_FAILED).format(path=inert(practice.path), reason=inert(str(pdf))))
            write(sources / bank.addresses.typst(practice), bare_source(practice, printing).encode())
        else:
            write(site / path, pdf)
    for path, pdf in press.make(failed):
        keep(site / path, pdf, bank.language)


def followed(press: Press, documents: Mapping[str, PrintJob], bank: Context) -> Iterator[tuple[str, Made]]:
    """The files that are made of documents, as they are made."""
    language = bank.language
    return follow(press.make(documents), len(documents), language.text(_TYPESETTING), language, sys.stderr)


def keep(file: Path, pdf: Made, language: Language) -> None:
    """Write a file, which has to be there."""
    if isinstance(pdf, NotTypesetError):
        raise PluginError(language.text(_FAILED).format(path=file.name, reason=inert(str(pdf)))) from pdf
    write(file, pdf)


_TYPESETTING = N_("Typesetting PDFs")
_FAILED = N_("{path} could not be typeset: {reason}")
