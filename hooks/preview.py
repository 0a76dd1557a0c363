"""The adapter to MkDocs of previews, live or of a change: what is wrong with a practice is shown at its address."""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import Files

from bank.site.context import Context
from bank.site.mistakes import mistaken_files, mistaken_pages
from hooks.written import generated_file

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add a page for each practice that is kept out, unless its address is that of another page."""
    bank: Context = config.extra["bank"]
    if bank.shows_mistakes:
        taken = {file.dest_uri for file in files}
        for page in mistaken_pages(mistaken_files(bank), bank):
            file = generated_file(page, config)
            if file.dest_uri not in taken:
                taken.add(file.dest_uri)
                files.append(file)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the templates of the files with problems, by their paths."""
    bank: Context = config.extra["bank"]
    env.globals["mistaken"] = {file.path: file for file in mistaken_files(bank)} if bank.shows_mistakes else {}


def on_serve(server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[..., Any]) -> None:
    """Let a rebuild that cannot be done say why in a sentence, where MkDocs would print where in the code it stood."""

    def build() -> None:
        try:
            builder()
        except (MkDocsException, OSError) as error:
            raise Abort(str(error)) from error

    server.builder = build
    gc.enable()
