"""Pictures: what is wrong with one before anybody sees it, told from the head of its file without reading it whole."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from PIL import Image, IptcImagePlugin
from PIL.ImageFile import ImageFile

from bank.markdown.links import IMAGE_TYPES
from bank.source.problems import Finding
from bank.text.escaping import shortened

MOST_PIXELS = 60_000_000
_MOST_BYTES = 3_000_000
LEAST_WIDTH = 600  # 10 cm of paper at 150 dots an inch
GOOD_WIDTH = 2000
_LONGEST_NAME = 60

Image.MAX_IMAGE_PIXELS = None  # MOST_PIXELS stands in its place, and comes with a message

# How files begin: first those that are taken, then those that are often given another's name.
_TAKEN = re.compile(rb"\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP", re.DOTALL)
_OTHERS = {
    kind: re.compile(beginning, re.DOTALL)
    for kind, beginning in {
        "AVIF": rb"....ftypavi[fs]",
        "HEIC": rb"....ftyp(?:hei|hev|mif|msf)",
        "TIFF": rb"II[*+]\0|MM\0[*+]",
        "BMP": rb"BM",
        "JPEG XL": rb"\xff\x0a|\0\0\0\x0cJXL ",
        "JPEG 2000": rb"\0\0\0\x0cjP  ",
        "PSD": rb"8BPS",
        "PDF": rb"%PDF",
        "HTML": rb"\s*<(?i:!doctype html|html)",
        "SVG": rb"\s*<(?:\?xml|svg)",
        "ZIP": rb"PK",
        "Git LFS": rb"version https://git-lfs",
    }.items()
}
# How the tails of whole files look, a preview in the head of a JPEG left aside; WebP is told from its head. Where one
# looks otherwise, for cameras may append to it what they like, the picture is read whole to be sure.
_ENDS = {
    "JPEG": re.compile(rb"\xff\xd9(?!.*\xff\xda)", re.DOTALL),
    "PNG": re.compile(rb"IEND\xaeB`\x82"),
    "GIF": re.compile(rb"\0;\0*\Z"),
    "WEBP": re.compile(rb""),
}
_TAIL = 65536

_GPS, _LATITUDE, _LONGITUDE = 0x8825, 2, 4  # of Exif
_PLACE = re.compile(rb"exif:GPSL(?:at|ong)itude\b")
# Who took it and whom it shows: Artist, XPAuthor and CameraOwnerName of Exif, By-line of IPTC, Author of PNG, and XMP.
_EXIF, _ARTIST, _AUTHOR, _OWNER = 0x8769, 0x013B, 0x9C9D, 0xA430
_IPTC = ((2, 80), (2, 122), (2, 118))  # By-line, Writer and Contact
_PNG = ("Author", "Artist", "Creator", "Contact")
_SERIALS = (0xA431, 0xA435)  # of the camera and of its lens
_SERIAL = re.compile(rb"(?:aux|exifEX):(?:Body|Lens)?SerialNumber\s*(?:=\s*[\"']|>)\s*([^<\"'\s][^<\"']{0,99})")
_PERSON = re.compile(
    rb"(?:dc:creator|PersonInImage|mwg-rs:Name|CaptionWriter|CiEmailWork|CiTelWork)\s*(?:=\s*[\"']|>)\s*(?:<[^>]{0,200}>\s*){0,4}([^<\"'\s][^<\"']{0,99})"
)
_FILM = re.compile(rb"(?:MotionPhoto|MicroVideo)(?:=[\"']|>)1")


def look(file: Path) -> tuple[Finding, ...]:
    """What is wrong with a picture; raise OSError when there is no reading its file at all."""
    with file.open("rb") as stream:
        try:
            with opened(stream) as image:
                return tuple(_faults(image, stream, file))
        except Exception:  # decoders raise anything over the bytes of strangers
            return (_unreadable(stream, file.name),)


def publishable(file: Path) -> bool:
    """Whether a picture may be shown, which a broken or deleted one cannot and one with private data must not."""
    try:
        return all(finding.level != "error" for finding in look(file))
    except FileNotFoundError:
        return False


def opened(stream: BinaryIO) -> ImageFile:
    """The picture of a stream, of which Pillow reads the head only; raise whatever comes up when it is none."""
    return Image.open(stream, formats=tuple(IMAGE_TYPES))


def _faults(image: ImageFile, stream: BinaryIO, file: Path) -> Iterator[Finding]:
    width, height = image.size
    kind = "JPEG" if image.format == "MPO" else str(image.format)  # cameras put two pictures into one JPEG
    about = {"file": file.name, "width": width, "height": height}
    if width * height > MOST_PIXELS:
        yield _finding("image-too-large", about, most=MOST_PIXELS // 10**6, good=GOOD_WIDTH)
        return
    if not _ENDS[kind].search(_tail(stream)):
        image.load()  # raises when it is not whole
    yield from _private(image, about)
    yield from _for_print(image, kind, about)
    if file.suffix.casefold() not in IMAGE_TYPES[kind]:
        yield _finding("image-with-wrong-ending", about, kind=kind, better=f"{file.stem}{IMAGE_TYPES[kind][0]}")
    if (size := file.stat().st_size) > _MOST_BYTES:
        yield _finding("image-too-heavy", about, size=-(-size // 10**6), most=_MOST_BYTES // 10**6, good=GOOD_WIDTH)


def _private(image: ImageFile, about: dict[str, object]) -> Iterator[Finding]:
    """What a photograph tells without being asked."""
    place = image.getexif().get_ifd(_GPS)
    packet = image.info.get("xmp") or b""
    packet = packet.encode() if isinstance(packet, str) else packet
    if _LATITUDE in place or _LONGITUDE in place or _PLACE.search(packet):
        yield Finding("image-with-location", about)
    if name := next(filter(None, map(_words, _persons(image, packet))), ""):
        yield _finding("image-with-person", about, name=name)
    if number := next(filter(None, map(_words, _serials(image, packet))), ""):
        yield _finding("image-with-serial-number", about, name=number)
    if _FILM.search(packet):
        yield Finding("image-with-film", about)


def _persons(image: ImageFile, packet: bytes) -> Iterator[object]:
    """Where the name of a person may stand."""
    exif = image.getexif()
    yield from (exif.get(_ARTIST), exif.get(_AUTHOR), exif.get_ifd(_EXIF).get(_OWNER))
    yield from map((IptcImagePlugin.getiptcinfo(image) or {}).get, _IPTC)
    yield from map(image.info.get, _PNG)
    yield from _PERSON.findall(packet)


def _serials(image: ImageFile, packet: bytes) -> Iterator[object]:
    """Where the number of a camera may stand."""
    yield from map(image.getexif().get_ifd(_EXIF).get, _SERIALS)
    yield from _SERIAL.findall(packet)


def _words(value: object) -> str:
    """What is written in a value, whose bytes may be of any encoding."""
    value = value[0] if isinstance(value, list) and value else value
    text = value.decode(errors="replace") if isinstance(value, bytes) else str(value or "")
    return shortened(text.replace("\0", ""), _LONGEST_NAME)


def _for_print(image: Image.Image, kind: str, about: dict[str, object]) -> Iterator[Finding]:
    if image.mode == "CMYK":
        yield Finding("image-in-cmyk", about)
    if getattr(image, "is_animated", False) and kind != "JPEG":
        yield Finding("image-moves", about)
    turned = image.getexif().get(0x0112, 1) > 4  # its height is the width that one sees
    width = image.height if turned else image.width
    if width < LEAST_WIDTH:
        yield _finding("image-too-narrow", about, width=width, least=LEAST_WIDTH)


def _unreadable(stream: BinaryIO, name: str) -> Finding:
    """Why a file cannot be shown, by how it begins."""
    stream.seek(0)
    head = stream.read(64)
    if _TAKEN.match(head):
        return Finding("image-broken", {"file": name})
    for kind, beginning in _OTHERS.items():
        if beginning.match(head):
            return Finding("image-of-foreign-type", {"file": name, "kind": kind})
    return Finding("not-an-image", {"file": name})


def _tail(stream: BinaryIO) -> bytes:
    end = stream.seek(0, 2)
    stream.seek(max(0, end - _TAIL))
    return stream.read()


def _finding(code: str, about: dict[str, object], **values: object) -> Finding:
    return Finding(code, {**about, **values})
