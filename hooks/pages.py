"""The adapter to MkDocs of the pages that lead to practices, and of all that the theme draws them with."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from bank.contribute.gazetteer_data import gazetteer_name
from bank.contribute.letters import letter
from bank.contribute.outlines import outlines_folder
from bank.contribute.practice_form import form_name
from bank.contribute.worklist import WANTS, read_worklist
from bank.search.foreign import kind_of, listed_values, marks_of
from bank.search.localities import Localities
from bank.site.compiling import call_directly
from bank.site.context import Context
from bank.site.handwritten import mended
from bank.site.joined import STYLE, joined_scripts, joined_style
from bank.site.pages import generated_pages
from bank.site.templates import equip
from hooks.files import add, made_file
from hooks.written import WrittenPage, generated_file


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages, and leave out Material's scripts, which no page loads."""
    bank: Context = config.extra["bank"]
    for file in [file for file in files if file.src_uri.startswith(_SCRIPTS)]:
        files.remove(file)
    add(files, [made_file(STYLE, joined_style(lambda path: _taken(files, path)), config)])
    pages = generated_pages(bank.catalogue, bank.addresses, bank.language)
    titles = dict(_menu(config.nav))
    add(files, (generated_file(page, config, titles.get(page.uri)) for page in pages))


def _menu(items: Any) -> Iterator[tuple[str, str]]:
    """What the menu calls pages, by their sources."""
    for titled in (item for item in items or () if isinstance(item, dict)):
        for title, inside in titled.items():
            yield from [(inside, title)] if isinstance(inside, str) else _menu(inside)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Equip the templates."""
    bank: Context = config.extra["bank"]
    call_directly(env)
    equip(env, Path(config.theme.custom_dir or ""), bank.catalogue, bank.addresses, bank.language)
    env.globals["gazetteer_name"] = gazetteer_name(bank.language)
    env.globals["outlines_folder"] = outlines_folder(bank.addresses, bank.language)
    env.globals["form_name"] = form_name(bank.language)
    env.globals["facet_values"] = lambda: listed_values(bank.catalogue, bank.settings.site_name, bank.language)
    env.globals["kind_of"] = lambda practice: kind_of(practice, bank.language)
    env.globals["marks_of"] = lambda practice: marks_of(practice, bank.language)
    env.globals["near_city"] = Localities(bank.catalogue, bank.language).near_city
    env.globals["served"] = bank.shows_mistakes
    env.globals["policy"] = bank.policy
    env.globals["desk"] = bank.settings.desk
    env.globals["wants"] = WANTS
    # What is published names no draft.
    drafts = bank.catalogue.drafts if bank.settings.drafts else ()
    root = bank.settings.folder.parent
    env.globals["worklist"] = cache(lambda: read_worklist(bank.catalogue, root, bank.language, drafts))
    env.globals["letter_of"] = lambda task: letter(task, bank.settings)
    env.globals["ways"] = bank.settings.ways
    env.globals["page_link"] = lambda uri: _page_link(files, uri)
    if not_found := files.get_file_from_path("404.md"):
        # Its words go into 404.html, which has to work at any address.
        env.globals["not_found"] = not_found.page
        files.remove(not_found)


def _taken(files: Files, path: str) -> str:
    """The text of a file of the theme, which no reader loads by itself."""
    file = files.get_file_from_path(path)
    if file is None:
        raise PluginError(f"the theme lacks {path}")
    files.remove(file)
    return file.content_string


def _page_link(files: Files, uri: str) -> Page:
    file = files.get_file_from_path(uri)
    if file is None or file.page is None:
        raise PluginError(f"mkdocs.yml names the page {uri}, which does not exist")
    return file.page


def on_post_build(config: MkDocsConfig) -> None:
    """Modules that no page but one needs are joined with what the page begins with."""
    folder = Path(config.site_dir, _MODULES)
    files = (file for file in folder.rglob("*.js") if "vendor" not in file.parts)
    modules = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}
    for path, source in joined_scripts(modules):
        (folder / path).write_text(source, encoding="utf-8", newline="\n")


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """What is wrong with the HTML of a hand-written page is mended."""
    return html if isinstance(page, WrittenPage) else mended(html)


_SCRIPTS, _MODULES = "assets/javascripts/", "assets/js"
