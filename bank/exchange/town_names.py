"""Town names: the place that people mean by a name, or by an address that it stands in."""

import re

from bank.model.terms import City
from bank.model.towns import find_city
from bank.model.vocabulary import Vocabulary
from bank.text.escaping import one_line
from bank.text.language import Language

_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]|https?://\S+|www\.\S+")
_NUMBERED = re.compile(r"\b\d[\d-]*\w?\b")  # a number of a house or a postal code


def town(text: str, vocabulary: Vocabulary, language: Language) -> str | None:
    """A place that the vocabulary or the gazetteer knows, else a name that is none of an address."""
    name = one_line(text).rstrip(".;,")
    city = find_city(name, vocabulary)
    address = not isinstance(city, City) and _NUMBERED.search(name) is not None
    found = _addressed(name, vocabulary) if address else city
    if isinstance(found, City):
        return found.spelling or language.label(found.labels)
    return None if address else name or None


def _addressed(text: str, vocabulary: Vocabulary) -> City | None:
    """The one place that is named in an address, a part of it but for its postal code."""
    bare = _NUMBERED.sub(" ", _ASIDE.sub(",", text))
    found = [find_city(one_line(part), vocabulary) for part in bare.split(",") if part.strip()]
    cities = {city.id: city for city in found if isinstance(city, City)}
    return next(iter(cities.values())) if len(cities) == 1 else None
