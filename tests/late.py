"""Libraries that few tests need and that take long to read, read when the first of these needs them.

Every worker collects all tests, of which it runs some.
"""

import sys
from importlib import import_module
from typing import Any

# Builds the grammar of an address when it is read, for jsonschema, which no test asks about addresses.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


class _Late:
    """A library by its name; pytest, which looks at all that a module holds, does not wake it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(import_module(self._name), name)


jsonschema = _Late("jsonschema")
extruct = _Late("extruct")
pyshacl = _Late("pyshacl")
rocrate = _Late("rocrate.rocrate")
frictionless = _Late("frictionless")
