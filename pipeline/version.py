"""The version and the commit of this code. Nothing else is imported here, so that `--version` is quick."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path

VERSION = "0.1.0"


@cache
def code_version() -> str:
    """What made a sheet: the version and the commit, as in `0.1.0+g2a8cc01`.

    `.modified` follows where files of the checkout differ from the commit, `unknown` stands where there is
    neither a checkout nor what a build wrote down. A local version in the sense of PEP 440.
    """
    here = Path(__file__).parent
    built = here / "commit.txt"
    commit = built.read_text("utf-8").strip() if built.is_file() else commit_of(here.parent)
    return f"{VERSION}+{commit or 'unknown'}"


def commit_of(root: Path) -> str | None:
    """The commit that is checked out at `root`; None where that is no checkout, or git is not there."""
    if not (root / ".git").exists():
        return None
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = [
        "git",
        "-C",
        str(root),
        "describe",
        "--always",
        "--abbrev=7",
        "--exclude=*",
        "--dirty=.modified",
    ]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=5, env=clean, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return f"g{told.stdout.strip()}"
