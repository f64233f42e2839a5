"""An article's names with their places, and which words are none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from pipeline.lexicon.attribution import ATTRIBUTION
from pipeline.lexicon.calendar import CALENDAR, day_names
from pipeline.lexicon.function_words import FUNCTION_WORDS
from pipeline.lexicon.little import LITTLE

WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"[^\W\d_]+|[.!?:«»“”\"\n]")


def folded(text: str) -> str:
    """Its words alone, in lower case and without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(WORD.findall(plain.casefold()))


class Names:
    """The names of an article with their places: parties, and runs of capitalised words. A word that only
    ever begins sentences is `doubtful`, and none where it stands in small letters too."""

    def __init__(self, text: str, parties: list[dict[str, Any]]) -> None:
        self._spans = list(_mentions(parties))
        self.doubtful: set[str] = set()
        certain = {folded(word) for _, _, name in self._spans for word in name.split()}
        runs = list(_capitalised(text))
        sure = {word for _, words, begins in runs for word in words[begins:]}
        small = set(re.findall(r"\b[^\W\d_]+\b", text)) | untelling()
        for start, words, begins in runs:
            if begins and words[0] not in sure:
                if len(words) > 1 or words[0].lower() in small:
                    words = words[1:]
                elif folded(words[0]) not in certain:
                    self.doubtful.add(folded(words[0]))
            if words:
                self._add(text.index(words[0], start), " ".join(words))

    def _add(self, at: int, name: str) -> None:
        """A name, unless it stands inside another."""
        if not any(s <= at < e for s, e, _ in self._spans):
            self._spans.append((at, at + len(name), name))

    def within(self, start: int, end: int) -> list[str]:
        """In the order of the text."""
        return [name for s, e, name in sorted(self._spans) if start <= s and e <= end]


def _mentions(parties: list[dict[str, Any]]) -> Iterator[tuple[int, int, str]]:
    """Where each party is named, and the capitalised words of its name."""
    for party in parties:
        name = " ".join(word for word in party["name"].split() if word[0].isupper())
        if name:
            yield from ((mention["start"], mention["end"], name) for mention in party["mentions"])


def _capitalised(text: str) -> Iterator[tuple[int, list[str], bool]]:
    """Runs of capitalised words: where each begins, its words, and whether a sentence begins with it."""
    run: list[str] = []
    at, begins, fresh, last = 0, False, True, 0
    for match in _TOKEN.finditer(text):
        word = match[0]
        is_name = word[0].isupper() and folded(word) not in _calendar() and len(word) > 1
        if run and (not is_name or text[last : match.start()].strip(" ")):
            yield at, run, begins
            run = []
        if is_name:
            if not run:
                at, begins = match.start(), fresh
            run.append(word)
        last, fresh = match.end(), not word[0].isalpha()
    if run:
        yield at, run, begins


@cache
def _calendar() -> frozenset[str]:
    return frozenset(map(folded, day_names()))


@cache
def untelling() -> frozenset[str]:
    """Words of any story: function words, months and weekdays, and verbs that report."""
    said = (word for language in ATTRIBUTION.values() for word in (*language.said, *language.participles))
    own = (word for language in CALENDAR for word in FUNCTION_WORDS[language])
    return LITTLE | _calendar() | {folded(word) for word in (*said, *own)}
