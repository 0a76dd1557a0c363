"""The schema: the shape of the front matter as JSON Schema 2020-12, in the words of one language.

It refuses nothing that the reader takes, but for names in other case or without diacritics, blanks around a text and
fields that a draft leaves empty.
What people should write stands first; what is taken as well, such as an alias, is marked as deprecated, and mending
turns it into the other. Annotations of our own begin with "x-".
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from babel.numbers import list_currencies

from bank.model.terms import BLOCKS, Area, City, Kind, NeedKind, Precision, State, Term, Theme
from bank.model.towns import takes_any_district
from bank.model.vocabulary import Vocabulary
from bank.schema.answer import answer
from bank.schema.constraints import InOrder, NeededWhen, OneOf, minutes_add_up
from bank.schema.containers import Either, Field, ListOf, Record
from bank.schema.field_words import as_json, example
from bank.schema.front_matter import front_matter
from bank.schema.json_scalars import Schema, or_else, single_schema
from bank.schema.proposal import proposal
from bank.schema.quantities import BETWEEN, Measure
from bank.schema.scalars import Choice, Currency, choice_of
from bank.schema.town import Town
from bank.source.location import Shape
from bank.text.language import N_, Language

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(vocabulary: Vocabulary, language: Language, address: str) -> Schema:
    """The schema of a practice's front matter; `address` is where it is published."""
    writer = _Writer(vocabulary, language)
    whole = writer.of(front_matter(vocabulary))
    whole |= {"if": _DRAFT, "else": {"required": whole.pop("required")}}
    rules = [*_own_blocks(vocabulary), *writer.own_places()]
    head = {"$schema": DIALECT, "$id": address, "title": language.text(_TITLE), "description": language.text(_ABOUT)}
    return {**head, **whole, "allOf": rules, "$defs": writer.defs}


def proposal_schema(vocabulary: Vocabulary, language: Language) -> Schema:
    """The schema of what is told first of a practice."""
    return _Writer(vocabulary, language).of(proposal(vocabulary, language))


def answer_schema(vocabulary: Vocabulary, language: Language) -> Schema:
    """The schema of what is told of an open question."""
    return _Writer(vocabulary, language).of(answer())


def schema_name(language: Language) -> str:
    """The name of the schema's file."""
    return f"{language.text(_STEM)}.schema.json"


