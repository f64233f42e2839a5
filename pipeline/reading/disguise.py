"""Words that a person reads and a program does not: in letters that look alike, or letter by letter.

What they say is read as if it had been written plainly; that somebody hid it so is a sign by itself
(`reading.instructions`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lexicon.look_alikes import LOOK_ALIKES
from pipeline.text.view import Edit

_OTHER = re.compile(f"[{''.join(map(chr, LOOK_ALIKES))}]")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# "I g n o r e   a l l", "i.g.n.o.r.e a.l.l": letters with one sign between, and more blanks between words.
_ALONE = r"(?<![^\W_])[^\W\d_](?![^\W_])"
_PARTED = re.compile(
    "|".join(
        rf"{_ALONE}(?:{gap}{_ALONE})+(?:{wide}{_ALONE}(?:{gap}{_ALONE})*)*"
        for gap, wide in ((" ", " {2,8}"), (r"[.·_*|-]", " {1,8}"))
    )
)
# Letters in a row that are neither a list of groups nor initials: so many, in words of so many on average.
_LEAST_PARTED, _LEAST_IN_WORD = 9, 3
# Words in two alphabets that no slip of the keyboard explains.
_LEAST_MIXED = 2


def look_alikes(text: str) -> Iterator[Edit]:
    """Edits that write words of Latin letters and others like them in Latin ones.

    A word without one Latin letter is another language's, unless more in two alphabets stand in its line than
    slips would put there.
    """
    end = 0
    while other := _OTHER.search(text, end):
        start = text.rfind("\n", 0, other.start()) + 1
        end = text.find("\n", other.end())
        end = len(text) if end < 0 else end
        words = [word for word in _WORD.finditer(text, start, end) if _is_like_latin(word.group())]
        mixed = [word for word in words if _LATIN.search(word.group())]
        for word in words if len(mixed) >= _LEAST_MIXED else mixed:
            yield *word.span(), word.group().translate(LOOK_ALIKES)


def joined_letters(text: str) -> Iterator[Edit]:
    """Edits that write words together whose letters stand apart."""
    for run in _PARTED.finditer(text):
        between = "  +" if run.group()[1] == " " else " +"
        words = [re.sub(r"[\W_]", "", word) for word in re.split(between, run.group())]
        if sum(map(len, words)) >= max(_LEAST_PARTED, _LEAST_IN_WORD * len(words)):
            yield run.start(), run.end(), " ".join(words)


def is_disguised(printed: str) -> bool:
    """Whether a stretch, as it is printed, was hidden so, and not by a slip."""
    mixed = [w for w in _WORD.findall(printed) if _is_like_latin(w) and _LATIN.search(w)]
    return len(mixed) >= _LEAST_MIXED or any(True for _ in joined_letters(printed))


def _is_like_latin(word: str) -> bool:
    plain = word.translate(LOOK_ALIKES)
    return plain != word and all(map(_LATIN.match, plain))
