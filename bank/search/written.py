"""How data is written for browsers: compressed where it is not small anyway."""

from deflate import gzip_compress

_EFFORT = 6  # of 12


def compressed(content: bytes | bytearray) -> bytes:
    """The content compressed, to the same bytes at any time and on every machine."""
    return bytes(gzip_compress(content, _EFFORT))
