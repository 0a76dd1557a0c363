"""The adapter of the context to MkDocs: reads the settings and the bank, and keeps them where other hooks find them."""

import datetime
import gc
import logging
import os
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from bank.site.context import Context, read_context
from bank.site.settings import UnsettledError, read_settings
from bank.source.problems import errors
from bank.text.dates import EPOCH, made_on
from bank.text.encoding import make_bearing
from bank.text.escaping import inert, refusal
from bank.text.language import N_
from bank.text.normalise import slug
from hooks.failures import language_here
from hooks.theme import OpenTheme

log = logging.getLogger("mkdocs.bank")


def on_startup(command: str, dirty: bool) -> None:
    """Let no message fail at a letter that the terminal or the pipe lacks, and no build look for garbage."""
    for stream in (sys.stdout, sys.stderr):
        make_bearing(stream)
    _set_clock()
    gc.disable()  # hardly anything that a build drops holds itself; preview.py, which builds again and again, looks


def on_shutdown() -> None:
    """Leave what is known of the bank to the system, which takes it back at once; Python would look through it all."""
    gc.freeze()
    gc.enable()


def _set_clock() -> None:
    """See that everybody takes SOURCE_DATE_EPOCH for the same; an empty one is none."""
    if not os.environ.get(EPOCH):
        os.environ.pop(EPOCH, None)
    try:
        made_on(os.environ, datetime.date.today())
    except (OverflowError, OSError, ValueError) as error:
        raise Abort(language_here().text(_NO_CLOCK).format(name=EPOCH, value=inert(os.environ[EPOCH]))) from error


def on_config(config: MkDocsConfig) -> None:
    """Read the bank; a strict build ends here, before anything is written, when a file is not sound."""
    try:
        settings = read_settings(Path(config.config_file_path).parent, os.environ)
    except UnsettledError as error:
        raise PluginError(str(error)) from error
    try:
        bank = read_context(settings, made_on(os.environ, datetime.date.today()), served=_is_served(config))
    except OSError as error:
        raise PluginError(refusal(error)) from error
    _report(bank)
    if config.strict and (failed := len(errors(bank.problems))):
        count = bank.language.count
        raise Abort(count("{number} error: nothing was built.", "{number} errors: nothing was built.", failed))
    config.extra["bank"] = bank  # MkDocs reads its settings anew at each rebuild
    config.mdx_configs.setdefault("toc", {})["slugify"] = slug
    config.theme = OpenTheme(config.theme)


def _is_served(config: MkDocsConfig) -> bool:
    """Whether it is a preview: `mkdocs serve` tells a hook no more than by putting the site at its own address."""
    return (config.site_url or "").startswith(f"http://{config.dev_addr}/")


def _report(bank: Context) -> None:
    """An error counts against a strict build, a warning is only shown."""
    for problem in (*bank.settings.warnings, *bank.problems):
        log.log(logging.WARNING if problem.level == "error" else logging.INFO, problem.write(bank.language))
    if bank.settings.printed == "all" and not bank.can_print:
        log.info(bank.language.text(_NO_TYPST))


_NO_CLOCK = N_("{name} is “{value}”, which is no number of seconds since 1970. Nothing was built.")
_NO_TYPST = N_("Typst is not installed on this machine: the site is built without PDF and EPUB.")
