"""The copy: which files of the built site it has, and how each of them is changed for it."""

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
)
_DATA = "search/"


def copied(names: Collection[str]) -> list[str]:
    """The files of a site that its copy has, in their order there."""
    return sorted(name for name in names if not any(fnmatch(name, pattern) for pattern in _LEFT_OUT))


def offline_copy(names: Collection[str], read: Read, site: str) -> Iterator[tuple[str, bytes]]:
    """The files of the copy as (path, content), one at a time; `read` gives a file of the site at `site`.

    Raise NoClassicScriptError, with file and line, for a module that no classic script can be made of.
    """
    kept = frozenset(copied(names))
    for name in sorted(kept):
        yield _file(name, kept, read, site)


def _file(name: str, names: Collection[str], read: Read, site: str) -> tuple[str, bytes]:
    content = read(name)
    if name.endswith(".html"):
        return name, local_page(content.decode(), name, names, site).encode()
    if name.endswith(".css"):
        return name, local_style(content.decode(), name, read).encode()
    if name.endswith(".js"):
        return name, _script(content.decode(), name).encode()
    return (f"{name}.js", data_script(content).encode()) if name.startswith(_DATA) else (name, content)


def _script(source: str, name: str) -> str:
    try:
        return module_script(source) if is_module(source) else source
    except NoClassicScriptError as error:
        raise NoClassicScriptError(f"{name}: {error}") from error
