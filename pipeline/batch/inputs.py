"""Which files of a folder are articles."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.batch.journal import JOURNAL, STATE
from pipeline.readers import SUFFIXES

# Files that editors and file managers leave behind. Names that begin with a dot are hidden
# on Unix; `~$x.docx` is Word's lock file, `x~` and `x.tmp` are backups.
_TEMPORARY_STARTS = (".", "~$")
_TEMPORARY_ENDS = ("~", ".tmp", ".bak", ".swp", ".part", ".crdownload")
_TEMPORARY_NAMES = frozenset({"thumbs.db", "desktop.ini"})
# Folders within folders. What lies deeper has a path that most programs cannot open.
MAX_DEPTH = 100


@dataclass(frozen=True, slots=True)
class Input:
    """An article's file.

    `path` opens it. `key` is its path within the folder with "/", as the system has it: bytes that are
    no UTF-8 stand in it as lone surrogates, so that no two inputs share one. `name` is the same as valid
    Unicode, for people and for the sheet.
    """

    path: str
    key: str
    name: str


@dataclass(slots=True)
class Found:
    """The inputs in name order; `unread` are entries that could not be looked at, with the reason;
    `left_out` counts what is no article, by why."""

    inputs: list[Input] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def find_inputs(folder: Path, out: Path) -> Found:
    """Every article at any depth of `folder`, but for what lies in `out` or in an earlier batch's output.

    Links to folders are not followed, so that loops end; a link to a file is read where the
    file lies within `folder`.
    """
    found = Found()
    root, own = folder.resolve(), os.path.realpath(out)
    folders = [("", 0)]
    while folders:
        here, depth = folders.pop()
        for entry in _entries(str(folder), here, depth, found):
            relative = f"{here}/{entry.name}" if here else entry.name
            try:
                is_folder = entry.is_dir()
            except OSError:  # its outcome will say why it cannot be read
                is_folder = False
            why = _why_no_folder(entry, own) if is_folder else _why_not(entry.path, entry.name, root)
            if why is None and is_folder:
                folders.append((relative, depth + 1))
            elif why is None:
                found.inputs.append(Input(entry.path, relative, printable(relative)))
            elif why:
                found.left_out[why] += 1
    found.inputs.sort(key=lambda item: (item.name, item.key))
    found.unread.sort()
    return found


def is_output(folder: str | Path) -> bool:
    """Whether a batch has written into this folder."""
    there = [os.path.lexists(os.path.join(folder, name)) for name in ("report.json", "sheets.jsonl")]
    return os.path.lexists(os.path.join(folder, STATE, JOURNAL)) or all(there)


def printable(key: str) -> str:
    """A key as valid Unicode: a byte that is no UTF-8 becomes `\\xff`."""
    return os.fsencode(key).decode("utf-8", "backslashreplace")


def _entries(folder: str, here: str, depth: int, found: Found) -> Iterator[os.DirEntry[str]]:
    if depth > MAX_DEPTH:
        found.unread.append((printable(here), f"it lies over {MAX_DEPTH} folders deep; move it further up"))
        return
    try:
        with os.scandir(os.path.join(folder, here)) as entries:
            yield from entries
    except OSError as error:
        reason = f"the folder cannot be listed: {error.strerror or error}"
        found.unread.append((printable(here) or ".", reason))


def _why_no_folder(entry: os.DirEntry[str], own: str) -> str | None:
    """Why nothing in this folder is read; "" for the output folder of this very run; None where it is."""
    if entry.name.startswith(_TEMPORARY_STARTS):
        return "hidden or temporary"
    if entry.is_symlink():
        return "link to a folder"
    if os.path.realpath(entry.path) == own:
        return ""
    return "output of an earlier batch" if is_output(entry.path) else None


def _why_not(path: str, name: str, root: Path) -> str | None:
    """Why this file is no input, or None where it is one."""
    lower = name.lower()
    if name.startswith(_TEMPORARY_STARTS) or lower.endswith(_TEMPORARY_ENDS) or lower in _TEMPORARY_NAMES:
        return "hidden or temporary"
    suffix = os.path.splitext(lower)[1]
    if suffix not in SUFFIXES:
        return f"a kind of file that is not read ({suffix[:12] or 'no suffix'})"
    if os.path.islink(path):
        try:
            target = Path(path).resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: it leads to itself
            return "link to nowhere"
        if not target.is_relative_to(root):
            return "link out of the folder"
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return "not a regular file"
    except OSError:
        return None  # its outcome will say why it cannot be read
    return None
