"""The typesetter: Typst over the files of a built site, with the theme's fonts and none of the machine's."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from bank.print.document import FOLDER, PrintJob

try:
    import typst
except ImportError:  # there is no wheel of it for some processors
    typst = None  # type: ignore[assignment]

# For people who read with a screen reader, and for archives: both in the same file.
_STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]

_MANY = 30  # practices
_KEPT = 11  # compiles, one more than Typst remembers


_GAINED = 4  # lines that fit more on each page when it is set closer, about


class NotTypesetError(Exception):
    """Typst refused a document; the text is what it said, with the place."""


def is_installed() -> bool:
    """Whether this machine has Typst."""
    return typst is not None


class Typesetter:
    """Makes PDF of documents whose practices stand in the site's folder `root`; may be used by several threads."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept_much = False
        self._fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(root / FOLDER / "fonts")]
        )

    @property
    def version(self) -> str:
        """The version of Typst."""
        return version("typst")

    def pdf(self, document: PrintJob) -> bytes:
        """The document as PDF/UA-1 and PDF/A-2a, the same bytes for the same input; raise NotTypesetError."""
        if self._kept_much:
            self._forget()
        self._kept_much = len(document.sources) > _MANY
        try:
            if document.template == "handout":
                return self._closest(document)
            return _pdf(typst.Compiler(_main(document), root=self.root, font_paths=self._fonts))
        except typst.TypstError as error:
            raise NotTypesetError(error.diagnostic or error.message) from error

    def _closest(self, document: PrintJob) -> bytes:
        """The document, set closer if it ends a page earlier then, when its last page has but few lines."""
        with self._file(document) as compiler:
            pages, lines = _end(compiler)
            if pages > 1 and lines <= _GAINED * (pages - 1):
                with self._file(replace(document, settings={**document.settings, "close": True})) as closer:
                    if _end(closer)[0] < pages:
                        return _pdf(closer)
            return _pdf(compiler)

    @contextmanager
    def _file(self, document: PrintJob) -> Iterator["typst.Compiler"]:
        """What compiles the document from a file: of one in memory it cannot be asked where the text ends."""
        main = _main(document)
        file = self.root / f".{hashlib.sha256(main).hexdigest()}.typ"
        file.write_bytes(main)
        try:
            yield typst.Compiler(str(file), root=self.root, font_paths=self._fonts)
        finally:
            file.unlink()

    def pictures(self, source: str, dots: int) -> list[bytes]:
        """The pages of a document in Typst as PNG of so many dots an inch; raise NotTypesetError."""
        compiler = typst.Compiler(source.encode(), root=self.root, font_paths=self._fonts)
        try:
            made = compiler.compile(format="png", ppi=dots)
        except typst.TypstError as error:
            raise NotTypesetError(error.diagnostic or error.message) from error
        return made if isinstance(made, list) else [made] if made else []

    def _forget(self) -> None:
        """Let Typst give back what it keeps of its last compiles, which is hundreds of megabytes after a large one."""
        for _ in range(_KEPT):
            typst.Compiler(b"", font_paths=self._fonts).compile(format="pdf")


def _main(document: PrintJob) -> bytes:
    return document.main().encode()


def _pdf(compiler: "typst.Compiler") -> bytes:
    made = compiler.compile(format="pdf", pdf_standards=_STANDARDS)
    assert isinstance(made, bytes)
    return made


def _end(compiler: "typst.Compiler") -> tuple[int, float]:
    """On which page the text ends, and after how many lines of it; what is laid out for that need not be again."""
    end = json.loads(compiler.query("<end>", field="value", one=True))
    return end["pages"], end["lines"]
