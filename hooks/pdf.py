"""The adapter of the print edition to MkDocs: typesets practices and booklets of them."""

import logging
from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bank.print.booklets import volume_addresses, volume_name
from bank.print.build import Press
from bank.print.folder import write_sources
from bank.print.site import booklet_documents
from bank.print.typesetter import Typesetter
from bank.print.typst.practice import Printing
from bank.site.context import Context
from hooks.typesetting import KEPT, followed, keep, typeset_practices

log = logging.getLogger("mkdocs.bank.pdf")


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
        typeset_practices(press, printing, bank, site, site)
        documents = booklet_documents(bank.catalogue, bank.addresses, bank.language, config.site_name)
        for path, pdf in followed(press, documents, bank):
            keep(site / path, pdf, bank.language)
        press.forget_unused()
        if press.damaged:
            count = bank.language.count
            log.info(count("{number} kept PDF was damaged.", "{number} kept PDFs were damaged.", press.damaged))


def _bank(config: MkDocsConfig) -> Context:
    return cast(Context, config.extra["bank"])  # context.py, which comes first, has read it
