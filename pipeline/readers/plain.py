"""Plain text: decoded, otherwise as it is."""

from __future__ import annotations

from pipeline.readers.decoding import decode
from pipeline.readers.extracted import Extracted


def read_plain(data: bytes) -> Extracted:
    text, warnings = decode(data)
    return Extracted(text, warnings=warnings)
