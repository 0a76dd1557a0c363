"""Archives: ZIP files that are the same, byte for byte, on every machine and whenever their contents and date are."""

import datetime
from collections.abc import Iterable
from posixpath import splitext
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from deflate import crc32, deflate_compress

# Packing these once more would only take time; what has no ending is the first file of an EPUB, read where it stands.
_STORED = frozenset(
    ("", ".docx", ".epub", ".gif", ".gz", ".jpeg", ".jpg", ".odt", ".pdf", ".png", ".webp", ".woff2", ".xlsx", ".zip")
)
_EARLIEST = datetime.date(1980, 1, 1)  # the first day that a ZIP can tell
_EFFORT = 1  # of 12
_UNIX, _READABLE = 3, 0o100644 << 16


def write_archive(target: IO[bytes], files: Iterable[tuple[str, bytes]], date: datetime.date) -> None:
    """Write files, in the order in which they come, as a ZIP; one at a time is held in memory."""
    with _Archive(target, "w") as archive:
        for name, content in files:
            archive.add(_entry(name, date), content)


class _Archive(ZipFile):
    """A ZIP of what libdeflate packs: in a third of the time, and not as the zlib of this machine happens to."""

    def add(self, entry: ZipInfo, content: bytes) -> None:
        """Write a file, as ZipFile itself does a folder: its header, and the entry in the list at the end."""
        assert self.fp
        packed = deflate_compress(content, _EFFORT) if entry.compress_type == ZIP_DEFLATED else content
        entry.header_offset, entry.CRC = self.fp.tell(), crc32(content)
        entry.file_size, entry.compress_size = len(content), len(packed)
        self.fp.write(entry.FileHeader())
        self.fp.write(packed)
        self.filelist.append(entry)
        self.NameToInfo[entry.filename] = entry
        self.start_dir = self.fp.tell()


def _entry(name: str, date: datetime.date) -> ZipInfo:
    day = max(date, _EARLIEST)
    entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    stored = splitext(name)[1].casefold() in _STORED
    entry.compress_type = ZIP_STORED if stored else ZIP_DEFLATED
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    return entry
