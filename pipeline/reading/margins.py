"""Breaks between lines, and the margin that a text was wrapped at."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from pipeline.reading.lines import Line

# So many of the breaks inside sentences must one width explain. Of gold and judged texts wrapped by textwrap
# at 40 to 100 it explains all, of verse half. A ragged margin, as of `fmt` or by hand, is looked for next.
EXPLAINED = 0.9
RAGGED, EXPLAINED_RAGGED = 0.25, 0.8
# Narrower lines of one length are as likely verse; those of this width are none, and one may be an exception.
NARROW, WIDE = 45, 60
# So many lines of a wrapped passage are no wider than its width; the rest hold an address or a table.
WITHIN = 0.9


@dataclass(frozen=True, slots=True)
class Margin:
    """Lines have at most `width` characters, and with the next word they would have more than `least`."""

    width: int
    least: float


@dataclass(frozen=True, slots=True)
class Break:
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
    def begun(self) -> bool:
        """Whether the line is the beginning of what goes on, by its bullet or first letter."""
        return self.line.bullet or not self.line.begins.islower()

    @property
    def before_tail(self) -> bool:
        """Whether a sentence ends with the next line, which is short."""
        return self.next.ends_sentence and 2 * self.next.width < self.line.width

    @property
    def running(self) -> bool:
        """Whether both lines may be running text, and no list or table."""
        return not (self.line.apart or self.next.apart or self.next.bullet)

    @property
    def wanted(self) -> int:
        """How wide the line would have been with the next word."""
        return self.line.width + (not self.line.text.endswith("-")) + self.next.first_word

    def explained(self, margin: Margin) -> bool:
        """With one character of tolerance for marks that count for none, or for two."""
        return self.line.width <= margin.width + 1 and self.wanted > margin.least - 1

    def possible(self, margin: Margin | None = None, *, going: bool = False) -> bool:
        """False where the form of the lines forbids a join, as in lists and tables.

        `going`: the line is joined to the one before, so that a dash at its head is none of an item.
        """
        line, following = self.line, self.next
        if line.apart or following.apart or line.depth != following.depth:
            return False
        if following.is_day and not (following.ends_sentence or line.wants_word):
            return False
        if following.bullet:
            wrapped = following.loose_bullet and (going or not line.bullet) and not line.ends_sentence
            return wrapped and margin is not None and self.explained(margin)
        return True


def margin_of(passages: list[list[Break]]) -> Margin | None:
    """The margin that the text was wrapped at; None where it was not."""
    inside = [b for p in passages for b in p if b.cuts and b.running] or _shouted(passages)
    touched = [b for passage in passages if any(b.cuts for b in passage) for b in passage]
    margins = (_even_margin(inside, touched), _ragged_margin(inside, touched)) if inside else ()
    return next((margin for margin in margins if margin and _fits(touched, margin.width)), None)


def _even_margin(inside: list[Break], touched: list[Break]) -> Margin | None:
    """Of lines that were filled as far as the words went; of widths that explain as
    many, that of the widest line."""
    least, most, count = _best_widths(inside)
    width = max(least, min(most, max((b.line.width for b in touched), default=0)))
    enough = count >= EXPLAINED * len(inside) or (count >= len(inside) - 1 > 1 and width >= WIDE)
    return Margin(width, width) if enough and (width >= NARROW or len(inside) > 2) else None


def _ragged_margin(inside: list[Break], touched: list[Break]) -> Margin | None:
    """Of lines that were ended by hand, or made of like length."""
    width = max(b.line.width for b in inside)
    margin = Margin(width, (1 - RAGGED) * width)
    count = sum(b.explained(margin) for b in inside)
    enough = count >= EXPLAINED_RAGGED * len(inside) and len(inside) > 2 and width > NARROW
    return margin if enough and 3 * len(inside) >= len(touched) else None


def _fits(breaks: list[Break], width: int) -> bool:
    return sum(b.line.width <= width + 1 for b in breaks) >= WITHIN * len(breaks)


def _shouted(passages: list[list[Break]]) -> list[Break]:
    """In a text of capitals no letter tells: three breaks without a full stop do."""
    breaks = [b for p in passages for b in p if not b.line.ends_sentence]
    if len(breaks) < 3 or any(b.line.text.islower() for b in breaks):
        return []
    letters = [c for b in breaks for c in b.line.text if c.isalpha()]
    if sum(c.isupper() for c in letters) < 0.7 * len(letters):
        return []
    return [b for b in breaks if b.running]


def _best_widths(breaks: list[Break]) -> tuple[int, int, int]:
    """The widths that explain most breaks, from the least to the greatest, and how many."""
    steps: Counter[int] = Counter()
    for one in breaks:
        steps[one.line.width] += 1
        steps[one.wanted] -= 1
    best, last, most, count = 0, 0, 0, 0
    for width, following in pairwise([*sorted(steps), 0]):
        count += steps[width]
        if count > most:
            best, last, most = width, following - 1, count
    return best, last, most
