"""Whom "she", "the company" or "the survey" means: who was named before and may be meant."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from pipeline.attribution.makers import Makers
from pipeline.attribution.mentions import Mention, Mentions, Speaker, only
from pipeline.attribution.phrases import VERBAL
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution
from pipeline.data import Span
from pipeline.lexicon.speakers import SPEAKERS
from pipeline.lexicon.traits import TRAITS

# Over how many sentences a pronoun or "the company" looks back.
SENTENCES_BACK = 2
# The same with the sentences of quotations between, which are not counted: a bound for endless ones.
QUOTED_BACK = 40


class Voice:
    """Follows who spoke last, for "she added": nobody as soon as it might be somebody else."""

    def __init__(self, mentions: Mentions, quotations: Sequence[Span], readings: Sequence[Reading]) -> None:
        self._mentions = mentions
        self._readings = readings
        self._quotations = quotations
        self._starts = [q.start for q in quotations]
        self._last: Mention | None = None
        self._at = 0
        self._sentence = 0
        self._makers = Makers(readings, mentions)

    def heard(self, attribution: Attribution, sentence: int) -> str | None:
        """The name of who speaks in the next attribution of the text."""
        speaker = attribution.speaker
        found = speaker.mention or self._referred(speaker, attribution.at, sentence)
        found = found or self._named_before(speaker, attribution.at, sentence)
        self._last, self._at, self._sentence = found, attribution.at, sentence
        # "The ministry said" stands for a name, if not for one that is known: its words tell nobody who.
        bare = speaker.refers == "body" and len(speaker.words.split()) <= 2
        return found.name if found else None if bare else speaker.words or None

    def _named_before(self, speaker: Speaker, at: int, sentence: int) -> Mention | None:
        """Whom a pronoun or a noun means: who goes by that noun, else the subject of this sentence or of one
        shortly before, or the only one of that kind in it."""
        words = SPEAKERS[self._readings[sentence].language]
        if speaker.refers == "author":
            return self._makers.of(speaker.noun, at)
        if speaker.refers == "any":
            found, last = self._subject_left_out(at, sentence), self._last
            recent = last is not None and self._plain(self._sentence, sentence) <= SENTENCES_BACK
            return None if recent and found and last and found.name != last.name else found
        if speaker.refers not in ("person", "body"):
            return None
        if speaker.noun:
            person = speaker.refers == "person"
            called = self._mentions.called(speaker.noun, at, "PER" if person else None)
            if called is not None or not (person or speaker.noun in words.firms):
                return called
        return self._subject_before(speaker, at, sentence)

    def _subject_left_out(self, at: int, sentence: int) -> Mention | None:
        """In languages whose verbs need no subject: that of the clause before in this sentence or, where that
        names none, of the sentence before; or the only person that it names."""
        if not TRAITS[self._readings[sentence].language].inverts:
            return None
        for reading in reversed(self._readings[max(0, sentence - QUOTED_BACK) : sentence + 1]):
            span = reading.sentence
            before = span.index < sentence
            if before and self._quoted(span.end - 2):
                continue
            inside = self._mentions.within(span.start, min(span.end, at))
            named = [m for m in inside if not self._quoted(m.start)]
            if named and self._opens(span.index, named[0]):
                return named[0]
            if named or before:
                return only(m for m in named if before and m.type == "PER")
        return None

    def _subject_before(self, speaker: Speaker, at: int, sentence: int) -> Mention | None:
        plain = 0
        for reading in reversed(self._readings[max(0, sentence - QUOTED_BACK) : sentence + 1]):
            span = reading.sentence
            plain += span.index < sentence and not self._quoted(span.end - 2)
            if plain > SENTENCES_BACK:
                break
            fitting = [
                m for m in self._mentions.within(span.start, min(span.end, at))
                if (m.type == "PER") == (speaker.refers == "person") and not self._quoted(m.start)
            ]  # fmt: skip
            if fitting:
                # "She" may be either of two people, "the company" is what a sentence is about.
                about = speaker.refers == "body" and self._opens(span.index, fitting[0])
                return fitting[0] if about else only(fitting)
        return None

    def _plain(self, one: int, other: int) -> int:
        """How many sentences it is from one to another, those within quotations left out."""
        if other - one > QUOTED_BACK:
            return QUOTED_BACK
        return sum(not self._quoted(self._readings[n].sentence.end - 2) for n in range(one, other))

    def _opens(self, sentence: int, mention: Mention) -> bool:
        """Whether a mention stands before the first verb of its sentence, and no other name before it."""
        tokens = self._readings[sentence].sentence.tokens
        verb = next((t.start for t in tokens if t.pos in VERBAL), 0)
        first = self._mentions.within(self._readings[sentence].sentence.start, verb)
        return bool(first) and first[0] == mention

    def _referred(self, speaker: Speaker, at: int, sentence: int) -> Mention | None:
        last = self._last
        if last is None or speaker.refers in ("", "author") or self._plain(self._sentence, sentence) > 1:
            return None
        if speaker.refers != "any" and (last.type == "PER") != (speaker.refers == "person"):
            return None
        called = self._mentions.words(last) | SPEAKERS[self._readings[sentence].language].firms
        if speaker.refers == "body" and speaker.noun and speaker.noun not in called:
            return None  # "the council" is not the police that spoke last
        between = self._mentions.within(self._at, at)
        return None if any(self._rivals(m, last, speaker) for m in between) else last

    def _rivals(self, mention: Mention, last: Mention, speaker: Speaker) -> bool:
        if mention.name == last.name or self._quoted(mention.start):
            return False
        return speaker.refers == "any" or (mention.type == "PER") == (speaker.refers == "person")

    def _quoted(self, at: int) -> bool:
        i = bisect_right(self._starts, at) - 1
        return i >= 0 and at < self._quotations[i].end
