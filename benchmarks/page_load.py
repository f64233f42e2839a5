"""The page's server: how soon the facts of an article are there; then articles one after the other, and
several at once, of which none may be lost.

    python cli.py serve --no-shelf &
    python -m benchmarks.page_load PID [--address URL] [--article FILE]

Prints seconds until the language, the facts and the sheet of FILE, as the page's own script sees them; then
seconds an article, and the memory of the server's processes (PID and its children, from /proc) before,
between and after.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

IN_A_ROW, AT_ONCE, FIRST = 50, 8, 10
ARTICLE = Path(__file__).parent.parent / "examples" / "openai-amazon.it.txt"
# What a page is told of an article, in order.
_EVENTS = ("language", "draft", "done")
TEXT = (
    "Il comune apre {n} scuole\n\n"
    "Il comune di Roma ha stanziato {n} milioni di euro per le scuole il 3 maggio. "
    "Secondo il sindaco Mario Rossi i lavori potrebbero costare {n}50 milioni di euro e durare {n} mesi.\n"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pid", type=int)
    parser.add_argument("--address", default="http://127.0.0.1:8765")
    parser.add_argument("--article", type=Path, default=ARTICLE, help="whose first facts are timed")
    asked = parser.parse_args()
    make(asked.address, 1)  # engines that are loaded when first needed
    text = asked.article.read_text("utf-8")
    print(f"{len(text.split())} words, {FIRST} times, then {' '.join(_EVENTS)} after")
    seen = [first_facts(asked.address, text) for _ in range(FIRST)]
    for name in _EVENTS:
        seconds = [one[name] for one in seen]
        print(f"  {name}: median {statistics.median(seconds):.2f} s, most {max(seconds):.2f} s")
    print(f"memory {memory(asked.pid)} MB")
    seconds = [make(asked.address, n) for n in range(2, IN_A_ROW + 2)]
    print(
        f"{IN_A_ROW} in a row: median {statistics.median(seconds):.2f} s, most {max(seconds):.2f} s; "
        f"memory {memory(asked.pid)} MB"
    )
    begin = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        seconds = list(pool.map(lambda n: make(asked.address, n), range(100, 100 + AT_ONCE)))
    whole = time.perf_counter() - begin
    print(
        f"{AT_ONCE} at once: all after {whole:.2f} s, the first after {min(seconds):.2f} s; "
        f"memory {memory(asked.pid)} MB"
    )


def first_facts(address: str, text: str) -> dict[str, float]:
    """Seconds from the paste to each of `_EVENTS`, the last of which ends the work."""
    begin = time.perf_counter()
    entry = json.load(_ask(address, "/api/sheets", {"text": text, "to": "source", "keep": False}))
    seen: dict[str, float] = {}
    with _ask(address, entry["events"]) as events:
        for line in events:
            name = line.decode().partition("event: ")[2].strip()
            if name in _EVENTS:
                seen.setdefault(name, time.perf_counter() - begin)
            if name in ("done", "problem"):
                break
    if seen.keys() != set(_EVENTS):
        raise AssertionError(f"of {_EVENTS} came {list(seen)}")
    return seen


def make(address: str, number: int) -> float:
    """Seconds until the sheet is here. Raises where there is none, or that of another article."""
    body = {"text": TEXT.format(n=number), "to": "source", "wait": True, "keep": False}
    begin = time.perf_counter()
    with _ask(address, "/api/sheets", body) as answer:
        entry: dict[str, Any] = json.load(answer)
    if entry["sheets"][0]["article"]["text"] != body["text"]:
        raise AssertionError(f"article {number} was given another's sheet")
    return time.perf_counter() - begin


def _ask(address: str, path: str, body: dict[str, Any] | None = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address + path, data, {"Content-Type": "application/json"})
    return urllib.request.urlopen(request, timeout=600)


def memory(pid: int) -> int:
    """Resident megabytes of a process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(_resident(one) for one in (pid, *map(int, children)))


def _resident(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) // 1024


if __name__ == "__main__":
    main()
