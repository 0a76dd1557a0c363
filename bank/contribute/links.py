"""The links: asking other hosts, politely, whether an address still leads somewhere, and what it says."""

import socket
import ssl
import time
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from bank.contribute.asking import FAILURES, Manners, PrivateHostError, Reply, ascii_address, request
from bank.contribute.fingerprints import fingerprint
from bank.contribute.upkeep import Answer

GONE = (404, 410)
FOR_GOOD = (301, 308)
AT_ONCE = 4  # hosts; one host is asked for one address at a time


def ask_all(addresses: Iterable[str], manners: Manners, read: Collection[str] = ()) -> Iterator[tuple[str, Answer]]:
    """The answers as hosts have given all theirs; those that there was no time for are left out.

    What the addresses in `read` say is read, too, for its fingerprint.
    """
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc.casefold(), []).append(address)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        asked = [pool.submit(lambda own: list(_ask_host(own, manners, read)), own) for own in hosts.values()]
        for host in as_completed(asked):
            yield from host.result()


def _ask_host(addresses: list[str], manners: Manners, read: Collection[str]) -> Iterator[tuple[str, Answer]]:
    for number, address in enumerate(addresses):
        if time.monotonic() > manners.until:
            return
        time.sleep(manners.pause if number else 0)
        yield address, ask(address, manners, address in read)


def ask(address: str, manners: Manners, read: bool = False) -> Answer:
    """Ask for an address, and once more when the first answer is not a clear one."""
    answer = _try(address, manners, read)
    if answer.verdict == "unsure":
        time.sleep(manners.pause)
        answer = _try(address, manners, read)
    return answer


def _try(address: str, manners: Manners, read: bool) -> Answer:
    """The answer to HEAD when it is a good one and nothing is to be read, otherwise that to GET: some know no HEAD."""
    if not read:
        head = _answer(address, "HEAD", manners)
        if head.verdict in ("alive", "moved", "certificate"):
            return head
    return _answer(address, "GET", manners)


def _answer(address: str, method: str, manners: Manners) -> Answer:
    try:
        reply = request(address, manners, method)
    except HTTPError as error:
        error.close()
        return Answer("gone" if error.code in GONE else "unsure", str(error.code))
    except FAILURES as error:
        return failure(error.reason if isinstance(error, URLError) else error)
    said = fingerprint(reply.body, reply.type) if reply.body else ""
    return (
        Answer("moved", reply.address, said) if _has_moved(address, reply) else Answer("alive", str(reply.status), said)
    )


def _has_moved(address: str, reply: Reply) -> bool:
    """Whether all redirects were for good and lead to another page."""
    for_good = reply.redirects and all(code in FOR_GOOD for code in reply.redirects)
    return bool(for_good) and _place(reply.address) != _place(ascii_address(address))


def failure(reason: object) -> Answer:
    """Why there was no answer at all."""
    if isinstance(reason, ssl.SSLError):
        return Answer("certificate", getattr(reason, "verify_message", "") or reason.reason or "TLS")
    if isinstance(reason, socket.gaierror):
        unknown = reason.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        return Answer("gone" if unknown else "unsure", "DNS")
    if isinstance(reason, PrivateHostError):
        return Answer("unsure", "private")
    return Answer("unsure", "timeout" if isinstance(reason, TimeoutError) else type(reason).__name__)


def _place(address: str) -> tuple[str, str, str]:
    """What tells one page from another; http and https, with and without a last slash, are one."""
    parts = urlsplit(address)
    return parts.netloc.casefold(), parts.path.rstrip("/"), parts.query
