"""Damaged files of every kind that is read: only an InputError may come out.

    python -m benchmarks.fuzz_readers [TIMES] [SEED] [KIND ...]

Every fixture is changed TIMES times (default 2,000): bytes turned over, stretches cut, doubled, moved or
replaced by marks of its kind; a Word file's inside its parts too. Prints tried, read, refused and the faults.
"""

from __future__ import annotations

import random
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from io import BytesIO

from pipeline.article import article_from_bytes
from pipeline.errors import InputError

# Pieces that mean something to one reader or another.
MARKS = (
    b"<!--", b"-->", b"<w:p>", b"</w:r>", b"&amp;", b"&#0;", b"<![CDATA[", b"]]>", b"\x00", b"\xff\xfe",
    b"\xc3", b"[^1]", b"~~", b"```", b"---\n", b"| --", b"\n\n", b"\r", b"=?utf-8?B?", b"=3D", b"--b1",
    b"Content-Type: ", b"charset=utf-7", b"endobj", b"stream\n", b"/Length 99999999", b"0 R", b"<sup>",
    b"<table>", b'style="', b"9" * 40, b"<s>", b"<html", b"<body/>", b"<head>", b"date: 0001-01-01",
    b"xmlns:w=", b"w:val=", b"<br", b"<title>", b"{", b'"a":',
)  # fmt: skip


def changed(data: bytes, chance: random.Random) -> bytes:
    """`data` with one to eight changes."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at = chance.randrange(len(made) + 1)
        length = chance.choice((1, 2, 4, 16, 64, 300))
        piece = bytes(made[at : at + length])
        match chance.randrange(6):
            case 0:
                made[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del made[at : at + length]
            case 2:
                made[at:at] = piece * chance.choice((1, 3, 40))
            case 3:
                made[at:at] = chance.choice(MARKS)
            case 4:
                made[at : at + length] = chance.choice(MARKS)
            case _:
                del made[at : at + length]
                to = chance.randrange(len(made) + 1)
                made[to:to] = piece
    return bytes(made)


def changed_package(data: bytes, chance: random.Random) -> bytes:
    """A Word file with one of its parts changed, left out or named otherwise."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        names = archive.namelist()
        chosen, what = chance.choice(names), chance.randrange(8)
        for name in names:
            content = archive.read(name)
            if name == chosen and what == 0:
                continue
            renamed = f"x{name}" if name == chosen and what == 1 else name
            made.writestr(renamed, changed(content, chance) if name == chosen and what > 1 else content)
    return out.getvalue()


def faults(fixtures: Mapping[str, bytes], times: int, seed: int) -> tuple[Counter[str], list[str]]:
    """How many files were read and refused, by kind, and what else came out. `fixtures` is by suffix."""
    counts: Counter[str] = Counter()
    found = []
    for suffix, data in fixtures.items():
        change: list[Callable[[bytes, random.Random], bytes]] = [changed]
        if suffix == ".docx":
            change.append(changed_package)
        for number in range(times):
            chance = random.Random(f"{seed} {suffix} {number}")
            made = chance.choice(change)(data, chance)
            try:
                article_from_bytes(made, suffix=suffix)
                counts[f"{suffix} read"] += 1
            except InputError:
                counts[f"{suffix} refused"] += 1
            except Exception as error:
                counts[f"{suffix} fault"] += 1
                found.append(f"{suffix} {number}: {type(error).__name__}: {str(error)[:150]}")
    return counts, found


def main() -> None:
    from tests.pipeline.readers.fixtures import FIXTURES

    times, seed = (int(value) for value in [*sys.argv[1:3], "2000", "1"][:2])
    kinds = sys.argv[3:] or list(FIXTURES)
    counts, found = faults({kind: FIXTURES[kind] for kind in kinds}, times, seed)
    print("\n".join(f"{key}: {count}" for key, count in sorted(counts.items())))
    print("\n".join(found[:40]) or "no fault")


if __name__ == "__main__":
    main()
