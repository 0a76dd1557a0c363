"""Pages of the copy: links lead to files, and modules, which no browser loads from a disk, are left to the loader."""

import posixpath
import re
from collections.abc import Callable, Collection
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

LOADER = "assets/js/offline.js"

Local = Callable[[str], str]

_TAG = re.compile(r"""<(?:a|area|form|iframe|img|link|meta|script|source)\b(?:[^>"']|"[^"]*"|'[^']*')*>""")
_ADDRESS = re.compile(r'(?<=\s)(href|src|action)="([^"]*)"')
_REFRESH = re.compile(r'(?<=url=)[^"]*')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#?]|$", re.IGNORECASE)  # or a place in the page itself
_EARLY = re.compile(r'<link\b.*\srel="(?:preload|modulepreload)"')
_MODULE = 'type="module" src='
_LEFT_TO_LOADER = 'type="text/plain" data-module='
_LOAD = '<script defer src="{loader}"></script></head>'


def local_page(html: str, name: str, names: Collection[str], site: str) -> str:
    """The page `name` of a copy that has the files `names`; what it lacks is linked at its address on the site."""

    def local(address: str) -> str:
        return _local(address, name, names, site)

    page = _TAG.sub(lambda match: _tag(match[0], local), html)
    if _LEFT_TO_LOADER in page:
        page = page.replace("</head>", _LOAD.format(loader=_from(name, LOADER)), 1)
    return page


def _tag(tag: str, local: Local) -> str:
    """A tag with its addresses made local; nothing is left of one that only tells the browser to fetch early."""
    if _EARLY.match(tag):
        return ""
    if tag.startswith("<meta"):
        return _REFRESH.sub(lambda match: local(match[0]), tag) if "refresh" in tag else tag
    return _ADDRESS.sub(lambda match: f'{match[1]}="{local(match[2])}"', tag).replace(_MODULE, _LEFT_TO_LOADER)


def _local(address: str, name: str, names: Collection[str], site: str) -> str:
    if _ELSEWHERE.match(address):
        return address
    parts = urlsplit(unescape(address))
    path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
    file = next((file for file in (path, posixpath.normpath(f"{path}/index.html")) if file in names), None)
    if file is None:
        return escape(urljoin(site + name, parts.geturl()))
    return escape(urlunsplit(parts._replace(path=_from(name, quote(file)))))


def _from(name: str, file: str) -> str:
    """The way from one file of the copy to another."""
    return "../" * name.count("/") + file
