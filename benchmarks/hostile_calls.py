"""Calls of the command line in which names and outputs are what is hostile.

Each takes an empty folder and gives what went wrong, "" where nothing did. kind → name → call.
"""

from __future__ import annotations

import csv
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.hostile_files import ENGLISH

ROOT = Path(__file__).parent.parent
SECONDS = 300
FACTS = ("--to", "source", "--offline")
Call = Callable[[Path], str]


# The superuser reads everything; so it gives up the capabilities for that.
_BOUND = ("setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search")


def cli(
    *arguments: str | bytes | Path,
    shell: str = "",
    environment: Mapping[str, str] | None = None,
    bound: bool = False,
) -> tuple[int, str]:
    """Exit status and standard error of `cli.py` with an article on standard input; `shell`: redirections.

    `bound`: with the rights that the modes of files give.
    """
    command: list[str | bytes | Path] = [sys.executable, str(ROOT / "cli.py"), *arguments]
    if bound and os.getuid() == 0:
        command = [*_BOUND, *command]
    if shell:
        command = ["sh", "-c", f'exec "$@" {shell}', "sh", *command]
    done = subprocess.run(
        command,
        input=ENGLISH.encode(),
        capture_output=True,
        timeout=SECONDS,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
    )
    return done.returncode, done.stderr.decode("utf-8", "replace")


def fault(result: tuple[int, str], *, status: tuple[int, ...] = (0, 1, 2), says: str = "") -> str:
    code, said = result
    if "Traceback" in said or "Error in sys.excepthook" in said:
        return f"traceback: {said.strip().splitlines()[-1][:150]}"
    if code not in status:
        return f"exit status {code}: {said.strip()[:150]}"
    return "" if says in said else f"does not say {says!r}: {said.strip()[:150]}"


def write(folder: Path, *names: str, text: str = ENGLISH) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def batch(folder: Path, out: str | Path, *options: str, bound: bool = False) -> tuple[int, str]:
    return cli("batch", folder, "--out", out, *FACTS, "--workers", "1", *options, bound=bound)


