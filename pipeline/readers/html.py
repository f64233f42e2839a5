"""A web page: its article, not its menus, found by trafilatura."""

from __future__ import annotations

import re
from typing import Any

from pipeline.errors import InputError
from pipeline.readers.decoding import decode
from pipeline.readers.extracted import Extracted, iso_date, with_title
from pipeline.readers.pruning import prune
from pipeline.text.furniture import without_furniture

# Pages of news sites are 0.1-3 MB; parsing takes up to thirty times the size in memory.
MAX_BYTES = 10_000_000
# A news page has 500-5,000 elements and, with all its menus, some thousand words. trafilatura's
# time grows faster than the page.
MAX_ELEMENTS = 40_000
MAX_WORDS = 100_000
# A news page has at most some dozen in one element.
MAX_ATTRIBUTES = 2_000
# Under this share of a page's visible words a reader is told that much was left out.
FEW = 0.5

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*")
_UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe", "select", "textarea")
_BLANK = re.compile(r"\n\s*\n+")


def read_html(data: bytes) -> Extracted:
    """The page's article with its title; the date of publication from its metadata."""
    if len(data) > MAX_BYTES:
        raise InputError(f"the page has over {MAX_BYTES // 1_000_000} MB; save the article alone as text")
    source, warnings = decode(data, page_label(data))
    return article_of_page(source, warnings)


def article_of_page(source: str, warnings: tuple[str, ...] = ()) -> Extracted:
    """The article in a page's source; `warnings` are those of its decoding. Raises InputError."""
    _check_tags(source)
    found, seen = _parse(source)
    if found is None or not (found.text or "").strip():
        raise InputError("no article was found in the page; paste its text into a .txt file")
    body = "\n".join(map(_row, _BLANK.sub("\n", found.text).split("\n")))
    text, title = with_title(found.title, without_furniture(body))
    kept = len(body.split())
    if kept < FEW * seen:
        warnings += (
            f"{seen - kept} of the page's {seen} visible words were left out: "
            "the sheet is made of what looks like its article",
        )
    return Extracted(text, title, iso_date(found.date), warnings)


def _check_tags(source: str) -> None:
    """Raises InputError for an element of very many attributes: parsing takes the square of their number."""
    for tag in _TAG.finditer(source):
        if (
            tag.end() - tag.start() > MAX_ATTRIBUTES
            and tag[0].count("=") + tag[0].count(" ") > MAX_ATTRIBUTES
        ):
            raise InputError(
                f"an element of the page has over {MAX_ATTRIBUTES:,} attributes; save its article as text"
            )


def _row(line: str) -> str:
    """A table's row, which trafilatura writes between bars, with tabs as in the other readers."""
    if not (line.startswith("| ") and line.rstrip().endswith("|")):
        return line
    return "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))


def page_label(data: bytes) -> str | None:
    """The encoding that the page says it is in."""
    declared = _META_CHARSET.search(data[:4096])
    return declared[1].decode("ascii") if declared else None


def _parse(source: str) -> tuple[Any, int]:
    """trafilatura's document, and the number of words that a reader of the page sees."""
    import logging

    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        page = load_html(source)
        if page is None:
            return None, 0
        seen = _visible_words(page)
        if seen > MAX_WORDS or sum(1 for _ in page.iter()) > MAX_ELEMENTS:
            raise InputError("the page is far larger than an article; save the article alone as text")
        prune(page)
        found = bare_extraction(
            page,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            # The date as the page's metadata gives it: a date found anywhere in the text would
            # be a guess, and "yesterday" would be resolved by it.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise InputError(
            f"the page cannot be read ({type(error).__name__}); paste its text into a .txt file"
        ) from None
    return found, seen


def _visible_words(page: Any) -> int:
    """Words that a reader of the page sees."""
    unseen = {element for tag in _UNSEEN for element in page.iter(tag)}
    words, stack = 0, [page]
    while stack:
        element = stack.pop()
        if isinstance(element.tag, str) and element not in unseen:
            words += len((element.text or "").split())
            stack.extend(element)
        words += len((element.tail or "").split()) if element is not page else 0
    return words
