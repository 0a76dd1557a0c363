"""The adapter of placards to MkDocs: what pages show where they are shared; pdf.py, which comes first, has the type."""

import sys
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.print.gallery import SIZE, Gallery
from bank.print.kept import Kept
from bank.print.placards import BANK, placard_file, placards
from bank.print.typesetter import NotTypesetError, Typesetter
from bank.print.typst.practice import Printing
from bank.site.context import Context
from bank.text.escaping import inert
from bank.text.language import N_
from hooks.files import write

KEPT = ".cache/placards"  # beside mkdocs.yml


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell each page of its placard, if placards are made and anybody could find them."""
    bank: Context = config.extra["bank"]
    root = config.site_url or ""
    config.extra["placards"] = wanted = (
        placards(bank, Printing.of(bank, root), bank.settings.about) if bank.printed == "all" and root else {}
    )
    gallery = _gallery(config)
    shown = {
        address: {"address": f"{root}{placard_file(address)}?{gallery.digest(placard)[:8]}", "placard": placard}
        for address, placard in wanted.items()
    }
    env.globals["placard_size"] = SIZE
    env.globals["placard_of"] = lambda address: shown.get(address) or shown.get(BANK)


def on_post_build(config: MkDocsConfig) -> None:
    """Draw them."""
    bank: Context = config.extra["bank"]
    wanted = {placard_file(address): placard for address, placard in config.extra["placards"].items()}
    if not wanted:
        return
    site, kept = Path(config.site_dir), Kept(Path(config.config_file_path).parent / KEPT, ".png")
    try:
        for path, picture in _gallery(config).make(wanted, Typesetter(site), kept):
            write(site / path, picture)
    except NotTypesetError as error:
        raise PluginError(bank.language.text(_FAILED).format(path=KEPT, reason=inert(str(error)))) from error
    kept.forget_unused()


def _gallery(config: MkDocsConfig) -> Gallery:
    bank: Context = config.extra["bank"]
    return Gallery(bank.settings.theme, config.site_name, bank.language.code, bank.catalogue.vocabulary.outline)


_FAILED = N_("{path} could not be typeset: {reason}")
