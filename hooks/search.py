"""The search's adapter to MkDocs: writes what the catalogue and the search load once the pages are there."""

import sys
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.language import N_
from bank.search.facets import catalogue_files
from bank.search.files import search_files, to_json
from bank.search.index import IndexFailedError


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files under search/; publish.py, which comes first, has read the bank."""
    bank = config.extra["bank"]
    if bank.bare:
        return
    data = ((name, to_json(value)) for name, value in catalogue_files(bank.catalogue, bank.language))
    try:
        for path, content in chain(data, search_files(bank.catalogue, bank.addresses, bank.language)):
            file = Path(config.site_dir, "search", path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    except IndexFailedError as error:
        raise PluginError(bank.language.text(_NO_INDEX).format(reason=error)) from error


_NO_INDEX = N_("The index of the search could not be made: {reason}")
