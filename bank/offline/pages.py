"""Pages of the copy: links lead to files, and modules, which no browser loads from a disk, are left to the loader."""

import posixpath
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

LOADER = "assets/js/offline.js"

Local = Callable[[str], str]

_TAG = re.compile(r"""<(?:a|area|form|iframe|img|link|meta|script|source)\b(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ADDRESS = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
_REFRESH = re.compile(r'(?<=url=)[^"]*')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#?]|$", re.IGNORECASE)  # or a place in the page itself
_EARLY = re.compile(r'<link\b.*\srel="(?:preload|modulepreload)"')
_OWN, _OWN_ON_DISK = "'self'", "'self' file:"  # some browsers take each file there for a site of its own
_MODULE = 'type="module" src='
_LEFT_TO_LOADER = 'type="text/plain" data-module='
_LOAD = '<script defer src="{loader}"></script></head>'


@dataclass(frozen=True)
class Copy:
    """A copy that has the files `names`; what it lacks is linked at its address on the `site`."""

    names: Collection[str]
    site: str
    _alike: dict[tuple[str, str], str] = field(default_factory=dict)

    def page(self, html: str, name: str) -> str:
        """The page `name` of the copy."""
        root = _from(name, "")
        page = _TAG.sub(lambda match: self._tag(match[0], name, root), html)
        if _LEFT_TO_LOADER in page:
            page = page.replace("</head>", _LOAD.format(loader=_from(name, LOADER)), 1)
        return page

    def _tag(self, tag: str, name: str, root: str) -> str:
        """A tag of a page; one that leads from the root is the same on all pages as deep, so it is made local once."""
        if made := self._alike.get((root, tag)):
            return made
        made = _tag(tag, lambda address: self._local(address, name))
        if all(_ELSEWHERE.match(address) or address.startswith(root) for _, address in _ADDRESS.findall(tag)):
            self._alike[root, tag] = made
        return made

    def _local(self, address: str, name: str) -> str:
        if _ELSEWHERE.match(address):
            return address
        file = self._file(address, posixpath.dirname(name))
        return escape(urljoin(self.site + name, unescape(address))) if file is None else _from(name, file)

    def _file(self, address: str, folder: str) -> str | None:
        """The file that an address in a folder leads to, as an address from the root; None when the copy lacks it."""
        parts = urlsplit(unescape(address))
        path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        file = next((file for file in (path, posixpath.normpath(f"{path}/index.html")) if file in self.names), None)
        return None if file is None else escape(urlunsplit(parts._replace(path=quote(file))))


def _tag(tag: str, local: Local) -> str:
    """A tag with its addresses made local; nothing is left of one that only tells the browser to fetch early."""
    if _EARLY.match(tag):
        return ""
    if tag.startswith("<meta"):
        if "Content-Security-Policy" in tag:
            return tag.replace(_OWN, _OWN_ON_DISK)
        return _REFRESH.sub(lambda match: local(match[0]), tag) if "refresh" in tag else tag
    return _ADDRESS.sub(lambda match: f'{match[1]}="{local(match[2])}"', tag).replace(_MODULE, _LEFT_TO_LOADER)


def _from(name: str, file: str) -> str:
    """The way from one file of the copy to another."""
    return "../" * name.count("/") + file
