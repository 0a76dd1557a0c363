"""Practices in which every field is filled in, made of the model's examples; each text cites a source of its own."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import count
from typing import Any

import yaml

from bank.model.terms import BLOCKS, City, Kind
from bank.model.vocabulary import Vocabulary
from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.field_words import example
from bank.schema.front_matter import front_matter
from bank.schema.scalars import Choice, Text
from bank.source.location import Shape
from bank.text.language import Language

SOURCES = 40
LEFT_OUT = ("draft", "redirect_from", "successor", "license")


def filled(kind: Kind, vocabulary: Vocabulary, language: Language, **fields: Any) -> dict[str, Any]:
    """The front matter of a sound practice of a kind; its lists have two items, its sources are cited out of order."""
    numbers = count(1)
    own = [item for item in front_matter(vocabulary).fields if item.key not in BLOCKS or item.key == kind.block]
    front = dict(_all(own, language, numbers))
    city = next(city for city in vocabulary.cities if city.districts)
    front |= {"kind": kind.id, "city": city.id, "district": _places(city)}
    front["sources"] = [_source(number, front["sources"][0]) for number in range(SOURCES, 0, -1)]
    ended = next(state for state in vocabulary.states if state.meaning == "ended")
    front["status"] |= {"state": next(iter(ended.labels.values()))}
    front["cost"][0] |= {"source": "s1"}
    front["counts"][0]["number"] = "17 [^s1] / 19–21 [^s2]"
    front["plan"][0] |= {"planned": "ponad 25 [^s2]", "done": "17 [^s1] / 19–21 [^s2]"}
    front["cost"][1] |= {"source": "s1", "amount": "1670000.5 [^s3] / 1680000 [^s4]", "currency": "EUR"}
    front["needs"] = [{**item, "source": "s1"} for item in front["needs"]]
    front["adapted_elsewhere"] = [{**item, "source": "s1"} for item in front["adapted_elsewhere"]]
    front["adapted_from"] = [{"url": "https://example.org/model", "changed": "Wszystko. [^s2]"}]
    if "scenario" in front:
        front["scenario"]["minutes"] = sum(step["minutes"] for step in front["scenario"]["steps"])
    return front | fields


def _source(number: int, one: Mapping[str, Any]) -> dict[str, Any]:
    """A source of a number; the page of every second one is there, every third one has no copy."""
    source = {**deepcopy(dict(one)), "id": f"s{number}", "title": f"Źródło {number}"}
    left_out = {key for key, step in (("gone", 2), ("archived", 3)) if number % step == 0}
    return {key: value for key, value in source.items() if key not in left_out}


def _places(city: City) -> list[str]:
    """The first district, and where there are some an area."""
    return [next(iter(place.labels.values())) for place in (*city.districts[:1], *city.areas[:1])]


def _all(fields: tuple[Field, ...], language: Language, numbers: Iterator[int]) -> Iterator[tuple[str, Any]]:
    for item in fields:
        if item.key not in LEFT_OUT:
            yield item.key, _value(item.shape, example(item, language), language, numbers)


def _value(shape: Shape, value: Any, language: Language, numbers: Iterator[int]) -> Any:
    match shape:
        case Record(fields=fields):
            return dict(_all(fields, language, numbers))
        case Either(other=inner):
            return _value(inner, value, language, numbers)
        case ListOf(shape=Choice()):
            return value
        case ListOf(shape=inner):
            return [_value(inner, value[0], language, numbers) for _ in range(2)]
        case Text(cited=True):
            return f"{value} [^s{next(numbers)}]"
    return value


def written(front: Mapping[str, Any], body: str) -> str:
    """The file of a practice."""
    return f"---\n{yaml.safe_dump(dict(front), allow_unicode=True, sort_keys=False)}---\n\n{body}\n"
