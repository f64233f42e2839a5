"""What is said of an error: RFC 9457 problems, with the messages of the command line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict

from pipeline.serve.words import DEFAULT, words
from pipeline.work.faults import verdict

MEDIA_TYPE = "application/problem+json"

# An absolute path of two names at least. A message may quote one: it is for whoever sits at this machine, not
# for whoever asks it.
_NAME = r"[^\s/\\:;,'\"()]+"
_PATH = re.compile(rf"(?<![\w/:.])(?:~|[A-Za-z]:)?[/\\](?:{_NAME}[/\\])+({_NAME})")


class ProblemEntry(BaseModel):
    """An error, as RFC 9457 has it."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    type: str
    """Which kind of problem, a URI reference; the path says it in a word."""
    title: str
    """The kind in words; the same for all of a kind."""
    status: int
    """The HTTP status."""
    detail: str
    """What is wrong and what to do, as the command line says it."""


class Problem(Exception):
    """`kind` is a word for programs. `detail` says what is wrong and what to do."""

    def __init__(self, kind: str, status: int, detail: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.kind, self.status, self.headers = kind, status, dict(headers or {})
        self.detail = without_paths(detail)

    def record(self) -> dict[str, Any]:
        return {"kind": self.kind, "status": self.status, "detail": self.detail}

    def entry(self) -> dict[str, Any]:
        return ProblemEntry(
            type=f"/problems#{self.kind}",
            title=words()[DEFAULT][f"problem_{self.kind}"],
            status=self.status,
            detail=self.detail,
        ).model_dump()


def bug(error: BaseException) -> Problem:
    """Of an exception that nobody foresaw."""
    return Problem("bug", 500, verdict(error)[1])


def without_paths(text: str) -> str:
    """`text` with the last name alone of every path of this machine."""
    return _PATH.sub(r"\1", text)
