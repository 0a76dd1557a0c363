"""The folder of practices: every name under it is that of a file to read, hidden, or told of."""

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from bank.check.reading import ENDING
from bank.markdown.links import IMAGE_ENDINGS
from bank.model.objects import DOCUMENT_ENDINGS
from bank.model.vocabulary import FOLDER
from bank.source.problems import Finding, Problem
from bank.text.normalise import slug

_BESIDE = (*IMAGE_ENDINGS, *DOCUMENT_ENDINGS)
LONGEST_NAME = 120  # bytes; names of published files are made of it, and systems take 255
# How the names of practices end elsewhere.
_MEANT = re.compile(r"\.(?:md|markdown|mdown|mdwn|mkdn?|mdx)", re.IGNORECASE)
# What Windows keeps for itself or cannot hold, and bytes that are no letters.
_FOREIGN = re.compile(
    r'(?i:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|.*(?:[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff].*|[. ])', re.DOTALL
)


@dataclass(frozen=True)
class Listing:
    """What was found in a folder that messages call `root`: `files` are those to read, by their paths in it.

    `refused` are the names that are meant as practices and cannot be read as such.
    """

    root: str
    files: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def tell(self, path: str, finding: Finding) -> None:
        self.problems.append(finding.at(f"{self.root}/{path}" if path else self.root, 0))

    def refuse(self, path: str, finding: Finding) -> None:
        """Tell of what is left aside."""
        self.tell(path, finding)
        if _MEANT.fullmatch(PurePosixPath(path).suffix):
            self.refused.add(path)


def list_folder(folder: Path, root: str) -> Listing:
    """All that lies under a folder, which messages call `root`; no link is followed and nothing is opened."""
    listing = Listing(root)
    names = sorted(_walk(folder, "", listing))
    for path in names:
        name = PurePosixPath(path).name
        if _FOREIGN.fullmatch(name):
            better = f"{slug(PurePosixPath(path).stem) or 'name'}{PurePosixPath(path).suffix.strip('. ')}"
            listing.tell(path, Finding("file-name-not-portable", {"name": name, "better": better}))
        elif (length := len(os.fsencode(name))) > LONGEST_NAME:
            listing.tell(path, Finding("file-name-too-long", {"length": length, "most": LONGEST_NAME}))
    for path, other in _alike(names):
        listing.tell(path, Finding("file-name-alike", {"other": f"{root}/{other}"}))
    return listing


def _walk(folder: Path, within: str, listing: Listing) -> Iterator[str]:
    """The paths of all that is not hidden, each put into the listing."""
    try:
        entries = list(os.scandir(folder / within))
    except OSError as error:
        if not within:
            raise
        listing.tell(within, Finding("file-unreadable", {"reason": error.strerror}))
        return
    for entry in entries:
        path = f"{within}/{entry.name}" if within else entry.name
        if entry.name.startswith("."):
            _hidden(path, listing)
            continue
        yield path
        if entry.is_dir(follow_symlinks=False):
            if entry.name.casefold().endswith((ENDING, *_BESIDE)):
                listing.refuse(path, Finding("folder-for-file", {}))
            yield from _walk(folder, path, listing)
        else:
            _put(path, entry, listing)


def _hidden(path: str, listing: Listing) -> None:
    """A practice whose own name begins with a dot is left out; ._names are what macOS leaves beside files."""
    name = PurePosixPath(path).name
    if name.endswith(ENDING) and not name.startswith("._"):
        listing.tell(path, Finding("file-name-begins-with-dot", {"better": name.lstrip(".")}))


def _put(path: str, entry: os.DirEntry[str], listing: Listing) -> None:
    """A file that can be read, or why it cannot be one of a practice, a picture or a document."""
    pure, among_lists = PurePosixPath(path), path.startswith(f"{FOLDER}/")
    is_beside = path.casefold().endswith(_BESIDE)
    is_meant = bool(_MEANT.fullmatch(pure.suffix)) or is_beside
    if among_lists and not is_meant:
        return  # a list of the vocabulary, which has a check of its own
    if entry.is_symlink():
        listing.refuse(path, Finding("link-for-file", {}))
    elif not entry.is_file(follow_symlinks=False):
        listing.refuse(path, Finding("not-a-file", {}))
    elif among_lists:
        listing.refuse(path, Finding("practice-in-vocabulary", {"folder": f"{listing.root}/{FOLDER}"}))
    elif is_beside or path.endswith(ENDING):
        listing.files.add(path)
    elif is_meant:
        listing.refuse(path, Finding("ending-of-practice", {"ending": pure.suffix, "better": f"{pure.stem}{ENDING}"}))
    else:
        listing.tell(path, Finding("neither-practice-nor-image", {"endings": ", ".join(_BESIDE)}))


def _alike(paths: Collection[str]) -> Iterator[tuple[str, str]]:
    """Paths that are one to systems which tell no capitals and no forms of letters apart, each with another one."""
    by_look: dict[str, list[str]] = {}
    for path in paths:
        by_look.setdefault(unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold()), []).append(path)
    for same in by_look.values():
        for path in same[1:]:
            yield path, same[0]
