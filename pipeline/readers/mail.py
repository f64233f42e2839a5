"""A mail (.eml), or a web page saved as one (.mhtml): the part that its reader sees."""

from __future__ import annotations

import re
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime

from pipeline.errors import InputError
from pipeline.readers.decoding import decode
from pipeline.readers.extracted import Extracted, iso_date, with_title
from pipeline.readers.html import article_of_page, page_label
from pipeline.text.furniture import without_furniture
from pipeline.text.headlines import find_headline

# A saved page has a part for every picture; a mail a few.
MAX_PARTS = 2_000
# A plain part of fewer words beside a page only says where the page can be read.
FEW_WORDS = 30
_MAX_SUBJECT = 1_000
_ANSWER = re.compile(r"^(?:(?:re|fwd?|r|i|rif|inoltr[ao])\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"\n-- \n.*", re.DOTALL)


def read_mail(data: bytes) -> Extracted:
    """The plain part of a mail, its page where it has none; the subject is its title where it has none.

    The day of publication is the mail's date.
    """
    message, plain, page = _opened(data)
    text = _plain(plain) if plain is not None else None
    if text is not None and (page is None or len(text.text.split()) >= FEW_WORDS):
        found = text
    elif page is not None:
        found = _page(page)
    else:
        raise InputError("the mail holds no text; save the article that it carries as a file of its own")
    return _named(found, message, found.published or _sent(message))


def read_mhtml(data: bytes) -> Extracted:
    """The page of a saved web page. The day on which it was saved is not that of its article."""
    message, plain, page = _opened(data)
    if page is not None:
        found = _page(page)
    elif plain is not None:
        found = _plain(plain)
    else:
        raise InputError("the saved page holds no page; save it as .html")
    return _named(found, message, found.published)


def _named(found: Extracted, message: Message, published: date | None) -> Extracted:
    """With the subject as its title, where it has none of its own."""
    body = found.text.strip()
    if found.title or not body or find_headline(body) is not None:
        return Extracted(found.text, found.title, published, found.warnings)
    text, title = with_title(_ANSWER.sub("", _subject(message)), body)
    return Extracted(text, title, published, found.warnings)


def _opened(data: bytes) -> tuple[Message, Message | None, Message | None]:
    """The mail, its first part of plain text, and its first page."""
    plain: Message | None = None
    page: Message | None = None
    try:
        message = message_from_bytes(data, policy=compat32)
        for number, part in enumerate(message.walk()):
            if number > MAX_PARTS:
                raise InputError(f"the mail has over {MAX_PARTS:,} parts; save its article alone as text")
            if part.is_multipart() or part.get_content_disposition() == "attachment":
                continue
            kind = part.get_content_type()
            if kind == "text/plain" and plain is None:
                plain = part
            elif kind in ("text/html", "application/xhtml+xml") and page is None:
                page = part
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(
            f"the mail cannot be read ({type(error).__name__}); save its article as text"
        ) from None
    return message, plain, page


def _content(part: Message) -> tuple[bytes, str | None]:
    """A part's bytes, and the encoding that it says they are in."""
    try:
        payload = part.get_payload(decode=True)
        label = part.get_content_charset()
    except (MessageError, ValueError, LookupError, TypeError, AttributeError):
        raise InputError("the mail's text is broken; save its article as text") from None
    return (payload if isinstance(payload, bytes) else b""), label


def _plain(part: Message) -> Extracted:
    data, label = _content(part)
    text, warnings = decode(data, label)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _SIGNATURE.sub("\n", text, count=1)
    if str(part.get_param("format") or "").lower() == "flowed":
        # A blank at a line's end says that the sentence goes on (RFC 3676).
        text = text.replace(" \n", " ")
    return Extracted(without_furniture(text), warnings=warnings)


def _page(part: Message) -> Extracted:
    data, label = _content(part)
    source, warnings = decode(data, label or page_label(data))
    return article_of_page(source, warnings)


def _subject(message: Message) -> str:
    raw = next((value for name, value in message.raw_items() if name.lower() == "subject"), "")
    try:
        subject = decode(str(raw)[:_MAX_SUBJECT].encode("utf-8", "surrogateescape"))[0]
        return "".join(
            piece if isinstance(piece, str) else decode(piece, label)[0]
            for piece, label in decode_header(subject)
        )
    except (HeaderParseError, InputError, ValueError, LookupError):
        return ""


def _sent(message: Message) -> date | None:
    try:
        day = parsedate_to_datetime(str(message.get("Date") or "")[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return iso_date(day.isoformat())
