"""Translations: a file id.en.md whose texts are laid over those of the practice beside it, which has all else.

What is read is the practice with the texts of its translation, so that each text is judged as any other; what is wrong
with the practice itself is told of its own file alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

import yaml

from bank.check.practice_file import read_fields
from bank.check.reading import Reading
from bank.check.translation_name import original_of
from bank.markdown.dialect import parse
from bank.model.practice import Practice, Translation
from bank.model.terms import Heading, Terms
from bank.schema.abstracts import KEY as ABSTRACTS
from bank.schema.containers import Either, ListOf, Record
from bank.schema.paths import without_numbers
from bank.schema.scalars import Date, Text
from bank.source.front_matter_file import FrontMatterFile, read_document
from bank.source.location import Location, Shape
from bank.source.problems import Problem, fatal
from bank.text.dates import PartialDate
from bank.text.normalise import nearest

DAY = "translated"
_NEEDED = ("title", "summary", DAY)
_KEPT = (ABSTRACTS, "district", "sources")  # places and what is quoted from elsewhere
_NAMES = (
    *("organisations.name", "contact.organisation", "charter.members", "workshop.place", "documents.title"),
    *("adapted_elsewhere.place", "adapted_elsewhere.by"),
)


def read_translation(
    path: str, data: bytes, original: bytes | None, wrong: Iterable[Problem], context: Reading
) -> tuple[Practice | None, list[Problem]]:
    """Read the translation in the file `path`; `original` is what the file of the practice holds, with what is `wrong`.

    None when it has a fatal error, or when the practice has one.
    """
    shown, named = f"{context.root}/{path}", original_of(path)
    assert named
    beside, code = named
    languages = context.vocabulary.languages[1:]
    if code not in languages:
        return None, [Problem(shown, 0, "", "translation-of-no-language", {"value": code}, allowed=languages)]
    if original is None:
        near = nearest(beside, [path for paths in context.paths_by_id.values() for path in paths])
        return None, [Problem(shown, 0, "", "translation-of-nothing", {"file": f"{context.root}/{beside}"}, near)]
    document, problems = read_document(shown, data)
    first, _ = read_document(shown, original)
    if document is None or first is None:
        return None, problems
    location = Location(shown, context.today, problems, language=code)
    day = _day(document.front, location)
    shape = Record(dict, tuple(item for item in context.shape.fields if item.key not in _KEPT))
    front = _laid(shape, first.front, document.front, location)
    whole = FrontMatterFile(front, document.body, document.body_line)
    practice, found = read_fields(beside, shown, whole, replace(context, language=code))
    known = {replace(problem, path=shown) for problem in wrong if problem.place}
    own = {"", *(place for _, place in document.values)}
    new = (problem for problem in found if problem.path == shown and problem not in known)
    problems += [problem if problem.place in own else replace(problem, line=0) for problem in new]
    problems += _headings(document, first, shown, context.vocabulary.headings)
    if left := [*_left(shape, first.front, document.front)]:
        problems.append(Problem(shown, 0, "", "translation-lacks-texts", {"keys": ", ".join(left)}))
    problems.sort()
    if practice is None or day is None or fatal(problems):
        return None, problems
    return replace(practice, path=f"{context.root}/{beside}", translation=Translation(code, shown, day)), problems


def _day(front: yaml.MappingNode, location: Location) -> PartialDate | None:
    """The day of the translation; what else it cannot do without is asked for as well."""
    nodes = {str(key.value): value for key, value in front.value}
    for key in _NEEDED:
        if key not in nodes:
            location.key(key).report(front, "field-required")
    day: PartialDate | None = Date(full=True).read(nodes[DAY], location.key(DAY)) if DAY in nodes else None
    return day


def _laid(shape: Record, original: yaml.MappingNode, own: yaml.MappingNode, location: Location) -> yaml.MappingNode:
    """The fields of the original with the texts of the translation in their places.

    What is not a text keeps its line, so that what is wrong with it is the same as in the original.
    """
    fields, held = {item.key: item.shape for item in shape.fields}, [str(key.value) for key, _ in original.value]
    given = {str(key.value): value for key, value in own.value if location.place or key.value != DAY}
    for key in given.keys() - set(held):
        location.key(key).report(given[key], "translation-of-no-field", key=key, suggestion=nearest(key, held))
    for key in given.keys() & (set(held) - fields.keys()):
        location.key(key).report(given[key], "translation-of-no-text")
    pairs = [
        (
            key,
            _over(fields[name], value, given[name], location.key(name)) if name in given and name in fields else value,
        )
        for name, (key, value) in zip(held, original.value, strict=True)
    ]
    return yaml.MappingNode(original.tag, pairs, original.start_mark, original.end_mark)


def _over(shape: Shape, original: yaml.Node, own: yaml.Node, location: Location) -> yaml.Node:
    """A value of the original with what the translation says of it."""
    match shape, original, own:
        case Either(other=inner), yaml.SequenceNode(), _:
            return _over(inner, original, own, location)
        case Record(), yaml.MappingNode(), yaml.MappingNode():
            return _laid(shape, original, own, location)
        case ListOf(shape=inner), yaml.SequenceNode(), yaml.SequenceNode() if len(original.value) == len(own.value):
            items = zip(original.value, own.value, strict=True)
            laid = [_over(inner, one, other, location.item(number)) for number, (one, other) in enumerate(items, 1)]
            return yaml.SequenceNode(original.tag, laid, original.start_mark, original.end_mark)
        case ListOf(), yaml.SequenceNode(), yaml.SequenceNode():
            count, good = len(own.value), len(original.value)
            location.report(own, "translation-of-other-length", count=count, good=good)
        case ListOf(shape=inner, lone=True), yaml.ScalarNode(), yaml.ScalarNode():
            return _over(inner, original, own, location)
        case Text(), yaml.ScalarNode(), yaml.ScalarNode():
            return own
        case _:
            location.report(own, "translation-of-no-text")
    return original


def _left(shape: Shape, original: yaml.Node, own: yaml.Node | None, place: str = "") -> Iterator[str]:
    """The places of texts that the original has and the translation has not."""
    match shape, original:
        case Either(other=inner), yaml.SequenceNode():
            yield from _left(inner, original, own, place)
        case Record(fields=fields), yaml.MappingNode():
            shapes = {item.key: item.shape for item in fields}
            given = {str(key.value): value for key, value in own.value} if isinstance(own, yaml.MappingNode) else {}
            for name, value in ((str(key.value), value) for key, value in original.value):
                if name in shapes:
                    yield from _left(shapes[name], value, given.get(name), f"{place}.{name}".lstrip("."))
        case ListOf(shape=inner), yaml.SequenceNode():
            items = own.value if isinstance(own, yaml.SequenceNode) else []
            for number, (one, other) in enumerate(zip_longest(original.value, items[: len(original.value)]), 1):
                yield from _left(inner, one, other, f"{place}[{number}]")
        case ListOf(shape=inner), yaml.ScalarNode():
            yield from _left(inner, original, own, place)
        case Text(), _ if own is None and without_numbers(place) not in _NAMES:
            yield place


def _headings(
    document: FrontMatterFile, original: FrontMatterFile, shown: str, headings: Terms[Heading]
) -> Iterator[Problem]:
    """The text of a translation has the headings of the original, in the words of its language."""
    own, first = _outline(document.body, headings), _outline(original.body, headings)
    if [one[:2] for one in own] != [one[:2] for one in first]:
        order = " · ".join(title for _, _, title in first)
        yield Problem(shown, document.body_line, "", "translation-of-other-headings", {"order": order})


def _outline(body: str, headings: Terms[Heading]) -> Sequence[tuple[str, str, str]]:
    """The headings of a text: the level, the id of one of the bank's own, the words."""
    found = []
    for opening, content in pairwise(parse(body.strip())):
        if opening.type == "heading_open":
            term = headings.find(content.content.strip())
            found.append((opening.tag, term.id if term else "", content.content.strip()))
    return found
