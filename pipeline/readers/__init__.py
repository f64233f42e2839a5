"""The text of an article in a file of any kind that is read: plain, Markdown, HTML, PDF, Word.

Each reader takes the file's bytes and gives an `Extracted`; it raises InputError with what a
person can do about it. None opens a connection or follows what a file refers to.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.readers.extracted import Extracted

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
    return _reader(_kind(data, suffix.lower()))(data)


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
