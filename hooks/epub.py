"""The adapter of the books to MkDocs: an EPUB of each booklet; pdf.py, which comes first, has scaled the pictures."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from bank.epub.files import book_templates, epub
from bank.epub.site import book, chapters
from bank.print.booklets import booklets
from bank.site.context import Context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the books beside the booklets."""
    bank: Context = config.extra["bank"]
    site, root = Path(config.site_dir), config.site_url or ""
    if bank.printed != "all":
        return
    templates = book_templates(Path(config.theme.custom_dir or "", "epub"), bank.language)
    made = chapters(bank.catalogue.practices, bank, site, root, templates)
    for booklet in booklets(bank.catalogue, bank.addresses, bank.language):
        one = book(booklet, made, config.site_name, root, config.site_name)
        (site / f"{booklet.address}.epub").write_bytes(epub(one, templates, lambda path: (site / path).read_bytes()))
