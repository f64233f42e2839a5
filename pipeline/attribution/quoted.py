"""Who speaks: "he said" and quotations resolved to the party whose words they are, or to nobody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.attribution.antecedents import Voice
from pipeline.attribution.mentions import Mentions
from pipeline.attribution.phrases import VERBAL
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, Source
from pipeline.data import Document, Span

# Further from its reporting clause than this, in characters, nobody is named: a bound for endless sentences.
FAR = 2_000
_UNKNOWN = Source("other")
_MARKS = frozenset("\"“«'‘")
_POSSESSIVE = ("'s", "’s")
# ", and Smith put …", "; il ministro …": where a second clause may be somebody else's.
NEW_CLAUSE = re.compile(r";|,\s+(?:and|but|while|whereas|e|ma|mentre|invece)\b")
# What sets a reporting clause off within a quotation.
_DASH_BEFORE, _DASH_BEHIND = re.compile(r"\s[-–—]\s*$"), re.compile(r"^[^\n.!?«»“”\"]+\s[-–—]\W")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its speaker; `attributed` is False where the text names none. `subject`: where the
    subject of the clause stands that tells who speaks, if one does."""

    span: Span
    source: Source
    attributed: bool
    subject: tuple[int, int] | None = None


def named_institute(readings: Sequence[Reading]) -> int:
    """The first sentence that names a body that "the institute" may stand for, or one past the last."""
    named = (r.sentence.index for r in readings if r.patterns.institutes.search(r.text))
    return next(named, len(readings))


def own_words(
    text: str,
    found: list[list[Attribution]],
    quotations: Sequence[Span],
    institute: int,
    mentions: Mentions,
    readings: Sequence[Reading],
) -> list[list[Attribution]]:
    """Attributions outside quotations or between dashes within one, "he said" resolved to whoever spoke last.

    "The institute" is an official body from the sentence `institute` on.
    """
    starts = [q.start for q in quotations]
    last = _UNKNOWN
    voice = Voice(mentions, quotations, readings)
    resolved: list[list[Attribution]] = []
    for index, sentence in enumerate(found):
        kept: list[Attribution] = []
        for a in sentence:
            i = bisect_right(starts, a.at) - 1
            if i >= 0 and a.at < quotations[i].end and not _interrupts(text, a):
                continue
            kind = a.source.kind
            if kind == "same":
                kind = last.kind
            elif kind == "institute":
                kind = "official" if index >= institute else "other"
            source = Source(kind, voice.heard(a, index))
            last = last if a.plan else source
            kept.append(replace(a, source=source))
        resolved.append(kept)
    return _looked_back(resolved, readings)


def _looked_back(found: list[list[Attribution]], readings: Sequence[Reading]) -> list[list[Attribution]]:
    """With "Lo ha detto X" moved to the sentence before, where no other clause tells whose word that is."""
    moved = [[a for a in sentence if not a.back] for sentence in found]
    for index, sentence in enumerate(found[1:], 1):
        before = readings[index - 1].sentence
        if not any(a.scopes for a in moved[index - 1]):
            moved[index - 1] += [replace(a, scopes=((before.start, before.end),)) for a in sentence if a.back]
    return moved


def _interrupts(text: str, attribution: Attribution) -> bool:
    """As in «Abbiamo perso - ha detto Rossi - 300 posti»."""
    at = attribution.at
    return bool(_DASH_BEFORE.search(text[max(0, at - 3) : at]) and _DASH_BEHIND.search(text[at : at + 100]))


