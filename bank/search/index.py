"""The index: what Pagefind makes of the tokens of all records.

Pagefind is run as a command over a temporary folder: its Python client waits a tenth of a second for each page.
"""

import gzip
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

from pagefind.service import get_executable

from bank.search.lexicon import APART

# Not a language: Pagefind shall neither stem codes nor take them apart.
LANGUAGE = "x"
# Pagefind's allocator gives memory back at once: 1.5 GB for 10,000 practices and not 1.7, in the same time.
_FRUGAL = {"_RJEM_MALLOC_CONF": "dirty_decay_ms:0,muzzy_decay_ms:0,narenas:1"}
# Pagefind refuses to index nothing, as a new bank would have it; the only word of this page begins no code.
_NO_PAGE = ("none", f"<html><body data-pagefind-body>{APART}</body></html>")
_SIGNATURE = b"pagefind_dcd"
_NEEDED = ("index/", "pagefind.js", "pagefind-entry.json", "pagefind.x_", "wasm.unknown.pagefind")
# How CBOR begins a text: with this and its length, or with this and then its length.
_TEXT, _LONG_TEXT = 0x60, 0x78


class IndexFailedError(Exception):
    """Pagefind could not make the index; the text is what it said."""


def make_index(pages: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """The files of Pagefind's bundle by their paths, made from pages as (name, HTML)."""
    with tempfile.TemporaryDirectory() as folder:
        site, bundle = Path(folder, "site"), Path(folder, "bundle")
        site.mkdir()
        for name, html in chain([_NO_PAGE], pages):
            (site / f"{name}.html").write_text(html, "utf-8")
        _run(site, bundle)
        files = (path for path in bundle.rglob("*") if path.is_file())
        return _named({path.relative_to(bundle).as_posix(): path.read_bytes() for path in files})


def _run(site: Path, bundle: Path) -> None:
    options = {"--site": site, "--output-path": bundle, "--force-language": LANGUAGE}
    command = [str(get_executable()), *(str(part) for option in options.items() for part in option)]
    done = subprocess.run(
        command,
        cwd=site,
        env={**os.environ, **_FRUGAL},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise IndexFailedError(done.stdout)


def _named(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that a search needs, in which each page goes by its own name and not by its hash.

    So results tell at once which practices they are, and the list of pages takes a third of the bytes. Pagefind's
    fragments, which hold the text of its pages, are left out: the text is in the bank's own records.
    """
    fragments = {Path(path).stem: data for path, data in files.items() if path.startswith("fragment/")}
    names = {hash.encode(): Path(json.loads(_unpack(data))["url"]).stem for hash, data in fragments.items()}
    needed = {path: data for path, data in files.items() if path.startswith(_NEEDED)}
    return {path: _rename(data, names) if path.endswith(".pf_meta") else data for path, data in needed.items()}


def _unpack(data: bytes) -> bytes:
    """The content of one of Pagefind's files."""
    return gzip.decompress(data).removeprefix(_SIGNATURE)


def _rename(meta: bytes, names: Mapping[bytes, str]) -> bytes:
    """The list of pages, which is CBOR, with names for hashes; the lengths of both are below 256."""

    def rename(match: re.Match[bytes]) -> bytes:
        hash = match[2][: match[1][0] - _TEXT]
        if hash not in names:
            return match[0]
        name = names[hash].encode()
        return bytes([_LONG_TEXT, len(name)]) + name + match[2][len(hash) :]

    content = re.sub(rb"([\x60-\x77])(%s_[0-9a-f]+)" % LANGUAGE.encode(), rename, _unpack(meta))
    return gzip.compress(_SIGNATURE + content, 9, mtime=0)
