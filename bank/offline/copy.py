"""The copy: which files of the built site it has, and how each of them is changed for it."""

import re
from collections.abc import Callable, Collection, Iterator
from fnmatch import fnmatch

from bank.offline.pages import local_page
from bank.offline.scripts import NoClassicScriptError, data_script, is_module, module_script
from bank.offline.styles import local_style

Read = Callable[[str], bytes]

# What works on a server only, or is of use to machines and developers.
_LEFT_OUT = (
    "404.html",
    "sitemap.xml*",
    "*.map",
    "*.woff2",  # inside the style sheets
    "*.zip",
    "assets/javascripts/lunr/*",
    "assets/javascripts/workers/*",
    # What a browser makes booklets of: it would have to read files.
    "*.typ",
    "*/print/*",
    "assets/typst/*",
    "pdf/*",
    # What the form is made of, which leads to the network.
    "assets/js/form/*",
    "assets/js/vendor/*",
)
_DATA = ("search/*", "*.json")
_LINKED = "*.schema.json"  # for people too, so it stays as it is
# What a page shows of another page: the article of a practice.
_ARTICLE = re.compile(r'<article [^>]*\bclass="practice\b.*</article>', re.DOTALL)


def copied(names: Collection[str]) -> list[str]:
    """The files of a site that its copy has, in their order there."""
    return sorted(name for name in names if not any(fnmatch(name, pattern) for pattern in _LEFT_OUT))


def offline_copy(names: Collection[str], read: Read, site: str) -> Iterator[tuple[str, bytes]]:
    """The files of the copy as (path, content), one at a time; `read` gives a file of the site at `site`.

    Raise NoClassicScriptError, with file and line, for a module that no classic script can be made of.
    """
    kept = frozenset(copied(names))
    for name in sorted(kept):
        yield from _files(name, kept, read, site)


def _files(name: str, names: Collection[str], read: Read, site: str) -> Iterator[tuple[str, bytes]]:
    content = read(name)
    if name.endswith(".html"):
        page = content.decode()
        yield name, local_page(page, name, names, site).encode()
        if article := _ARTICLE.search(page):
            yield _handed(name, article[0].encode())
    elif name.endswith(".css"):
        yield name, local_style(content.decode(), name, read).encode()
    elif name.endswith(".js"):
        yield name, _script(content.decode(), name).encode()
    elif any(fnmatch(name, pattern) for pattern in _DATA) and not fnmatch(name, _LINKED):
        yield _handed(name, content)
    else:
        yield name, content


def _handed(name: str, content: bytes) -> tuple[str, bytes]:
    """What a script can ask for by the name of a file."""
    return f"{name}.js", data_script(content).encode()


def _script(source: str, name: str) -> str:
    try:
        return module_script(source) if is_module(source) else source
    except NoClassicScriptError as error:
        raise NoClassicScriptError(f"{name}: {error}") from error
