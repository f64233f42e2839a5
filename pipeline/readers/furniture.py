"""What stands on a page besides its article: heads and feet, and a printed web page's menus and banners."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readers.layout import Line

# Lines at either end of a page that may be its head or foot, and the words that such a line has at most.
EDGE = 3
MAX_RUNNING_WORDS = 14
# The outer margin, as a share of the page's height, in which no text column stands.
MARGIN = 0.065
_OF = r"\d{1,4}\s?(?:/|of|di|su|von|de)\s?\d{1,4}"
_NAMED_NUMBER = re.compile(
    rf"\W*(?:(?:page|pagina|pag\.?|p\.)\s?(?:\d{{1,4}}|{_OF})|{_OF})\W*", re.IGNORECASE
)
_NUMBER = re.compile(r"[-–—|·•\s]{0,5}\d{1,4}[-–—|·•\s]{0,5}")
_WEB = re.compile(r"https?://\S+|www\.\S+\.\w{2,}\S*", re.IGNORECASE)
_STAMP = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?::\d\d)?(?:\s?[AP]M)?\b")
# What a page asks of its readers.
_ASKED = re.compile(
    r"\bcookies?\b|privacy policy|informativa (?:sulla )?privacy|\b(?:accept|reject) all\b|"
    r"\b(?:accetta|rifiuta) (?:e continua|tutt[io])\b|\bnewsletter\b|"
    r"\b(?:sign up|subscribe|log ?in|sign in)\b|\b(?:iscriviti|abbonati|accedi|registrati)\b|"
    r"all rights reserved|riproduzione riservata|"
    r"tutti i diritti riservati|©|\bp\. ?iva\b",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\b(?:we|our partners|noi|usa|usiamo|utilizz\w+|uses?|using|store|accett\w+|accept\w*)\b"
    r"[^.]{0,80}\bcookies?\b|\bcookies?\b[^.]{0,80}\b(?:accept|reject|accett|rifiut|consen)\w*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”»’)\]]*$")


def without_furniture(lines: Sequence[Line], heights: Sequence[float]) -> tuple[list[Line], bool]:
    """`lines` without the heads and feet of their pages, and whether they are those of a web page."""
    pages = [[line for line in lines if line.page == number] for number in range(len(heights))]
    edges = [_edges(page) for page in pages]
    running, counted = _running(edges), _counted(edges)
    gone: set[int] = set()
    web = False
    for page, height in zip(pages, heights, strict=True):
        tallest = max((line.size for line in page), default=0.0)
        for from_edge in _from_edges(page):
            for line, following in from_edge:
                place = _Place(line, following, height, tallest)
                if not (place.is_furniture or _key(line) in running or id(line) in counted):
                    break
                gone.add(id(line))
                web = web or place.is_stamp
    return [line for line in lines if id(line) not in gone], web


@dataclass(frozen=True, slots=True)
class _Place:
    """A line near a page's edge, the next one inwards, the page's height and its largest type."""

    line: Line
    following: Line | None
    height: float
    tallest: float

    @property
    def is_far(self) -> bool:
        """Parted by more than a line's distance from what stands next to it."""
        inner = self.following
        return inner is not None and abs(inner.y - self.line.y) > 1.6 * max(self.line.size, inner.size)

    @property
    def is_in_margin(self) -> bool:
        return not MARGIN * self.height < self.line.y + self.line.size / 2 < (1 - MARGIN) * self.height

    @property
    def is_stamp(self) -> bool:
        """The address or the time that a browser prints at a page's edge."""
        text = self.line.text
        stamped = _WEB.search(text) is not None or _STAMP.match(text) is not None
        return stamped and _is_brief(self.line) and (self.is_far or self.is_in_margin)

    @property
    def is_furniture(self) -> bool:
        if _NAMED_NUMBER.fullmatch(self.line.text) or self.is_stamp:
            return True
        alone = self.is_in_margin and self.line.size < self.tallest and _is_brief(self.line)
        return self.is_far and (alone or _NUMBER.fullmatch(self.line.text) is not None)


def _is_brief(line: Line) -> bool:
    return len(line.text.split()) <= MAX_RUNNING_WORDS


def of_web_page(paragraphs: Sequence[tuple[float, str]]) -> tuple[list[str], int]:
    """The article among (size of type, paragraph) of a printed web page, and the number of words left out.

    It begins with what is set largest; what asks its reader for something, and short lines that end
    no sentence (menus, links), are left out.
    """
    title = max(
        range(len(paragraphs)),
        key=lambda i: (len(paragraphs[i][1].split()) > 2, paragraphs[i][0], -i),
        default=0,
    )
    body = Counter[float]()
    for size, text in paragraphs:
        body[size] += len(text)
    usual = body.most_common(1)[0][0] if body else 0.0
    start = title if paragraphs and paragraphs[title][0] > 1.15 * usual else 0
    kept: list[str] = []
    for index, (size, text) in enumerate(paragraphs):
        heading = size > 1.1 * usual and index >= start
        sentence = _SENTENCE_END.search(text) is not None and len(text.split()) > 3
        if index >= start and not _ASKED.search(text) and (heading or sentence):
            kept.append(text)
    return kept, sum(len(text.split()) for _, text in paragraphs) - sum(len(text.split()) for text in kept)


def asks_for_consent(paragraphs: Sequence[str]) -> bool:
    """A cookie banner is among `paragraphs`."""
    return any(_CONSENT.search(text) for text in paragraphs)


def _edges(page: list[Line]) -> list[Line]:
    down = sorted(page, key=lambda line: -line.y)
    return down[:EDGE] + down[max(EDGE, len(down) - EDGE) :]


def _from_edges(page: list[Line]) -> list[list[tuple[Line, Line | None]]]:
    """The page's first lines and its last, each from the edge inwards, with the line next to it."""
    down = sorted(page, key=lambda line: (-line.y, line.x0))
    orders = []
    for order in (down, down[::-1]):
        pairs: list[tuple[Line, Line | None]] = []
        for at, line in enumerate(order[: 2 * EDGE]):
            inner = next(
                (other for other in order[at + 1 :] if abs(other.y - line.y) > 0.5 * line.size), None
            )
            pairs.append((line, inner))
        orders.append(pairs)
    return orders


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", " ".join(line.text.split())), round(line.y / 4)


def _running(edges: list[list[Line]]) -> set[tuple[str, int]]:
    """Short lines with a word that stand at the same height of two pages or more, but for their numbers."""
    counts = Counter(key for page in edges for key in {_key(line) for line in page})
    return {
        key
        for key, count in counts.items()
        if count >= max(2, len(edges) / 3)
        and any(c.isalpha() for c in key[0])
        and len(key[0].split()) <= MAX_RUNNING_WORDS
    }


def _counted(edges: list[list[Line]]) -> set[int]:
    """Bare numbers that count the pages, on three or more of them."""
    found: dict[int, list[Line]] = defaultdict(list)
    for number, page in enumerate(edges):
        for line in {id(line): line for line in page}.values():
            if _NUMBER.fullmatch(line.text):
                found[int(re.sub(r"\D", "", line.text)) - number].append(line)
    return {id(line) for lines in found.values() if len({line.page for line in lines}) >= 3 for line in lines}
