"""Sites for tests: built by MkDocs in a process of its own, read as trees, served on the loopback interface."""

import datetime
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import yaml
from lxml import html
from mkdocs.utils.yaml import yaml_load

from bank.check.bank import read_bank
from bank.model.catalogue import Catalogue
from tests import processes

ROOT = Path(__file__).resolve().parent.parent
SECOND_BANK = ROOT / "tests" / "second_bank"
LINK = re.compile(r"\[([^]]*)\]\([^()\s]*[.]md(?:#[^()\s]*)?\)")  # to another practice
# Attributes that hold an address, beside the one in <meta http-equiv="refresh">.
ADDRESSES = ("href", "src", "action", "poster", "data")


@dataclass(frozen=True)
class Link:
    """An address in a page: the element it stands on, and where it leads."""

    element: html.HtmlElement
    url: str


@dataclass(frozen=True)
class Page:
    """A built page; `url` is its own, `address` that within the site."""

    address: str
    url: str
    source: str

    @cached_property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.source.encode(), parser=html.HTMLParser(encoding="utf-8"))

    @cached_property
    def anchors(self) -> list[str]:
        return [str(id) for id in self.tree.xpath("//@id")]

    @property
    def is_redirect(self) -> bool:
        return "refresh" in self.source and bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    @property
    def is_unlisted(self) -> bool:
        """Whether search engines are asked to leave it out, as they are of what is no more in the bank."""
        return "noindex" in self.source and bool(
            self.tree.xpath("//meta[@name='robots'][contains(@content, 'noindex')]")
        )

    @cached_property
    def main(self) -> html.HtmlElement:
        return self.tree.xpath("//main")[0]

    def practices(self) -> list[str]:
        """The ids of the practices that the page lists."""
        return [str(id) for id in self.main.xpath(".//li/@data-practice")]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every address in the page, made whole."""
        return tuple(Link(element, urljoin(self.base, address.strip())) for element, address in self._addresses())

    def _addresses(self) -> Iterator[tuple[html.HtmlElement, str]]:
        for name in ADDRESSES:
            for element in self.tree.xpath(f"//*[@{name}]"):
                yield element, element.attrib[name]
        for element in self.tree.xpath("//meta[@http-equiv='refresh']"):
            yield element, element.attrib["content"].partition("url=")[2]
        for element in self.tree.xpath("//*[@srcset]"):
            for candidate in element.attrib["srcset"].split(","):
                yield element, candidate.split()[0]

    @cached_property
    def base(self) -> str:
        named = self.tree.xpath("//base/@href")
        return urljoin(self.url, named[0]) if named else self.url


@dataclass(frozen=True)
class Site:
    """A built site in `folder`, made from the bank in `root`."""

    root: Path
    folder: Path

    @cached_property
    def config(self) -> dict[str, Any]:
        with (self.root / "mkdocs.yml").open("rb") as file:
            return yaml_load(file)

    @cached_property
    def catalogue(self) -> Catalogue:
        """What the engine reads of the bank."""
        return read_bank(self.root / "practices", datetime.date.today())[0]

    @property
    def url(self) -> str:
        return str(self.config["site_url"])

    @cached_property
    def headers(self) -> dict[str, str]:
        """What the site asks its host to say with every file."""
        _, *lines = (self.folder / "_headers").read_text("utf-8").splitlines()
        return dict(line.strip().split(": ", 1) for line in lines)

    @property
    def names(self) -> dict[str, str]:
        """The first part of each group of addresses."""
        return dict(self.config["extra"]["bank"]["addresses"])

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every HTML file by its address within the site: "" for the first page."""
        files = sorted(self.folder.rglob("*.html"))
        addresses = [file.relative_to(self.folder).as_posix() for file in files]
        return {
            (address := name.removesuffix("index.html")): Page(address, self.url + address, file.read_text("utf-8"))
            for name, file in zip(addresses, files, strict=True)
        }

    @cached_property
    def written(self) -> dict[str, Page]:
        """The pages that somebody reads: all but the redirects."""
        return {address: page for address, page in self.pages.items() if not page.is_redirect}

    @cached_property
    def practices(self) -> dict[Path, dict[str, Any]]:
        """The front matter of each published practice by its file, read without the bank's own code."""
        files = [file for file in sorted((self.root / "practices").rglob("*.md")) if file.suffixes == [".md"]]
        fronts = {file: _read(file.read_text("utf-8").split("---\n")[1]) for file in files}
        return {file: front for file, front in fronts.items() if not front.get("draft")}

    @cached_property
    def translations(self) -> dict[Path, dict[str, Any]]:
        """The front matter of each translation of a published practice, by its file."""
        files = (file for practice in self.practices for file in translations_of(practice))
        return {file: _read(file.read_text("utf-8").split("---\n")[1]) for file in files}

    @cached_property
    def languages(self) -> dict[str, str]:
        """The names of the site in its other languages, by their codes."""
        told = self.config["extra"]["bank"].get("languages", [])
        return {one["language"]: one["site_name"] for one in told}

    def language_of(self, address: str) -> str:
        """The code of the language of a page."""
        code = address.partition("/")[0]
        return code if code in self.languages else str(self.config["extra"]["bank"]["language"])

    def vocabulary(self, name: str) -> list[dict[str, Any]]:
        """A list of the vocabulary, read without the bank's own code."""
        return list(_read((self.root / "practices/vocabulary" / f"{name}.yml").read_text("utf-8")))

    def file(self, url: str) -> Path | None:
        """The file that a server of static files would send for an address of the site."""
        plain = url.partition("#")[0].partition("?")[0]
        if plain not in self._files:
            self._files[plain] = self._file(plain)
        return self._files[plain]

    @cached_property
    def _files(self) -> dict[str, Path | None]:
        """Those that were asked for, by their addresses: most links of a site lead where others lead too."""
        return {}

    def _file(self, url: str) -> Path | None:
        if not url.startswith(self.url):
            return None
        path = self.folder / unquote(url.removeprefix(self.url))
        path = path / "index.html" if url.endswith("/") else path
        return path if path.is_file() else None

    def page(self, url: str) -> Page | None:
        """The page at an address."""
        address = unquote(url.partition("#")[0].partition("?")[0].removeprefix(self.url))
        return self.pages.get(address.removesuffix("index.html")) if self.file(url) else None


