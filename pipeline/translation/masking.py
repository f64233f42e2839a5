"""Numbers taken out before translation and put back after it, in the target language's writing.

What stands in for a number is a short plain numeral that the sentence does not have: every
engine copies one, and its noun keeps its plural, which no bracket or letter code would do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.lexicon.translation import AMOUNT_WORDS
from pipeline.numbers import read_number, split_words
from pipeline.translation.rewriting import rewrite_number

# Two digits, no round number, no hour, no likely age, size of crowd or part of a date.
_MARKERS = ("73", "87", "79", "97", "83", "89", "67", "93")


@dataclass(frozen=True, slots=True)
class Masked:
    """A source with numerals standing in for its numbers, and what each stands for in the target language."""

    text: str
    restored: tuple[tuple[str, str], ...]


def mask(source: str, language: str, target: str) -> Masked | None:
    """None where there is nothing that could be masked."""
    free = [marker for marker in _MARKERS if not re.search(rf"\b{marker}\b", source)]
    pieces: list[str] = []
    restored: list[tuple[str, str]] = []
    at = 0
    for start, end in _numerals(source, language):
        written = source[start:end]
        rewritten = rewrite_number(written, language, target)
        if rewritten is None or not free or not _worth_masking(source, start, end):
            continue
        marker = free.pop(0)
        pieces += [source[at:start], marker]
        restored.append((marker, rewritten))
        at = _after_link(source, end, language) if written[-1:].isalpha() else end
    pieces.append(source[at:])
    return Masked("".join(pieces), tuple(restored)) if restored else None


def _numerals(source: str, language: str) -> Iterator[tuple[int, int]]:
    """Every number that begins with digits, with its scale word."""
    words = split_words(source)
    at = 0
    while at < len(words):
        number = read_number(words, at, language) if words[at].shape == "digits" else None
        end = number.end if number else at + 1
        if number:
            yield words[at].start, words[end - 1].end
        at = end


def _worth_masking(source: str, start: int, end: int) -> bool:
    """Plain numerals and years are copied well as they are; letters glued to digits are a name."""
    written = source[start:end]
    around = source[max(0, start - 1) : start] + source[end : end + 1]
    if any(c.isalnum() for c in around):
        return False
    return not written.isdigit() or len(written) == 3 or len(written) > 4


def _after_link(source: str, end: int, language: str) -> int:
    """Past the "di" of "138 miliardi di euro": a numeral takes none."""
    match = re.match(r"\s+(\w+'?)(?=\s)", source[end : end + 8])
    return end + match.end() if match and match[1] in AMOUNT_WORDS[language].of else end


def unmask(hypothesis: str, restored: Sequence[tuple[str, str]], target: str) -> str | None:
    """The hypothesis with its numbers; None where a numeral is gone or stands twice."""
    for marker, number in restored:
        found = list(re.finditer(rf"(?<![\d.,]){marker}(?![.,]?\d)", hypothesis))
        if len(found) != 1:
            return None
        before, after = hypothesis[: found[0].start()], hypothesis[found[0].end() :]
        link = AMOUNT_WORDS[target].link
        if link and number[-1:].isalpha() and re.match(r" [^\W\d_]{3}", after):
            after = f" {link}{after}"
        hypothesis = before + number + after
    return hypothesis
