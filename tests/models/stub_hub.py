"""A server on the loopback interface, with the faults that servers have: a hub, as huggingface_hub asks for
it, or a plain one."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class StubHub:
    """`files` by name. `status` answers every request with an error, the first `errors` of them where that
    is not negative, with `retry_after` as its header; `cut` ends the first answer after so many bytes (`cuts`
    answers); `tampered` sends other bytes than the digest promises; `delay` is in seconds; `whole`: ranges
    are ignored."""

    files: dict[str, bytes]
    status: int = 0
    cut: int = 0
    tampered: bool = False
    delay: float = 0.0
    errors: int = -1
    retry_after: str = ""
    cuts: int = 1
    whole: bool = False
    requests: list[tuple[str, str]] = field(default_factory=list)
    ranges: list[str] = field(default_factory=list)
    url: str = ""


@contextmanager
def serve(hub: StubHub) -> Iterator[StubHub]:
    class Handler(_Handler):
        pass

    Handler.hub = hub
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    hub: StubHub
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def log_message(self, format: str, *args: object) -> None:
        """Tests are silent."""

    def _answer(self, *, with_body: bool) -> None:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # a client that lost patience
            self._answer_with(with_body)

    def _answer_with(self, with_body: bool) -> None:
        hub = self.hub
        hub.requests.append((self.command, self.path))
        threading.Event().wait(hub.delay)  # not time.sleep, which tests switch off
        name = self._name()
        if hub.status and hub.errors:
            hub.errors -= 1
            return self._error(hub.status, "")
        if self.path == "/":
            return self._send(b"", 0, {})
        if name not in hub.files:
            return self._error(404, "EntryNotFound")
        data = hub.files[name]
        start = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")[0])
        if "Range" in self.headers:
            hub.ranges.append(self.headers["Range"])
        if hub.whole:
            start = 0
        if start and start >= len(data):
            return self._error(416, "")
        etag = hashlib.sha256(data).hexdigest()
        body = (data[::-1] if hub.tampered else data)[start:]
        headers = {"ETag": f'"{etag}"', "X-Repo-Commit": "a" * 40, "X-Linked-Size": str(len(data))}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        self._send(body if with_body else b"", len(body), headers, 206 if start else 200)

    def _name(self) -> str:
        """The file asked for: alone, or below the name of its repository where that has several."""
        parts = self.path.strip("/").split("/")
        below = f"{parts[1]}/{parts[-1]}" if len(parts) > 1 else ""
        return below if below in self.hub.files else parts[-1]

    def _send(self, body: bytes, length: int, headers: dict[str, str], status: int = 200) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(length)}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.hub.cut and len(body) > self.hub.cut:
            body = body[: self.hub.cut]
            self.hub.cuts -= 1
            self.hub.cut = self.hub.cut if self.hub.cuts else 0
            self.close_connection = True
        self.wfile.write(body)

    def _error(self, status: int, code: str) -> None:
        self.send_response(status)
        if code:
            self.send_header("X-Error-Code", code)
        if self.hub.retry_after:
            self.send_header("Retry-After", self.hub.retry_after)
        self.send_header("Content-Length", "0")
        self.end_headers()
