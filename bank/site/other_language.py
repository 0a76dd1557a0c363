"""Other languages: those in which a bank has pages beside its own, and the addresses of pages in any."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

import yaml

from bank.model.addresses import Addresses
from bank.schema.common import ID, LINE
from bank.schema.containers import Field, Record
from bank.schema.scalars import Choice
from bank.source.location import Location
from bank.text.language import Language, languages


@dataclass(frozen=True)
class OtherLanguage:
    """A language in which the bank has pages too, in the folder of its code, and what the site is called there."""

    language: Language
    site_name: str
    site_description: str = ""
    copyright: str = ""
    addresses: Addresses = field(default_factory=Addresses)

    @property
    def folder(self) -> str:
        return f"{self.language.code}/"


def _language(code: str) -> Language | None:
    try:
        return Language(code)
    except LookupError:
        return None


def _distinct(_: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
    """No two groups of pages share an address."""
    taken: dict[str, str] = {}
    for key, node in nodes.items():
        if (first := taken.setdefault(str(node.value), key)) != key:
            location.key(key).report(node, "address-of-two", value=node.value, other=first)


LANGUAGE = Choice(_language, languages())
ADDRESSES = Record(Addresses, tuple(Field(item.name, ID) for item in fields(Addresses)), _distinct)
OTHER_LANGUAGE = Record(
    OtherLanguage,
    (
        Field("language", LANGUAGE, required=True),
        Field("site_name", LINE, required=True),
        Field("site_description", LINE),
        Field("copyright", LINE),
        Field("addresses", ADDRESSES),
    ),
)
