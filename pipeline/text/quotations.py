"""Where the article quotes: the stretches between quotation marks, over as many sentences as they run.

Modality and questions both read it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.data import Sentence, Span

# A quotation that is not closed within this many characters lost its end: it is taken to end with its line.
MAX_QUOTATION = 2_000

_MARK = re.compile(r"[\"“”„«»]|(?<![\w’'])[‘'](?=\w)|(?<=[\w.,!?…])['’](?![\w’'])")
_FAMILY = {"«": "guillemet", "»": "guillemet", "‘": "single", "’": "single", "'": "single"}


def find_quotations(text: str) -> tuple[Span, ...]:
    """Quotations in order, without overlap, marks left out.

    Curly, straight, angle and single marks are read by their place (before a word they open, after
    one they close), since articles mix them. A quotation over several paragraphs may open each of
    them anew. A closing mark without an opening one, after a comma, quotes its line from the start.
    """
    ends = [m.start() for m in re.finditer(r"\n", text)]
    quotations: list[Span] = []
    opened: tuple[int, str] | None = None
    done = 0
    for mark in _MARK.finditer(text):
        at, family = mark.start(), _FAMILY.get(mark.group(), "double")
        if opened is not None and at - opened[0] > MAX_QUOTATION:
            done = _close(quotations, opened[0], _line_end(ends, opened[0], len(text)))
            opened = None
        if _opens(text, at, mark.group()):
            if opened is None or (family == opened[1] and not _begins_line(text, at)):
                if opened is not None and family != "single":
                    done = _close(quotations, opened[0], min(at, _line_end(ends, opened[0], len(text))))
                opened = (mark.end(), family)
        elif opened is not None and (family == opened[1] or opened[1] == "single"):
            # A double mark that closes a single one: articles mix them.
            done = _close(quotations, opened[0], at)
            opened = None
        elif opened is None and family == "double" and text[at - 1 : at] in {",", ".", "!", "?"}:
            start = max(done, _line_start(ends, at))
            if not any(c in '"“”«»' for c in text[start:at][:MAX_QUOTATION]) and at - start <= MAX_QUOTATION:
                done = _close(quotations, start, at)
    if opened is not None:
        _close(quotations, opened[0], _line_end(ends, opened[0], len(text)))
    return tuple(q for q in quotations if q.start < q.end)


def passages(text: str, sentences: Sequence[Sentence]) -> list[tuple[Sentence, ...]]:
    """The sentences in order, together where a quotation runs on from one to the next."""
    quotations = find_quotations(text)
    found: list[list[Sentence]] = []
    for sentence in sentences:
        before = found[-1][-1] if found else None
        if before and before.index == sentence.index - 1 and _runs_on(quotations, before.end, sentence.start):
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return [tuple(passage) for passage in found]


def _runs_on(quotations: tuple[Span, ...], end: int, start: int) -> bool:
    i = bisect_right(quotations, end - 1, key=lambda q: q.start) - 1
    return i >= 0 and quotations[i].end > start


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark in "«„":
        return True
    if mark == "»" or (mark in "'‘’" and text[at + 1 : at + 3].isdigit()):  # a decade: '90
        return False
    word_after = after.isalnum() or after in {"‘", "'", "[", "(", "…", ".", "$", "£", "€", "¿", "¡", "«", "-"}
    return (not before or before.isspace() or before in "([{—–-/‘'’") and word_after


def _close(quotations: list[Span], start: int, end: int) -> int:
    if start < end:
        quotations.append(Span(start, end))
    return max(start, end)


def _begins_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"


def _line_start(ends: list[int], at: int) -> int:
    i = bisect_right(ends, at - 1)
    return ends[i - 1] + 1 if i else 0


def _line_end(ends: list[int], at: int, length: int) -> int:
    i = bisect_right(ends, at - 1)
    return ends[i] if i < len(ends) else length
