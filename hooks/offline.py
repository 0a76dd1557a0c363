"""The adapter to MkDocs of the copy for a disk: packs the built site, when all other hooks have written to it."""

from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from bank.model.addresses import ARCHIVE
from bank.offline.copy import offline_copy, without_form_and_data
from bank.offline.note import note
from bank.offline.scripts import NoClassicScriptError
from bank.offline.size import with_size
from bank.site.archive import write_archive
from bank.site.context import Context
from bank.text.language import N_
from hooks.files import names_under


def on_post_build(config: MkDocsConfig) -> None:
    """Write the ZIP, but not for a preview; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    folder, site = Path(config.site_dir), config.site_url or ""
    if bank.shows_mistakes:
        return
    today = bank.catalogue.today
    names = without_form_and_data(names_under(folder), bank.addresses)
    beside = note(config.site_name, site + bank.addresses.downloads + "/", today, bank.language)
    files = offline_copy(names, lambda name: (folder / name).read_bytes(), site)
    try:
        with (folder / ARCHIVE).open("wb") as target:
            write_archive(target, chain([beside], files), today)
    except NoClassicScriptError as error:
        raise PluginError(bank.language.text(_NO_COPY).format(reason=error)) from error
    page = folder / bank.addresses.downloads / "index.html"
    told = with_size(page.read_bytes().decode(), (folder / ARCHIVE).stat().st_size, bank.language)
    page.write_bytes(told.encode())


_NO_COPY = N_("The copy for a disk could not be made: {reason}")
