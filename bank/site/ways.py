"""The ways out: the repositories that take what is written in the form, as the settings of the site choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bank.schema.containers import Field, Record
from bank.schema.scalars import Choice, Pattern
from bank.source.location import Location
from bank.text.urls import web_address

KINDS = ("github", "gitlab", "gitea")


@dataclass(frozen=True)
class Way:
    """A way for who has an account: `address` is that of the repository, `branch` takes the changes."""

    to: str
    address: str
    branch: str = "main"


def _fits(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
    """The address is that of a repository."""
    address = values.get("address", "")
    if address and (not web_address(address) or address.endswith("/")):
        location.key("address").report(nodes["address"], "not-a-repository", value=address)


_WORD = Pattern(r"\S+", "blank-in-value")
WAY = Record(
    Way,
    (
        Field("to", Choice(lambda name: name if name in KINDS else None, KINDS), required=True),
        Field("address", _WORD, required=True),
        Field("branch", _WORD),
    ),
    _fits,
)