def _read(text: str) -> Any:
    return yaml.load(text, yaml.CSafeLoader)


def words(element: html.HtmlElement) -> str:
    """The text of an element with single plain spaces."""
    return " ".join(element.text_content().split())


def build(root: Path, folder: Path, *options: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` in `root`; all that it says is in `stdout`."""
    return run([sys.executable, "-m", "mkdocs", "build", "--site-dir", str(folder), *options], root, **variables)


def run(command: list[str], root: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in `root`; all that it says is in `stdout`."""
    return processes.run(command, root, environment(**variables))


def environment(**variables: str) -> dict[str, str]:
    """The variables of a process that builds a site; it prints nothing unless they say so."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BANK_")}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", "BANK_PRINT": "none", **variables}


def strict_site(root: Path, folder: Path, **variables: str) -> Site:
    """The site of a bank, which has to build without a warning."""
    done = build(root, folder, "--strict", **variables)
    assert done.returncode == 0, done.stdout
    return Site(root, folder)


def copy_of_second_bank(folder: Path) -> Path:
    """A copy of the second bank to change at will, with the engine and the theme beside it."""
    shutil.copytree(SECOND_BANK, folder)
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", ""), "utf-8")
    for name in ("bank", "hooks", "theme"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def sample_of_this_bank(root: Path) -> None:
    """This bank with a single practice of each kind, the longest, whose links to the others are plain words.

    A whole translation takes the place of a longer practice. Of the cities there are theirs alone.
    """
    root.mkdir()
    for name in ("bank", "hooks", "theme", "docs", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "practices", root / "practices")
    practices = Site(root, root).practices
    longest = {
        practices[file]["kind"]: file
        for file in sorted(practices, key=lambda file: (any(translations_of(file)), file.stat().st_size))
        if not any("practice" in origin for origin in practices[file].get("adapted_from", ()))
        and "successor" not in practices[file]["status"]
    }
    for file in practices:
        for own in (file, *translations_of(file)):
            if file == longest[practices[file]["kind"]]:
                own.write_text(LINK.sub(r"\1", own.read_text("utf-8")), "utf-8")
            else:
                own.unlink()
    _keep_cities(root / "practices/vocabulary/cities.yml", [practices[file] for file in longest.values()])


def _keep_cities(file: Path, practices: list[dict[str, Any]]) -> None:
    """Leave those of some practices, with all of their districts."""
    named = {city for practice in practices for city in _several(practice["city"])}
    cities = _read(file.read_text("utf-8"))
    kept = [city for city in cities if named & {city["id"], *city["labels"].values(), *city.get("aliases", ())}]
    file.write_text(yaml.safe_dump(kept, allow_unicode=True), "utf-8")


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def translations_of(file: Path) -> list[Path]:
    """The files beside a practice that tell it in other languages."""
    return sorted(file.parent.glob(f"{file.stem}.*.md"))


@contextmanager
def previewed(root: Path, log: Path) -> Iterator[str]:
    """The address at which `mkdocs serve` shows the second bank's copy in `root`; what it says goes into `log`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with processes.running(command, root, environment(BANK_DRAFTS="true"), log):
        yield f"http://127.0.0.1:{port}/bank/"


def change(file: Path, old: str, new: str) -> None:
    """Replace what has to stand in a file."""
    text = file.read_text("utf-8")
    assert old in text, f"{file} does not hold “{old}”"
    file.write_text(text.replace(old, new), "utf-8")


def git_on(day: str, root: Path, *arguments: str) -> None:
    """Run git in `root` as nobody, on a day."""
    at = f"{day}T12:00:00Z"
    named = ("-c", "user.name=Nobody", "-c", "user.email=nobody@bank.example")
    own = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *named, *arguments], cwd=root, env={**os.environ, **own}, check=True)


@contextmanager
def served(site: Site, shared: bool = False) -> Iterator[str]:
    """The address at which the site is served, under the path that it is published under.

    The files of a `shared` one may be read by pages of other hosts.
    """
    server = _Server(("127.0.0.1", 0), lambda *arguments: _Handler(site, shared, *arguments))
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{urlsplit(site.url).path}"
    server.shutdown()
    server.server_close()


class _Server(ThreadingHTTPServer):
    """Says nothing of connections that a closed window ends."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """Sends what static hosts send: files with the site's headers, and the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"  # a connection serves many files

    def __init__(self, site: Site, shared: bool, *arguments: Any) -> None:
        self.site = site
        self.shared = shared
        super().__init__(*arguments, directory=str(site.folder))

    def translate_path(self, path: str) -> str:
        prefix = urlsplit(self.site.url).path
        inside = path.startswith(prefix)
        return super().translate_path("/" + path.removeprefix(prefix)) if inside else str(self.site.folder / "nowhere")

    def end_headers(self) -> None:
        for name, value in self.site.headers.items():
            self.send_header(name, value)
        if self.shared:
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (self.site.folder / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""