def schema_text(vocabulary: Vocabulary, language: Language, folder: str) -> str:
    """The schema's file; `folder` is the address of the folder in which it is published."""
    whole = schema(vocabulary, language, folder + schema_name(language))
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True)
class _Writer:
    """Writes shapes; what stands in several places is gathered in `defs`."""

    vocabulary: Vocabulary
    language: Language
    defs: dict[str, Schema] = field(default_factory=dict)

    def of(self, shape: Shape) -> Schema:
        match shape:
            case Record():
                return self._record(shape)
            case ListOf():
                return self._list(shape, self.of(shape.shape))
            case Either(single=single, other=other):
                return {"anyOf": [self.of(single), self.of(other)], "x-shape": "either"}
            case Town():
                return self._town(shape)
            case Choice():
                return self._choice(shape)
            case Measure():
                return self._measure(shape)
            case Currency():
                self.defs.setdefault("currency", {"enum": sorted(list_currencies())})
                return {"$ref": "#/$defs/currency", "x-shape": "currency"}
        return single_schema(shape, self.language)

    def _record(self, record: Record) -> Schema:
        written: Schema = {
            "type": "object",
            "properties": {item.key: self._field(item) for item in record.fields},
            "required": [item.key for item in record.fields if item.required],
            "additionalProperties": False,
            "x-shape": "record",
        }
        match record.check:
            case OneOf(keys=keys):
                written["anyOf"] = [{"required": [key]} for key in keys]
            case NeededWhen(key=key, other=other, value=value):
                written["x-needed"] = {"key": key, "when": {other: value}}
            case InOrder(first=(first, _), second=(second, _)):
                written["x-in-order"] = [first, second]
            case function if function is minutes_add_up:
                written["x-adds-up"] = True
        return written

    def _field(self, item: Field) -> Schema:
        told = {"title": self.language.text(item.title), "description": self.language.text(item.hint)}
        shown = example(item, self.language)
        examples = {} if shown is None else {"examples": [shown]}
        owners = [kind for kind in self.vocabulary.kinds if item.key == kind.block]
        kinds = {"x-kinds": [kind.id for kind in owners]} if item.key in BLOCKS else {}
        name = {"x-name": item.name} if item.name else {}
        return {**told, **examples, **kinds, **name, **self.of(item.shape)}

    def _list(self, shape: ListOf, item: Schema) -> Schema:
        several = {"type": "array", "items": item, "minItems": 1, "maxItems": shape.most}
        return {"x-shape": "list", **({"anyOf": [item, several]} if shape.lone else several)}

    def _choice(self, choice: Choice) -> Schema:
        if not choice.terms:
            return {"enum": list(choice.names), "x-shape": "choice"}
        name = self.vocabulary.name_of(choice.terms)
        written = [as_json(choice, choice.spelling(term)) for term in choice.terms]
        self.defs[name] = self._closed(choice.terms, written)
        return {"$ref": f"#/$defs/{name}", "x-shape": "choice", "x-codes": choice.codes}

    def _measure(self, shape: Measure) -> Schema:
        number, _ = single_schema(shape.number, self.language)["anyOf"]
        digits = "(0|[1-9][0-9]*)" + (r"(\.[0-9]{1,4})?" if shape.number.fraction else "")
        precision = choice_of(shape.precisions)
        told: Schema = {"x-precision": self._choice(precision)} if shape.precisions else {}
        word = (
            rf"(({_any_of(name for term in shape.precisions for name in term.names)})\s{{1,3}})?"
            if shape.precisions
            else ""
        )
        claim = rf"{word}{digits}(\s?[–-]\s?{digits})?"
        sourced = rf"{claim}\s*\[\^[^\]\s]+\]"
        pattern = rf"^({claim}|{sourced}(\s*{BETWEEN}\s*{sourced})*)$" if shape.sourced else f"^{claim}$"
        written = {"type": "string", "pattern": pattern}
        return {"anyOf": [number, written], "x-shape": "measure", "x-sourced": shape.sourced, **told}

    def _town(self, town: Town) -> Schema:
        """A place of the vocabulary, or any other: whether there is one of the name, the check tells."""
        written = self._choice(town)
        cities = self.defs["cities"]
        self.defs["cities"] = {**cities, "anyOf": [*cities["anyOf"], {"type": "string", "pattern": r"\S"}]}
        return {**written, "x-shape": "town"}

    def _closed(self, terms: Sequence[Term], written: Sequence[str | int]) -> Schema:
        """One of the terms, written as it should be or by any of its names."""
        names = dict.fromkeys(name for term in terms for name in term.names)
        others = [name for name in names if name not in written]
        told = {"x-terms": [self._term(term) for term in terms]}
        return {**or_else({"enum": list(written)}, {"enum": others} if others else None), **told}

    def _term(self, term: Term) -> Schema:
        """What a form has to know of a term."""
        label = self.language.label
        told: Schema = {"id": term.id, "label": label(term.labels)}
        if aliases := [name for name in term.names[1:] if name != told["label"]]:
            told["aliases"] = aliases
        match term:
            case Theme(definition=definition, broader=broader):
                return {**told, "definition": label(definition), **({"broader": broader} if broader else {})}
            case Kind(definition=definition, block=block, checklist=checklist):
                ticked = {"checklist": True} if checklist else {}
                return {**told, "definition": label(definition), **({"block": block} if block else {}), **ticked}
            case State(meaning=meaning) | Precision(meaning=meaning):
                return {**told, "meaning": meaning}
            case NeedKind(meaning=meaning, unit=unit):
                return {**told, "meaning": meaning, **({"unit": label(unit)} if unit else {})}
            case City():
                places = {"places": f"#/$defs/{_places(term)}"} if term.districts or term.areas else {}
                return {**told, **places, "open": takes_any_district(term)}
            case Area(districts=districts):
                return {**told, "in": list(districts)}
        return told

    def own_places(self) -> Iterator[Schema]:
        """A practice of one city names districts and areas of that city alone."""
        for city in self.vocabulary.cities:
            names = {"enum": list(dict.fromkeys(city.names))}
            alone = {"anyOf": [names, {"type": "array", "items": names, "maxItems": 1}]}
            then: Schema | bool = takes_any_district(city)
            if places := (*city.districts, *city.areas):
                written = [next(iter(place.labels.values())) for place in places]
                closed = self._closed(places, written)
                under = f"^({_any_of(city.names)})/({_any_of(name for place in places for name in place.names)})$"
                closed["anyOf"].append({"type": "string", "pattern": under, "deprecated": True})
                self.defs[_places(city)] = closed
                item = {"$ref": f"#/$defs/{_places(city)}"}
                then = {"anyOf": [item, {"type": "array", "items": item}]}
            if then is not True:
                yield _rule({"city": alone}, {"district": then})


def _own_blocks(vocabulary: Vocabulary) -> Iterator[Schema]:
    """A block of fields belongs to the kinds that name it."""
    for block in BLOCKS:
        others = [name for kind in vocabulary.kinds if kind.block != block for name in kind.names]
        yield _rule({"kind": {"enum": list(dict.fromkeys(others))}}, {block: False})


def _rule(when: Schema, then: Schema) -> Schema:
    return {"if": {"properties": when, "required": list(when)}, "then": {"properties": then}}


def _places(city: City) -> str:
    return f"places-{city.id}"


def _any_of(names: Iterable[str]) -> str:
    """An expression for any of the names; Python's own escaping is refused by JavaScript."""
    return "|".join(re.sub(r"[.*+?^${}()|[\]\\/]", r"\\\g<0>", name) for name in dict.fromkeys(names))


# A draft may lack what a page has to have.
_DRAFT = {"properties": {"draft": {"enum": [True, "true"]}}, "required": ["draft"]}
_TITLE = N_("Front matter of a practice")
_ABOUT = N_("The fields above the text of a practice. What no schema can tell, scripts/check.py tells.")
_STEM = N_("practice")
