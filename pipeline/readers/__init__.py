"""The text of an article in a file of any kind that is read: plain, Markdown, HTML, PDF, Word, mail.

Each reader takes the file's bytes and gives an `Extracted`; it raises InputError with what a
person can do about it. None opens a connection or follows what a file refers to.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pipeline.readers.extracted import Extracted
from pipeline.readers.refused import refuse_by_beginning, refuse_by_name, refuse_records

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
    ".eml": "mail",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
}
SUFFIXES = tuple(KINDS)

_XHTML = re.compile(rb"<\?xml[^>]{0,200}>\s*(?:<!doctype html|<html)")
# Headers of mails: three of them in a file's first lines make it one.
_HEADERS = re.compile(
    rb"^(from|to|date|subject|mime-version|content-type|received|return-path|message-id|delivered-to): ", re.M
)


def extract(data: bytes, suffix: str = "") -> Extracted:
    """The text in `data`. `suffix` is that of the file's name, in any case; "" where there is none.

    PDF and Word files are known by how they begin, whatever their name. Raises InputError.
    """
    kind = _kind(data, suffix.lower())
    if kind not in ("pdf", "docx"):
        refuse_by_name(suffix.lower())
        refuse_by_beginning(data)
    found = _reader(kind)(data)
    if kind == "plain":
        refuse_records(found.text)
    return found


def _kind(data: bytes, suffix: str) -> str:
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "docx"
    beginning = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not suffix and (beginning.startswith((b"<!doctype html", b"<html")) or _XHTML.match(beginning)):
        return "html"
    if not suffix and len(set(_HEADERS.findall(beginning))) > 2:
        return "mhtml" if b"multipart/related" in beginning else "mail"
    return KINDS.get(suffix, "plain")


def _reader(kind: str) -> Callable[[bytes], Extracted]:
    """Imported when first needed: no reader costs those who do not use it."""
    if kind == "markdown":
        from pipeline.readers.markdown import read_markdown as reader
    elif kind == "html":
        from pipeline.readers.html import read_html as reader
    elif kind == "pdf":
        from pipeline.readers.pdf import read_pdf as reader
    elif kind == "mail":
        from pipeline.readers.mail import read_mail as reader
    elif kind == "mhtml":
        from pipeline.readers.mail import read_mhtml as reader
    elif kind == "docx":
        from pipeline.readers.docx import read_docx as reader
    else:
        from pipeline.readers.plain import read_plain as reader
    return reader
