"""Bytes, text or file → Article.

Plain text is kept as it is (a byte order mark dropped, line ends made `\\n`), so that the
offsets of a sheet are those of the file. For other kinds they are those of the extracted text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from pipeline.data import Article, Span
from pipeline.errors import InputError
from pipeline.readers import extract
from pipeline.readers.decoding import mojibake
from pipeline.readers.extracted import date_in_name
from pipeline.text.headlines import find_headline

# An article is a few hundred to a few thousand words. Above this the input is a book or a
# concatenated folder, and one sheet of it would help nobody.
MAX_WORDS = 50_000
# Ten characters a word is more than any prose has; what has more is data, not an article.
MAX_CHARACTERS = 10 * MAX_WORDS
# Runs of more ASCII characters than this without a blank are encoded data; addresses are shorter as a
# rule, and never half of an article. Counted from 10,000 characters up.
DATA_RUN, DATA_COUNTS_FROM = 60, 10_000
MAX_BYTES = 20_000_000

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DATA = re.compile(rf"[!-~]{{{DATA_RUN + 1},}}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_article(path: Path, *, source: str | None = None) -> Article:
    """The article in a file of any kind that `readers` knows; `source` is what its sheet calls it.

    Its day of publication is what the file says of itself, else what its name says ("2018-09-29-x.txt").
    Raises InputError where the file is missing, unreadable, empty, binary or too long.
    """
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder; use `batch {path} --out FOLDER` for folders")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{path} does not exist; give the path of a file, or - for standard input") from None
    except (
        OSError,
        ValueError,
    ) as error:  # a name too long, a folder that may not be entered, a NUL in a name
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', error)}") from None
    article = article_from_bytes(data, source=source or str(path), suffix=path.suffix)
    return article if article.published else replace(article, published=date_in_name(path.name))


def article_from_bytes(data: bytes, *, source: str | None = None, suffix: str = "") -> Article:
    """The article in a file's bytes; `suffix` is that of the file's name. Raises InputError."""
    name = source or "the input"
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{name} has over {MAX_BYTES // 1_000_000} MB; an article is shorter: split the file"
        )
    if not data.strip():
        raise InputError(f"{name} has no text; give an Italian or English news article")
    try:
        extracted = extract(data, suffix)
    except InputError as error:
        raise InputError(f"{name} is not read: {error}") from None
    article = article_from_text(extracted.text, source=source, warnings=extracted.warnings)
    stated = extracted.title if extracted.title and article.text.startswith(extracted.title) else None
    title = Span(0, len(stated)) if stated else article.title
    return replace(article, title=title, published=extracted.published)


def article_from_text(text: str, *, source: str | None = None, warnings: tuple[str, ...] = ()) -> Article:
    """An Article of `text`. Raises InputError where it holds no words, or is no text, or is too long."""
    name = source or "the input"
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not any(c.isalnum() for c in text):
        raise InputError(f"{name} has no text; give an Italian or English news article")
    if len(_CONTROL.findall(text)) > 0.05 * len(text):
        raise InputError(f"{name} looks binary, not text; save it as plain text first")
    words = len(text.split())
    if words > MAX_WORDS:
        raise InputError(
            f"{name} has {words:,} words; a sheet is made of one article of at most {MAX_WORDS:,}: split it"
        )
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"{name} has {len(text):,} characters; a sheet is made of one article of at most "
            f"{MAX_CHARACTERS:,}: split it, or leave out what is no text"
        )
    if len(text) >= DATA_COUNTS_FROM and sum(map(len, _DATA.findall(text))) > len(text) / 2:
        raise InputError(f"{name} is mostly encoded data, not text; give the article without it")
    # Lone surrogates (from a lossy decoder upstream) cannot be written as UTF-8: they are hashed as '?'.
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    if _SURROGATE.search(text):
        raise InputError(f"{name} holds broken characters (lone surrogates); save it as UTF-8 and try again")
    damaged = mojibake(text)
    warnings += (damaged,) if damaged else ()
    title = find_headline(text)
    return Article(text=text, title=title, source=_writable(source), sha256=digest, warnings=warnings)


def _writable(name: str | None) -> str | None:
    """A name without lone surrogates, which stand for bytes that are no UTF-8."""
    return name and _SURROGATE.sub("\ufffd", name)
