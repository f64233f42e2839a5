"""A server in a process of its own, as the command line starts it, over engines without weights."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

_BOOT = (
    "import sys; from pathlib import Path; from pipeline.serve.start import Served, serve; "
    "shelf = Path(sys.argv[2]); "
    "serve(Served('127.0.0.1', int(sys.argv[1]), (), False, {}, shelf, loader=sys.argv[3]), print)"
)
ROOT = Path(__file__).parents[2]


class Server:
    """Begun at once; `kill` and `begin` again keep its address and its shelf."""

    def __init__(self, shelf: Path, loader: str = "tests.fakes:engines") -> None:
        self.shelf, self._loader = shelf, loader
        with contextlib.closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.begin()

    def begin(self) -> None:
        arguments = [str(self.port), str(self.shelf), self._loader]
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
        }
        self.process = subprocess.Popen([sys.executable, "-c", _BOOT, *arguments], cwd=ROOT, env=environment)
        end = time.monotonic() + 120
        while time.monotonic() < end:
            with contextlib.suppress(OSError):
                if b'"ok"' in urllib.request.urlopen(f"{self.address}/healthz", timeout=5).read():
                    return
            time.sleep(0.2)
        self.kill()
        raise AssertionError("the server does not answer")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(30)
