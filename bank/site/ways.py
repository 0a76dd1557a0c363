"""The ways out: where what is written in the form can be sent, as the settings of the site choose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bank.schema.containers import Field, Record
from bank.schema.scalars import Choice, Pattern
from bank.source.location import Location
from bank.text.language import N_
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
        fits, message = "@" in address and not repository, _NO_DESK
    else:
        fits, message = repository and not address.endswith("/"), _NO_REPOSITORY
    if not fits:
        location.key("address").report(nodes["address"], message, value=address)


_NO_DESK = N_("“{value}” is not an e-mail address. Write that of the editors: desk@example.org.")
_NO_REPOSITORY = N_(
    "“{value}” is not the address of a repository. Write it with https:// in front and no slash at the end."
)
_WORD = Pattern(r"\S+", N_("“{value}” has a space. Write it without."))
WAY = Record(
    Way,
    (
        Field("to", Choice(lambda name: name if name in KINDS else None, KINDS), required=True),
        Field("address", _WORD, required=True),
        Field("branch", _WORD),
    ),
    _fits,
)
