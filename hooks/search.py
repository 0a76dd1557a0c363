"""The search's adapter to MkDocs: writes what the catalogue and the search load once the pages are there."""

import sys
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.search.facets import catalogue_files
from bank.search.files import search_files, to_json
from bank.site.context import Context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files under search/; context.py, which comes first, has read the bank."""
    bank: Context = config.extra["bank"]
    if bank.bare:
        return
    data = ((name, to_json(value)) for name, value in catalogue_files(bank.catalogue, bank.language))
    for path, content in chain(data, search_files(bank.catalogue, bank.addresses, bank.language)):
        file = Path(config.site_dir, "search", path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
