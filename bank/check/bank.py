"""The bank: every name under the folder of practices becomes a part of the catalogue, or problems."""

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

from bank.check import documents, images
from bank.check.duplicates import check_duplicates
from bank.check.folder import list_folder
from bank.check.old_addresses import OldAddress, check_old_addresses, old_addresses, own_names
from bank.check.practice_file import read_practice, read_unfinished
from bank.check.reading import Reading, is_practice, is_translation
from bank.check.translation import read_translation
from bank.check.translation_name import original_of
from bank.check.vocabulary_files import read_vocabulary
from bank.markdown.dialect import parse
from bank.markdown.html import anchors, linked_anchor, own_anchors
from bank.markdown.links import IMAGE_ENDINGS, internal_files, resolve
from bank.markdown.links import addresses as linked_addresses
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.objects import DOCUMENT_ENDINGS
from bank.model.practice import Practice, Unfinished
from bank.model.tally import Tally
from bank.model.vocabulary import FOLDER
from bank.source.front_matter_file import LARGEST, too_large
from bank.source.problems import Finding, Problem, errors, fatal

_ADDRESSES = Addresses()


def read_bank(
    folder: Path,
    today: datetime.date,
    *,
    drafts: bool = False,
    shown: str = "practices",
    covered: frozenset[str] = frozenset(),
    guests: Mapping[str, bytes | Finding | None] = MappingProxyType({}),
    language: str = "",
    addresses: Addresses = _ADDRESSES,
    own: frozenset[str] = frozenset(),
    follow: Callable[[Sequence[str]], Iterable[str]] = iter,
) -> tuple[Catalogue, list[Problem]]:
    """Read the vocabulary and every practice under a folder; `shown` is the folder's path in messages,
    `covered` are the characters that print can show, `guests` the contents of files that lie elsewhere, by the paths
    that they would have here; `language` is the code of that of the texts; `addresses` are those of the site, `own` the
    names at its root that no old address may take; `follow` yields the paths of practices again and may tell how far
    one is.

    Each name is either in the catalogue, a draft that was not asked for or is not finished, or told of among the
    problems, as the catalogue's tally counts; when the vocabulary has an error, only its problems come out, since no
    practice can be judged by it. Raise OSError when the folder itself cannot be read.
    """
    listing = list_folder(folder, shown)
    files = frozenset(listing.files | guests.keys())
    paths = sorted(filter(is_practice, files))
    vocabulary, problems = read_vocabulary(folder / FOLDER, f"{shown}/{FOLDER}", today)
    if errors(problems):
        number = len(paths) + len(listing.refused)
        return Catalogue(vocabulary, (), today, tally=Tally(read=number, refused=number)), sorted(problems)
    beside = _Beside(folder)
    read = _Read(Reading(vocabulary, files, today, shown, beside.look, covered, language))

    def held(path: str) -> bytes | Finding | None:
        return guests[path] if path in guests else content(folder / path) if path in files else None

    for path in follow(paths):
        read.take(path, held(path))
    for path in sorted(filter(is_translation, files)):
        read.translate(path, held)
    problems += [*listing.problems, *chain(*read.problems.values()), *beside.check_unseen(files, shown)]
    problems += _check_drafts(read.sound, read.unfinished, shown)
    problems += _check_anchors(read.sound, own_anchors(vocabulary.headings))
    problems += check_duplicates([*read.sound.values(), *read.unfinished.values()])
    problems += check_old_addresses(
        read.old, [f"{shown}/{path}" for path in paths], addresses, own or own_names(addresses)
    )
    published = tuple(practice for practice in read.sound.values() if drafts or not practice.draft)
    begun = tuple(read.unfinished.values()) if drafts else ()
    ids = {practice.id for practice in published}
    translations = tuple(practice for practice in read.translations if practice.id in ids)
    tally = read.tally(len(listing.refused))
    catalogue = Catalogue(
        vocabulary, published, today, begun, tally, translations=translations, drafts=tuple(read.drafts)
    )
    return catalogue, sorted(problems)


