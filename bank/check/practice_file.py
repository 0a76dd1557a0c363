"""Reading a practice: the bytes of its file become a Practice, or every problem of the file at once."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import yaml

from bank.check.across_fields import check_block, check_dates, place_districts
from bank.check.body import References, check_body, check_document, check_picture, check_prose
from bank.check.fonts import is_printable, unprintable
from bank.check.limits import LONGEST_BLOCK, too_much
from bank.check.reading import ENDING, Reading
from bank.markdown.sources import cited
from bank.model.practice import Practice, Unfinished
from bank.model.terms import City
from bank.model.vocabulary import Vocabulary
from bank.schema.front_matter import front_matter
from bank.schema.scalars import text_of
from bank.source.front_matter_file import FrontMatterFile, Steps, children, read_document
from bank.source.location import Location
from bank.source.problems import Finding, Problem, fatal
from bank.text.normalise import nearest, slug

_NEW = ("unknown-city", "unknown-place", "value-not-in-list")
_LACKING = ("field-required", "one-field-needed", "state-not-dated")
BORNE = (*_NEW, *_LACKING)  # what a draft may say or lack all the same
_SOURCED = ("cost", "needs", "adapted_elsewhere")  # lists of which each item names its source
_UNFINISHED = ("draft-lacks-field", "draft-says-something-new")


def home(name: str, data: bytes | Finding | None, vocabulary: Vocabulary) -> str:
    """Where a practice's file belongs under the folder of practices: in that of its first city, when it names one."""
    document = read_document(name, data)[0] if isinstance(data, bytes) else None
    if document is None:
        return name
    values, _ = front_matter(vocabulary).read_parts(document.front, Location(name, datetime.date.max, []))
    cities = values.get("cities")
    return f"{cities[0].id}/{name}" if cities else name


def read_practice(path: str, data: bytes, context: Reading) -> tuple[Practice | None, list[Problem]]:
    """Read the practice in the file `path`, relative to the folder of practices.

    None when it has a fatal error, or is a draft that lacks what a page has to have, of which warnings tell.
    """
    shown = f"{context.root}/{path}"
    document, problems = read_document(shown, data)
    if document is None:
        return None, [*_check_name(path, None, context), *problems]
    practice, found = read_fields(path, shown, document, context)
    found = sorted([*problems, *found])
    return (None if fatal(found) else practice), found


def read_fields(
    path: str, shown: str, document: FrontMatterFile, context: Reading
) -> tuple[Practice | None, list[Problem]]:
    """Read the practice of a file that is split already, which messages call `shown`."""
    if crowd := too_much(document.body, (node.value for node, _ in document.values)):
        told = (finding.at(shown, document.body_line + line) for line, finding in crowd)
        return None, [*_check_name(path, None, context), *told]
    problems: list[Problem] = []
    location = Location(shown, context.today, problems, language=context.language)
    values, nodes = context.shape.read_parts(document.front, location)
    place_districts(values, nodes, location, context.vocabulary)
    check_dates(values, document.front, location)
    if values.get("draft"):
        problems[:] = [_excused(problem) for problem in problems]
    check_block(values, nodes, location, context.vocabulary)
    _check_references(values, document.front, location, path, context)
    problems += _check_name(path, values.get("cities"), context)
    problems += _check_texts(document, values, nodes, path, shown, context)
    problems.sort()
    if fatal(problems) or any(problem.code in _UNFINISHED for problem in problems):
        return None, problems
    values.setdefault("licence", next(iter(context.vocabulary.licences), None))
    values.setdefault("told_by", next(iter(context.vocabulary.tellers), None))
    named = {**_named(values), "written": document.written}
    return Practice(id=PurePosixPath(path).stem, path=shown, body=document.text, **named), problems


def read_unfinished(path: str, data: bytes, problems: Sequence[Problem], context: Reading) -> Unfinished:
    """Read a draft of which read_practice has told these problems, none of them fatal."""
    document, _ = read_document(path, data)
    assert document
    values, _ = context.shape.read_parts(document.front, Location(path, context.today, []))
    told = {re.split(r"[.[]", problem.place)[0] for problem in problems if problem.code in _UNFINISHED}
    lacking = tuple(item.title for item in context.shape.fields if item.key in told)
    id, body = PurePosixPath(path).stem, document.text
    known = {key: values[key] for key in ("image", "cities", "summary") if key in values}
    title, sources = values.get("title", id), values.get("sources", ())
    return Unfinished(id, f"{context.root}/{path}", title, body, sources, lacking, **known)


def _excused(problem: Problem) -> Problem:
    """A draft may lack what a page has to have, or say what no list has yet; all else has to be right all the same."""
    if problem.code in _NEW:
        value = problem.values.get("value") or problem.values.get("name")
        return replace(problem, code="draft-says-something-new", values={"value": value}, allowed=())
    return replace(problem, code="draft-lacks-field") if problem.code in _LACKING else problem


def _named(values: dict[str, Any]) -> dict[str, Any]:
    """The values under the names of the model where one key may hold two things."""
    if "cost" in values and not isinstance(values["cost"], tuple):
        values["cost_absence"] = values.pop("cost")
    return values


