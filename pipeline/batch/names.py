"""Names of output files: safe on every system, stable from run to run, never two the same."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence

from pipeline.batch.inputs import Input

# Bytes of UTF-8 per path component. File systems take 255; suffixes such as `.it.json` and the
# temporary name that a file has while it is written must fit as well.
MAX_BYTES = 150

# Devices of Windows, with any extension.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
_FORBIDDEN = frozenset('<>:"/\\|?*')
# A folder named like an output file could stand where one must be written.
_OUTPUT_SUFFIXES = (".json", ".md", ".html", ".csv", ".jsonl")


def output_stems(inputs: Sequence[Input]) -> list[str]:
    """One path within the output folder per input, without the suffix of the output.

    A name that is valid everywhere stays as it is (`a/b.txt`). Any other gets its bad
    characters replaced and a hash of the original appended. Of names that differ only in case
    or in Unicode form, which some file systems hold for the same, the first keeps its own.
    """
    taken: set[str] = set()
    stems = []
    for item in inputs:
        parts = item.key.split("/")
        safe = [_safe_folder(part) for part in parts[:-1]] + [_safe(parts[-1])]
        stem = "/".join(safe)
        if _folded(stem) in taken:
            safe[-1] = _marked(safe[-1], item.key)
            stem = "/".join(safe)
        taken.add(_folded(stem))
        stems.append(stem)
    return stems


def _safe_folder(part: str) -> str:
    safe = _safe(part)
    return _marked(safe, part) if safe == part and part.lower().endswith(_OUTPUT_SUFFIXES) else safe


def _safe(part: str) -> str:
    """The component itself where it is valid on every system, else a valid one with a hash of it."""
    composed = unicodedata.normalize("NFC", part)
    safe = "".join("_" if _is_bad(c) else c for c in composed).rstrip(". ").lstrip(" ")
    if _RESERVED.fullmatch(safe) or not safe or safe[0] == ".":
        safe = "_" + safe
    safe = _cut(safe, MAX_BYTES)
    return safe if safe == composed else _marked(safe, part)


def _is_bad(character: str) -> bool:
    """Characters that Windows refuses, and those that are not seen: controls, direction marks, odd spaces,
    surrogates (which stand for bytes that are no UTF-8)."""
    return character in _FORBIDDEN or character == "\ufffd" or not character.isprintable()


def _marked(safe: str, original: str) -> str:
    digest = hashlib.sha256(original.encode("utf-8", "surrogatepass"))
    return f"{_cut(safe, MAX_BYTES)}~{digest.hexdigest()[:10]}"


def _cut(text: str, most: int) -> str:
    data = text.encode("utf-8", "replace")
    return text if len(data) <= most else data[:most].decode("utf-8", "ignore").rstrip(". ")


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", stem).casefold())
