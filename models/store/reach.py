"""Which hosts answer in time. Each is asked once, and several at the same time."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

# A host that has not answered by then is treated as out of reach; name resolution counts.
ANSWER_SECONDS = 2.0


class Reach:
    """Remembers what it found: a program that fetches from one host after another waits for each once."""

    def __init__(self, seconds: float = ANSWER_SECONDS) -> None:
        self._seconds = seconds
        self._asked: dict[str, _Question] = {}
        self._lock = threading.Lock()

    def ask(self, addresses: Iterable[str]) -> None:
        """Begin to ask the hosts of these addresses, without waiting for any."""
        for address in addresses:
            with self._lock:
                if (host := _host(address)) not in self._asked:
                    self._asked[host] = _Question(address, self._seconds)

    def answers(self, address: str) -> bool:
        """Whether the host of this address gives any answer in time, counted from when it was asked."""
        self.ask([address])
        return self._asked[_host(address)].answered()


@dataclass
class _Question:
    address: str
    seconds: float
    begun: float = field(default_factory=time.monotonic)
    yes: threading.Event = field(default_factory=threading.Event)
    settled: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        threading.Thread(target=self._ask, daemon=True).start()

    def answered(self) -> bool:
        self.settled.wait(max(0.0, self.begun + self.seconds - time.monotonic()))
        return self.yes.is_set()

    def _ask(self) -> None:
        try:
            request = urllib.request.Request(self.address, method="HEAD")
            urllib.request.urlopen(request, timeout=self.seconds).close()
            self.yes.set()
        except urllib.error.HTTPError as error:
            if error.code < 500 and error.code != 407:  # else it is a gateway's answer, not the host's
                self.yes.set()
        except (OSError, ValueError):
            pass
        finally:
            self.settled.set()


def _host(address: str) -> str:
    return urlsplit(address).netloc
