"""Pages of the copy: links lead to files, and modules, which no browser loads from a disk, are left to the loader."""

import posixpath
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin

LOADER = "assets/js/offline.js"

Local = Callable[[str], str]

_TAG = re.compile(r"""<(?:a|area|form|iframe|img|link|meta|script|source)\b(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_ADDRESS = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
_REFRESH = re.compile(r'(?<=url=)[^"]*')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#?]|$", re.IGNORECASE)  # or a place in the page itself
_REST = re.compile(r"(?:\?|(?<!&)#).*", re.DOTALL)  # of an address, after its path
_NEEDLESS = re.compile(r'<link\b.*\srel="(?:preload|modulepreload|alternate)"')
_OWN, _OWN_ON_DISK = "'self'", "'self' file:"  # some browsers take each file there for a site of its own
_MODULE = 'type="module" src='
_LEFT_TO_LOADER = 'type="text/plain" data-module='
_LOAD = '<script defer src="{loader}"></script></head>'


@dataclass(frozen=True)
class Copy:
    """A copy that has the files `names`; what it lacks is linked at its address on the `site`."""

    names: Collection[str]
    site: str
    _led: dict[tuple[str, str], str] = field(default_factory=dict)

    def page(self, html: str, name: str) -> str:
        """The page `name` of the copy."""
        root = _from(name, "")
        page = _TAG.sub(lambda match: _tag(match[0], lambda address: self._local(address, name, root)), html)
        if _LEFT_TO_LOADER in page:
            page = page.replace("</head>", _LOAD.format(loader=_from(name, LOADER)), 1)
        return page

    def _local(self, address: str, name: str, root: str) -> str:
        """An address of a page; a way from the root leads to the same place from all pages as deep."""
        if _ELSEWHERE.match(address):
            return address
        path = _REST.sub("", address)
        start = root if path.startswith(root) else name
        if (start, path) not in self._led:
            self._led[start, path] = self._lead(path, name)
        return self._led[start, path] + address[len(path) :]

    def _lead(self, path: str, name: str) -> str:
        """Where a path of a page leads to: a file, or the site when the copy lacks it."""
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(unescape(path))))
        file = next((file for file in (wanted, posixpath.normpath(f"{wanted}/index.html")) if file in self.names), None)
        return escape(urljoin(self.site + name, unescape(path))) if file is None else _from(name, escape(quote(file)))


def _tag(tag: str, local: Local) -> str:
    """A tag with its addresses made local; nothing is left of one that only tells of what else to fetch."""
    if tag.startswith("<meta"):
        if "Content-Security-Policy" in tag:
            return tag.replace(_OWN, _OWN_ON_DISK)
        return _REFRESH.sub(lambda match: local(match[0]), tag) if "refresh" in tag else tag
    if _NEEDLESS.match(tag):
        return ""
    return _ADDRESS.sub(lambda match: f'{match[1]}="{local(match[2])}"', tag).replace(_MODULE, _LEFT_TO_LOADER)


def _from(name: str, file: str) -> str:
    """The way from one file of the copy to another."""
    return "../" * name.count("/") + file
