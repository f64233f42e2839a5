"""What a page holds besides the words that its reader sees as said: hidden, struck out, footnote marks."""

from __future__ import annotations

import re
from typing import Any

from pipeline.readers.raised import superscript

_STRUCK = frozenset(("del", "s", "strike"))
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_STRIKING = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_DIALOGS = frozenset(("dialog", "alertdialog"))
# Words of a class or an id: what is asked of the reader, of any length,
_ASKED = re.compile(
    r"(?:^|[\s_-])(?:[a-z]*cookie[a-z]*|[a-z-]*consent[a-z]*|footnotes?|endnotes?|gdpr|onetrust|iubenda|didomi|cmp|privacy|newsletters?|"
    r"sr-only|visually-?hidden|screen-reader-text)(?=$|[\s_-])",
    re.IGNORECASE,
)
# and what stands beside an article, if it is short: some sites call the article's own box so too.
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:subscri(?:be|ption|ber)s?|abbonati|abbonamenti?|paywall|signup|side-?bar|popup|modal|"
    r"overlay|hidden|related|correlati|(?:read|leggi)-?(?:also|more|next|anche)|most-?read|piu-?letti|"
    r"trending|promo|banner|advert[a-z]*|sponsor(?:ed|s)?|share|social)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*[\[(]?\d{1,3}[\])]?\s*")
_NEVER_BESIDE = frozenset(("html", "body", "main", "article", "head", "title", "meta", "link", "h1"))


# A box beside the article holds less than this share of the page's words, and a banner than this.
_SMALL = 0.4
_MOST = 0.9


def prune(page: Any) -> None:
    """Takes out of lxml's tree `page` what is hidden or struck out, boxes beside the article, footnote marks.

    One pass over its elements; text that follows an element that goes stays where it is.
    """
    total = len(page.text_content().split())
    for element in list(page.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag == "sup" or _is_note_link(element):
            _lower(element)
        elif _is_unseen(element) or _is_beside(element, total):
            element.drop_tree()


def _is_note_link(element: Any) -> bool:
    """A link of a number to a place on the same page, which leads to a footnote."""
    if element.tag != "a" or not (element.get("href") or "").startswith("#"):
        return False
    return _NUMBER.fullmatch(element.text_content()) is not None


def _is_unseen(element: Any) -> bool:
    """Struck out, or not shown before its reader does something."""
    get, style = element.get, element.get("style") or ""
    return (
        element.tag in _STRUCK
        or (element.tag in ("details", "dialog") and get("open") is None)
        or (get("hidden") is not None and get("hidden") != "until-found")
        or (get("aria-hidden") or "").lower() == "true"
        or (get("aria-modal") or "").lower() == "true"
        or (get("role") or "").lower() in _DIALOGS
        or _HIDING.search(style) is not None
        or _STRIKING.search(style) is not None
    )


def _is_beside(element: Any, total: int) -> bool:
    """Called, in its class or id, what is no part of an article, and holding no article itself.

    `total` is the number of the page's words.
    """
    name = f"{element.get('class') or ''} {element.get('id') or ''}"[:500]
    if element.tag in _NEVER_BESIDE or not (element.tag == "aside" or name.strip()):
        return False
    asked = _ASKED.search(name) is not None
    if not (asked or element.tag == "aside" or _BESIDE.search(name)):
        return False
    small = len(element.text_content().split()) < (_MOST if asked else _SMALL) * total
    return small and next(element.iter("h1", "article"), None) is None


def _lower(element: Any) -> None:
    """A raised character in the line: what stands for it in plain text, or nothing."""
    before = element.getprevious()
    text = (before.tail if before is not None else element.getparent().text) or ""
    if not text and before is not None and not len(before):
        text = before.text or ""
    kept = superscript(text[-12:], element.text_content())
    for child in list(element):
        element.remove(child)
    element.text = kept
    element.drop_tag()