def spoken_words(
    document: Document, spans: Sequence[Span], attributions: list[list[Attribution]], mentions: Mentions
) -> list[Quotation]:
    """Each quotation's speaker: by the nearest clause of the sentences it touches, else the last one."""
    starts = [s.start for s in document.sentences]
    quotations: list[Quotation] = []
    for span in spans:
        first, last = (
            max(bisect_right(starts, span.start) - 1, 0),
            max(bisect_right(starts, max(span.start, span.end - 1)) - 1, 0),
        )
        touched = {first, last} if attributions else set()
        near = [a for i in touched for at in (span.start, span.end) for a in _beside(attributions[i], at)]
        previous = quotations[-1] if quotations else None
        if near:
            nearest = min(near, key=lambda a: min(abs(a.at - span.start), abs(a.at - span.end)))
            source = _sure(document.text, span, nearest, mentions)
            quotations.append(Quotation(span, source, True, nearest.subject))
        elif led := _led_to(document, first, attributions, mentions):
            quotations.append(Quotation(span, led[0], True, led[1]))
        elif previous and document.text.count("\n", previous.span.end, span.start) <= 1:
            goes_on = first <= bisect_right(starts, previous.span.end) and not any(
                m.name != previous.source.party for m in mentions.within(previous.span.end, span.start)
            )
            source = previous.source if goes_on else Source(previous.source.kind)
            quotations.append(Quotation(span, source, previous.attributed, previous.subject))
        else:
            quotations.append(Quotation(span, _UNKNOWN, False))
    return quotations


def _sure(text: str, span: Span, attribution: Attribution, mentions: Mentions) -> Source:
    """The source of a quotation by a clause beside it, named if no other party stands between the two."""
    source, subject = attribution.source, attribution.speaker
    speaker = subject.mention
    if attribution.at >= span.end:
        start, end = span.end, attribution.at
        if speaker and start <= subject.start < end:
            end = subject.start
    else:
        start, end = attribution.at, span.start
        if speaker and start <= speaker.start < end:
            start = speaker.end
        if text[max(start, end - 4) : end].rstrip(" \"“«'‘").endswith(":"):
            return source
    if end - start > FAR:
        return Source(source.kind)
    between = (m for m in mentions.within(start, end) if not text.startswith(_POSSESSIVE, m.end))
    rival = any(m.name != source.party for m in between)
    return Source(source.kind) if rival or NEW_CLAUSE.search(text, start, end) else source


def _led_to(
    document: Document, first: int, attributions: list[list[Attribution]], mentions: Mentions
) -> tuple[Source, tuple[int, int] | None] | None:
    """The source of a quotation that opens a sentence, by the sentence before it, and where the subject
    of its clause stands."""
    if first == 0:
        return None
    before = _last_before(attributions[first - 1], document, first) if attributions else None
    if before and before.source.party is not None:
        return before.source, before.subject
    named = _announced(document, first, mentions)
    if named is not None:
        return Source(before.source.kind if before else "other", named), before.subject if before else None
    return (before.source, before.subject) if before else None


def _last_before(attributions: Sequence[Attribution], document: Document, first: int) -> Attribution | None:
    """The reporting clause of the sentence before one that opens with a quotation."""
    sentence = document.sentences[first]
    opens = document.slice(sentence)[:1] in _MARKS
    return attributions[-1] if opens and attributions else None


def _announced(document: Document, first: int, mentions: Mentions) -> str | None:
    """Who is named before the verb of a sentence whose colon leads to the quotation that opens the next."""
    sentence, before = document.sentences[first], document.sentences[first - 1]
    if document.slice(sentence)[:1] not in _MARKS or not document.slice(before).endswith(":"):
        return None
    people = [m for m in mentions.within(before.start, before.end) if m.type == "PER"]
    alone = len({m.name for m in people}) == 1
    led = next((t.start for t in before.tokens if t.pos in VERBAL or t.pos == "ADP"), before.end)
    return people[0].name if alone and (people[0].start < led or people[0].end > before.end - 3) else None


def _beside(attributions: Sequence[Attribution], at: int) -> Sequence[Attribution]:
    """The attributions next to an article offset, one on either side."""
    i = bisect_right(attributions, at, key=lambda a: a.at)
    return attributions[max(0, i - 1) : i + 1]
