"""The page of all problems: what each code says, in the words of the bank, with an example and its mend."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from bank.model.terms import Term
from bank.model.vocabulary import Vocabulary
from bank.source.front_matter_file import written
from bank.source.problem_table import PROBLEMS, Entry, Scope
from bank.source.problems import LEVELS, sentence
from bank.text.language import N_, Language


@dataclass(frozen=True)
class Explained:
    """One problem as its readers see it; the other fields are as in the table."""

    code: str
    level: str
    words: str
    example: str
    mend: str
    file: str
    in_words: bool


def explained(vocabulary: Vocabulary, language: Language) -> Iterator[tuple[str, list[Explained]]]:
    """All problems under what they are found in, the examples written with values of the vocabulary."""
    values = samples(vocabulary)
    for scope in get_args(Scope):
        own = [_explain(entry, values, language) for entry in PROBLEMS.values() if entry.scope == scope]
        yield language.text(_SCOPES[scope]), own


def _explain(entry: Entry, values: dict[str, str], language: Language) -> Explained:
    words = _PLACEHOLDER.sub(lambda found: f"[{language.text(_WORDS[found[1]])}]", sentence(entry, language))
    words = words.replace("{{", "{").replace("}}", "}")
    example, mend = (fill(language.text(text), values) for text in (entry.example, entry.mend))
    level = language.text(LEVELS[entry.level])
    return Explained(entry.code, level, words, example, mend, entry.file, entry.in_words)


def fill(example: str, values: dict[str, str]) -> str:
    """An example with values of a vocabulary; what the vocabulary has none for is an ellipsis."""
    return re.sub("‹([^‹›]+)›", lambda found: values.get(found[1], "…"), example)


def samples(vocabulary: Vocabulary) -> dict[str, str]:
    """Values of the vocabulary as a practice writes them, by the names that examples call them by."""
    cities = sorted(vocabulary.cities, key=lambda city: not city.districts)
    headings = [_label(term) for term in vocabulary.headings]
    plain = [kind for kind in vocabulary.kinds if not kind.block]
    found = {
        **_two("city", [_label(city) for city in cities]),
        **_two("theme", [_label(theme) for theme in vocabulary.themes]),
        **_two("kind", [_label(kind) for kind in plain]),
        **{kind.block: _label(kind) for kind in reversed(vocabulary.kinds.items) if kind.block},
        **{state.meaning: _label(state) for state in reversed(vocabulary.states.items)},
        **{name: _first(terms) for name, terms in _lists(vocabulary).items()},
    }
    districts = [_label(district) for district in cities[0].districts] if cities else []
    if districts:
        found |= {"district": districts[0], "city/district": f"{found['city']}/{districts[0]}"}
    found = {name: written(value) for name, value in found.items()}
    ids = _two("city-id", [city.id for city in cities])
    return {**found, **ids, **_two("heading", headings)}


def _lists(vocabulary: Vocabulary) -> dict[str, Iterable[Term]]:
    return {
        "role": vocabulary.roles,
        "unit": vocabulary.cost_units,
        "cause": vocabulary.causes,
        "audience": vocabulary.audiences,
    }


def _first(terms: Iterable[Term]) -> str:
    return next((_label(term) for term in terms), "…")


def _two(name: str, values: list[str]) -> dict[str, str]:
    """The first value under the name, and the second as another one."""
    return dict(zip((name, f"other-{name}"), values, strict=False))


def _label(term: Term) -> str:
    return next(iter(term.labels.values()))


_PLACEHOLDER = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")
_SCOPES: dict[Scope, str] = {
    "file": N_("In the file as a whole"),
    "front matter": N_("In the fields"),
    "body": N_("In the text below the fields"),
    "image": N_("In pictures"),
    "document": N_("In documents"),
    "bank": N_("Between files"),
    "vocabulary": N_("In the vocabulary"),
    "settings": N_("In the settings of the bank"),
    "another bank": N_("In what other banks publish"),
}
# What stands on the page in place of what a message is filled with.
_WORDS = {
    name: word
    for word, names in (
        (N_("number"), "byte count deepest digits good height least length line most size total width written"),
        (N_("value"), "early late new old state value"),
        (N_("line"), "lost text"),
        (N_("reason"), "reason"),
        (N_("name"), "area broader city district kind name theme title"),
        (N_("names"), "names owners ways"),
        (N_("field"), "first key second"),
        (N_("fields"), "keys"),
        (N_("id"), "id owner"),
        (N_("date"), "as_of date start"),
        (N_("file"), "file other"),
        (N_("folder"), "folder"),
        (N_("address"), "address"),
        (N_("characters"), "begins characters code mark marks shown tag"),
        (N_("types of files"), "ending endings"),
        (N_("headings"), "anchor order"),
        (N_("a better one"), "better"),
    )
    for name in names.split()
}
