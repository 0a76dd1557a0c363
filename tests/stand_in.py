"""A stand-in for hosts of the web on the loopback: what it answers is told by a function of the path."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# A status and a body, or how to write the whole answer onto the wire.
Answers = Callable[[str], "tuple[int, str | bytes] | Callable[[BaseHTTPRequestHandler], None]"]


@dataclass
class StandIn:
    """Its address, and what it was asked: method, path, headers and body of each question."""

    address: str
    asked: list[tuple[str, str, dict[str, str], str]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in their order."""
        return [path for _, path, _, _ in self.asked]


def sends_on(place: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """The answer of a host that sends whoever asks to another place."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", place)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


@contextmanager
def stand_in(answers: Answers, kind: str = "text/html") -> Iterator[StandIn]:
    """A host that answers until it is left."""
    host = StandIn("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            host.asked.append((self.command, self.path, dict(self.headers), body))
            answer = answers(self.path)
            if callable(answer):
                answer(self)
                return
            status, text = answer
            data = text.encode() if isinstance(text, str) else text
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data)

        do_HEAD = do_POST = do_GET  # noqa: N815

        def log_message(self, format: str, *arguments: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
