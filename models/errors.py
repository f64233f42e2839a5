"""The errors of engines and weights. Every message says what is wrong and what to do about it."""

from __future__ import annotations


class SchedaError(Exception):
    """Root of all errors that a caller or a reader can act on, those of the pipeline as well."""


class ModelError(SchedaError):
    """Root of the errors of this package."""


class UnknownWeightsError(ModelError):
    """No such profile, weights or file in the catalogue; the message lists the valid names."""


class MissingWeightsError(ModelError):
    """The weights are not on this machine and may not, or could not, be fetched."""


class CorruptWeightsError(ModelError):
    """The bytes are not those that the catalogue names."""


class FetchError(ModelError):
    """A source did not deliver: no answer, an error answer, too many requests, a broken transfer."""


class SpaceError(ModelError):
    """The disk has no room for the weights."""


class EngineError(ModelError):
    """An inference library failed, or something that it needs is not installed."""
