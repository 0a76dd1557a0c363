"""The adapter to MkDocs: reads the bank, adds its pages and hands the templates what they draw."""

import datetime
import logging
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # a bare checkout works, nothing has to be installed

from bank.check.bank import read_bank
from bank.check.fonts import FOLDER as FONTS
from bank.check.fonts import coverage
from bank.check.images import publishable
from bank.contribute.practice_form import form_name
from bank.contribute.ways import BAD_WAY, Way, read_ways
from bank.epub.files import STYLE as BOOK_STYLE
from bank.markdown.html import to_html
from bank.markdown.links import shown_images
from bank.markdown.sources import numbered_sources
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice, Unfinished
from bank.model.related import related
from bank.print.document import FOLDER as PRINTED
from bank.search.facets import facet_values
from bank.site.pages import generated_pages, practice_meta, unfinished_meta
from bank.site.prose import Prose
from bank.site.templates import equip
from bank.source.problems import Problem, errors
from bank.text.dates import made_on
from bank.text.language import N_, Language
from bank.text.normalise import slug
from bank.text.typography import tie
from hooks.written import WrittenPage

log = logging.getLogger("mkdocs.bank")


@dataclass(frozen=True)
class Bank:
    """What one build knows; it stands in config.extra, which MkDocs reads anew at each rebuild."""

    root: Path
    folder: str
    language: Language
    addresses: Addresses
    catalogue: Catalogue
    banks: tuple[dict[str, str], ...]
    printed: str
    ways: tuple[Way, ...]
    served: bool

    @property
    def bare(self) -> bool:
        """Whether only the practices are made, without all that leads to them, for what is printed of them."""
        return self.printed == "pages"


def on_config(config: MkDocsConfig) -> None:
    """Read the bank; a strict build ends here, before anything is written, when a file is not sound."""
    options = config.extra["bank"]
    root, folder = Path(config.config_file_path).parent, options["practices"]
    try:
        language = Language(options["language"])
    except LookupError as error:
        raise PluginError(f"mkdocs.yml, extra.bank.language: {error}") from error
    today = made_on(os.environ, datetime.date.today())
    covered = coverage(Path(config.theme.custom_dir or "") / FONTS)
    catalogue, problems = read_bank(root / folder, today, drafts=options["drafts"], shown=folder, covered=covered)
    _report(problems, language)
    failed = len(errors(problems))
    if config.strict and failed:
        raise Abort(language.count("{number} error: nothing was built.", "{number} errors: nothing was built.", failed))
    try:
        addresses = Addresses.of(options.get("addresses", {}))
    except TypeError as error:
        raise PluginError(f"mkdocs.yml, extra.bank.addresses: {error}") from error
    banks, ways = _banks(options, language), _ways(options, language)
    printed, served = options.get("print", "none"), _is_served(config)
    printed = "sources" if served and printed == "all" else printed
    config.extra["bank"] = Bank(root, folder, language, addresses, catalogue, banks, printed, ways, served)
    config.mdx_configs.setdefault("toc", {})["slugify"] = slug
    if config.extra["bank"].bare:
        config.nav, config.theme.static_templates = None, set()
        config.theme.dirs[:] = [str(config.theme.custom_dir)]  # the thousands of files of Material take their time


def _is_served(config: MkDocsConfig) -> bool:
    """Whether it is a preview: `mkdocs serve` tells a hook no more than by putting the site at its own address."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")


def _report(problems: list[Problem], language: Language) -> None:
    """An error counts against a strict build, a warning is only shown."""
    for problem in problems:
        log.log(logging.WARNING if problem.level == "error" else logging.INFO, problem.write(language))


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the practices with their pictures, and the generated pages."""
    bank: Bank = config.extra["bank"]
    if bank.bare:
        for file in [file for file in files if not file.src_uri.startswith((f"{PRINTED}/", BOOK_STYLE))]:
            files.remove(file)
    more = () if bank.bare else (*_drafts(bank, config), *_generated(bank, config))
    _add(files, [*_practices(bank, config), *_pictures(bank, config), *more])


def _practices(bank: Bank, config: MkDocsConfig) -> Iterator[File]:
    for practice in bank.catalogue.practices:
        file = _source_file(practice.path, f"{bank.addresses.practice(practice)}index.html", bank, config)
        WrittenPage(file, config, practice_meta(practice), _body(practice, bank))
        yield file


def _drafts(bank: Bank, config: MkDocsConfig) -> Iterator[File]:
    for draft in bank.catalogue.unfinished:
        file = _source_file(draft.path, f"{bank.addresses.unfinished(draft)}index.html", bank, config)
        WrittenPage(file, config, unfinished_meta(draft), _body(draft, bank))
        yield file


def _body(practice: Practice | Unfinished, bank: Bank) -> Callable[[], str]:
    return lambda: to_html(practice.body, Prose.of(bank.catalogue, bank.addresses, bank.language).around(practice))


