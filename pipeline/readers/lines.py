"""Lines of a page → paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

# Lines at either end of a page that may be its head or foot, and the words that such a line has
# at most.
EDGE = 3
MAX_RUNNING_WORDS = 12
_PAGE_NUMBER = re.compile(
    r"\W{0,5}(?:(?:page|pagina|pag\.|p\.)\s?)?\d{1,4}(?:\s?(?:/|of|di|su)\s?\d{1,4})?\W{0,5}", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”»’)\]]*$")
_BULLET = re.compile(r"\s*[-–—•*·▪◦‣●]\s")
# A line shorter than this share of the page's usual line ends its paragraph.
SHORT = 0.75


def paragraphs(pages: Sequence[str]) -> Iterator[str]:
    """Paragraphs of one line each, words that were broken at a line's end made whole."""
    cleaned = [[line.rstrip() for line in page.replace("\u00ad\n", "\u00ad").split("\n")] for page in pages]
    running = _running_heads(cleaned)
    current = ""
    for lines in cleaned:
        kept = _without_edges(lines, running)
        usual = _usual_length(kept)
        for line in kept:
            if not line.strip() or (current and _BULLET.match(line)):
                if current:
                    yield current
                current = line.strip()
                continue
            current = _joined(current, line.strip())
            if len(line) < SHORT * usual and (_SENTENCE_END.search(line) or len(line) < SHORT * usual / 2):
                yield current
                current = ""
    if current:
        yield current


def _joined(before: str, line: str) -> str:
    """A hyphen at a line's end goes where it parts a word: between a letter and a small one."""
    if not before:
        return line
    if before.endswith("\u00ad"):
        return before[:-1] + line
    if before.endswith("-") and len(before) > 1 and before[-2].isalpha():
        return before[:-1] + line if line[:1].islower() else before + line
    return f"{before} {line}"


def _usual_length(lines: list[str]) -> int:
    """The length that nine lines in ten do not exceed."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def _running_heads(pages: list[list[str]]) -> set[str]:
    """Short lines that begin or end more than half of three or more pages, but for their numbers."""
    if len(pages) < 3:
        return set()
    counts: Counter[str] = Counter()
    for lines in pages:
        inner = [line for line in _without_edges(lines, set()) if line.strip()]
        counts.update({_numberless(line) for line in inner[:1] + inner[-1:]})
    most = len(pages) / 2
    return {line for line, count in counts.items() if count > most and len(line.split()) <= MAX_RUNNING_WORDS}


def _without_edges(lines: list[str], running: set[str]) -> list[str]:
    """The page's lines without page numbers and running heads at its top and bottom."""
    start, end = 0, len(lines)
    while start < min(EDGE, end) and _is_furniture(lines[start], running):
        start += 1
    while end > max(start, len(lines) - EDGE) and _is_furniture(lines[end - 1], running):
        end -= 1
    return lines[start:end]


def _is_furniture(line: str, running: set[str]) -> bool:
    return not line.strip() or _PAGE_NUMBER.fullmatch(line) is not None or _numberless(line) in running


def _numberless(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))
