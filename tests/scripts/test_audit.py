"""scripts/audit.py: what is known, nothing known, and a database that could not be asked are three things."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from tests.scripts.command import run_script
from tests.sites import ROOT

Answer = Callable[[list[str]], tuple[int, Any]]
Asked = Callable[[Answer], tuple[int, str]]


def nothing(purls: list[str]) -> tuple[int, Any]:
    return 200, {"results": [{} for _ in purls]}


def one_known(purls: list[str]) -> tuple[int, Any]:
    return 200, {"results": [{"vulns": [{"id": "OSV-1"}]} if "/yaml@" in purl else {} for purl in purls]}


def failing(purls: list[str]) -> tuple[int, Any]:
    return 503, {}


def of_another_shape(purls: list[str]) -> tuple[int, Any]:
    return 200, {"outcome": []}


def cut_off(purls: list[str]) -> tuple[int, Any]:
    return 200, {"results": [{}]}


@pytest.fixture
def asked() -> Iterator[Asked]:
    """Runs the audit against a stand-in for the database; gives its exit code and what it says."""
    servers = []

    def ask(answer: Answer) -> tuple[int, str]:
        class Database(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                queries = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
                status, told = answer([query["package"]["purl"] for query in queries])
                self.send_response(status)
                self.end_headers()
                self.wfile.write(json.dumps(told).encode())

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), Database))
        threading.Thread(target=servers[-1].serve_forever, args=(0.01,), daemon=True).start()
        return run(f"http://127.0.0.1:{servers[-1].server_port}/")

    yield ask
    for server in servers:
        server.shutdown()
        server.server_close()


def run(address: str) -> tuple[int, str]:
    done = run_script("audit.py", "--database", address, here=ROOT)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_nothing_known_is_said_with_how_many_were_asked_for(asked: Asked) -> None:
    code, said = asked(nothing)
    assert code == 0
    assert "packages were asked for, something is known of 0." in said


def test_what_is_known_is_named_with_its_address(asked: Asked) -> None:
    code, said = asked(one_known)
    assert code == 1
    assert "- pkg:npm/yaml@" in said
    assert "https://osv.dev/vulnerability/OSV-1" in said


def test_published_packages_crates_within_them_and_those_of_tests_are_asked_for(asked: Asked) -> None:
    purls: list[str] = []
    asked(lambda some: (purls.extend(some), nothing(some))[1])
    for kind in ("pkg:npm/markdown-it@", "pkg:cargo/krilla@", "pkg:pypi/lxml@", "pkg:pypi/pytest@"):
        assert any(purl.startswith(kind) for purl in purls), kind


@pytest.mark.parametrize("answer", [failing, of_another_shape, cut_off])
def test_a_database_that_does_not_answer_is_no_good_news(asked: Asked, answer: Answer) -> None:
    code, said = asked(answer)
    assert code == 2
    assert said.startswith("OSV could not be asked:")
    assert "does not mean that nothing is wrong" in said


def test_a_database_that_is_not_there_is_no_good_news() -> None:
    code, said = run("http://127.0.0.1:9/")
    assert code == 2
    assert said.startswith("OSV could not be asked:")