def report(out: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = json.loads((out / "report.json").read_text("utf-8"))
    return found


def rows(table: Path) -> int:
    with table.open(encoding="utf-8-sig") as file:
        return sum(1 for _ in csv.reader(file)) - 1


# --- names of a folder's entries


def bytes_that_are_no_utf8(at: Path) -> str:
    folder = write(at / "in", "a.txt")
    for name in (b"x\xff.txt", b"x\xfe.txt", b"d\xff/a.txt", b"d\xfe/a.txt"):
        write(folder, os.fsdecode(name))
    problem = fault(batch(folder, at / "out"), status=(0,))
    if problem:
        return problem
    sheets = [path for path in (at / "out").rglob("*.txt.json")] + [p for p in (at / "out").rglob("*~*.json")]
    if (
        len(set(sheets)) != 5
        or rows(
            at / "out" / "articles.csv"
            if (at / "out" / "articles.csv").exists()
            else at / "out" / "figures.csv"
        )
        < 5
    ):
        return f"{len(set(sheets))} sheets of 5"
    return fault(batch(folder, at / "out"), status=(0,), says="5 unchanged")


def odd_names(at: Path) -> str:
    names = [
        "a\nerror: b.txt",
        "\x1b[31mc.txt",
        "\u202etxt.d",
        "\u202ee.txt",
        "CON.txt",
        "-o.txt",
        "=1+1.txt",
        "x" * 251 + ".txt",
    ]
    problem = fault(batch(write(at / "in", *names, "\n.txt"), at / "out"), status=(0,))
    write(at / "in", "bad\nerror: forged.txt", text="")
    code, said = batch(at / "in", at / "out")
    forged = [line for line in said.splitlines() if line.startswith("error: forged")] or "\x1b" in said
    return problem or ("a name forges a line" if forged else fault((code, said), status=(1,)))


def path_over_4096_bytes(at: Path) -> str:
    folder = write(at / "in", "a.txt")
    handle = os.open(folder, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 240, dir_fd=handle)
        handle = os.open("d" * 240, os.O_RDONLY, dir_fd=handle)
    os.close(os.open("deep.txt", os.O_CREAT | os.O_WRONLY, dir_fd=handle))
    try:
        problem = fault(batch(folder, at / "out"), status=(0, 1))
        return problem or ("" if (at / "out" / "report.json").exists() else "no report")
    finally:
        subprocess.run(["rm", "-rf", str(folder)])


def unreadable_entries(at: Path) -> str:
    folder = write(at / "in", "a.txt", "shut/b.txt", "unlisted/c.txt", "d.txt")
    (folder / "shut").chmod(0o000)
    (folder / "unlisted").chmod(0o444)
    (folder / "d.txt").chmod(0o000)
    result = batch(folder, at / "out", bound=True)
    (folder / "shut").chmod(0o777)
    return fault(result, status=(1,), says="3 refused") or (
        "" if (at / "out" / "report.json").exists() else "no report"
    )


# --- where the output goes


def _summarise_to(
    target: Callable[[Path], Path], check: Callable[[Path], str], status: tuple[int, ...]
) -> Call:
    def call(at: Path) -> str:
        path = target(at)
        return fault(cli("summarise", "-", *FACTS, "-o", path), status=status) or check(path)

    return call


def _private(at: Path) -> Path:
    path = write(at, "o.md", text="mine") / "o.md"
    path.chmod(0o600)
    return path


def _linked(at: Path) -> Path:
    (at / "o.md").symlink_to(write(at, "target.md", text="mine") / "target.md")
    return at / "o.md"


def _terminal(at: Path) -> Path:
    """A device that is nobody's: what replaces devices would do so with /dev/null of the whole machine."""
    return Path(os.ttyname(os.openpty()[1]))


def _fifo(at: Path) -> Path:
    os.mkfifo(at / "o.md")
    subprocess.Popen(["cat", at / "o.md"], stdout=(at / "got").open("wb"))
    return at / "o.md"


def output_is_the_input(at: Path) -> str:
    path = write(at, "a.txt") / "a.txt"
    problem = fault(cli("summarise", path, *FACTS, "-o", path), status=(2,))
    return problem or ("" if path.read_text("utf-8") == ENGLISH else "the input is gone")


def earlier_output_is_no_input(at: Path) -> str:
    folder = write(at / "in", "a.txt")
    first = fault(batch(folder, folder / "sheets"), status=(0,))
    again = fault(batch(folder, folder / "other"), status=(0,), says="1 done")
    return first or again or fault(batch(folder, at / "out"), status=(0,), says="1 done")


def _kept(path: Path) -> str:
    return (
        "" if path.is_symlink() or stat.S_ISFIFO(path.stat().st_mode) or path.is_char_device() else "replaced"
    )


def _to(out: Callable[[Path], str | Path]) -> Call:
    return lambda at: fault(batch(write(at / "in", "a.txt"), out(at)), status=(2,))


_NAMES = (bytes_that_are_no_utf8, odd_names, path_over_4096_bytes, unreadable_entries)

CALLS: dict[str, dict[str, Call]] = {
    "names": {call.__name__: call for call in _NAMES},
    "outputs": {
        "a device": _summarise_to(_terminal, _kept, (0,)),
        "a pipe": _summarise_to(_fifo, _kept, (0,)),
        "a link": _summarise_to(_linked, _kept, (0, 2)),
        "a file's mode": _summarise_to(
            _private, lambda p: "widened" if p.stat().st_mode & 0o77 else "", (0,)
        ),
        "a folder": _summarise_to(lambda at: at, lambda path: "", (2,)),
        "no name": lambda at: fault(cli("summarise", "-", *FACTS, "-o", ""), status=(2,)),
        "no folder": _to(lambda at: ""),
        "the folder itself": _to(lambda at: at / "in"),
        "above the folder": _to(lambda at: at),
        "a file for a folder": _to(lambda at: write(at, "f") / "f"),
        "the input": output_is_the_input,
        "earlier sheets": earlier_output_is_no_input,
    },
}