def _pictures(bank: Bank, config: MkDocsConfig) -> Iterator[File]:
    """The pictures that practices show; one that only a draft shows is not published, nor a broken or private one."""
    for path in sorted(path for path in shown_images(bank.catalogue) if publishable(bank.root / path)):
        address = f"{bank.addresses.practices}/{path.removeprefix(bank.folder + '/')}"
        yield _source_file(path, address, bank, config)


def _generated(bank: Bank, config: MkDocsConfig) -> Iterator[File]:
    for page in generated_pages(bank.catalogue, bank.addresses, bank.language):
        yield File.generated(config, page.uri, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV)


def _source_file(path: str, address: str, bank: Bank, config: MkDocsConfig) -> File:
    """A file outside docs/, taken where it is."""
    file = File(
        path,
        src_dir=str(bank.root),
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=address,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.edit_uri = f"../{path}"
    return file


def _add(files: Files, more: Iterable[File]) -> None:
    """Add files; MkDocs would silently let one take another's address."""
    taken = {file.dest_uri: file for file in files}
    for file in more:
        other = taken.setdefault(file.dest_uri, file)
        if other is not file:
            raise PluginError(f"{other.src_uri} and {file.src_uri} share the address {file.dest_uri}")
        files.append(file)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The typography of the language, over the whole page."""
    bank: Bank = config.extra["bank"]
    return tie(output, bank.language.code)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Equip the templates, and draw the old addresses with them."""
    bank: Bank = config.extra["bank"]
    equip(env, Path(config.theme.custom_dir or ""), bank.catalogue, bank.addresses, bank.language)
    env.globals["form_name"] = form_name(bank.language)
    env.globals["facet_values"] = lambda: facet_values(bank.catalogue, bank.language)
    env.globals["search_banks"] = bank.banks
    env.globals["bare"] = bank.bare
    env.globals["served"] = bank.served
    env.globals["ways"] = bank.ways
    env.globals["page_link"] = lambda uri: _page_link(files, uri)
    if not_found := files.get_file_from_path("404.md"):
        # Its words go into 404.html, which has to work at any address.
        env.globals["not_found"] = not_found.page
        files.remove(not_found)
    _add(files, _redirects(env, bank, config, files))


def _redirects(env: Environment, bank: Bank, config: MkDocsConfig, files: Files) -> Iterator[File]:
    """A page at each old address that leads to the practice's new one."""
    template = env.get_template("redirect.html")
    taken = {file.dest_uri: file.src_uri for file in files} | {name: name for name in config.theme.static_templates}
    for practice in bank.catalogue.practices:
        for old in practice.redirect_from:
            uri = old if old.endswith(".html") else f"{old.strip('/')}/index.html"
            if uri in taken:
                values = {"path": practice.path, "address": old, "other": taken[uri]}
                raise PluginError(bank.language.text(_TAKEN).format(**values))
            html = template.render(config=config, practice=practice, old=uri, target=bank.addresses.practice(practice))
            yield File.generated(config, uri, content=html, inclusion=InclusionLevel.NOT_IN_NAV)


def _page_link(files: Files, uri: str) -> Page:
    file = files.get_file_from_path(uri)
    if file is None or file.page is None:
        raise PluginError(f"mkdocs.yml names the page {uri}, which does not exist")
    return file.page


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """A practice's page knows its practice."""
    bank: Bank = config.extra["bank"]
    if practice := _practice(page, bank):
        context["practice"] = practice  # type: ignore[typeddict-unknown-key]
        context["sources"] = numbered_sources(practice)  # type: ignore[typeddict-unknown-key]
        context["related"] = related(practice, bank.catalogue)  # type: ignore[typeddict-unknown-key]
    elif draft := bank.catalogue.unfinished_at(page.file.src_uri):
        context["unfinished"] = draft  # type: ignore[typeddict-unknown-key]
        context["sources"] = draft.numbered_sources  # type: ignore[typeddict-unknown-key]


def _practice(page: Page, bank: Bank) -> Practice | None:
    """The practice whose page it is."""
    path = page.file.src_uri
    practice = bank.catalogue.get(Path(path).stem) if path.startswith(f"{bank.folder}/") else None
    return practice if practice and practice.path == path else None


def _banks(options: dict[str, Any], language: Language) -> tuple[dict[str, str], ...]:
    """The other banks to search, each with its name and the address of its site's root."""
    banks = options.get("banks") or []
    for bank in banks:
        sound = isinstance(bank, dict) and bank.keys() == {"name", "address"}
        if not sound or not re.fullmatch(r"https?://\S+/", str(bank["address"])):
            raise PluginError(language.text(_BAD_BANK).format(bank=bank))
    return tuple(banks)


def _ways(options: dict[str, Any], language: Language) -> tuple[Way, ...]:
    """The ways from the form to the editors."""
    ways, wrong = read_ways(options.get("ways"))
    if wrong:
        raise PluginError(language.text(BAD_WAY).format(way=wrong[0]))
    return ways


_BAD_BANK = N_(
    "mkdocs.yml, extra.bank.banks: {bank} is not a bank to search. Write {{name: …, address: https://…/}}, "
    "with a slash at the end."
)
_TAKEN = N_("{path}: error: redirect_from: “{address}” is the address of {other}. Delete it from the field.")
