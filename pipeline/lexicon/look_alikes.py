"""Letters of other alphabets that are drawn like Latin ones."""

from __future__ import annotations

from pipeline.lexicon.tables import read_shared

LOOK_ALIKES = {ord(other): latin for latin, others in read_shared("look_alikes").items() for other in others}
"""The Latin letter for the code point of each, as str.translate takes it."""
