"""The text of an article in a file of any kind that is read: plain, Markdown, HTML, PDF, Word.

Each reader takes the file's bytes and gives an `Extracted`; it raises InputError with what a
person can do about it. None opens a connection or follows what a file refers to.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.errors import InputError
from pipeline.readers.extracted import Extracted

# What binary files begin with, and what to do with such a file.
_MAGIC = (
    (b"{\\rtf", "a rich-text (.rtf) file; save it as .docx or plain text"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc) or a mail of Outlook; save it as .docx or plain text"),
    (b"PK\x03\x04", "a zip archive or an office file; save the article as .docx, .pdf or plain text"),
    (b"\x1f\x8b", "compressed (gzip); unpack it first"),
    (b"\x89PNG", "a picture; run OCR on it and save its text"),
    (b"\xff\xd8\xff", "a picture; run OCR on it and save its text"),
    (b"GIF8", "a picture; run OCR on it and save its text"),
    (b"SQLite format 3", "a database; export its articles as text files"),
)

# Kinds of file, by the suffix of their names.
KINDS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
SUFFIXES = tuple(KINDS)


def extract(data: bytes, suffix: str = "") -> Extracted:
    """The text in `data`. `suffix` is that of the file's name, in any case; "" where there is none.

    PDF and Word files are known by how they begin, whatever their name. Raises InputError.
    """
    kind = _kind(data, suffix.lower())
    if kind in ("plain", "markdown", "html"):
        _refuse_binary(data)
    return _reader(kind)(data)


def _refuse_binary(data: bytes) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"the file is {what}")


def _kind(data: bytes, suffix: str) -> str:
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "docx"
    beginning = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not suffix and beginning.startswith((b"<!doctype html", b"<html")):
        return "html"
    return KINDS.get(suffix, "plain")


def _reader(kind: str) -> Callable[[bytes], Extracted]:
    """Imported when first needed: no reader costs those who do not use it."""
    if kind == "markdown":
        from pipeline.readers.markdown import read_markdown as reader
    elif kind == "html":
        from pipeline.readers.html import read_html as reader
    elif kind == "pdf":
        from pipeline.readers.pdf import read_pdf as reader
    elif kind == "docx":
        from pipeline.readers.docx import read_docx as reader
    else:
        from pipeline.readers.plain import read_plain as reader
    return reader
