"""Which files of a folder are articles."""

from __future__ import annotations

import os
import stat
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.readers import SUFFIXES

# Files that editors and file managers leave behind. Names that begin with a dot are hidden
# on Unix; `~$x.docx` is Word's lock file, `x~` and `x.tmp` are backups.
_TEMPORARY_STARTS = (".", "~$")
_TEMPORARY_ENDS = ("~", ".tmp", ".bak", ".swp", ".part", ".crdownload")
_TEMPORARY_NAMES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Input:
    """An article's file.

    `path` opens it, `relative` is its path within the folder as the system has it, `name` the
    same with "/" and as valid Unicode, for people and for the sheet.
    """

    path: str
    relative: str
    name: str


@dataclass(slots=True)
class Found:
    """The inputs in name order; `unlisted` are folders that could not be read, with the reason;
    `left_out` counts what is no article, by why."""

    inputs: list[Input] = field(default_factory=list)
    unlisted: list[tuple[str, str]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def find_inputs(folder: Path, out: Path) -> Found:
    """Every article at any depth of `folder`, but for what lies in `out`.

    Links to folders are not followed, so that loops end; a link to a file is read where the
    file lies within `folder`.
    """
    found = Found()
    root, out = folder.resolve(), out.resolve()

    def unreadable(error: OSError) -> None:
        name = _printable(os.path.relpath(error.filename or folder, folder))
        found.unlisted.append((name, f"the folder cannot be listed: {error.strerror or error}"))

    for here, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(_own_folders(here, folders, out, found))
        for name in files:
            path = os.path.join(here, name)
            why = _why_not(path, name, root)
            if why:
                found.left_out[why] += 1
            else:
                relative = os.path.relpath(path, folder)
                found.inputs.append(Input(path, relative, _printable(relative)))
    found.inputs.sort(key=lambda item: (item.name, item.relative))
    found.unlisted.sort()
    return found


def _own_folders(here: str, folders: list[str], out: Path, found: Found) -> list[str]:
    kept = []
    for name in folders:
        path = Path(here, name)
        if name.startswith(_TEMPORARY_STARTS):
            found.left_out["hidden or temporary"] += 1
        elif path.is_symlink():
            found.left_out["link to a folder"] += 1
        elif path.resolve() != out:
            kept.append(name)
    return kept


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
        except (OSError, RuntimeError):
            return "link to nowhere"
        if not target.is_relative_to(root):
            return "link out of the folder"
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return "not a regular file"
    except OSError:
        return None  # its outcome will say why it cannot be read
    return None


def _printable(relative: str) -> str:
    """With "/"; bytes that are no UTF-8 (they reach Python as surrogates) become U+FFFD."""
    return os.fsencode(relative.replace(os.sep, "/")).decode("utf-8", "replace")
