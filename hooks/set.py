"""The reader's set's adapter to MkDocs: what its page tells of the compiler, and an entry for each practice."""

from itertools import chain
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bank.print.browser_compiler import Compiler
from bank.site.comparison import comparison_files, row_labels
from bank.site.context import Context
from bank.site.set_entries import entry_files
from hooks.files import write


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the templates of the compiler and of the rows of a comparison."""
    bank: Context = config.extra["bank"]
    env.globals["compiler"] = Compiler.of(Path(config.theme.custom_dir or ""))
    env.globals["row_labels"] = row_labels(bank.catalogue.vocabulary, bank.language)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the entries, and what stands in a comparison; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    told = bank.catalogue, bank.addresses, bank.language
    for path, content in chain(entry_files(*told), comparison_files(*told)):
        write(Path(config.site_dir, path), content)
