"""JSON as the site publishes it: for programs in as few bytes as it needs, or in lines that people can read too."""

from typing import Any

import orjson


def to_json(value: Any) -> bytes:
    """The value without any blanks."""
    return orjson.dumps(value)


def to_readable_json(value: Any) -> bytes:
    """The value in lines, each as far in as it is deep."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
