"""Schemas that others publish of their files, as check-jsonschema brings them along."""

import json
from importlib.resources import files
from typing import Any

from tests.late import jsonschema


def vendored(name: str) -> Any:
    """The schema with the name."""
    text = files("check_jsonschema").joinpath(f"builtin_schemas/vendor/{name}.json").read_text("utf-8")
    return jsonschema.Draft7Validator(json.loads(text))
