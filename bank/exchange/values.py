"""Values: what people write in a field of a document or a table, as the field of a practice has it, or nothing."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bank.contribute.draft import contact
from bank.exchange.bare import Bare, Value, typed
from bank.exchange.town_names import town
from bank.model.terms import City, Terms
from bank.model.towns import find_city
from bank.model.vocabulary import Vocabulary
from bank.schema.common import YEAR
from bank.schema.containers import Either, ListOf, Record
from bank.schema.quantities import BETWEEN, PARTS, SOURCED, Measure
from bank.schema.scalars import Choice, Pattern, Text
from bank.schema.town import Town
from bank.source.location import Shape
from bank.text import conversions, number_words
from bank.text.conversions import SINGLE
from bank.text.escaping import one_line, plain_text
from bank.text.language import Language
from bank.text.number_words import Words
from bank.text.urls import web_address

_NAME_AND_PART = re.compile(r"(.+?) ?(?:\(([^()]+)\)| [–—-] ([^–—]+))")
_ADDRESS = re.compile(r"<?(https?://[^\s<>\"]+[^\s<>\".,;:)])>?|\b(www\.[^\s<>\"]+[^\s<>\".,;:)])")
_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_LEVEL = re.compile(r"(\d)\b.*")
_EDGES = " \t\n,;:–—-()"


@dataclass(frozen=True)
class Values:
    """Reads values over a vocabulary, in a language; each method gives None where it would have to guess."""

    vocabulary: Vocabulary
    language: Language

    def read(self, shape: Shape, text: str, markdown: bool = False) -> Value | None:
        """A text as a value of a shape; one of a closed list that the list lacks stays as it is written."""
        match shape:
            case Either(single=single, other=other):
                term = single.find(one_line(text))
                return single.spelling(term) if term else self.read(other, text, markdown)
            case ListOf():
                return self._several(shape, text, markdown)
            case Record():
                return self._record(shape, text)
            case Town():
                return town(text, self.vocabulary, self.language)
            case Choice():
                return self._choice(shape, text)
            case Text(cited=True):
                return text.strip() if markdown else plain_text(text)
            case Text(one_line=True):
                return one_line(text)
            case Text():
                return " ".join(text.split())
        return self._single(shape, one_line(text))

    def of_role(self, text: str, role: str) -> list[Value]:
        """Organisations that have a part in common."""
        return [self._organisation(item) | {"role": role} for item in conversions.items(text)]

    @cached_property
    def _words(self) -> Words:
        return number_words.words(self.language.code)

    def _single(self, shape: Shape, text: str) -> Value | None:
        if isinstance(shape, Pattern):
            return text
        if shape == YEAR:
            year = conversions.date(text, self._words)
            return Bare(year) if year and len(year) == len("2021") else None
        if isinstance(shape, Measure):
            return self._measure(shape, text)
        convert = SINGLE[type(shape).__name__.casefold()]
        found = convert(text, self._words)
        return typed(shape, found) if found else None

    def _measure(self, shape: Measure, text: str) -> Value | None:
        """A number, a range, or a number after a word that says how exact it is; what names sources stays so."""
        if number := conversions.number(text, self._words):
            return Bare(number)
        if (parts := PARTS.fullmatch(text)) and parts[3]:
            return text
        if all(SOURCED.fullmatch(part.strip()) for part in text.split(BETWEEN)):
            return text
        word, _, rest = text.partition(" ")
        number = conversions.number(rest, self._words) if shape.precisions.find(word) else None
        return f"{word} {number}" if number else None

    def _choice(self, shape: Choice, text: str) -> Value | None:
        name = one_line(text).rstrip(".;,")
        level = _LEVEL.fullmatch(name) if shape.codes else None
        term = shape.find(name) or (shape.find(level[1]) if level else None)
        return typed(shape, shape.spelling(term) if term else name) or None

    def _several(self, shape: ListOf, text: str, markdown: bool) -> Value | None:
        inner = shape.shape
        if isinstance(inner, Record):
            return self._records(text, inner)
        parts = conversions.items(text)
        if isinstance(inner, Choice):
            parts = [name for part in parts for name in self._by_commas(inner, part)]
        values = [self.read(inner, part, markdown) for part in dict.fromkeys(parts)]
        return [value for value in values if value is not None] or None

    def _by_commas(self, shape: Choice, text: str) -> Sequence[str]:
        """Names parted by commas, unless a name has a comma in it, as that of a village with its region does."""
        parts = [part.strip() for part in text.split(",") if part.strip()]
        if len(parts) < 2 or self._is_known(shape, text):
            return [text]
        if isinstance(shape, Town) and not all(self._is_known(shape, part) for part in parts):
            return [text]
        return parts

    def _is_known(self, shape: Choice, text: str) -> bool:
        if isinstance(shape, Town):
            return isinstance(find_city(text, self.vocabulary), City)
        return shape.find(text) is not None

    def _record(self, shape: Record, text: str) -> Value | None:
        """Fields of one text, where there is a way to part it."""
        keys = {item.key for item in shape.fields}
        if keys >= {"from", "to"}:
            found = conversions.period(text, self._words) or _begun(conversions.date(text, self._words))
            return {key: Bare(date) for key, date in found.items()} if found else None
        if keys >= {"state", "as_of"}:
            return {"state": self._choice(_choice_of(shape, "state"), text)}
        if keys >= {"organisation", "email"}:
            return contact(text)
        if keys >= {"level", "why"}:
            return {"level": self._choice(_choice_of(shape, "level"), text)}
        return None

    def _records(self, text: str, shape: Record) -> Value | None:
        """A list of fields of one text, an item a line."""
        keys = {item.key for item in shape.fields}
        for needed, read in self._readers.items():
            if needed in keys:
                found = [read(item) for item in conversions.items(text)]
                return None if not found or any(one is None for one in found) else found
        return None

    @property
    def _readers(self) -> Mapping[str, Callable[[str], Value | None]]:
        """The readers of items by a field that only such items have."""
        return {
            "currency": self._cost,
            "accessed": self._source,
            "role": self._organisation,
            "what": lambda text: {"what": plain_text(text)},
            "practice": self._ancestor,
            "looked": lambda text: {"question": one_line(text)},
        }

    def _organisation(self, text: str) -> dict[str, Value]:
        """A name with its part in brackets or after a dash, and its address."""
        bare, address = _without_address(text)
        match = _NAME_AND_PART.fullmatch(one_line(bare))
        part = (match[2] or match[3]).strip() if match else ""
        term = self.vocabulary.roles.find(part) if part else None
        name = match[1] if match and term else bare
        role = {"role": self.language.label(term.labels)} if term else {}
        return {"name": one_line(name), **role, **({"url": address} if address else {})}

    def _cost(self, text: str) -> Value | None:
        found = conversions.cost(text, self._words)
        if not found:
            amount = conversions.number(text, self._words)
            return {"amount": Bare(amount)} if amount else None
        unit = self._term(self.vocabulary.cost_units, found.pop("per", ""))
        if unit is None:
            return None
        year = {"year": Bare(found["year"])} if "year" in found else {}
        return {"amount": Bare(found["amount"]), "currency": found["currency"], **unit, **year}

    def _term(self, terms: Terms[Any], name: str) -> dict[str, Value] | None:
        """The unit that a name means; none of no name."""
        if not name:
            return {}
        term = terms.find(name)
        return {"per": self.language.label(term.labels)} if term else None

    def _source(self, text: str) -> Value | None:
        """A title with an address; an address alone is its own title, a title alone a document on paper."""
        title, address = _without_address(text)
        name = one_line(title).strip(_EDGES) or _shown(address)
        if not name:
            return None
        return {"title": name, **({"url": address} if address else {})}

    def _ancestor(self, text: str) -> Value | None:
        words, address = _without_address(text)
        changed = one_line(words).strip(_EDGES)
        return {"url": address, **({"changed": plain_text(changed)} if changed else {})} if address else None


def with_unit(text: str, label: str, language: str) -> str:
    """A bare amount with the currency that stands in brackets in its label, such as “Budget (PLN)”."""
    known = number_words.words(language)
    unit = _IN_BRACKETS.search(label)
    bare = unit and conversions.number(text, known) and conversions.currency(unit[1], known)
    return f"{text.strip()} {bare}" if bare else text


def _choice_of(shape: Record, key: str) -> Choice:
    return next(item.shape for item in shape.fields if item.key == key and isinstance(item.shape, Choice))


def _begun(date: str | None) -> dict[str, str] | None:
    """A day is when it was, from then to then; of a month or a year nobody knows which part of it."""
    return {"from": date, "to": date} if date and len(date) == len("2025-05-12") else None


def _without_address(text: str) -> tuple[str, str]:
    """The words without their first address, and that; both whole when there is none or more than one."""
    found = list(_ADDRESS.finditer(text))
    if len(found) != 1:
        return text, ""
    address = found[0][1] or f"https://{found[0][2]}"
    if not web_address(address):
        return text, ""
    return f"{text[: found[0].start()]} {text[found[0].end() :]}".replace("()", "").strip(_EDGES), address


def _shown(address: str) -> str:
    """An address as people read it."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/")
