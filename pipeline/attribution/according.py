"""Sources behind a preposition: "according to X", "secondo X"."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.attribution.mentions import Mentions, Speaker
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, Source, SourceKind, after, source_in
from pipeline.attribution.speaker import Clause
from pipeline.lexicon.traits import TRAITS

_RELATIVE = re.compile(r"\s+(?:cui|(?:il|la) quale|(?:i|le) quali|which|whom)\b")
_AFTER_SECONDO = re.compile(
    r"(?:cui|il|lo|la|i|gli|le|un|una|uno|alcun\w+|quanto|fonti|quest\w+|molti|molte|divers[ie]|gran|su[aeo]i?|vari\w*"
    r"|indiscrezioni|numeros\w+|ultim\w+|stime|analisti|esperti)\b|(?:l|un)'"
)


# "Per il Codacons si tratta di «una stangata»", "i danni, per Start Romagna, sono gravi", "per l'accusa sono
# 12": an opinion, where it is set off by commas, where the clause that it opens says in quotation marks
# what something is, tells what others tell or may be, or where an authority says what is; else it is for
# whose sake.
_FOR = re.compile(r"(?:^|[;:]\s|,\s(?:ma|mentre|e)\s|\se\s|(?P<aside>,\s))per\s(?!(?:un|una|ora|oggi)\b)")
_QUOTED = re.compile(r"[^;.\"“«]*\b(?:si tratta|è|sono|era|erano|sarebbe|sarà)\b[^;.\"“«]{0,9}[\"“«]")
_NUMBER = re.compile(r"\d")
# A source between commas takes so many words at most.
ASIDE = 8


def in_the_view_of(reading: Reading, clause: Clause) -> list[Attribution]:
    """Opinions behind "per", in languages that have them."""
    text, offset = reading.text, reading.offset
    if not TRAITS[reading.language].inverts:
        return []
    found = []
    for cue in _FOR.finditer(text):
        stop = text.find(";", cue.end())
        stop = stop if stop >= 0 else len(text)
        speaker = clause.after(cue.end(), cue=True)
        if not _is_opinion(reading, cue, speaker, stop):
            continue
        window = after(reading, cue.end())
        begin = cue.end()
        if cue["aside"]:
            begin = reading.clause_start(cue.start())
        person = speaker.mention is not None and speaker.mention.type == "PER"
        official = not person and reading.patterns.officials.search(text, *window)
        kind: SourceKind = "official" if official else "other"
        found.append(
            Attribution(
                cue.end() + offset, Source(kind), (window[0] + offset, window[1] + offset),
                ((begin + offset, stop + offset),), speaker,
            )
        )  # fmt: skip
    return found


def _is_opinion(reading: Reading, cue: re.Match[str], speaker: Speaker, stop: int) -> bool:
    p, text, end = reading.patterns, reading.text, cue.end()
    named = speaker.mention is not None and speaker.mention.type in ("PER", "ORG")
    source_end = reading.next_stop(end)
    authority = bool(speaker.words) and _is_authority(reading, end, source_end)
    if cue["aside"]:
        closed = text[source_end : source_end + 1] == "," and len(text[end:source_end].split()) <= ASIDE
        return closed and (named or authority)
    return _is_view(reading, cue, named, authority, (end, stop)) or bool(
        speaker.words and p.modals.search(text, end, stop)
    )


def _is_view(
    reading: Reading, cue: re.Match[str], named: bool, authority: bool, clause: tuple[int, int]
) -> bool:
    """Whether the clause that "per" opens is what somebody thinks."""
    p, text = reading.patterns, reading.text
    told = _QUOTED.match(text, *clause) or p.hearsay.search(text, *clause) or p.modals.search(text, *clause)
    answers = named and cue.group()[:1] == ";" and _has_source(reading, cue.start())
    return bool((named and told) or ((answers or authority) and p.accounts.search(text, *clause)))


def _is_authority(reading: Reading, start: int, end: int) -> bool:
    p = reading.patterns
    return any(head.search(reading.text, start, end) for head in (p.officials, p.studies, p.roles, p.unnamed))


def _has_source(reading: Reading, end: int) -> bool:
    """Whether somebody else is the source of what stands before."""
    return any(q.search(reading.text, 0, end) for q in (reading.patterns.says, reading.patterns.according))


def by_preposition(reading: Reading, mentions: Mentions, clause: Clause) -> list[Attribution]:
    p, text, offset = reading.patterns, reading.text, reading.offset
    cues = [m for q in (p.according, p.cited) for m in q.finditer(text) if _is_cue(reading, m)]
    cues.sort(key=lambda m: m.start())
    attributions = []
    for cue, (begin, stop) in zip(cues, _shares(reading, cues), strict=True):
        start, end = after(reading, cue.end())
        if p.terms.search(text, start, min(end, start + 40)):
            continue
        source = source_in(reading, mentions, (start, end))
        # "L'accusa secondo la quale …" attributes what follows, "secondo la polizia" its whole sentence.
        begin = cue.end() if _RELATIVE.match(text, cue.end()) else begin
        attributions.append(
            Attribution(
                cue.start() + offset,
                source,
                (start + offset, end + offset),
                ((offset + begin, offset + stop),),
                clause.after(cue.end(), cue=True),
                cue.start() > 0,
            )
        )
    return attributions


def _is_cue(reading: Reading, cue: re.Match[str]) -> bool:
    return cue.group() != "secondo" or _is_secondo(reading, cue)


def _shares(reading: Reading, cues: list[re.Match[str]]) -> list[tuple[int, int]]:
    """The part of the sentence that each of its sources answers for: what follows it up to the mark before
    the next, or what stands before it ("12 according to the police, 40 according to the union")."""
    text, cuts = reading.text, [0]
    for one, other in pairwise(cues):
        low, high = one.end(), other.start()
        if _NUMBER.search(text, cuts[-1], one.start()):
            cuts.append(min(reading.next_stop(low), high))
            continue
        contrast = max((m.start() for m in reading.patterns.contrasts.finditer(text, low, high)), default=-1)
        mark = max(text.rfind(";", low, high), contrast)
        cuts.append(mark if mark >= 0 else max(text.rfind(", ", low, high), low))
    return list(pairwise([*cuts, len(text)])) if cues else []


def _is_secondo(reading: Reading, cue: re.Match[str]) -> bool:
    """The preposition, not the ordinal: no determiner before it, one or a name after it."""
    before, at = reading.text[max(0, cue.start() - 30) : cue.start()], cue.end()
    if re.search(r"(?:\b(?:il|un|al|del|nel|dal|sul|di|suo|ogni|questo|in|primo|per)\s+|')$", before):
        return False
    after = reading.text[at : at + 40].lstrip()
    original = reading.original[at : at + 40].lstrip(' "“«')
    return bool(_AFTER_SECONDO.match(after)) or original[:1].isupper()
