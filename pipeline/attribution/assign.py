"""Figures → figures with their modality and who said it.

Attribution reaches as far as its sentence or quotation, and not to the background in it: the
speaker's age, a price that names a known thing, what a relative clause adds.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.attribution.mentions import Mentions
from pipeline.attribution.outlook import Outlook, read_outlook
from pipeline.attribution.planner import planner
from pipeline.attribution.quoted import FAR, NEW_CLAUSE, Quotation, named_institute, own_words, spoken_words
from pipeline.attribution.reading import Reading, read
from pipeline.attribution.sources import Attribution, Source
from pipeline.attribution.speech import find_attributions
from pipeline.data import Document, Figure, Modality, Party, Span
from pipeline.lexicon.traits import TRAITS

# Reporting clauses looked at on either side of a figure: no sentence of news has as many.
NEAREST = 10
# Shorter quotations without a speaker are words held at arm's length ('two "profiles"').
SCARE_WORDS = 4

# "A says that B told her": a second subject so many characters behind the first verb is part of its report.
NESTED = 25

# "She was 15" tells an age; "Smith, 72, said", "the 72-year-old" only name someone by it.
_PREDICATE = re.compile(
    r"\b(?:was|is|were|are|be|turned|turns|ha|hanno|aveva|avevano|abbia|avesse|compie)\s+(?:\w+\s+)?$"
)
_CONVERSION = re.compile(r"\s?\((?:\w+ )?")
_PART_OF = re.compile(
    r"(?:\s+[^\W\d_]+)?\s+(?:(?:out )?of (?:its|their|his|her)"
    r"|(?:d|su)(?:ei|elle|egli|i|gli|lle) (?:suoi|sue|loro|propri\w*))\s+"
)
# "A rock found nine days ago will pass": what precedes the verb only says which one.
_BEFORE_VERB = re.compile(
    r"\s+(?:ago|earlier|fa|prima)\s+(?:will|is|was|has|had|would|could|can|may|might|are|were|have|è|ha|sarà|hanno|sono|aveva)\b"
)
# ", built in 1964 at a cost of $20 million,": known before the report.
_SINCE = re.compile(r"(?:\w+ed|built|\w+[aiu]t[oaie])\s+(?:in|nel)\s+(?:1\d|20)\d\d\b")
# "Un mutuo da 150.000 euro": one of which nothing is known before.
_INDEFINITE = re.compile(r"\b(?:un|una|uno)\s+(?:\w+\s+){1,2}da $|\bun'\w+\s+(?:\w+\s+)?da $")
_NAMES_A_THING = re.compile(
    r"[\s-]+(?!(?:in|of|to|for|from|on|at|and|or|a|per|was|is|were|are|had|has|that|by|each)\b)[^\W\d_]"
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rules make of a figure: its verdict, and `heard`, whose clause or quotation it stands in,
    though it may be background there, which is nobody's word; or whose plan it is. `subjects`: where the
    subjects of these clauses stand; `quotation`: the one that it stands in."""

    figure: Figure
    heard: str | None
    subjects: tuple[tuple[int, int], ...] = ()
    quotation: Span | None = None


def rule(document: Document, figures: Sequence[Figure], parties: Sequence[Party]) -> tuple[Ruling, ...]:
    """The rules' verdict on each figure, in the figures' order."""
    mentions = Mentions(parties, document.text)
    readings = [read(document, s) for s in document.sentences]
    spans = document.quotations
    found = [find_attributions(r, mentions) for r in readings]
    heeded = own_words(document.text, found, spans, named_institute(readings), mentions, readings)
    plans, attributions = _which(heeded, plan=True), _which(heeded, plan=False)
    quotations = spoken_words(document, spans, attributions, mentions)
    outlooks = {i: read_outlook(readings[i]) for i in {f.sentence for f in figures}}
    done: list[Figure] = []
    heard: list[str | None] = []
    for figure in figures:
        if done and _is_conversion(document.text, done[-1], figure):
            modality, said_by, speaker = done[-1].modality, done[-1].said_by, heard[-1]
        else:
            quotation = _around(quotations, figure)
            modality, said_by, speaker = _judge(
                figure, outlooks[figure.sentence], attributions[figure.sentence], quotation, mentions
            )
            if modality == "reported" and quotation is None and _is_whole(document.text, done, figure):
                modality, said_by = "stated", None
            if modality == "projected" and quotation is None:
                speaker = speaker or planner(readings[figure.sentence], plans[figure.sentence], figure)
        done.append(replace(figure, modality=modality, said_by=said_by))
        heard.append(speaker)
    return tuple(
        _ruling(f, speaker, attributions[f.sentence], _around(quotations, f))
        for f, speaker in zip(_with_title(document, done), heard, strict=True)
    )


