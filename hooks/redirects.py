"""The adapter of former addresses to MkDocs: a page at each, which leads to the practice or tells what was there."""

import logging
from collections.abc import Iterator

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from bank.check.old_addresses import KEY, spellings
from bank.contribute.former import Gone, gone, moved, without_page
from bank.contribute.register import Registers
from bank.model.practice import Practice
from bank.site.context import Context
from bank.source.repository import Repository
from bank.text.escaping import inert
from bank.text.language import N_
from hooks.files import add, made_file
from hooks.written import WrittenPage

log = logging.getLogger("mkdocs.bank")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Draw the pages; pages.py has equipped the environment before, and history.py has made the registers."""
    bank: Context = config.extra["bank"]
    registers = env.globals["registers"]
    assert isinstance(registers, Registers)
    config.extra["gone"] = {}
    add(files, _named(env, bank, config, files))
    add(files, _moved(env, bank, config, files, registers))
    add(files, _gone(bank, config, files, registers))


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """The page of what is gone knows what is told of it."""
    if told := config.extra["gone"].get(page.file.dest_uri):
        context["gone"] = told  # type: ignore[typeddict-unknown-key]


def _named(env: Environment, bank: Context, config: MkDocsConfig, files: Files) -> Iterator[File]:
    """A page at each address that a practice's own file names."""
    taken = {file.dest_uri: file.src_uri for file in files} | {name: name for name in config.theme.static_templates}
    refused = {(one.path, one.values.get("address")) for one in bank.problems if one.place.startswith(KEY)}
    for practice in bank.catalogue.practices:
        for old in practice.redirect_from:
            if (practice.path, old) in refused:
                continue
            for spelling in spellings(old):
                uri = spelling if spelling.endswith(".html") else f"{spelling.strip('/')}/index.html"
                if uri in taken:
                    values = {"path": practice.path, "address": old, "other": taken[uri]}
                    raise PluginError(inert(bank.language.text(_TAKEN).format(**values)))
                yield _leading(uri, practice, env, bank, config)


def _moved(env: Environment, bank: Context, config: MkDocsConfig, files: Files, registers: Registers) -> Iterator[File]:
    """A page at each address that a practice has had since it was published, unless another has it now."""
    taken = {file.dest_uri: file.src_uri for file in files}
    for path, practice in moved(registers, bank.catalogue):
        uri = f"{bank.addresses.written(path)}index.html"
        if uri not in taken:
            taken[uri] = practice.path
            yield _leading(uri, practice, env, bank, config)
        elif bank.catalogue.at(taken[uri]):
            log.info(inert(bank.language.text(_ANOTHERS).format(path=practice.path, other=taken[uri])))


def _leading(uri: str, practice: Practice, env: Environment, bank: Context, config: MkDocsConfig) -> File:
    template = env.get_template("redirect.html")
    html = template.render(config=config, practice=practice, old=uri, target=bank.addresses.practice(practice))
    return made_file(uri, html, config)


def _gone(bank: Context, config: MkDocsConfig, files: Files, registers: Registers) -> Iterator[File]:
    """A page at each address of a practice that is published no more."""
    taken = {file.dest_uri for file in files}
    removed = (one.removed.commit for one in without_page(registers, bank.catalogue) if one.removed)
    messages = Repository(bank.root).messages(removed)
    for path, told in gone(registers, bank.catalogue, messages):
        address = bank.addresses.written(path)
        if f"{address}index.html" not in taken:
            config.extra["gone"][f"{address}index.html"] = told
            yield _page(made_file(f"{address}index.md", "", config), told, config, files)


def _page(file: File, told: Gone, config: MkDocsConfig, files: Files) -> File:
    """A page that is added when MkDocs has read all others."""
    page = WrittenPage(file, config, {"title": told.title, "template": "gone.html"}, str)
    page.canonical_url = page.abs_url = None  # which keeps it out of the site map
    page.read_source(config)
    page.render(config, files)
    return file


_TAKEN = N_("{path}: error: redirect_from: “{address}” is the address of {other}. Delete it from the field.")
_ANOTHERS = N_("{path} was at the address of {other} before: who follows an old link finds that one.")
