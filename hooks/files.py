"""Files: what several hooks add to the site; no hook itself."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel


def source_file(path: str, address: str, root: Path, config: MkDocsConfig) -> File:
    """A file outside docs/, taken where it is."""
    file = File(
        path,
        src_dir=str(root),
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=address,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.edit_uri = f"../{path}"
    return file


def made_file(address: str, content: str, config: MkDocsConfig) -> File:
    """A file that is made for the site; one that ends in .md becomes a page."""
    return File.generated(config, address, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def add(files: Files, more: Iterable[File]) -> None:
    """Add files; MkDocs would silently let one take another's address."""
    taken = {file.dest_uri: file for file in files}
    for file in more:
        other = taken.setdefault(file.dest_uri, file)
        if other is not file:
            raise PluginError(f"{other.src_uri} and {file.src_uri} share the address {file.dest_uri}")
        files.append(file)
