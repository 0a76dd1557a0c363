"""Links: where the links and pictures of a text lead within the folder of practices."""

import posixpath
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from markdown_it.token import Token

from bank.markdown.dialect import parse
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice, Unfinished

# What browsers show and the press prints, by the names that Pillow has for them, with the endings of their files.
IMAGE_TYPES = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "GIF": (".gif",)}
IMAGE_ENDINGS = tuple(ending for endings in IMAGE_TYPES.values() for ending in endings)


def inline(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Every token with its line, counted from 0: blocks, and the words within them."""
    for token in tokens:
        line = token.map[0] if token.map else 0
        yield line, token
        for child in token.children or ():
            yield line, child
            line += child.type in ("softbreak", "hardbreak")


def may_link(text: str) -> bool:
    """Whether a text may lead to a place of the bank or show a picture: few do, and looking for it takes time."""
    return "](" in text or "]:" in text


def resolve(target: str, path: str) -> str | None:
    """The path under practices/ that a link from the file `path` leads to, or None when it leaves that folder."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return None if joined.startswith(("..", "/")) or "\\" in target else joined


def addresses(text: str) -> list[str]:
    """Where the links of a text lead, as it is written."""
    return [str(token.attrs["href"]) for _, token in inline(parse(text)) if token.type == "link_open"]


def internal_files(text: str, path: str) -> list[tuple[int, str]]:
    """The files under practices/ that a text links to or shows, each with its line counted from 0."""
    links = []
    for line, token in inline(parse(text)):
        address = str(token.attrs.get({"link_open": "href", "image": "src"}.get(token.type, ""), ""))
        if address and ":" not in address and not address.startswith("#"):
            target = resolve(unquote(address.split("#")[0]), path)
            links += [(line, target)] if target else []
    return links


def shown_images(catalogue: Catalogue) -> set[str]:
    """The paths of the pictures that the practices and the drafts of a catalogue show, from the bank's root."""
    shown: tuple[Practice | Unfinished, ...] = (*catalogue.practices, *catalogue.unfinished)
    return {picture for one in shown for picture in pictures(one)}


def pictures(practice: Practice | Unfinished) -> set[str]:
    """The paths of the pictures that a practice or a draft shows, from the bank's root."""
    named = {resolve(practice.image.file, practice.path)} if practice.image else set()
    for text in practice.prose() if isinstance(practice, Practice) else (practice.body,):
        if may_link(text):
            named |= {path for _, path in internal_files(text, practice.path)}
    return {path for path in named if path and path.casefold().endswith(IMAGE_ENDINGS)}
