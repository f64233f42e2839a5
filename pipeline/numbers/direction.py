"""Whether a clause speaks of what is to come or of what has been, by its verbs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pipeline.lexicon.calendar import CALENDAR, CalendarWords
from pipeline.numbers.in_words import low_at
from pipeline.numbers.words import Word

Told = Literal["ahead", "behind", "done", "said", "planned", "open"]
"""What is to come, what has been; participles alone; past tenses of saying; the present; neither."""
_AHEAD = {"ahead": True, "planned": True, "behind": False, "done": False, "said": False}
_WEAK = ("planned", "done")
# Past tenses of reporting verbs tell of the date that stands right beside them: "said on Monday".
_BESIDE = 3


class Directions:
    """The directions of a sentence, worked out in one pass over its words.

    In a `headline` the present tense is of what has just been, or of anything.
    """

    def __init__(self, words: Sequence[Word], language: str, *, headline: bool = False) -> None:
        self.words = words
        self.lexicon = CALENDAR[language]
        told = [_told(words, at, self.lexicon) for at in range(len(words))]
        self.told = [None if headline and t == "planned" else t for t in told]
        self.before = self._nearest(range(len(words)))
        self.after = self._nearest(range(len(words) - 1, -1, -1))
        self.verbs, self.openers = self._clauses()
        verbs = {_AHEAD[told] for told in self.told if told in _AHEAD and told != "said"}
        self.whole = verbs.pop() if len(verbs) == 1 else False if not verbs and "said" in self.told else None

    def of(self, first: int, end: int) -> tuple[bool | None, bool]:
        """Whether the date in words[first:end] is to come (True) or has been (False); None: no verb tells.

        By what stands right before it, the nearest verb of its clause, one before it first, or all verbs of
        the sentence. And whether more than a verb of saying tells so.
        """
        # "On Monday, the court will": a date before a comma belongs to the clause behind it.
        fronted = end + 1 < len(self.words) and self.words[end].low == "," and not self.verbs[first]
        verbs = self._around(first, end + fronted)
        toward = self._announced(first)
        if toward is not None:
            return self._toward(toward, verbs), True
        if low_at(self.words, end) in self.lexicon.would:
            return True, True  # "the vote in November would": of what was to come when it was said
        telling = next((at for at in verbs if self.told[at] != "said" or -_BESIDE <= at - first != 0), None)
        if telling is not None:
            told = self.told[telling]
            ahead = _AHEAD.get(told) if told is not None else None
            return ahead, ahead is not None and told not in _WEAK and not fronted
        if verbs:
            return False, False
        return (None if self.verbs[first] or fronted else self.whole), False

    def _around(self, first: int, end: int) -> list[int]:
        """The nearest word that tells before words[first], and the one from words[end] on."""
        before = self.before[first - 1] if first else None
        after = self.after[end] if end < len(self.words) else None
        return [at for at in (before, after) if at is not None]

    def _announced(self, first: int) -> str | None:
        """What the two words before a date, the nearer one first, or the one that opens its clause say."""
        beside = (word.low for word in reversed(self.words[max(0, first - 2) : first]))
        tables = (self.lexicon.toward.get(low) for low in (*beside, self.openers[first]))
        return next((toward for toward in tables if toward is not None), None)

    def _toward(self, toward: str, verbs: Sequence[int]) -> bool | None:
        """By a word before the date: "by", unless the verb is of the past; "after", if none is to come."""
        if toward == "by":
            return not any(self.told[at] == "behind" for at in verbs)
        if toward == "after":
            return "ahead" in self.told
        return None if toward == "open" else toward == "ahead"

    def _ends_clause(self, at: int) -> bool:
        inside = self.words[at].glued and at + 1 < len(self.words) and self.words[at + 1].glued  # "10:30"
        return self.words[at].low in self.lexicon.clauses and not inside

    def _clauses(self) -> tuple[list[bool], list[str]]:
        """For each word whether its clause has a verb of any tense, and the word that opens it."""
        clause, clauses, verbal = 0, [], set()
        openers: list[str] = []
        for at, word in enumerate(self.words):
            opens = self._ends_clause(at)
            clause += opens
            clauses.append(clause)
            openers.append(word.low if opens or not openers else openers[-1])
            if word.pos in ("VERB", "AUX"):
                verbal.add(clause)
        return [number in verbal for number in clauses], openers

    def _nearest(self, order: range) -> list[int | None]:
        """For each word the last one in `order`, itself included, that tells; none beyond its clause."""
        nearest: list[int | None] = [None] * len(self.words)
        last: int | None = None
        for at in order:
            if self._ends_clause(at):
                last = None
            elif self.told[at] is not None:
                last = at
            nearest[at] = last
        return nearest


def _told(words: Sequence[Word], at: int, lexicon: CalendarWords) -> Told | None:
    """What a word says of when its clause happens; None for most."""
    word, before = words[at], words[at - 1].low if at else ""
    if word.shape != "word":
        return None
    if listed := _listed(word.low, lexicon):
        return listed
    if word.low in lexicon.unchanged and word.pos == "VERB":
        return None if before in lexicon.ahead | lexicon.open | lexicon.passive else "behind"
    return _by_tense(words, at, before, lexicon) if word.pos in ("VERB", "AUX", "") else None


def _by_tense(words: Sequence[Word], at: int, before: str, lexicon: CalendarWords) -> Told | None:
    """By the form of a verb and the word before it."""
    word = words[at]
    if lexicon.participles and word.low.endswith(lexicon.participles):
        return _participle(word, before, lexicon)
    if before in lexicon.passive and before != "to":
        return None
    if word.low in lexicon.saying or word.lemma in lexicon.saying:
        return "said" if word.low != word.lemma or not word.pos else None
    if word.low.endswith(lexicon.behind_endings) or (not lexicon.participles and _is_past(word)):
        return "behind"
    return _infinitive_or_present(words, at, before, lexicon) if word.pos == "VERB" else None


def _listed(low: str, lexicon: CalendarWords) -> Told | None:
    """By the word alone."""
    if low in lexicon.ahead or low.endswith(lexicon.ahead_endings):
        return "ahead"
    if low in lexicon.open:
        return "open"
    return "behind" if low in lexicon.behind else None


def _infinitive_or_present(
    words: Sequence[Word], at: int, before: str, lexicon: CalendarWords
) -> Told | None:
    low = words[at].low
    if before == "to" or low.endswith(lexicon.infinitives):
        return "ahead" if at > 1 and words[at - 2].low in lexicon.ahead else "open"
    if before in lexicon.open | lexicon.ahead:
        return None  # "will meet": the word before tells
    # "The council meets on Monday": the present tense with a day is of what is planned, in English.
    return "planned" if lexicon.present_plans and not low.endswith("ing") else None


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
    return "done" if word.pos == "VERB" else None
