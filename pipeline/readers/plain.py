"""Plain text: decoded, otherwise as it is."""

from __future__ import annotations

import codecs

from pipeline.errors import InputError
from pipeline.readers.extracted import Extracted

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What binary files begin with, and what to do with such a file.
_MAGIC = (
    (b"{\\rtf", "is a rich-text (.rtf) file; save it as .docx or plain text"),
    (b"\xd0\xcf\x11\xe0", "is an old Word file (.doc); save it as .docx or plain text"),
    (b"PK\x03\x04", "is a zip archive or an office file; save the article as .docx, .pdf or plain text"),
    (b"\x1f\x8b", "is compressed (gzip); unpack it first"),
)


def read_plain(data: bytes) -> Extracted:
    text, warning = decode(data)
    return Extracted(text, warnings=(warning,) if warning else ())


def decode(data: bytes) -> tuple[str, str | None]:
    """By byte order mark, else UTF-8, else the likeliest single-byte encoding, with a warning."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"the file {what}")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), None
            except UnicodeDecodeError:
                raise InputError(f"it begins as {encoding} but is none; save it as UTF-8") from None
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    if b"\x00" in data[:4096]:
        raise InputError("it looks binary, not text; save it as plain text first")
    likely = _likely_encoding(data)
    if likely is None:
        raise InputError("it is in an unknown encoding; save it as UTF-8 and try again")
    return data.decode(likely, "replace"), f"the file is not UTF-8; {likely} was assumed"


def _likely_encoding(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    # The common case first: Western European text of old editors. charset-normalizer ranks
    # near-identical code pages by a hair, and Italian in cp1252 often comes out as cp1250.
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    letters = sum(c.isalpha() or c.isspace() for c in text)
    accents = sum(c in "àèéìòùÀÈÉÌÒÙ’“”«»–—€£…‘°ªº·" for c in text)
    odd = sum(ord(c) > 127 for c in text)
    if text and letters > 0.7 * len(text) and accents >= 0.8 * odd:
        return "cp1252"
    best = from_bytes(data[:200_000]).best()
    return best.encoding if best is not None else None
