"""The preview of a change: the pages that it touches alone, with all they show, to open from a disk or anywhere."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bank.contribute.changes import Change, Changed, changed
from bank.markdown.links import resolve
from bank.offline.copy import offline_copy
from bank.offline.pages import Copy
from bank.site.context import Context
from bank.site.policy import policy
from bank.site.templates import equip

FIRST = "index.html"
_LOOK = re.compile(r"assets/(?:css|fonts)/|assets/\w+\.svg$")
_SHOWN = re.compile(r'\b(?:src|href)="([^":#?]+\.(?:png|jpe?g|webp|gif|pdf|odt|docx))"', re.IGNORECASE)
_SCRIPT = re.compile(r"<script\b[^>]*\bsrc=[^>]*></script>")
_TWINS = ".html.js"  # of pages, for scripts


@dataclass(frozen=True)
class BuiltSite:
    """A built site: the names of its files, what gives the content of one, and the address at which all of it is."""

    names: Collection[str]
    read: Callable[[str], bytes]
    address: str


def preview_files(changes: Sequence[Change], bank: Context, site: BuiltSite) -> Iterator[tuple[str, bytes]]:
    """The files of the preview as (path, content): a first page that lists the changes, and the pages that it leads to.

    A link to any other page leads to `site.address`. No page has a script: the scripts would ask for the whole site.
    """
    known = (bank.catalogue, bank.problems, bank.addresses, bank.tongue_catalogues)
    told = [changed(change, *known) for change in changes]
    names = set(_names([one.address for one in told if one.address], site))
    yield FIRST, Copy({*names, FIRST}, site.address).page(_first_page(told, bank).encode(), FIRST)
    for name, content in offline_copy(names, lambda name: _still(name, site.read(name)), site.address):
        if not name.endswith(_TWINS):
            yield name, content


def _names(addresses: Collection[str], site: BuiltSite) -> Iterator[str]:
    """The files of the pages at the addresses, what they show, and how they look."""
    for name in site.names:
        if _LOOK.match(name) or (name.startswith(tuple(addresses)) and not name.endswith(".typ")):
            yield name
    for address in addresses:
        page = f"{address}index.html"
        for found in _SHOWN.finditer(site.read(page).decode()) if page in site.names else ():
            file = resolve(unquote(unescape(found[1])), page)
            if file and file in site.names:
                yield file


def _still(name: str, content: bytes) -> bytes:
    """A page without its scripts, and without what only they move."""
    if not name.endswith(".html"):
        return content
    return _SCRIPT.sub("", content.decode()).replace('class="no-js"', 'class="no-js is-still"', 1).encode()


def _first_page(told: Sequence[Changed], bank: Context) -> str:
    theme = bank.settings.theme
    environment = Environment(loader=FileSystemLoader(theme), undefined=StrictUndefined)
    equip(environment, theme, bank.catalogue, bank.addresses, bank.language)
    environment.filters["url"] = lambda address: address
    shown = {"changes": told, "bank": bank.settings.site_name, "policy": policy(), "config": {"extra_css": ()}}
    return environment.get_template("changed.html").render(shown)
