"""Exceptions at the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from pipeline.console.streams import discard_output
from pipeline.errors import SchedaError
from pipeline.work import faults


@contextmanager
def met_in(article: str) -> Iterator[None]:
    """Exceptions that leave the block are noted to have been met in `article`, a name."""
    try:
        yield
    except SchedaError:
        raise
    except Exception as error:
        error.add_note(article)
        raise


def verdict(error: BaseException) -> tuple[int, str]:
    """Exit status and one line for a person; the help where a command was given nothing at all."""
    if isinstance(error, typer.TyperException):
        return 2, error.format_message().replace("Value error, ", "")
    if isinstance(error, OSError):
        discard_output()
    return faults.verdict(error)
