"""Files: what several hooks add to the site; no hook itself."""

import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from bank.site.context import Context
from bank.text.escaping import inert
from bank.text.language import N_

log = logging.getLogger("mkdocs.bank")


class SourceFile(File):
    """A file outside docs/, which somebody may delete while the site is being built; `gone` is said then."""

    gone: str

    def copy_file(self, dirty: bool = False) -> None:
        try:
            super().copy_file(dirty)
        except FileNotFoundError:
            log.warning(self.gone)


def copy(path: str, bank: Context, target: Path) -> None:
    """Copy a file of the bank, if it is still there."""
    try:
        shutil.copyfile(bank.root / path, target)
    except FileNotFoundError:
        log.warning(bank.language.text(_GONE).format(path=inert(path)))


def write(file: Path, content: bytes) -> None:
    """Write a file into the site, in a folder that may not be there yet."""
    try:
        file.write_bytes(content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def names_under(folder: Path, *, hidden: bool = True) -> Iterator[str]:
    """The paths of all files under a folder, from there; a site of thousands is walked in a fifth of pathlib's time."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if hidden or not name.startswith(".")]
        within = Path(place).relative_to(folder).as_posix()
        yield from (names if within == "." else (f"{within}/{name}" for name in names))


def source_file(path: str, address: str, bank: Context, config: MkDocsConfig) -> File:
    """A file outside docs/, taken where it is."""
    file = SourceFile(
        path,
        src_dir=str(bank.root),
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=address,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.edit_uri = f"../{path}"
    file.gone = bank.language.text(_GONE).format(path=inert(path))
    return file


def made_file(address: str, content: str | bytes, config: MkDocsConfig) -> File:
    """A file that is made for the site; one that ends in .md becomes a page."""
    return File.generated(config, address, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def add(files: Files, more: Iterable[File]) -> None:
    """Add files; MkDocs would silently let one take another's address."""
    taken = {file.dest_uri: file for file in files}
    for file in more:
        other = taken.setdefault(file.dest_uri, file)
        if other is not file:
            raise PluginError(inert(f"{other.src_uri} and {file.src_uri} share the address {file.dest_uri}"))
        files.append(file)


_GONE = N_("{path} was deleted while the site was being built. Build it again.")
