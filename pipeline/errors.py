"""The errors of the pipeline. Every message says what is wrong and what to do about it."""

from __future__ import annotations

from models.errors import SchedaError

__all__ = ["InputError", "LanguageError", "OptionError", "OutputError", "SchedaError"]


class InputError(SchedaError):
    """The input cannot be read as an article: missing, empty, binary, undecodable, too long."""


class LanguageError(SchedaError):
    """The article's language is not Italian or English, or cannot be told."""


class OptionError(SchedaError):
    """An option has a value that is not offered; the message lists those that are."""


class OutputError(SchedaError):
    """What was made cannot be written: no space, no permission, a place that is not ours."""
