"""Entries: what the reader's set shows of a practice, in a small file of its own for each."""

from collections.abc import Iterator
from typing import Any

from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.places import place
from bank.model.practice import Practice
from bank.text.json_bytes import to_json
from bank.text.language import Language
from bank.text.typography import tie


def entry_files(catalogue: Catalogue, addresses: Addresses, language: Language) -> Iterator[tuple[str, bytes]]:
    """Each file as its path within the site and its content; a set of ten loads ten of them, however large the bank."""
    for practice in catalogue.practices:
        yield f"{addresses.set}/{practice.id}.json", to_json(entry(practice, addresses, language))


def entry(practice: Practice, addresses: Addresses, language: Language) -> dict[str, Any]:
    """What names a practice and leads to it: its title, address, place and kind."""
    return {
        "title": tie(practice.title, language.code),
        "address": addresses.practice(practice),
        "place": place(practice, language),
        "kind": language.label(practice.kind.labels),
    }
