"""Asking: what a broken or hostile host answers is cut, ended or refused, and a private network is never asked."""

import time
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from bank.contribute.asking import FAILURES, LARGEST, PATIENCE, Manners, PrivateHostError, request
from tests.stand_in import sends_on, stand_in

WAIT = 0.3
BRIEF = 0.1  # for what never ends
MANNERS = Manners("a test", WAIT, 0, private=True)
SLACK = 10  # seconds that a busy machine may add


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_a_question_names_who_asks_and_has_the_whole_answer() -> None:
    with stand_in(lambda _: (200, "Zupa.")) as host:
        reply = request(f"{host.address}/zupa", MANNERS)
        assert (reply.status, reply.body, reply.type) == (200, b"Zupa.", "text/html")
        assert host.asked[0][2]["User-Agent"] == "a test"


def test_a_huge_answer_is_cut() -> None:
    with stand_in(lambda _: (200, b"x" * (LARGEST + 1000))) as host:
        assert len(request(host.address, MANNERS).body) == LARGEST


def endless_body(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    drip(handler, b"x")


def endless_head(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
    drip(handler, b"x")


def drip(handler: BaseHTTPRequestHandler, sign: bytes) -> None:
    with suppress(OSError):
        while True:
            handler.wfile.write(sign)
            handler.wfile.flush()
            time.sleep(BRIEF / 10)


@pytest.mark.parametrize("answer", [endless_body, endless_head])
def test_an_answer_without_end_is_ended(answer: object) -> None:
    with stand_in(lambda _: answer) as host:  # type: ignore[arg-type, return-value]
        begun = time.monotonic()
        with suppress(*FAILURES):
            request(host.address, replace(MANNERS, wait=BRIEF))
        assert time.monotonic() - begun < BRIEF * PATIENCE + SLACK


@pytest.mark.parametrize("place", ["/", "file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "http://[::"])
def test_a_redirect_that_leads_nowhere_in_the_web_is_a_failure(place: str) -> None:
    with stand_in(lambda _: sends_on(place)) as host, pytest.raises(FAILURES):
        request(host.address, MANNERS)


@pytest.mark.parametrize(
    "bytes_", [b"", b"\x00\xff\xfe", b"HTTP/9.9 abc\r\n\r\n", b"HTTP/1.0 200 OK\r\n" + b"A: b\r\n" * 500]
)
def test_an_answer_that_is_none_is_a_failure(bytes_: bytes) -> None:
    with (
        stand_in(lambda _: lambda handler: handler.wfile.write(bytes_) and None) as host,
        pytest.raises(FAILURES),
    ):
        request(host.address, MANNERS)


def test_a_private_host_is_not_asked() -> None:
    with stand_in(lambda _: (200, "tajne")) as host:
        with pytest.raises(OSError, match=r"127\.0\.0\.1") as told:
            request(host.address, Manners("a test", WAIT))
        assert isinstance(getattr(told.value, "reason", told.value), PrivateHostError)
        assert host.asked == []


def test_a_permit_goes_to_no_host_that_an_answer_leads_to() -> None:
    with stand_in(lambda _: (200, "")) as other, stand_in(lambda _: sends_on(other.address)) as host:
        request(host.address, MANNERS, form={"url": "x"}, permit="LOW a:b")
        assert host.asked[0][2]["Authorization"] == "LOW a:b"
        assert host.asked[0][3] == "url=x"
        assert "Authorization" not in other.asked[0][2]
