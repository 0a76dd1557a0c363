"""Old addresses: what redirect_from may name, so that no page of the site's own is in its way."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from bank.model.addresses import ARCHIVE, PARTS_OF_NAMES, Addresses
from bank.source.front_matter_file import descend, read_document
from bank.source.problems import Finding, Problem

KEY = "redirect_from"
LONGEST, DEEPEST = 200, 8  # characters and folders, which every system and host can hold
# What the engine itself puts at the root of a site, beside what addresses name.
_OWN = (
    ".htaccess",
    "404.html",
    "CNAME",
    "_headers",
    "assets",
    "bank.json",
    "feed.json",
    "feed.xml",
    "pdf",
    "robots.txt",
    "search",
    "sitemap.xml",
    "sitemap.xml.gz",
)


@dataclass(frozen=True)
class OldAddress:
    """An address as a practice's file names it, with the place of the field and its line."""

    path: str
    place: str
    line: int
    address: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The names on the way to its page, as systems see them that tell no capitals apart."""
        parts = [part for part in spellings(self.address)[0].casefold().split("/") if part]
        return tuple(parts[:-1] if parts[-1:] == ["index.html"] else parts)

    def told(self, code: str, **values: object) -> Problem:
        finding = Finding(code, {"address": self.address, **values})
        return finding.at(self.path, self.line, self.place)


def spellings(address: str) -> tuple[str, ...]:
    """The letters of an address as they are typed, and as systems write them that part a letter from its mark."""
    letters = unquote(address)
    return tuple(dict.fromkeys(unicodedata.normalize(form, letters) for form in ("NFC", "NFD")))


def old_addresses(path: str, data: bytes, addresses: Iterable[str]) -> Iterator[OldAddress]:
    """The sound addresses of a practice with the lines on which its file names them."""
    document, _ = read_document(path, data)
    for number, address in enumerate(addresses, 1):
        node = descend(document.front, (KEY, number)) if document else None
        yield OldAddress(path, f"{KEY}[{number}]", node.start_mark.line + 1 if node else 0, address)


def own_names(addresses: Addresses, pages: Iterable[str] = ()) -> frozenset[str]:
    """The names at the root of the site that are taken; `pages` are those of the hand-written ones."""
    named = {name for key, name in vars(addresses).items() if key not in (*PARTS_OF_NAMES, "practices")}
    return frozenset(name.casefold() for name in (ARCHIVE, *_OWN, *named, *pages))


def check_old_addresses(
    olds: Iterable[OldAddress], practices: Iterable[str], addresses: Addresses, own: frozenset[str]
) -> Iterator[Problem]:
    """Each leads from a place where nothing of the site's own is, and to one practice only.

    `practices` are the paths of all files of practices, `own` the names that are taken at the root of the site.
    """
    pages = {tuple(addresses.written(path).casefold().strip("/").split("/")): path for path in practices}
    taken: dict[tuple[str, ...], OldAddress] = {}
    for old in olds:
        first = taken.setdefault(old.parts, old)
        if len(old.address) > LONGEST or len(old.parts) > DEEPEST:
            yield old.told("old-address-too-long", most=LONGEST, deepest=DEEPEST)
        elif in_the_way := _in_the_way(old.parts, pages, addresses, own):
            yield old.told("old-address-of-the-site", other=in_the_way)
        elif first is not old:
            yield old.told("same-old-address", other=first.path)


def _in_the_way(
    parts: tuple[str, ...], pages: dict[tuple[str, ...], str], addresses: Addresses, own: frozenset[str]
) -> str:
    """What of the site's own stands at an address or around it."""
    if not parts or parts[0] in own:
        return "/".join(parts[:1]) or "index.html"
    if parts[0] != addresses.practices.casefold():
        return ""
    for length in range(1, len(parts) + 1):
        if path := pages.get(parts[:length]):
            return path
    among_files = any("." in part for part in (*parts[:-1], parts[-1].removesuffix(".html")))
    return addresses.practices if len(parts) == 1 or among_files else ""
