"""The policy: what a page may run, load and ask, told to browsers in each page and by hosts in a header.

No page has a script of its own within it, so nothing that anybody slips into one can run, and no hash has to be told.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

_OF_PAGES = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # Typst, which composes sets, is WebAssembly
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",  # the copy for a disk has them within its style sheets
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
_OF_HOSTS = {"frame-ancestors": "'self'"}  # browsers take this from a header alone
_OF_PREVIEWS = "'unsafe-inline'"  # MkDocs writes the script that reloads a live preview into each page


def policy(asked: Iterable[str] = (), *, served: bool = False) -> str:
    """The policy of the pages, as an attribute can hold it; `asked` are addresses elsewhere that their scripts ask."""
    elsewhere = "".join(f" {_source(address)}" for address in asked)
    own = _OF_PAGES | {"connect-src": _OF_PAGES["connect-src"] + elsewhere}
    if served:
        own["script-src"] += f" {_OF_PREVIEWS}"
    return _written(own)


def header_files(policy: str) -> Iterator[tuple[str, str]]:
    """What hosts read at the root of a site, by name: Netlify and Cloudflare Pages the first, Apache the second."""
    headers = {
        "Content-Security-Policy": f"{policy}; {_written(_OF_HOSTS)}",
        "X-Content-Type-Options": "nosniff",
    }
    yield "_headers", "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
    lines = (f'  Header always set {name} "{value.replace("%", "%%")}"\n' for name, value in headers.items())
    yield ".htaccess", f"<IfModule mod_headers.c>\n{''.join(lines)}</IfModule>\n"


def _written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def _source(address: str) -> str:
    """An address as a policy names it: in ASCII, and without the signs that part a policy."""
    parts = urlsplit(address)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{(parts.hostname or '').encode('idna').decode()}{port}{quote(parts.path, safe='/%')}"
