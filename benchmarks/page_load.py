"""The page's server under load: articles one after the other, then several at once; none may be lost.

    python cli.py serve --no-shelf &      then      python -m benchmarks.page_load PID [--address URL]

Prints seconds an article, and the memory of the server's processes (PID and its children, from /proc) before,
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

IN_A_ROW, AT_ONCE = 50, 8
TEXT = (
    "Il comune apre {n} scuole\n\n"
    "Il comune di Roma ha stanziato {n} milioni di euro per le scuole il 3 maggio. "
    "Secondo il sindaco Mario Rossi i lavori potrebbero costare {n}50 milioni di euro e durare {n} mesi.\n"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pid", type=int)
    parser.add_argument("--address", default="http://127.0.0.1:8765")
    asked = parser.parse_args()
    make(asked.address, 1)  # engines that are loaded when first needed
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


def make(address: str, number: int) -> float:
    """Seconds until the sheet is here. Raises where there is none, or that of another article."""
    body = {"text": TEXT.format(n=number), "to": "source", "wait": True, "keep": False}
    request = urllib.request.Request(
        f"{address}/api/sheets", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    begin = time.perf_counter()
    with urllib.request.urlopen(request, timeout=600) as answer:
        entry: dict[str, Any] = json.load(answer)
    if entry["sheets"][0]["article"]["text"] != body["text"]:
        raise AssertionError(f"article {number} was given another's sheet")
    return time.perf_counter() - begin


def memory(pid: int) -> int:
    """Resident megabytes of a process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(_resident(one) for one in (pid, *map(int, children)))


def _resident(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) // 1024


if __name__ == "__main__":
    main()
