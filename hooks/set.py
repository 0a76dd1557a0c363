"""The reader's set's adapter to MkDocs: what its page tells of the compiler, and an entry for each practice."""

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.print.browser_compiler import Compiler
from bank.site.context import Context
from bank.site.set_entries import entry_files
from hooks.files import write


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell the templates of the compiler."""
    env.globals["compiler"] = Compiler.of(Path(config.theme.custom_dir or ""))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the entries; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    for path, content in entry_files(bank.catalogue, bank.addresses, bank.language):
        write(Path(config.site_dir, path), content)