def _ruling(
    figure: Figure, heard: str | None, attributions: Sequence[Attribution], quotation: Quotation | None
) -> Ruling:
    """With where the subjects of the clauses stand that a figure is reported by."""
    covering = [a.subject for a in _near(attributions, figure.start) if a.covers(figure.start, figure.end)]
    quoted = [quotation.subject] if quotation and quotation.subject else []
    subjects = tuple(dict.fromkeys([*quoted, *covering]))
    return Ruling(figure, heard, subjects, quotation.span if quotation else None)


def _which(found: list[list[Attribution]], *, plan: bool) -> list[list[Attribution]]:
    return [[a for a in sentence if a.plan == plan] for sentence in found]


# ---- who speaks -----------------------------------------------------------------------------


def _near(attributions: Sequence[Attribution], at: int) -> Sequence[Attribution]:
    """Those that may reach an article offset: the nearest ones on either side."""
    i = bisect_right(attributions, at, key=lambda a: a.at)
    return attributions[max(0, i - NEAREST) : i + NEAREST]


def _around(quotations: list[Quotation], figure: Figure) -> Quotation | None:
    i = bisect_right(quotations, figure.start, key=lambda q: q.span.start) - 1
    if i < 0 or figure.end > quotations[i].span.end:
        return None
    return quotations[i]


# ---- judgement ------------------------------------------------------------------------------


def _judge(
    figure: Figure,
    outlook: Outlook,
    attributions: Sequence[Attribution],
    quotation: Quotation | None,
    mentions: Mentions,
) -> tuple[Modality, str | None, str | None]:
    """The modality, whose word the figure is, and whose clause or quotation it stands in."""
    if quotation is not None:
        outlook = outlook.within(quotation.span)
    covering = [a for a in _near(attributions, figure.start) if a.covers(figure.start, figure.end)]
    spoken = quotation if quotation and not _is_scare_quote(outlook.reading, quotation) else None
    sources = _sources(figure, outlook.reading, covering, spoken)
    doubtful = [s for s in sources if s.kind != "official"]
    heard = spoken.source.party if spoken else _speaker(figure, outlook.reading, covering, mentions)
    said_by = heard if sources else None
    modality = _modality(figure, outlook, doubtful, attributions)
    # What is expected in passing may be so by others.
    return modality, said_by, said_by if modality == "projected" else heard


def _modality(
    figure: Figure, outlook: Outlook, doubtful: Sequence[Source], attributions: Sequence[Attribution]
) -> Modality:
    """How firm it is, by what the sentence says and by the `doubtful` among its sources."""
    if outlook.is_denied(figure):
        return "denied"
    studied = any(source.kind == "study" for source in doubtful)
    if outlook.is_ahead(figure) or outlook.is_possible(figure, reported=bool(doubtful), studied=studied):
        return "projected"
    if doubtful or outlook.is_hedged(figure) or _is_answer(figure, outlook.reading, attributions):
        return "reported"
    return "stated"


def _sources(
    figure: Figure, reading: Reading, covering: Sequence[Attribution], spoken: Quotation | None
) -> list[Source]:
    sources = [a.source for a in covering]
    if spoken is not None:
        return [spoken.source, *sources]
    if _is_background(figure, reading, [s.kind for s in sources]):
        return []
    return sources


def _speaker(
    figure: Figure, reading: Reading, covering: Sequence[Attribution], mentions: Mentions
) -> str | None:
    """The party of the reporting clause that the figure is nearest to; nobody where two clauses that
    differ are no nest, or a clause with another subject begins before the figure."""
    if not covering or (len({a.source.party for a in covering}) > 1 and any(a.closing for a in covering)):
        return None
    inner = max(covering, key=lambda a: a.at)
    outer = [a for a in covering if a.at < inner.at]
    if any(0 < inner.speaker.start - a.at < NESTED for a in outer if a.source.party != inner.source.party):
        return None
    if abs(inner.at - figure.start) > FAR:
        return None
    return None if _begins_anew(figure, reading, inner, mentions) else inner.source.party


