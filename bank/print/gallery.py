"""The gallery: placards as pictures, and those again only whose words, drawing or template changed."""

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from os import cpu_count
from pathlib import Path

from PIL import Image

from bank.drawing.projection import WIDTH, sheet
from bank.model.outline import Outline
from bank.print.document import FOLDER
from bank.print.kept import Kept
from bank.print.placards import Placard
from bank.print.typesetter import Typesetter
from bank.print.typst.literal import Value, arguments, code

SIZE = 1200, 630  # of a picture, in dots: what those who show links ask for
_DOTS = 144  # an inch
_COLOURS = 24
_MANY = 40  # placards of one document


@dataclass(frozen=True)
class Gallery:
    """What the placards of a bank share; `theme` is the folder of its templates."""

    theme: Path
    bank: str
    language: str
    outline: Outline

    def digest(self, placard: Placard) -> str:
        """Of all that makes a picture what it is; another one is another picture."""
        return hashlib.sha256(f"{self._shared_digest}{code(placard.values)}".encode()).hexdigest()

    def make(self, placards: Mapping[str, Placard], typesetter: Typesetter, kept: Kept) -> Iterator[tuple[str, bytes]]:
        """The picture of each placard under its name; raise NotTypesetError."""
        digests = {name: self.digest(placard) for name, placard in placards.items()}
        missing = []
        for name, digest in digests.items():
            if (picture := kept.read(digest)) is not None:
                yield name, picture
            else:
                missing.append(name)
        with ThreadPoolExecutor(cpu_count()) as threads:
            documents = [missing[start : start + _MANY] for start in range(0, len(missing), _MANY)]
            drawn = threads.map(lambda names: self._pictures((placards[name] for name in names), typesetter), documents)
            for names, pictures in zip(documents, drawn, strict=True):
                for name, picture in zip(names, pictures, strict=True):
                    kept.keep(digests[name], picture)
                    yield name, picture

    def source(self, placards: Iterable[Placard]) -> str:
        """The Typst source of a document with a page for each placard."""
        all = code([placard.values for placard in placards])
        return f'#import "/{FOLDER}/placard.typ": placards\n#placards({all}, ..{arguments(self._shared)})\n'

    def _pictures(self, placards: Iterable[Placard], typesetter: Typesetter) -> list[bytes]:
        return [_small(page) for page in typesetter.pictures(self.source(placards), _DOTS)]

    @property
    def _shared(self) -> dict[str, Value]:
        country: dict[str, Value] | None = None
        if self.outline.rings:
            paper = sheet(self.outline)
            country = {"width": WIDTH, "height": paper.height, "outline": paper.path}
        return {"bank": self.bank, "language": self.language, "country": country}

    @cached_property
    def _shared_digest(self) -> str:
        digest = hashlib.sha256(arguments(self._shared).encode())
        for file in self._templates():
            digest.update(file.read_bytes())
        return digest.hexdigest()

    def _templates(self) -> Iterable[Path]:
        folder = self.theme / FOLDER
        return [
            *(folder / f"{name}.typ" for name in ("placard", "look", "mark")),
            *sorted((folder / "fonts").iterdir()),
        ]


def _small(picture: bytes) -> bytes:
    """The picture in the few colours that a drawing has, in a quarter of the bytes."""
    with Image.open(io.BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    stream = io.BytesIO()
    few.save(stream, "PNG")
    return stream.getvalue()
