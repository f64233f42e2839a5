"""Line breaks inside sentences: where a text was wrapped at a width, its lines are joined.

A break that came about by wrapping stands where the next word did not fit: for the width W that the text was
wrapped at, the line is no longer than W, and with the next word it would be. One width explains nearly all
breaks inside sentences of a wrapped text, and few of those of verse, lists, addresses, tables, or of a file
of one sentence a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.reading.hyphens import Hyphens
from pipeline.reading.lines import Line, lines_of
from pipeline.text.view import Edit

# So many of the breaks inside sentences must one width explain. Of gold and judged texts wrapped by textwrap
# at 40 to 100 it explains all, of verse half. A ragged margin, as of `fmt` or by hand, is looked for next.
EXPLAINED = 0.9
RAGGED, EXPLAINED_RAGGED = 0.25, 0.8
# Narrower lines of one length are as likely verse; those of this width are none, and one may be an exception.
NARROW, WIDE = 45, 60
# So many lines of a wrapped passage are no wider than its width; the rest hold an address or a table.
WITHIN = 0.9
# A line shorter than this share of the width was not ended for want of room, even by hand.
SHORT = 0.4
# In a text that is not wrapped, a sentence that is cut after a line as long as this is mended.
LONG = 50
# A full stop inside a line, and none of an abbreviation or an initial.
_STOP_WITHIN = re.compile(r"(?:[^\W\d_]{4}|\d|%)[.!?][\"'”»’)]* [\"'“«‘(]*[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class _Margin:
    """Lines have at most `width` characters, and with the next word they would have more than `least`."""

    width: int
    least: float


@dataclass(frozen=True, slots=True)
class _Break:
    """Two lines that follow each other directly."""

    line: Line
    next: Line

    @property
    def inside(self) -> bool:
        """Whether the next letter alone tells that a sentence goes on."""
        return self.next.begins.islower() and not self.line.ends_sentence

    @property
    def parts_word(self) -> bool:
        return self.line.parts_word and self.next.text[:1].isalnum()

    @property
    def parts_phrase(self) -> bool:
        """Whether it parts "of the" from its noun, or "3" from "million"."""
        return self.line.wants_word or (self.line.ends_number and self.next.begins_scale)

    @property
    def cuts(self) -> bool:
        """The same, or by a last word that wants another."""
        return self.inside or (self.line.ends_open and not self.line.ends_sentence)

    @property
    def continues(self) -> bool:
        """The same, or by a number, which begins few sentences."""
        return self.cuts or (self.next.begins.isdigit() and not self.line.ends_sentence)

    @property
    def running(self) -> bool:
        """Whether both lines may be running text, and no list or table."""
        return not (self.line.apart or self.next.apart or self.next.bullet)

    @property
    def wanted(self) -> int:
        """How wide the line would have been with the next word."""
        return self.line.width + (not self.line.text.endswith("-")) + self.next.first_word

    def explained(self, margin: _Margin) -> bool:
        """With one character of tolerance for marks that count for none, or for two."""
        return self.line.width <= margin.width + 1 and self.wanted > margin.least - 1

    def possible(self, margin: _Margin | None = None) -> bool:
        """False where the form of the lines forbids a join, as in lists and tables."""
        line, following = self.line, self.next
        if line.apart or following.apart or line.depth != following.depth:
            return False
        if following.bullet:
            wrapped = following.loose_bullet and not line.bullet and not line.ends_sentence
            return wrapped and margin is not None and self.explained(margin)
        return True


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
    margin = _margin(passages)
    flowing = _is_flowing(passages)
    joined: set[int] = set()
    for passage in passages:
        if flowing:
            joined |= _flow(passage)
        if margin is not None and _is_wrapped(passage, margin):
            indent = _usual_indent(passage)
            soft = [b for b in passage if b.possible(margin) and (b.parts_phrase or _soft(b, margin))]
            joined |= {b.line.start for b in soft if b.cuts or not _begins_paragraph(b, indent)}
        elif not flowing:
            joined |= _mended(passage)
    if len(passages) == 1 and margin and _is_headline(passages[0], margin):
        joined.discard(passages[0][0].line.start)
    return joined


def _is_headline(passage: list[_Break], margin: _Margin) -> bool:
    """Whether the first line is one that no blank line parts off; a wrapped one leaves a short line."""
    first, *rest = passage
    return not (first.cuts or first.parts_word) and bool(rest) and rest[0].explained(margin)


def _passages(lines: list[Line]) -> Iterator[list[_Break]]:
    """The breaks between lines with no blank line between them."""
    passage: list[_Break] = []
    for line, following in pairwise(lines):
        if line.blank or following.blank:
            if passage:
                yield passage
            passage = []
        else:
            passage.append(_Break(line, following))
    if passage:
        yield passage


def _margin(passages: list[list[_Break]]) -> _Margin | None:
    """The margin that the text was wrapped at; None where it was not."""
    inside = [b for p in passages for b in p if b.cuts and b.running] or _shouted(passages)
    if not inside:
        return None
    touched = [b for passage in passages if any(b.cuts for b in passage) for b in passage]
    strict, count = _best_width(inside)
    enough = count >= EXPLAINED * len(inside) or (count >= len(inside) - 1 > 1 and strict >= WIDE)
    if enough and (strict >= NARROW or len(inside) > 2) and _fits(touched, strict):
        return _Margin(strict, strict)
    width = max(b.line.width for b in inside)
    ragged = _Margin(width, (1 - RAGGED) * width)
    count = sum(b.explained(ragged) for b in inside)
    enough = count >= EXPLAINED_RAGGED * len(inside) and len(inside) > 2 and width > NARROW
    return ragged if enough and 3 * len(inside) >= len(touched) and _fits(touched, width) else None


def _fits(breaks: list[_Break], width: int) -> bool:
    return sum(b.line.width <= width + 1 for b in breaks) >= WITHIN * len(breaks)


def _shouted(passages: list[list[_Break]]) -> list[_Break]:
    """In a text of capitals no letter tells: three breaks without a full stop do."""
    breaks = [b for p in passages for b in p if not b.line.ends_sentence]
    if len(breaks) < 3 or any(b.line.text.islower() for b in breaks):
        return []
    letters = [c for b in breaks for c in b.line.text if c.isalpha()]
    if sum(c.isupper() for c in letters) < 0.7 * len(letters):
        return []
    return [b for b in breaks if b.running]


def _best_width(breaks: list[_Break]) -> tuple[int, int]:
    """The width that explains most breaks, the least such, and how many."""
    steps: Counter[int] = Counter()
    for one in breaks:
        steps[one.line.width] += 1
        steps[one.wanted] -= 1
    best, most, count = 0, 0, 0
    for width in sorted(steps):
        count += steps[width]
        if count > most:
            best, most = width, count
    return best, most


def _is_flowing(passages: list[list[_Break]]) -> bool:
    """Whether most lines that end no sentence go on in the next, and a sentence ends within one.

    So is prose that was cut anywhere; lists, verse and one-sentence-a-line files have no full stop in a line,
    and do not end with one after lines that end with a number.
    """
    touched = [p for p in passages if any(b.inside for b in p)]
    open_ = [b for p in passages for b in p if b.running and not b.line.ends_sentence]
    inside = sum(b.inside for b in open_)
    if inside < 2 or 2 * inside < len(open_):
        return False
    if any(_STOP_WITHIN.search(line.text) for p in touched for b in p for line in (b.line, b.next)):
        return True
    whole = [p for p in touched if p[0].line.begins.isupper() and p[-1].next.ends_sentence]
    return sum(b.inside and b.line.ends_number for p in whole for b in p) > 1


def _flow(passage: list[_Break]) -> set[int]:
    """The breaks in a passage of running text but those after a sentence or headline, or before an item."""
    joined: set[int] = set()
    usual, width = _usual_indent(passage), max(b.line.width for b in passage)
    going = False
    for one in passage:
        long = one.wanted > (1 - RAGGED) * width and (going or len(passage) > 1)
        tail = one.next.ends_sentence and 2 * one.next.width < one.line.width
        begun = going or one.line.bullet or not one.line.begins.islower()
        goes_on = (one.continues and begun) or going or long or tail
        going = one.possible() and not one.line.ends_sentence and goes_on
        going = going and (one.continues or not _begins_paragraph(one, usual))
        if going:
            joined.add(one.line.start)
    return joined


def _usual_indent(passage: list[_Break]) -> int:
    """The indentation of most lines that begin no item of a list."""
    indents = Counter(b.next.indent for b in passage if not b.next.bullet)
    return indents.most_common(1)[0][0] if indents else 0


def _begins_paragraph(one: _Break, usual: int) -> bool:
    """Whether the next line is indented, and not as the second line of an item is."""
    return one.next.indent > usual and not one.line.bullet


def _is_wrapped(passage: list[_Break], margin: _Margin) -> bool:
    soft = sum(_soft(b, margin) for b in passage)
    return soft > 0 and 2 * soft >= len(passage)


def _soft(one: _Break, margin: _Margin) -> bool:
    if one.explained(margin):
        return True
    return one.continues and SHORT * margin.width <= one.line.width <= margin.width + 1


def _mended(passage: list[_Break]) -> set[int]:
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
