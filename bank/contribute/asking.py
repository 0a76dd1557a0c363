"""Asking: a question to a stranger's host; an answer that is huge, endless or runs in circles does no harm."""

import http.client
import ipaddress
import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit, urlunsplit
from urllib.request import (
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    Request,
    build_opener,
    getproxies,
)

LARGEST = 4_000_000  # bytes of an answer that are read
PATIENCE = 3  # times the wait for the whole of an answer, redirects and all
WEB = ("http", "https")
FAILURES = (OSError, http.client.HTTPException, ValueError)  # all that asking raises


class PrivateHostError(OSError):
    """A host of this machine or of its network, which no page of the web has to lead to."""


@dataclass(frozen=True)
class Manners:
    """Who asks, how long one waits for an answer and between two questions (seconds), and when one gives up asking.

    `private` lets hosts of the own network be asked, for a stand-in in tests.
    """

    agent: str
    wait: float = 15
    pause: float = 1
    until: float = float("inf")  # by time.monotonic()
    private: bool = False


@dataclass(frozen=True)
class Reply:
    """An answer, from where it came in the end, and the codes of the redirects on the way; the body is cut if huge."""

    status: int
    address: str
    redirects: tuple[int, ...]
    type: str
    body: bytes


def request(
    address: str, manners: Manners, method: str = "GET", form: Mapping[str, str] | None = None, permit: str = ""
) -> Reply:
    """The answer of a host, whose body is read but for HEAD; raises one of FAILURES, HTTPError when the host refuses.

    A `form` is posted; a permit is for this host alone and goes nowhere that it redirects to.
    """
    watch, redirects = _Watch(manners), _Redirects()
    opener = build_opener(redirects, _Plain(watch), _Encrypted(watch))
    data = urlencode(form).encode() if form else None
    headers = {"User-Agent": manners.agent}
    question = Request(ascii_address(address), data, headers, method="POST" if form else method)
    if permit:
        question.add_unredirected_header("Authorization", permit)
    timer = threading.Timer(manners.wait * PATIENCE, watch.end)
    timer.daemon = True
    timer.start()
    try:
        with opener.open(question, timeout=manners.wait) as response:
            body = response.read(LARGEST) if method != "HEAD" else b""
            kind = response.headers.get("Content-Type", "")
            return Reply(response.status, response.url, tuple(redirects.codes), kind, body)
    finally:
        timer.cancel()


def ascii_address(address: str) -> str:
    """The address as it goes over the wire: the host in Punycode, other letters as percent signs."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    safe = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host + port, quote(parts.path, safe), quote(parts.query, safe), ""))


class _Redirects(HTTPRedirectHandler):
    """Follows redirects within the web and remembers their codes."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        self.codes.append(code)
        made = super().redirect_request(req, fp, code, msg, headers, newurl) if _is_web(newurl) else None
        if made:
            made.method = req.get_method()  # a question that began with HEAD goes on with HEAD
        return made


class _Watch:
    """Looks at where connections lead, and ends them all when the time for an answer is over."""

    def __init__(self, manners: Manners) -> None:
        # Behind a proxy every connection leads to that, and who may be asked is the proxy's matter.
        self._is_open = manners.private or bool(getproxies())
        self._sockets: list[socket.socket] = []
        self._is_over = False

    def admit(self, connection: http.client.HTTPConnection) -> None:
        peer = ipaddress.ip_address(connection.sock.getpeername()[0].partition("%")[0])
        if not self._is_open and not (getattr(peer, "ipv4_mapped", None) or peer).is_global:
            connection.close()
            raise PrivateHostError(str(peer))
        self._sockets.append(connection.sock)
        if self._is_over:
            self.end()

    def end(self) -> None:
        self._is_over = True
        for opened in self._sockets:
            with suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)


def _watched(kind: type[http.client.HTTPConnection], watch: _Watch) -> type[http.client.HTTPConnection]:
    class Watched(kind):  # type: ignore[misc, valid-type]
        def connect(self) -> None:
            super().connect()
            watch.admit(self)

    return Watched


class _Plain(HTTPHandler):
    def __init__(self, watch: _Watch) -> None:
        super().__init__()
        self._kind = _watched(http.client.HTTPConnection, watch)

    def http_open(self, req: Request) -> http.client.HTTPResponse:
        return self.do_open(self._kind, req)


class _Encrypted(HTTPSHandler):
    def __init__(self, watch: _Watch) -> None:
        super().__init__()
        self._kind = _watched(http.client.HTTPSConnection, watch)

    def https_open(self, req: Request) -> http.client.HTTPResponse:
        return self.do_open(self._kind, req)


def _is_web(address: str) -> bool:
    return urlsplit(address).scheme in WEB
