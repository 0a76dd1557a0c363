"""The compiler: what a browser loads to compose a booklet by itself, and how much that is."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

COMPILER = "assets/typst/*_bg.wasm.gz"
FONTS = "pdf/fonts/*.ttf"


@dataclass(frozen=True)
class Compiler:
    """Addresses within the site; `size` is in bytes, and `version` changes whenever one of the files does."""

    compiler: str
    fonts: tuple[str, ...]
    size: int
    version: str

    @classmethod
    def of(cls, theme: Path) -> "Compiler":
        """The compiler that the theme in a folder has, and its fonts."""
        (compiler,) = theme.glob(COMPILER)
        fonts = sorted(theme.glob(FONTS))
        files = [compiler, *fonts]
        return cls(
            compiler.relative_to(theme).as_posix(),
            tuple(font.relative_to(theme).as_posix() for font in fonts),
            sum(file.stat().st_size for file in files),
            _version(files),
        )


def _version(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]
