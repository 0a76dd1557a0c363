"""How data is written for browsers: as compact JSON, compressed where it is not small anyway."""

import gzip
import json


def to_json(value: object) -> bytes:
    """The value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def compressed(value: object) -> bytes:
    """The same compressed, to the same bytes at any time."""
    return gzip.compress(to_json(value), 9, mtime=0)
