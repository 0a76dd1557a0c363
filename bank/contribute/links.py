"""The links: asking other hosts, politely, whether an address still leads somewhere."""

import http.client
import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from bank.contribute.upkeep import Answer

GONE = (404, 410)
FOR_GOOD = (301, 308)
AT_ONCE = 4  # hosts; one host is asked for one address at a time


@dataclass(frozen=True)
class Manners:
    """Who asks, how long one waits for an answer and between two questions (seconds), and when one gives up asking."""

    agent: str
    wait: float = 15
    pause: float = 1
    until: float = float("inf")  # by time.monotonic()


class _Redirects(HTTPRedirectHandler):
    """Follows redirects and remembers whether all of them are for good."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        self.codes.append(code)
        made = super().redirect_request(req, fp, code, msg, headers, newurl)
        if made:
            made.method = req.get_method()  # a question that began with HEAD goes on with HEAD
        return made


def ask_all(addresses: Iterable[str], manners: Manners) -> dict[str, Answer]:
    """The answers by address; those that there was no time for are left out."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc.casefold(), []).append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda own: list(_ask_host(own, manners)), hosts.values())
        return {address: answer for answers in found for address, answer in answers}


def _ask_host(addresses: list[str], manners: Manners) -> Iterator[tuple[str, Answer]]:
    for number, address in enumerate(addresses):
        if time.monotonic() > manners.until:
            return
        time.sleep(manners.pause if number else 0)
        yield address, ask(address, manners)


def ask(address: str, manners: Manners) -> Answer:
    """Ask for an address, and once more when the first answer is not a clear one."""
    answer = _try(address, manners)
    if answer.verdict == "unsure":
        time.sleep(manners.pause)
        answer = _try(address, manners)
    return answer


def _try(address: str, manners: Manners) -> Answer:
    """The answer to HEAD when it is a good one, otherwise that to GET: some servers know no HEAD."""
    head = _request(address, "HEAD", manners)
    return head if head.verdict in ("alive", "moved", "certificate") else _request(address, "GET", manners)


def _request(address: str, method: str, manners: Manners) -> Answer:
    redirects = _Redirects()
    try:
        request = Request(ascii_address(address), method=method, headers={"User-Agent": manners.agent})
        with build_opener(redirects).open(request, timeout=manners.wait) as response:
            for_good = redirects.codes and all(code in FOR_GOOD for code in redirects.codes)
            elsewhere = _place(response.url) != _place(request.full_url)
            return Answer("moved", response.url) if for_good and elsewhere else Answer("alive", str(response.status))
    except HTTPError as error:
        error.close()
        return Answer("gone" if error.code in GONE else "unsure", str(error.code))
    except (OSError, http.client.HTTPException, ValueError) as error:
        return failure(error.reason if isinstance(error, URLError) else error)


def failure(reason: object) -> Answer:
    """Why there was no answer at all."""
    if isinstance(reason, ssl.SSLError):
        return Answer("certificate", getattr(reason, "verify_message", "") or reason.reason or "TLS")
    if isinstance(reason, socket.gaierror):
        unknown = reason.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        return Answer("gone" if unknown else "unsure", "DNS")
    return Answer("unsure", "timeout" if isinstance(reason, TimeoutError) else type(reason).__name__)


def _place(address: str) -> tuple[str, str, str]:
    """What tells one page from another; http and https, with and without a last slash, are one."""
    parts = urlsplit(address)
    return parts.netloc.casefold(), parts.path.rstrip("/"), parts.query


def ascii_address(address: str) -> str:
    """The address as it goes over the wire: the host in Punycode, other letters as percent signs."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    safe = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host + port, quote(parts.path, safe), quote(parts.query, safe), ""))
