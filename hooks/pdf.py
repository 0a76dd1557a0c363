"""The adapter of the print edition to MkDocs: typesets practices and booklets of them."""

import logging
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.print.booklets import volume_addresses, volume_name
from bank.print.build import Press
from bank.print.document import PrintJob
from bank.print.folder import write_sources
from bank.print.site import booklet_documents, practice_documents
from bank.print.typesetter import NotTypesetError, Typesetter
from bank.print.typst.practice import Printing, bare_source
from bank.site.context import Context
from bank.site.progress import follow
from bank.text.escaping import inert
from bank.text.language import N_, Language
from hooks.files import write

log = logging.getLogger("mkdocs.bank.pdf")

Made = bytes | NotTypesetError
KEPT = ".cache/pdf"  # what was made before, beside mkdocs.yml


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Templates lead to PDF files only when these are made."""
    bank = _bank(config)
    env.globals["printed"] = bank.printed == "all"
    env.globals["volumes_of"] = lambda address, practices: volume_addresses(address, len(practices))
    env.globals["volume_name"] = lambda number: volume_name(number, bank.language)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the sources of the print edition beside the pages, then the files made of them."""
    bank, site = _bank(config), Path(config.site_dir)
    if bank.printed == "none":
        return
    printing = Printing.of(bank, f"{(config.site_url or '').rstrip('/')}/")  # or / when nobody knows
    write_sources(site, bank.catalogue.practices, printing, config.site_name)
    if bank.printed == "all":
        press = Press(Typesetter(site), Path(config.config_file_path).parent / KEPT)
        _print_practices(press, printing, config)
        documents = booklet_documents(bank.catalogue, bank.addresses, bank.language, config.site_name)
        for path, pdf in _made(press, documents, bank):
            _keep(site / path, pdf, bank.language)
        press.forget_unused()
        if press.damaged:
            count = bank.language.count
            log.info(count("{number} kept PDF was damaged.", "{number} kept PDFs were damaged.", press.damaged))


def _bank(config: MkDocsConfig) -> Context:
    return cast(Context, config.extra["bank"])  # context.py, which comes first, has read it


def _print_practices(press: Press, printing: Printing, config: MkDocsConfig) -> None:
    """What is made of single practices; one that cannot be typeset must not break the booklets it is in."""
    bank, site = _bank(config), Path(config.site_dir)
    by_source = {bank.addresses.typst(practice): practice for practice in bank.catalogue.practices}
    documents = practice_documents(bank.catalogue, bank.addresses)
    failed = {}
    for path, pdf in _made(press, documents, bank):
        if isinstance(pdf, NotTypesetError):
            failed[path] = documents[path]
            practice = by_source[documents[path].sources[0]]
            log.warning(bank.language.text(_FAILED).format(path=inert(practice.path), reason=inert(str(pdf))))
            write(site / bank.addresses.typst(practice), bare_source(practice, printing).encode())
        else:
            write(site / path, pdf)
    for path, pdf in press.make(failed):
        _keep(site / path, pdf, bank.language)


def _made(press: Press, documents: Mapping[str, PrintJob], bank: Context) -> Iterator[tuple[str, Made]]:
    """The files that are made of documents, as they are made."""
    language = bank.language
    return follow(press.make(documents), len(documents), language.text(_TYPESETTING), language, sys.stderr)


def _keep(file: Path, pdf: Made, language: Language) -> None:
    if isinstance(pdf, NotTypesetError):
        raise PluginError(language.text(_FAILED).format(path=file.name, reason=inert(str(pdf)))) from pdf
    write(file, pdf)


_TYPESETTING = N_("Typesetting PDFs")
_FAILED = N_("{path} could not be typeset: {reason}")
