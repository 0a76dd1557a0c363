"""Schemas that others publish of their files, as check-jsonschema brings them along."""

import json
from importlib.resources import files

from jsonschema import Draft7Validator


def vendored(name: str) -> Draft7Validator:
    """The schema with the name."""
    text = files("check_jsonschema").joinpath(f"builtin_schemas/vendor/{name}.json").read_text("utf-8")
    return Draft7Validator(json.loads(text))