def _begins_anew(figure: Figure, reading: Reading, clause: Attribution, mentions: Mentions) -> bool:
    """Whether a clause with another subject stands between a reporting clause and a figure behind it."""
    if clause.at >= figure.start:
        return False
    low, high = clause.at - reading.offset, figure.start - reading.offset
    if reading.patterns.contrasts.search(reading.text, low, high):
        return True  # "…, while the hospital put it at 12": whose word that is, the reader says
    marks = NEW_CLAUSE.finditer(reading.text, low, high)
    named = (m for mark in marks for m in mentions.within(mark.end() + reading.offset, figure.start))
    return any(m.name != clause.source.party for m in named)


def _is_scare_quote(reading: Reading, quotation: Quotation) -> bool:
    span = quotation.span
    if quotation.attributed or span.end - span.start > 60:
        return False
    return len(reading.text[span.start - reading.offset : span.end - reading.offset].split()) < SCARE_WORDS


def _is_background(figure: Figure, reading: Reading, kinds: Sequence[str]) -> bool:
    """What an attributed sentence says in passing."""
    text, start, end = reading.text, figure.start - reading.offset, figure.end - reading.offset
    if figure.kind == "age":
        return "study" not in kinds and not _PREDICATE.search(text[max(0, start - 30) : start])
    if figure.kind in {"money", "quantity"}:
        before = text[max(0, start - 25) : start]
        if TRAITS[reading.language].head_first:
            attributive = before.endswith(" da ") and not _INDEFINITE.search(text[max(0, start - 40) : start])
        else:
            attributive = bool(reading.patterns.definite.search(before) and _NAMES_A_THING.match(text, end))
        if attributive:
            return True
    if figure.kind == "duration" and _BEFORE_VERB.match(text, end):
        return True
    clause = text[reading.clause_start(start) : start].lstrip()
    if _SINCE.match(clause):
        return True
    return bool(reading.patterns.relatives.match(clause)) and not reading.patterns.modals.search(clause)


def _is_answer(figure: Figure, reading: Reading, attributions: Sequence[Attribution]) -> bool:
    """A share of those asked, as in "Twenty per cent of pupils said …", is what a survey reports."""
    if figure.kind != "percent":
        return False
    subjects = [a.subject for a in _near(attributions, figure.start) if a.subject[1] <= a.at]
    return any(
        a <= figure.start and figure.end <= b and not _lead(reading, a, figure.start) for a, b in subjects
    )


def _lead(reading: Reading, start: int, end: int) -> str:
    """What stands between two article offsets besides articles and approximations."""
    text = reading.text[start - reading.offset : end - reading.offset]
    return reading.patterns.approximators.sub("", text).strip(" \"'“”«»il")


def _is_conversion(text: str, previous: Figure, figure: Figure) -> bool:
    """The same fact in another unit: "300 km (190 miles)"."""
    between = text[previous.end : figure.start]
    return text[figure.end : figure.end + 1] == ")" and bool(_CONVERSION.fullmatch(between[:20]))


def _is_whole(text: str, done: Sequence[Figure], figure: Figure) -> bool:
    """What someone has of which the report tells a part: "30 of its 214 stores"."""
    return bool(done and _PART_OF.fullmatch(text[done[-1].end : figure.start][:60]))


def _with_title(document: Document, figures: list[Figure]) -> list[Figure]:
    """A headline says briefly what the body says with its proviso: a figure ahead there is ahead here."""
    ahead: dict[tuple[str, float, float | None, str], set[Modality]] = {}
    for f in figures:
        if document.sentences[f.sentence].role != "title":
            ahead.setdefault((f.kind, f.value, f.high, f.unit), set()).add(f.modality)
    return [
        replace(f, modality="projected")
        if f.modality == "stated"
        and document.sentences[f.sentence].role == "title"
        and ahead.get((f.kind, f.value, f.high, f.unit)) == {"projected"}
        else f
        for f in figures
    ]
