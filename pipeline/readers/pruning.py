"""What a page holds besides the words that its reader sees as said: hidden, struck out, footnote marks."""

from __future__ import annotations

import re
from typing import Any

from pipeline.text.raised import superscript

_STRUCK = frozenset(("del", "s", "strike"))
_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?![.\d])"
    r"|(?:left|top|right|text-indent)\s*:\s*-\d{3})",
    re.IGNORECASE,
)
_STRIKING = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_RAISING = re.compile(r"vertical-align\s*:\s*(?:super|text-top|[\d.]+(?:e[mx]|px|pt|%))", re.IGNORECASE)
_DIALOGS = frozenset(("dialog", "alertdialog"))
# Words of a class or an id: what is asked of the reader, of any length,
_ASKED = re.compile(
    r"(?:^|[\s_-])(?:[a-z]*cookie[a-z]*|[a-z-]*consent[a-z]*|footnotes?|endnotes?|gdpr|onetrust|iubenda|didomi|cmp|privacy|newsletters?|"
    r"[a-z-]*editsection|references|reflist|(?:video|audio|media)-?player[a-z-]*|"
    r"sr-only|visually-?hidden|screen-reader-text)(?=$|[\s_-])",
    re.IGNORECASE,
)
# and what stands beside an article, if it is short: some sites call the article's own box so too.
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:subscri(?:be|ption|ber)s?|abbonati|abbonamenti?|paywall|signup|side-?bar|popup|modal|"
    r"overlay|hidden|related|correlati|(?:read|leggi)-?(?:also|more|next|anche)|most-?(?:read|popular)|piu-?letti|"
    r"trending|popular|recommend(?:ed|ations)|teasers?|outbrain|taboola|promo|banner|adv?s?|advert[a-z]*|pubblicita|"
    r"sponsor(?:ed|s)?|share|social|(?:author|autore)(?:-?(?:box|bio|info|card|profile))?|bio|comment(?:s|i|-list)?|"
    r"tags?|polls?|sondaggi[o]?|tickers?|breadcrumbs?|copyright|disclaimer|donat(?:e|ion)|"
    r"(?:weather|meteo|markets?|borsa|stocks?)-(?:bar|box|widget))(?=$|[\s_-])",
    re.IGNORECASE,
)
# A selector that names one class or identifier, and no place that it must stand in.
_SIMPLE = re.compile(r"\s*[a-z]{0,10}[.#](-?[A-Za-z_][\w-]{0,60})\s*")
_NUMBER = re.compile(r"\s*[\[(]?\d{1,3}[\])]?\s*")
_QUOTES, _BOXES = frozenset(("blockquote", "li")), frozenset(("div", "section"))
_BLOCKS = _QUOTES | _BOXES | frozenset(("p", "ul", "ol", "dl", "table", "pre", "figure"))
_NEVER_BESIDE = frozenset(("html", "body", "main", "article", "head", "title", "meta", "link", "h1"))


# A box beside the article holds less than this share of the page's words, and a banner than this.
_SMALL = 0.4
_MOST = 0.9


def prune(page: Any) -> None:
    """Takes out of lxml's tree `page` what is hidden or struck out, boxes beside the article, footnote marks.

    One pass over its elements; text that follows an element that goes stays where it is. Boxes that a browser
    sets in lines of their own are parted where trafilatura would run them together.
    """
    total = len(page.text_content().split())
    unseen = _unseen_names(page)
    quoted: set[Any] = set()
    for element in list(page.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if _is_raised(element) or _is_note_link(element):
            _lower(element)
        elif _is_unseen(element) or _is_beside(element, total) or _is_styled(element, unseen, total):
            element.drop_tree()
            continue
        within = element.getparent() in quoted
        if element.tag in _BOXES:
            _part(element, within)
        if within or element.tag in _QUOTES:
            quoted.add(element)


def _part(element: Any, quoted: bool) -> None:
    """A line of its own for a box: in a quotation or item of a list as a paragraph, elsewhere by a break.

    "killed 12" and "40 people" in two boxes beside each other else become 1,240.
    """
    if quoted and not any(child.tag in _BLOCKS for child in element):
        element.tag = "p"
    before, parent = element.getprevious(), element.getparent()
    text = (before.tail if before is not None else parent.text) or ""
    if text.strip() and before is not None:
        before.tail = f"{text}\n"
    elif text.strip():
        parent.text = f"{text}\n"
    if (element.tail or "").strip():
        element.tail = f"\n{element.tail}"


def _is_raised(element: Any) -> bool:
    styled = element.tag == "span" and _RAISING.search(element.get("style") or "") is not None
    return styled or element.tag == "sup"


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
        or element.tag == "template"
        or (element.tag in ("details", "dialog") and get("open") is None)
        or (get("hidden") is not None and get("hidden") != "until-found")
        or (get("aria-hidden") or "").lower() == "true"
        or (get("aria-modal") or "").lower() == "true"
        or (get("role") or "").lower() in _DIALOGS
        or _HIDING.search(style) is not None
        or _STRIKING.search(style) is not None
    )


def _unseen_names(page: Any) -> frozenset[str]:
    """Classes and identifiers that a style sheet of the page hides or strikes out wherever they stand.

    Rules for one medium alone (print, narrow screens) are not looked at.
    """
    names: set[str] = set()
    for sheet in page.iter("style"):
        depth, done, selectors = 0, 0, ""
        text = sheet.text or ""
        for brace in re.finditer(r"[{}]", text):
            if brace.group() == "{":
                selectors = text[done : brace.start()]
                depth += 1
            else:
                rule = text[done : brace.start()]
                if depth == 1 and (_HIDING.search(rule) or _STRIKING.search(rule)):
                    names |= {m[1] for m in map(_SIMPLE.fullmatch, selectors.split(",")) if m}
                depth = max(0, depth - 1)
            done = brace.end()
    return frozenset(names)


def _is_styled(element: Any, unseen: frozenset[str], total: int) -> bool:
    """Hidden by a style sheet, and no article that a program shows once the page is there."""
    names = {*(element.get("class") or "")[:500].split(), element.get("id") or ""}
    if element.tag in _NEVER_BESIDE or unseen.isdisjoint(names):
        return False
    return len(element.text_content().split()) < _SMALL * total


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
