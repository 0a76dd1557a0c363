"""Pages of the copy: links lead to files, and modules, which no browser loads from a disk, are left to the loader."""

import posixpath
import re
from collections.abc import Collection
from functools import cached_property
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin

LOADER = "assets/js/offline.js"
_PAGE = "index.html"  # to which the address of its folder leads

_TAG = re.compile(
    r"""<(?:a|area|form|iframe|img|link|meta(?= http-equiv)|script|source)\b(?:[^>"']++|"[^"]*+"|'[^']*+')*+>"""
)
# The path of an address that leads neither elsewhere nor to a place in the page itself.
_PATH = r'(?![a-z][a-z0-9+.-]*:|[/#?"])([^"?#]++(?:(?<=&)#[^"?#]++)*+)'
_ADDRESS = re.compile(rf'\s(?:href|src|action)="{_PATH}', re.IGNORECASE)
_REFRESH = re.compile(rf"\burl={_PATH}", re.IGNORECASE)
_NEEDLESS = re.compile(r'<link\b.*\srel="(?:preload|modulepreload|alternate)"')
_OWN, _OWN_ON_DISK = "'self'", "'self' file:"  # some browsers take each file there for a site of its own
_MODULE = 'type="module" src='
_LEFT_TO_LOADER = 'type="text/plain" data-module='
_LOAD = '<script defer src="{loader}"></script></head>'


class Copy:
    """A copy that has the files `names`; what it lacks is linked at its address on the `site`."""

    def __init__(self, names: Collection[str], site: str) -> None:
        self._names, self._site = names, site
        self._led: dict[tuple[str, str], str] = {}

    def page(self, html: str, name: str) -> str:
        """The page `name` of the copy."""
        root = _from(name, "")
        page = _TAG.sub(lambda match: self._tag(match[0], name, root), html)
        if _LEFT_TO_LOADER in page:
            page = page.replace("</head>", _LOAD.format(loader=_from(name, LOADER)), 1)
        return page

    def _tag(self, tag: str, name: str, root: str) -> str:
        """A tag with its address made local; nothing is left of one that only tells of what else to fetch."""
        if tag.startswith("<meta"):
            if "Content-Security-Policy" in tag:
                return tag.replace(_OWN, _OWN_ON_DISK)
            address = _REFRESH.search(tag) if "refresh" in tag else None
        elif _NEEDLESS.match(tag):
            return ""
        else:
            address = _ADDRESS.search(tag)
        if address is None:
            return tag
        start, end = address.span(1)
        led = f"{tag[:start]}{self._local(address[1], name, root)}{tag[end:]}"
        return led.replace(_MODULE, _LEFT_TO_LOADER)

    def _local(self, path: str, name: str, root: str) -> str:
        """Where a path of a page leads to; one from the root leads to the same place from all pages as deep."""
        start = root if path.startswith(root) else name
        if (start, path) not in self._led:
            self._led[start, path] = self._lead(path, name)
        return self._led[start, path]

    def _lead(self, path: str, name: str) -> str:
        """A file, or the site when the copy lacks it."""
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(unescape(path))))
        file = self._files.get(wanted)
        return escape(urljoin(self._site + name, unescape(path))) if file is None else _from(name, escape(quote(file)))

    @cached_property
    def _files(self) -> dict[str, str]:
        """The files by what leads to them; to a page its folder does too."""
        pages = {posixpath.dirname(name) or ".": name for name in self._names if posixpath.basename(name) == _PAGE}
        return pages | {name: name for name in self._names}


def _from(name: str, file: str) -> str:
    """The way from one file of the copy to another."""
    return "../" * name.count("/") + file
