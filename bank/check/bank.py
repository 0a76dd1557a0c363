"""The bank: every file under the folder of practices becomes a part of the catalogue, or problems."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from urllib.parse import unquote

from bank.check.images import look
from bank.check.practice_file import ENDING, Context, is_hidden, is_practice, read_practice, read_unfinished
from bank.check.vocabulary_files import read_vocabulary
from bank.markdown.dialect import parse
from bank.markdown.html import anchors, linked_anchor, own_anchors
from bank.markdown.links import IMAGE_ENDINGS, addresses, internal_files, resolve
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice, Unfinished
from bank.model.vocabulary import FOLDER
from bank.source.problems import Finding, Problem, errors, fatal


def read_bank(
    folder: Path,
    today: datetime.date,
    *,
    drafts: bool = False,
    shown: str = "practices",
    covered: frozenset[str] = frozenset(),
    guests: Mapping[str, bytes] = MappingProxyType({}),
    language: str = "",
    follow: Callable[[Sequence[str]], Iterable[str]] = iter,
) -> tuple[Catalogue, list[Problem]]:
    """Read the vocabulary and every practice under a folder; `shown` is the folder's path in messages,
    `covered` are the characters that print can show, `guests` the contents of files that lie elsewhere, by the paths
    that they would have here; `language` is the code of that of the texts; `follow` yields the paths of practices
    again and may tell how far one is.

    Each file is either in the catalogue, a draft that was not asked for or is not finished, or has a fatal error among
    the problems; when the vocabulary has one, only its problems come out, since no practice can be judged by it. Raise
    OSError when a file cannot be read at all.
    """
    vocabulary, problems = read_vocabulary(folder / FOLDER, f"{shown}/{FOLDER}", today)
    if errors(problems):
        return Catalogue(vocabulary, (), today), sorted(problems)
    own = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    files = frozenset(path for path in own if not is_hidden(path)) | guests.keys()
    context = Context(vocabulary, files, today, shown, cache(lambda path: _look(folder / path)), covered, language)
    sound: dict[str, Practice] = {}
    unfinished: dict[str, Unfinished] = {}
    for path in follow(sorted(filter(is_practice, files))):
        data = guests[path] if path in guests else _content(folder / path)
        if data is None:
            continue
        practice, found = read_practice(path, data, context)
        problems += found
        if practice:
            sound[path] = practice
        elif not fatal(found):
            unfinished[path] = read_unfinished(path, data, found, context)
    problems += _check_endings(files, shown)
    problems += _check_hidden(own, shown)
    problems += _check_drafts(sound, unfinished, shown)
    problems += _check_anchors(sound, own_anchors(vocabulary.headings))
    problems += _check_old_addresses(sound.values())
    published = tuple(practice for practice in sound.values() if drafts or not practice.draft)
    return Catalogue(vocabulary, published, today, tuple(unfinished.values()) if drafts else ()), sorted(problems)


def _content(file: Path) -> bytes | None:
    """The bytes of a file; none of one that somebody has deleted meanwhile."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _look(file: Path) -> tuple[Finding, ...]:
    """What is wrong with a picture; nothing with one that somebody has deleted meanwhile."""
    try:
        return look(file)
    except FileNotFoundError:
        return ()


def _check_hidden(files: Iterable[str], root: str) -> Iterator[Problem]:
    """A practice whose own name begins with a dot is left out; ._names are what macOS leaves beside files."""
    for path in files:
        name = PurePosixPath(path).name
        if name.startswith(".") and not name.startswith("._") and name.endswith(ENDING):
            yield Problem(f"{root}/{path}", 0, "", "file-name-begins-with-dot", {"better": name.lstrip(".")})


def _check_endings(files: Iterable[str], root: str) -> Iterator[Problem]:
    """What is neither a practice nor a picture would be left out of the site without a word."""
    for path in files:
        if PurePosixPath(path).parts[0] == FOLDER:
            continue
        if not path.endswith(ENDING) and not path.casefold().endswith(IMAGE_ENDINGS):
            yield Problem(f"{root}/{path}", 0, "", "neither-practice-nor-image", {"pictures": ", ".join(IMAGE_ENDINGS)})


def _check_drafts(sound: Mapping[str, Practice], unfinished: Mapping[str, Unfinished], root: str) -> Iterator[Problem]:
    """A draft is not published, so nothing published may lead to it, and nothing at all to an unfinished one."""
    begun = {path: draft.id for path, draft in unfinished.items()}
    unpublished = {path: practice.id for path, practice in sound.items() if practice.draft} | begun
    for path, practice in sound.items():
        drafts = begun if practice.draft else unpublished
        if not drafts:
            continue
        linked = {target for text in practice.prose() for _, target in internal_files(text, path)}
        for target in sorted(linked & drafts.keys()):
            yield Problem(practice.path, 0, "", "leads-to-draft", {"file": f"{root}/{target}"})
        parents = practice.adapted_from
        named = [("status.successor", practice.status.successor)]
        named += [(f"adapted_from[{number}].practice", parent.practice) for number, parent in enumerate(parents, 1)]
        for place, id in named:
            for draft in (draft for draft, name in drafts.items() if name == id):
                yield Problem(practice.path, 0, place, "leads-to-draft", {"file": f"{root}/{draft}"})


def _check_anchors(sound: Mapping[str, Practice], headings: frozenset[str]) -> Iterator[Problem]:
    """A link to a heading of another practice leads to one that is there."""
    for path, practice in sound.items():
        for address in (address for text in practice.prose() if ".md#" in text for address in addresses(text)):
            file, _, heading = address.partition("#")
            target = sound.get(resolve(unquote(file), path) or "") if heading else None
            if target and linked_anchor(unquote(heading), headings) not in anchors(parse(target.body), headings):
                yield Problem(practice.path, 0, "", "unknown-anchor", {"anchor": address})


def _check_old_addresses(practices: Iterable[Practice]) -> Iterator[Problem]:
    """An old address can lead to one practice only."""
    taken: dict[str, Practice] = {}
    for practice in practices:
        for address in practice.redirect_from:
            first = taken.setdefault(address.strip("/"), practice)
            if first is not practice:
                values = {"address": address, "other": first.path}
                yield Problem(practice.path, 0, "redirect_from", "same-old-address", values)