def _check_name(path: str, cities: tuple[City, ...] | None, context: Reading) -> Iterator[Problem]:
    """The file's name is the practice's id, its folder the city's id."""
    shown, pure = f"{context.root}/{path}", PurePosixPath(path)
    if slug(pure.stem) != pure.stem:
        yield Problem(
            shown, 0, "", "file-name-no-address", {"name": pure.name, "better": f"{slug(pure.stem) or 'name'}{ENDING}"}
        )
    for other in context.paths_by_id.get(pure.stem, ()):
        if other != path:  # each of the two names the other
            yield Problem(shown, 0, "", "same-id", {"id": pure.stem, "other": f"{context.root}/{other}"})
    if cities and str(pure.parent) != cities[0].id:
        city, folder = cities[0], str(PurePosixPath(shown).parent)
        values = {"folder": folder, "city": next(iter(city.labels.values()))}
        yield Problem(shown, 0, "", "wrong-folder", {**values, "better": f"{context.root}/{city.id}/{pure.name}"})


def _check_references(
    values: Mapping[str, Any], front: yaml.Node, location: Location, path: str, context: Reading
) -> None:
    """Other practices, sources and the picture that the fields name must be there."""
    own, known = PurePosixPath(path).stem, context.paths_by_id
    status, parents = values.get("status"), values.get("adapted_from", ())
    named: list[tuple[Steps, str | None]] = [(("status", "successor"), status and status.successor)]
    named += [(("adapted_from", number, "practice"), parent.practice) for number, parent in enumerate(parents, 1)]
    for place, id in named:
        if id == own:
            location.report_at(front, place, "practice-names-itself", id=id)
        elif id and id not in known:
            location.report_at(front, place, "unknown-practice", id=id, suggestion=nearest(id, known))
    ids = [source.id for source in values.get("sources", ())]
    for number, id in enumerate(ids, 1):
        if id in ids[: number - 1]:
            location.report_at(front, ("sources", number, "id"), "same-source-id", id=id)
    for key in _SOURCED:
        items = values.get(key, ())
        for number, item in enumerate(items if isinstance(items, tuple) else (), 1):
            if item.source and ids and item.source not in ids:
                near = nearest(item.source, ids)
                location.report_at(
                    front, (key, number, "source"), "unknown-source-named", id=item.source, suggestion=near
                )
    _check_files(values, front, location, References(path, location.path, context.files, frozenset(), context.look))


def _check_files(values: Mapping[str, Any], front: yaml.Node, location: Location, around: References) -> None:
    """The picture and the documents lie beside the practice, and can be shown."""
    image, documents = values.get("image"), values.get("documents", ())
    named: list[tuple[Steps, Iterator[Finding]]] = []
    named += [(("image", "file"), check_picture(image.file, around))] if image else []
    named += [
        (("documents", number, "file"), check_document(document.file, around))
        for number, document in enumerate(documents, 1)
    ]
    for place, found in named:
        for finding in found:
            location.report_at(front, place, finding.code, suggestion=finding.suggestion, **finding.values)


def _check_texts(
    document: FrontMatterFile,
    values: Mapping[str, Any],
    nodes: Mapping[str, yaml.Node],
    path: str,
    shown: str,
    context: Reading,
) -> Iterator[Problem]:
    """Markdown in the body and in the fields, and sources that nothing cites."""
    written = _written(nodes.get("sources"), "id")
    around = References(path, shown, context.files, frozenset(written), context.look, context.language)
    body = document.text
    first_line = document.body_line + document.body[: document.body.find(body)].count("\n")
    yield from check_body(body, first_line, context.vocabulary.headings, around)
    printable = is_printable("\n".join([body, *(node.value for node, _ in document.values)]), context.covered)
    if not printable:
        yield from _unprintable(body, first_line, "", shown, context)
    cites = {*cited(body)}
    for node, place in document.values:
        line = node.start_mark.line + 1 + (node.style == "|")  # the text of a block begins after its sign
        if not printable:
            yield from _unprintable(node.value, line, place, shown, context)
        # Nothing else could be read as more than words, and a text that is too long has been told of.
        if ("[" in node.value or "<" in node.value) and len(text := text_of(node)) <= LONGEST_BLOCK:
            cites |= {*cited(text)}
            yield from check_prose(text, line, place, around)
    cites |= {id for key in _SOURCED for id in _written(nodes.get(key), "source")}
    for id, line in written.items():
        if id not in cites:
            yield Problem(shown, line, "sources", "source-never-cited", {"id": id})


def _written(node: yaml.Node | None, name: str) -> dict[str, int]:
    """The values of a key in the records of a list as they are written, sound or not, with their lines."""
    entries = [item for item in (children(node) if node else ()) if isinstance(item, yaml.MappingNode)]
    pairs = [pair for entry in entries for pair in entry.value]
    return {
        str(value.value): value.start_mark.line + 1 for key, value in pairs if key.value == name and _is_written(value)
    }


def _is_written(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and bool(node.value)


def _unprintable(text: str, first_line: int, place: str, shown: str, context: Reading) -> Iterator[Problem]:
    for line, finding in unprintable(text, context.covered):
        yield finding.at(shown, first_line + line, place)
