"""The data's adapter to MkDocs: writes the files that programs read beside the pages."""

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bank.schema import schema_name, schema_text


def on_post_build(config: MkDocsConfig) -> None:
    """Write the schema of a practice; publish.py, which comes first, has read the bank."""
    bank = config.extra["bank"]
    if bank.bare:
        return
    folder = Path(config.site_dir, bank.addresses.data)
    text = schema_text(bank.catalogue.vocabulary, bank.language, f"{config.site_url or ''}{bank.addresses.data}/")
    (folder / schema_name(bank.language)).write_text(text, encoding="utf-8", newline="\n")
