"""The copy: which files of the built site it has, and how each of them is changed for it."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from fnmatch import translate

from bank.model.addresses import Addresses
from bank.offline.pages import Copy
from bank.offline.scripts import NoClassicScriptError, data_script, is_module, module_script
from bank.offline.styles import local_style

Read = Callable[[str], bytes]


def _any_of(*patterns: str) -> re.Pattern[str]:
    """Matches the names that any of the patterns of a shell does."""
    return re.compile("|".join(map(translate, patterns)))


# What works on a server only, or is of use to machines and developers.
_LEFT_OUT = _any_of(
    "404.html",
    "robots.txt",
    "sitemap.xml*",
    "*.map",
    # Data beside the pages, which these lead to on the site.
    "bank.json",
    "*feed.json",
    "*feed.xml",
    "*.ics",
    "*/*/*/*.json",  # of a single practice
    "*.jsonld",
    "*.woff2",  # inside the style sheets
    "*.zip",
    "_headers",
    ".htaccess",
    # What a browser makes booklets of: it would have to read files.
    "*.typ",
    "*/print/*",
    "assets/typst/*",
    "assets/placards/*",  # for those who show links
    "pdf/*",
    # What the form is made of, which leads to the network.
    "assets/js/form/*",
    "assets/js/vendor/*",
)
_DATA = _any_of("search/*", "??/search/*", "*.json")
_READ = (".html", ".schema.json")  # what a reader opens among the data
_LINKED = _any_of("*.schema.json", "*.cdx.json")  # for people too, so they stay as they are
# What a page shows of another page: the article of a practice.
_ARTICLE = re.compile(rb'<article [^>]*\bclass="practice\b.*</article>', re.DOTALL)


def copied(names: Collection[str]) -> list[str]:
    """The files of a site that its copy has, in their order there."""
    return sorted(name for name in names if not _LEFT_OUT.match(name))


def without_form_and_data(names: Iterable[str], addresses: Addresses) -> set[str]:
    """The files of a site but the form, which leads to the network, what only it reads, and the data."""
    form, data = f"{addresses.contribute}/", f"{addresses.data}/"
    kept = (name for name in names if not name.startswith(form))
    return {name for name in kept if not name.startswith(data) or name.endswith(_READ)}


def offline_copy(names: Collection[str], read: Read, site: str) -> Iterator[tuple[str, bytes]]:
    """The files of the copy as (path, content), one at a time; `read` gives a file of the site at `site`.

    Raise NoClassicScriptError, with file and line, for a module that no classic script can be made of.
    """
    kept = copied(names)
    copy = Copy(frozenset(kept), site)
    for name in kept:
        yield from _files(name, copy, read)


def _files(name: str, copy: Copy, read: Read) -> Iterator[tuple[str, bytes]]:
    content = read(name)
    if name.endswith(".html"):
        yield name, copy.page(content, name)
        if article := _ARTICLE.search(content):
            yield _handed(name, article[0])
    elif name.endswith(".css"):
        yield name, local_style(content.decode(), name, read).encode()
    elif name.endswith(".js"):
        yield name, _script(content.decode(), name).encode()
    elif _DATA.match(name) and not _LINKED.match(name):
        yield _handed(name, content)
    else:
        yield name, content


def _handed(name: str, content: bytes) -> tuple[str, bytes]:
    """What a script can ask for by the name of a file."""
    return f"{name}.js", data_script(content)


def _script(source: str, name: str) -> str:
    try:
        return module_script(source) if is_module(source) else source
    except NoClassicScriptError as error:
        raise NoClassicScriptError(f"{name}: {error}") from error