@dataclass(frozen=True)
class _Read:
    """What became of the files of practices, by their paths, so far."""

    context: Reading
    sound: dict[str, Practice] = field(default_factory=dict)
    unfinished: dict[str, Unfinished] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    translations: list[Practice] = field(default_factory=list)
    old: list[OldAddress] = field(default_factory=list)
    problems: dict[str, list[Problem]] = field(default_factory=dict)

    def take(self, path: str, data: bytes | Finding | None) -> None:
        """Read the content of a file, or tell why there is none; nobody is told of what was deleted meanwhile."""
        if data is None:
            return
        if isinstance(data, Finding):
            practice, found = None, [data.at(f"{self.context.root}/{path}", 0)]
        else:
            practice, found = read_practice(path, data, self.context)
        self.problems[path] = found
        if practice:
            self.sound[path] = practice
            if practice.redirect_from and isinstance(data, bytes):
                self.old.extend(old_addresses(practice.path, data, practice.redirect_from))
        elif isinstance(data, Finding) or fatal(found):
            self.refused.append(path)
        else:
            self.unfinished[path] = read_unfinished(path, data, found, self.context)

    def translate(self, path: str, held: Callable[[str], bytes | Finding | None]) -> None:
        """Read the translation of a practice that was taken before, if that is sound; `held` is what a file holds."""
        beside, _ = original_of(path) or ("", "")
        data, original = held(path), held(beside)
        if isinstance(data, Finding):
            self.problems[path] = [data.at(f"{self.context.root}/{path}", 0)]
        elif data is not None and not isinstance(original, Finding):
            practice, found = read_translation(path, data, original, self.problems.get(beside, ()), self.context)
            self.problems[path] = found
            self.translations.extend([practice] if practice else [])

    @property
    def drafts(self) -> list[str]:
        """The paths of the drafts from the bank's root, finished or not."""
        sound = (practice.path for practice in self.sound.values() if practice.draft)
        return sorted([*sound, *(draft.path for draft in self.unfinished.values())])

    def tally(self, unread: int) -> Tally:
        """What became of all, with those of which the name alone was enough to refuse them."""
        drafts = len(self.drafts)
        read = len(self.sound) + len(self.unfinished) + len(self.refused) + unread
        published = len(self.sound) + len(self.unfinished) - drafts
        return Tally(read, published, len(self.refused) + unread, drafts)


@dataclass(frozen=True)
class _Beside:
    """The pictures and documents of a folder, each looked at once, where a practice names it or at the end."""

    folder: Path
    seen: dict[str, tuple[Finding, ...]] = field(default_factory=dict)

    def look(self, path: str) -> tuple[Finding, ...]:
        """What is wrong with a file; nothing with one that somebody has deleted meanwhile."""
        if path not in self.seen:
            look = documents.look if path.casefold().endswith(DOCUMENT_ENDINGS) else images.look
            try:
                self.seen[path] = look(self.folder / path)
            except FileNotFoundError:
                self.seen[path] = ()
            except OSError as error:
                self.seen[path] = (Finding("file-unreadable", {"reason": error.strerror}),)
        return self.seen[path]

    def check_unseen(self, files: frozenset[str], root: str) -> Iterator[Problem]:
        """A file that no practice names stays in the history of the files all the same."""
        for path in sorted(files - self.seen.keys()):
            code = next((code for endings, code in _UNSEEN if path.casefold().endswith(endings)), None)
            for finding in (Finding(code, {}), *self.look(path)) if code else ():
                yield finding.at(f"{root}/{path}", 0)


_UNSEEN = ((IMAGE_ENDINGS, "picture-not-shown"), (DOCUMENT_ENDINGS, "document-not-listed"))


def content(file: Path) -> bytes | Finding | None:
    """The bytes of a file that is not too large, or why there are none; nothing of one that was deleted meanwhile."""
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
            return data if len(data) <= LARGEST else too_large(os.fstat(stream.fileno()).st_size)
    except FileNotFoundError:
        return None
    except OSError as error:
        return Finding("file-unreadable", {"reason": error.strerror})


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
        for address in (address for text in practice.prose() if ".md#" in text for address in linked_addresses(text)):
            file, _, heading = address.partition("#")
            target = sound.get(resolve(unquote(file), path) or "") if heading else None
            if target and linked_anchor(unquote(heading), headings) not in anchors(parse(target.body), headings):
                yield Problem(practice.path, 0, "", "unknown-anchor", {"anchor": address})
