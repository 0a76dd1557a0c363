"""The adapter of placards to MkDocs: what pages show where they are shared; pdf.py, which comes first, has the type."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from bank.print.gallery import SIZE, Gallery
from bank.print.kept import Kept
from bank.print.placards import placard_file, placards
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
    drawn = (bank, *bank.tongues) if bank.printed == "all" and root else ()
    wanted = [(_gallery(one), placards(one, Printing.of(one, root))) for one in drawn]
    config.extra["placards"] = wanted
    shown = {
        address: {"address": f"{root}{placard_file(address)}?{gallery.digest(placard)[:8]}", "placard": placard}
        for gallery, own in wanted
        for address, placard in own.items()
    }
    env.globals["placard_size"] = SIZE
    env.globals["placard_of"] = lambda address: shown.get(address) or shown.get(bank.at(address).prefix)


def on_post_build(config: MkDocsConfig) -> None:
    """Draw them."""
    bank: Context = config.extra["bank"]
    if not config.extra["placards"]:
        return
    site, kept = Path(config.site_dir), Kept(Path(config.config_file_path).parent / KEPT, ".png")
    try:
        for gallery, wanted in config.extra["placards"]:
            files = {placard_file(address): placard for address, placard in wanted.items()}
            for path, picture in gallery.make(files, Typesetter(site), kept):
                write(site / path, picture)
    except NotTypesetError as error:
        raise PluginError(bank.language.text(_FAILED).format(path=KEPT, reason=inert(str(error)))) from error
    kept.forget_unused()


def _gallery(bank: Context) -> Gallery:
    return Gallery(bank.settings.theme, bank.settings.site_name, bank.language.code, bank.catalogue.vocabulary.outline)


_FAILED = N_("{path} could not be typeset: {reason}")
