"""The ways out: where what is written in the form can be sent, as the settings of the site choose."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bank.text.language import N_
from bank.text.urls import web_address

KINDS = ("github", "gitlab", "gitea", "email")


@dataclass(frozen=True)
class Way:
    """A way to the editors: `address` is that of the repository, or an e-mail address; `branch` takes the changes."""

    to: str
    address: str
    branch: str = "main"


def read_ways(options: object) -> tuple[tuple[Way, ...], list[str]]:
    """The ways of the settings, and those entries that are none, as they stand there."""
    entries: Sequence[Any] = options if isinstance(options, list) else [options] if options else []
    wrong = [str(entry) for entry in entries if not _is_way(entry)]
    return tuple(Way(**entry) for entry in entries if _is_way(entry)), wrong


def _is_way(entry: object) -> bool:
    """Whether an entry names a kind of way and an address that fits it."""
    if not isinstance(entry, dict) or not {"to", "address"} <= entry.keys() <= {"to", "address", "branch"}:
        return False
    address = str(entry["address"])
    fits = "@" in address and not web_address(address) if entry["to"] == "email" else web_address(address)
    return entry["to"] in KINDS and fits and not address.endswith("/")


BAD_WAY = N_(
    "mkdocs.yml, extra.bank.ways: {way} is not a way to the editors. Write {{to: github, address: https://…}}; "
    "besides github there are gitlab, gitea and email."
)
