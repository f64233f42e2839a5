"""Whether a clause speaks of what is to come or of what has been, by its verbs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pipeline.lexicon.calendar import CALENDAR, CalendarWords
from pipeline.numbers.words import Word

Told = Literal["ahead", "behind", "said", "open"]
_AHEAD = {"ahead": True, "behind": False, "said": False}
# Past tenses of reporting verbs tell of the date that stands right beside them: "said on Monday".
_BESIDE = 3


class Directions:
    """The directions of a sentence, worked out in one pass over its words."""

    def __init__(self, words: Sequence[Word], language: str) -> None:
        self.words = words
        self.lexicon = CALENDAR[language]
        self.told = [_told(words, at, self.lexicon) for at in range(len(words))]
        self.before = self._nearest(range(len(words)))
        self.after = self._nearest(range(len(words) - 1, -1, -1))
        verbs = {_AHEAD[told] for told in self.told if told in _AHEAD}
        self.whole = verbs.pop() if len(verbs) == 1 else None

    def of(self, first: int, end: int) -> tuple[bool | None, bool]:
        """Whether the date in words[first:end] is to come (True) or has been (False); None: no verb tells.

        By what stands right before it, the nearest verb of its clause, one before it first, or all verbs of
        the sentence. And whether more than a verb of saying tells so.
        """
        toward = self.lexicon.toward.get(self.words[first - 1].low) if first else None
        if toward is None and first > 1:
            toward = self.lexicon.toward.get(self.words[first - 2].low)
        near = [self.before[first - 1] if first else None, self.after[end] if end < len(self.words) else None]
        verbs = [at for at in near if at is not None]
        if toward is not None:
            past = toward == "ahead" and any(self.told[at] == "behind" for at in verbs)
            return (None if toward == "open" else toward == "ahead" and not past), True
        for at in verbs:
            told = self.told[at]
            if told == "said" and not (at > first or first - at <= _BESIDE):
                continue
            return (None, False) if told is None or told == "open" else (_AHEAD[told], True)
        return (False, False) if verbs else (self.whole, False)

    def _nearest(self, order: range) -> list[int | None]:
        """For each word the last one in `order`, itself included, that tells; none beyond its clause."""
        nearest: list[int | None] = [None] * len(self.words)
        last: int | None = None
        for at in order:
            if self.words[at].low in self.lexicon.clauses:
                last = None
            elif self.told[at] is not None:
                last = at
            nearest[at] = last
        return nearest


def _told(words: Sequence[Word], at: int, lexicon: CalendarWords) -> Told | None:
    """What a word says of when its clause happens; None for most."""
    word, before = words[at], words[at - 1].low if at else ""
    low = word.low
    if word.shape != "word":
        return None
    if low in lexicon.ahead or low.endswith(lexicon.ahead_endings):
        return "ahead"
    if low in lexicon.open:
        return "open"
    if low in lexicon.behind:
        return "behind"
    if low in lexicon.unchanged and word.pos == "VERB":
        return None if before in lexicon.ahead | lexicon.open | lexicon.passive else "behind"
    if word.pos not in ("VERB", "AUX", ""):
        return None
    if lexicon.participles and low.endswith(lexicon.participles):
        return _participle(word, before, lexicon)
    if before in lexicon.passive and before != "to":
        return None
    if low in lexicon.saying or word.lemma in lexicon.saying:
        return "said" if low != word.lemma or not word.pos else None
    if low.endswith(lexicon.behind_endings) or (not lexicon.participles and _is_past(word)):
        return "behind"
    infinitive = word.pos == "VERB" and (before == "to" or low.endswith(lexicon.infinitives))
    return "open" if infinitive else None


def _is_past(word: Word) -> bool:
    """Irregular past forms, by the tagger's lemma."""
    low, lemma = word.low, word.lemma.lower()
    return (
        word.pos == "VERB"
        and lemma not in ("", low, low[:-1], low[:-2])
        and not low.endswith(("ing", "s", "n't"))
    )


def _participle(word: Word, before: str, lexicon: CalendarWords) -> Told | None:
    if before in lexicon.passive:
        return "open" if before.startswith("v") else None
    if before in lexicon.auxiliaries:
        return "said" if {word.lemma, word.low} & lexicon.saying else "behind"
    return "behind" if word.pos == "VERB" else None
