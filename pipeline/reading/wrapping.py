"""Line breaks inside sentences: where a text was wrapped at a width, its lines are joined.

A break that came about by wrapping stands where the next word did not fit: for the width W that the text was
wrapped at, the line is no longer than W, and with the next word it would be. One width explains nearly all
breaks inside sentences of a wrapped text, and few of those of verse, lists, addresses, tables, or of a file
of one sentence a line.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from pipeline.reading.hyphens import Hyphens
from pipeline.reading.lines import Line, lines_of
from pipeline.reading.margins import RAGGED, Break, Margin, margin_of
from pipeline.text.view import Edit

# A line shorter than this share of the width was not ended for want of room, even by hand.
SHORT = 0.4
# In a text that is not wrapped, a sentence that is cut after a line as long as this is mended.
LONG = 50
# A full stop inside a line, and none of an abbreviation or an initial.
_STOP_WITHIN = re.compile(r"(?:[^\W\d_]{4}|\d|%)[.!?][\"'”»’)]* [\"'“«‘(]*[A-ZÀ-Þ]")


def unwrapped(text: str, known: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that put a space, or nothing within a word, for each line break inside running text.

    They leave out the ">" of quoted mail as well. `known`: whether a word is one of the language, for
    hyphens at the end of a line.
    """
    if "\n" not in text:
        return
    lines = lines_of(text)
    joined = _joined(lines)
    hyphens = Hyphens(text, known)
    marks = lines[0]
    if marks.depth and marks.start < marks.body:
        yield marks.start, marks.body, ""
    for line, following in pairwise(lines):
        if line.start in joined:
            yield hyphens.join(line.stop, following.body)
        elif following.depth and following.start < following.body:
            yield following.start, following.body, ""


def _joined(lines: list[Line]) -> set[int]:
    """The starts of the lines whose end is no end."""
    passages = list(_passages(lines))
    margin = margin_of(passages)
    flowing = _is_flowing(passages)
    joined: set[int] = set()
    for passage in passages:
        if flowing:
            joined |= _flow(passage)
        if margin is not None and _is_wrapped(passage, margin):
            joined |= _unfilled(passage, margin)
        elif not flowing:
            joined |= _mended(passage)
    alone = len(passages) == 1 and all(line.blank for line in lines[: lines.index(passages[0][0].line)])
    if alone and margin and _is_headline(passages[0], margin):
        joined.discard(passages[0][0].line.start)
    return joined


def _unfilled(passage: list[Break], margin: Margin) -> set[int]:
    """The breaks of a passage that was wrapped at the margin, but those before a paragraph."""
    indent = _usual_indent(passage)
    joined: set[int] = set()
    going = False
    for one in passage:
        going = one.possible(margin, going=going) and (one.parts_phrase or _soft(one, margin))
        going = going and (one.cuts or not _begins_paragraph(one, indent))
        if going:
            joined.add(one.line.start)
    return joined


def _is_headline(passage: list[Break], margin: Margin) -> bool:
    """Whether the first line is one that no blank line parts off; a wrapped one leaves a short line."""
    first, *rest = passage
    return not (first.cuts or first.parts_word) and bool(rest) and rest[0].explained(margin)


def _passages(lines: list[Line]) -> Iterator[list[Break]]:
    """The breaks between lines with no blank line between them."""
    passage: list[Break] = []
    for line, following in pairwise(lines):
        if line.blank or following.blank:
            if passage:
                yield passage
            passage = []
        else:
            passage.append(Break(line, following))
    if passage:
        yield passage


def _is_flowing(passages: list[list[Break]]) -> bool:
    """Whether most lines that end no sentence go on in the next, and a sentence ends within one.

    So is prose that was cut anywhere; lists, verse and one-sentence-a-line files have no full stop in a line,
    and do not end with one after lines that end with a number.
    """
    open_ = [b for p in passages for b in p if b.running and not b.line.ends_sentence]
    inside = sum(b.inside for b in open_)
    if inside < 2 or 2 * inside < len(open_):
        return False
    touched = [p for p in passages if any(b.inside for b in p)]
    return any(map(_stops_within, touched)) or sum(map(_after_numbers, touched)) > 1


def _stops_within(passage: list[Break]) -> bool:
    return any(_STOP_WITHIN.search(line.text) for b in passage for line in (b.line, b.next))


def _after_numbers(passage: list[Break]) -> int:
    """How many lines of a passage of whole sentences end with a number and go on."""
    whole = passage[0].line.begins.isupper() and passage[-1].next.ends_sentence
    return sum(b.inside and b.line.ends_number for b in passage) if whole else 0


def _flow(passage: list[Break]) -> set[int]:
    """The breaks in a passage of running text but those after a sentence or headline, or before an item."""
    joined: set[int] = set()
    usual = _usual_indent(passage)
    long = (1 - RAGGED) * max(b.line.width for b in passage) if len(passage) > 1 else math.inf
    going = False
    for one in passage:
        going = going or one.wanted > long or one.before_tail or (one.continues and one.begun)
        going = going and one.possible() and not one.line.ends_sentence
        going = going and (one.continues or not _begins_paragraph(one, usual))
        if going:
            joined.add(one.line.start)
    return joined


def _usual_indent(passage: list[Break]) -> int:
    """The indentation of most lines that begin no item of a list."""
    indents = Counter(b.next.indent for b in passage if not b.next.bullet)
    return indents.most_common(1)[0][0] if indents else 0


def _begins_paragraph(one: Break, usual: int) -> bool:
    """Whether the next line is indented, and not as the second line of an item is."""
    return one.next.indent > usual and not one.line.bullet


def _is_wrapped(passage: list[Break], margin: Margin) -> bool:
    soft = sum(_soft(b, margin) for b in passage)
    return soft > 0 and 2 * soft >= len(passage)


def _soft(one: Break, margin: Margin) -> bool:
    if one.explained(margin):
        return True
    return one.continues and SHORT * margin.width <= one.line.width <= margin.width + 1


def _mended(passage: list[Break]) -> set[int]:
    """Single breaks inside sentences of a text that is not wrapped.

    A line that itself begins in lower case may be an item of a list without bullets.
    """
    joined: set[int] = set()
    going = False
    for one in passage:
        begun = going or not one.line.begins.islower()
        sentence = begun and one.inside and one.line.width >= LONG
        going = (sentence or one.parts_word or one.parts_phrase) and one.possible()
        if going:
            joined.add(one.line.start)
    return joined
