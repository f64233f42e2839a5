"""The lines of a text, and what can be seen of each without reading it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.lexicon.calendar import day_names
from pipeline.lexicon.little import LITTLE, NEVER_LAST
from pipeline.lexicon.numbers import NUMBERS

_MARKS = re.compile(r"[ \t]*(?:>[ \t]?)+")
_BLANK = re.compile(r"[ \t\u00a0]*")
_LEADING = re.compile(r"[\"'“”‘’«»„(\[\s]*")
_BULLET = re.compile(r"(?:[-–—•*·▪◦‣●+]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")
# What may stand at the head of a line in running text as well: a dash, the end of a number or of a sentence.
_LOOSE_BULLET = re.compile(r"(?:[-–—]|\d{1,2}[.)])\s+")
_ENDS_SENTENCE = re.compile(r"(?:[.!?…:;]|\.{3})[\"'”»’)\]]*$")
_COLUMNS = re.compile(r"\S(?:\t|[ \u00a0]{3,})\S|\|.*\|")
_RULE = re.compile(r"^[\W_]*$")
_HEADING = re.compile(r"^#{1,6}\s")
_LAST_WORD = re.compile(r"([^\W\d_]+['’]?)$")
_SCALES = frozenset(word for words in NUMBERS.values() for word in words.scales)
_NUMERALS = frozenset(
    word for words in NUMBERS.values() for word in {*words.units, *words.tens} - words.articles - words.ones
)
_WORD = re.compile(r"[^\W_]+")
# A weekday, a day, a month and a year, with "of" or "di" between them.
_DAY = 6
# So much of a line's end is looked at.
_END = 40


@dataclass(frozen=True, slots=True)
class Line:
    """`start` and `end` bound the whole line, `body` and `stop` its words: quotation marks of a mail,
    indentation and trailing blanks are outside. Widths are in characters.
    """

    start: int
    end: int
    body: int
    stop: int
    depth: int
    text: str

    @property
    def blank(self) -> bool:
        return self.body >= self.stop

    @property
    def width(self) -> int:
        return self.stop - self.start

    @property
    def indent(self) -> int:
        return self.body - self.start

    @property
    def first_word(self) -> int:
        """How wide its first word is, which did not fit on the line before."""
        return len(self.text.split(None, 1)[0]) if self.text else 0

    @property
    def bullet(self) -> bool:
        return _BULLET.match(self.text) is not None

    @property
    def apart(self) -> bool:
        """A row of a table, a rule, a marked heading: never part of running text."""
        return any(form.search(self.text) for form in (_HEADING, _RULE, _COLUMNS))

    @property
    def is_day(self) -> bool:
        """Whether it is a date and nothing else, as under a headline: "sabato 14 agosto 2004"."""
        words = [word.lower() for word in _WORD.findall(self.text[: 2 * _END])]
        days = [word for word in words if word[0].isdigit() or word in day_names()]
        rest = [word for word in words if word not in days]
        named = any(word in day_names() for word in days)
        return named and 2 <= len(words) <= _DAY and all(word in LITTLE for word in rest) and len(days) > 1

    @property
    def ends_sentence(self) -> bool:
        return _ENDS_SENTENCE.search(self.text[-_END:]) is not None

    @property
    def ends_open(self) -> bool:
        """Whether its last word or mark wants another: "the", "di", "l'", a comma."""
        if self.text.endswith((",", "-")):
            return True
        word = _LAST_WORD.search(self.text[-_END:])
        return word is not None and word[1].rstrip("'’").lower() in LITTLE

    @property
    def wants_word(self) -> bool:
        """Whether its last word cannot be the last of anything: "of the", "del"."""
        word = _LAST_WORD.search(self.text[-_END:])
        return word is not None and word[1] in NEVER_LAST

    @property
    def ends_number(self) -> bool:
        word = _LAST_WORD.search(self.text[-_END:])
        return self.text[-1:].isdigit() or (word is not None and word[1] in _NUMERALS)

    @property
    def begins_scale(self) -> bool:
        """Whether its first word belongs to a number: "million", "miliardi"."""
        word = self.text.split(None, 1)[:1]
        return bool(word) and word[0].rstrip(".,;:") in _SCALES

    @property
    def parts_word(self) -> bool:
        """Whether it ends within a word or a number: "impor-", "Emilia-", "2022-"."""
        return self.text[-1:] == "-" and self.text[-2:-1].isalnum()

    @property
    def begins(self) -> str:
        """Its first character but for quotation marks and brackets."""
        return self.text[_leading(self.text) :][:1]

    @property
    def loose_bullet(self) -> bool:
        return _LOOSE_BULLET.match(self.text) is not None


def _leading(text: str) -> int:
    match = _LEADING.match(text)
    return match.end() if match else 0


def lines_of(text: str) -> list[Line]:
    """A single line that begins with ">" is no mail: "> 50 years" """
    lines: list[Line] = []
    at = 0
    rows = text.split("\n")
    marked = [_MARKS.match(row) for row in rows]
    for number, row in enumerate(rows):
        marks = marked[number]
        neighbours = marked[max(0, number - 1) : number] + marked[number + 1 : number + 2]
        body = marks.end() if marks and any(neighbours) else 0
        depth = row.count(">", 0, body)
        blank = _BLANK.match(row, body)
        body = blank.end() if blank else body
        stop = max(body, len(row.rstrip()))
        lines.append(Line(at, at + len(row), at + body, at + stop, depth, row[body:stop]))
        at += len(row) + 1
    return lines
