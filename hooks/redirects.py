"""The adapter of old addresses to MkDocs: a page at each, which leads to the practice's new one."""

import sys
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.check.old_addresses import KEY
from bank.site.context import Context
from bank.text.escaping import inert
from bank.text.language import N_
from hooks.files import add, made_file


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Draw the pages; pages.py, which comes first, has equipped the environment."""
    add(files, _redirects(env, config.extra["bank"], config, files))


def _redirects(env: Environment, bank: Context, config: MkDocsConfig, files: Files) -> Iterator[File]:
    template = env.get_template("redirect.html")
    taken = {file.dest_uri: file.src_uri for file in files} | {name: name for name in config.theme.static_templates}
    refused = {(one.path, one.values.get("address")) for one in bank.problems if one.place.startswith(KEY)}
    for practice in bank.catalogue.practices:
        for old in practice.redirect_from:
            uri = old if old.endswith(".html") else f"{old.strip('/')}/index.html"
            if (practice.path, old) in refused:
                continue
            if uri in taken:
                values = {"path": practice.path, "address": old, "other": taken[uri]}
                raise PluginError(inert(bank.language.text(_TAKEN).format(**values)))
            html = template.render(config=config, practice=practice, old=uri, target=bank.addresses.practice(practice))
            yield made_file(uri, html, config)


_TAKEN = N_("{path}: error: redirect_from: “{address}” is the address of {other}. Delete it from the field.")
