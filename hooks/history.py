"""The adapter of the register of changes to MkDocs: what git tells of each practice, for the pages that tell it on."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bank.check.reading import is_practice
from bank.contribute.history import LOG, Step, read_history, texts_named
from bank.contribute.register import Registers
from bank.contribute.registrar import Registrar
from bank.contribute.translations import translation_entries
from bank.model.vocabulary import FOLDER as VOCABULARY
from bank.schema.front_matter import front_matter
from bank.site.context import Context
from bank.site.settings import FILE
from bank.source.repository import Repository
from bank.text.language import N_

log = logging.getLogger("mkdocs.bank")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the templates and the site map of what changed when; a preview does without."""
    bank: Context = config.extra["bank"]
    history = {} if bank.shows_mistakes else _history(bank)
    own = {path: steps for path, steps in history.items() if _is_own(path, bank.folder)}
    registrar = Registrar(
        front_matter(bank.catalogue.vocabulary), bank.language, Repository(bank.root).texts(texts_named(own))
    )
    translated = translation_entries(history)
    registers = Registers(
        {path: replace(registrar.register(path, own[path]), translations=translated.get(path, ())) for path in own},
        max((steps[-1].day for path, steps in history.items() if _is_vocabulary(path, bank.folder)), default=None),
    )
    env.globals["registers"] = registers
    last = {path: steps[-1].day for path, steps in history.items()}
    newest = registers.changed
    for file in files.documentation_pages():
        # A list is as new as the newest of what it may list; MkDocs would call each page as new as the build.
        day = last.get(file.src_uri) or last.get(f"{_DOCS}/{file.src_uri}") or newest
        if day and file.page:
            file.page.update_date = str(day)


def _history(bank: Context) -> Mapping[str, Sequence[Step]]:
    repository = Repository(bank.root)
    is_shallow = repository.is_shallow
    if is_shallow:
        log.info(bank.language.text(_SHALLOW))
    if is_shallow is not False:
        return {}
    told = repository.ask(*LOG, "--relative", "--", bank.folder, _DOCS, FILE) or b""
    began = repository.last_change("^site_url:", FILE)
    return read_history(told.decode("utf-8", "replace"), lambda path: _is_wanted(path, bank.folder), began)


def _is_wanted(path: str, folder: str) -> bool:
    return path.endswith(".md") or _is_vocabulary(path, folder)


def _is_own(path: str, folder: str) -> bool:
    return path.startswith(f"{folder}/") and is_practice(path.removeprefix(f"{folder}/"))


def _is_vocabulary(path: str, folder: str) -> bool:
    return path.startswith(f"{folder}/{VOCABULARY}/")


_DOCS = "docs"  # the hand-written pages
_SHALLOW = N_(
    "The clone is shallow, so there is no register of changes, and no page at addresses that practices had before. "
    "To have them: git fetch --unshallow."
)
