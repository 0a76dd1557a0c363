"""Pages of the copy: links lead to files, and modules, which no browser loads from a disk, are left to the loader."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection
from functools import cached_property
from html import escape, unescape
from urllib.parse import quote, unquote, urljoin

LOADER = "assets/js/offline.js"
_PAGE = "index.html"  # to which the address of its folder leads

_VALUE = rb"""(?:"[^"]*+"|'[^']*+'|[^\s<>"']++)"""
_LEADS, _RELATES = b"(?:href|src|action)=", b"rel="


def _but(attributes: bytes) -> bytes:
    """Matches the attributes of a tag before one of some."""
    return rb"""(?:\s++(?!%b)[^\s=<>"']++(?:=%b)?+)*+\s++""" % (attributes, _VALUE)


# The path of an address that leads neither elsewhere nor to a place in the page itself.
_PATH = rb'(?![a-z][a-z0-9+.-]*:|[/#?"])([^"?#]++(?:(?<=&)#[^"?#]++)*+)'
# A tag as far as such a path.
_LEADING = re.compile(
    rb'(?:<(?:a|area|form|iframe|img|link|script|source)%b%b"|<meta http-equiv="refresh" content="\d+; url=)%b'
    % (_but(_LEADS), _LEADS, _PATH)
)
# What only tells of what else to fetch.
_NEEDLESS = re.compile(
    rb'<link%b%b"(?:preload|modulepreload|alternate)"(?:[^<>"]++|"[^"]*+")*+>' % (_but(_RELATES), _RELATES)
)
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_OWN, _OWN_ON_DISK = b"'self'", b"'self' file:"  # some browsers take each file there for a site of its own
_MODULE = b'type="module" src='
_LEFT_TO_LOADER = b'type="text/plain" data-module='
_LOAD = b'<script defer src="%b"></script>'


class Copy:
    """A copy that has the files `names`; what it lacks is linked at its address on the `site`."""

    def __init__(self, names: Collection[str], site: str) -> None:
        self._names, self._site = names, site
        self._alike: dict[str, dict[bytes, bytes]] = defaultdict(dict)

    def page(self, html: bytes, name: str) -> bytes:
        """The page `name` of the copy."""
        root = _from(name, "")
        alike = self._alike[root]
        head, end, body = html.partition(b"</head>")
        head = _POLICY.sub(lambda match: match[0].replace(_OWN, _OWN_ON_DISK), _NEEDLESS.sub(b"", head))
        head, body = (
            _LEADING.sub(lambda match: alike.get(match[0]) or self._local(match, name, root), part)
            for part in (head, body)
        )
        if _LEFT_TO_LOADER in head or _LEFT_TO_LOADER in body:
            head += _LOAD % _from(name, LOADER).encode()
        return head + end + body

    def _local(self, match: re.Match[bytes], name: str, root: str) -> bytes:
        """A tag as far as where it leads to; one from the root leads to the same place from all pages as deep."""
        tag, path = match[0], match[1].decode()
        led = tag.removesuffix(match[1]).replace(_MODULE, _LEFT_TO_LOADER) + self._lead(path, name).encode()
        if path.startswith(root):
            self._alike[root][tag] = led
        return led

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
