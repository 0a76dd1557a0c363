"""The reader's set's adapter to MkDocs: what its page tells of the compiler, and a file for each practice."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bank.print.browser_compiler import Compiler
from bank.site.comparison import comparison_files, row_labels
from bank.site.context import Context
from hooks.files import write


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the templates of the compiler and of the rows of a comparison."""
    bank: Context = config.extra["bank"]
    env.globals["compiler"] = Compiler.of(Path(config.theme.custom_dir or ""))
    env.globals["row_labels"] = row_labels(bank.catalogue.vocabulary, bank.language)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what a set and a comparison show of each practice; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    for path, content in comparison_files(bank.catalogue, bank.addresses, bank.language):
        write(Path(config.site_dir, path), content)
