"""Outlines: what the form has to know of the practices of a place to tell of one that the bank has already."""

from collections import defaultdict
from collections.abc import Iterator

from bank.check.duplicates import Outline, outline
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.text.json_bytes import to_json
from bank.text.language import N_, Language
from bank.text.normalise import slug


def outlines_folder(addresses: Addresses, language: Language) -> str:
    """Where the files lie, from the root of the site."""
    return f"{addresses.data}/{language.text(_FOLDER)}"


def outline_files(catalogue: Catalogue, addresses: Addresses, language: Language) -> Iterator[tuple[str, bytes]]:
    """A file for each place that has practices, as (path, content)."""
    by_place: defaultdict[str, list[Outline]] = defaultdict(list)
    for practice in catalogue.practices:
        own = outline(practice)
        for place in own.places:
            by_place[place].append(own)
    folder = outlines_folder(addresses, language)
    for place, outlines in by_place.items():
        yield f"{folder}/{slug(place)}.json", to_json([_data(own, catalogue) for own in outlines])


def _data(own: Outline, catalogue: Catalogue) -> dict[str, object]:
    practice = catalogue.at(own.path)
    id = practice.id if practice else ""
    return {"id": id, "title": own.title, "addresses": sorted(own.addresses), "summary": own.summary}


_FOLDER = N_("outlines")
