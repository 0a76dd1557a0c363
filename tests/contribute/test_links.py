"""Links: what answers, what is gone, what has moved and what nobody can tell are told apart, on the loopback."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from bank.contribute import links
from bank.contribute.asking import Manners, ascii_address

WAIT = 0.5


class _Host(BaseHTTPRequestHandler):
    """Answers by what the path says: /404, /301/where, /get/405 (with GET 200), /slow, /once/503 and so on."""

    asked: list[tuple[str, str, str]]

    def do_HEAD(self) -> None:
        self._answer(*self.path.removeprefix("/").split("/", 1))

    do_GET = do_HEAD  # noqa: N815

    def _answer(self, word: str, rest: str = "") -> None:
        seen = [path for _, path, _ in self.asked].count(self.path)
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        if word == "slow":
            time.sleep(3 * WAIT)
        if word == "rude":
            self.close_connection = True
            return
        code = {"get": 200 if self.command == "GET" else rest, "once": 200 if seen > 1 else rest}.get(word, word)
        self.send_response(int(code) if str(code).isdigit() else 200)
        if word.startswith("3"):
            self.send_header("Location", f"/{rest}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The address of a host of our own, with what it was asked."""
    monkeypatch.setenv("no_proxy", "*")
    handler = type("Handler", (_Host,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"127.0.0.1:{server.server_port}", handler.asked
    server.shutdown()
    server.server_close()


def ask(address: str, wait: float = WAIT) -> tuple[str, str]:
    answer = links.ask(address, Manners("a test", wait, 0.01, private=True))
    return answer.verdict, answer.detail


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("200", ("alive", "200")),
        ("204", ("alive", "204")),
        ("302/200", ("alive", "200")),
        ("302/404", ("gone", "404")),
        ("301/404", ("gone", "404")),
        ("404", ("gone", "404")),
        ("410", ("gone", "410")),
        ("get/405", ("alive", "200")),
        ("get/404", ("alive", "200")),
        ("once/503", ("alive", "200")),
        ("403", ("unsure", "403")),
        ("429", ("unsure", "429")),
        ("500", ("unsure", "500")),
        ("rude", ("unsure", "RemoteDisconnected")),
        ("żółw?ą=ę#kotwica", ("alive", "200")),
    ],
)
def test_an_answer_is_judged_by_what_it_says(host: Any, path: str, verdict: tuple[str, str]) -> None:
    assert ask(f"http://{host[0]}/{path}") == verdict


def test_who_does_not_answer_in_time_is_not_gone(host: Any) -> None:
    assert ask(f"http://{host[0]}/slow", wait=0.1) == ("unsure", "timeout")


def test_what_moved_for_good_is_told_with_its_new_address(host: Any) -> None:
    assert ask(f"http://{host[0]}/301/308/200") == ("moved", f"http://{host[0]}/200")


def test_a_page_that_moved_for_a_while_has_not_moved(host: Any) -> None:
    assert ask(f"http://{host[0]}/301/302/200")[0] == "alive"


def test_a_circle_is_no_answer(host: Any) -> None:
    host[1].clear()
    assert ask(f"http://{host[0]}/302/302/302/302/302/302/302/302/302/302/302/302/200")[0] == "unsure"


def test_a_good_answer_is_asked_for_once_and_by_head(host: Any) -> None:
    ask(f"http://{host[0]}/302/200")
    assert host[1] == [("HEAD", "/302/200", "a test"), ("HEAD", "/200", "a test")]


def test_no_clear_answer_is_asked_for_once_more_and_no_oftener(host: Any) -> None:
    ask(f"http://{host[0]}/500")
    assert [method for method, _, _ in host[1]] == ["HEAD", "GET", "HEAD", "GET"]


def test_broken_encryption_is_not_a_dead_page(host: Any) -> None:
    assert ask(f"https://{host[0]}/200")[0] == "certificate"


def test_a_certificate_that_cannot_be_checked_is_not_a_dead_page(host: Any) -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "certificate has expired"
    assert links.failure(error) == links.Answer("certificate", "certificate has expired")


def test_a_host_without_a_name_is_gone_and_a_silent_name_server_is_not(host: Any) -> None:
    assert links.failure(socket.gaierror(socket.EAI_NONAME, "")).verdict == "gone"
    assert links.failure(socket.gaierror(socket.EAI_AGAIN, "")).verdict == "unsure"


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://a..b/", "http://" + "x" * 80 + ".example/"])
def test_nothing_is_raised_by_what_cannot_be_asked(host: Any, address: str) -> None:
    assert ask(address)[0] == "unsure"


def test_all_are_asked_and_a_host_for_one_thing_at_a_time(host: Any) -> None:
    paths = [f"http://{host[0]}/{code}" for code in (200, 404, 403)]
    begun = time.monotonic()
    answers = dict(links.ask_all(paths, Manners("a test", WAIT, 0.05, private=True)))
    assert [answers[path].verdict for path in paths] == ["alive", "gone", "unsure"]
    assert time.monotonic() - begun > 0.15


def test_when_time_is_up_the_rest_is_left_out(host: Any) -> None:
    assert dict(links.ask_all([f"http://{host[0]}/200"], Manners("a test", until=0))) == {}


def test_an_address_goes_over_the_wire_in_ascii(host: Any) -> None:
    assert ascii_address("https://żółw.example:81/a%20b/ł?x=ą&y=1#z") == (
        "https://xn--w-uga1v8h.example:81/a%20b/%C5%82?x=%C4%85&y=1"
    )
