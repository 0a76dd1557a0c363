"""Pictures for tests, drawn as they are needed."""

import io
from typing import Any

from PIL import Image

TURNED, ORIENTATION, GPS, ARTIST, EXIF, SERIAL = 6, 0x0112, 0x8825, 0x013B, 0x8769, 0xA431


def photograph(width: int = 900, height: int = 600, mode: str = "RGB") -> Image.Image:
    """A picture of many colours: red grows to the right, green to the bottom."""
    right = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", [right, down, Image.new("L", (width, height), 90)]).convert(mode)


def drawing(width: int = 900, height: int = 600, mode: str = "RGBA") -> Image.Image:
    """A picture of two colours, the left half of which lets the paper through."""
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    picture.paste((15, 76, 74, 255), (width // 2, 0, width, height))
    return picture.convert(mode)


def packed(picture: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    """The bytes of its file."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def unpacked(data: bytes) -> Image.Image:
    """The picture of a file, read whole."""
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def exif(orientation: int = 1, *, place: bool = False) -> Image.Exif:
    """What a camera writes down."""
    written = Image.Exif()
    written[ORIENTATION] = orientation
    if place:
        written.get_ifd(GPS).update({1: "N", 2: (54.0, 21.0, 0.0), 3: "E", 4: (18.0, 38.0, 0.0)})
    return written
