"""The ways out: where what is written in the form can be sent, as the settings of the site choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bank.schema.containers import Field, Record
from bank.schema.scalars import Choice, Pattern
from bank.source.location import Location
from bank.text.urls import web_address

KINDS = ("github", "gitlab", "gitea", "email")


@dataclass(frozen=True)
class Way:
    """A way to the editors: `address` is that of the repository, or an e-mail address; `branch` takes the changes."""

    to: str
    address: str
    branch: str = "main"


def _fits(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
    """The address is one that the way leads to."""
    if "to" not in values or "address" not in values:
        return
    address, repository = values["address"], web_address(values["address"])
    if values["to"] == "email":
        fits, code = "@" in address and not repository, "not-a-desk"
    else:
        fits, code = repository and not address.endswith("/"), "not-a-repository"
    if not fits:
        location.key("address").report(nodes["address"], code, value=address)


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
