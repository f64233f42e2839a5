"""Clauses that say whose words stand before them: "Lo ha comunicato l'Inps", "«…», protesta il sindaco"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection

from pipeline.attribution.mentions import Mentions
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, Source, after, source_in
from pipeline.attribution.speaker import Clause
from pipeline.lexicon.speakers import SPEAKERS
from pipeline.lexicon.traits import TRAITS

# The end of a quotation that a clause follows: a mark after a letter or a stop, and perhaps a comma.
_CLOSED = re.compile(r"(?<=[^\s(«“])[»”\"]\s?,?\s+(?=\w)")
# At most so many words stand for a verb: "si è sempre lamentato", "taglia corto".
_VERB_WORDS = 5


def looking_back(reading: Reading, mentions: Mentions, clause: Clause) -> list[Attribution]:
    """The clause that opens a sentence by standing for the one before; the subject follows its verb."""
    opening = reading.patterns.backward.match(reading.text)
    if opening is None:
        return []
    offset = reading.offset
    start, end = after(reading, opening.end())
    return [
        Attribution(
            opening.start() + offset,
            source_in(reading, mentions, (start, end)),
            (start + offset, end + offset),
            (),
            clause.after(opening.end(), cue=True),
            back=True,
        )
    ]


def behind_quotations(reading: Reading, clause: Clause, known: Collection[int]) -> list[Attribution]:
    """Right behind a quotation a verb with its subject after it says whose words they are, whichever verb it
    is: "«…», taglia corto il viceministro Rossi". `known` are article offsets of verbs read already."""
    if not TRAITS[reading.language].inverts:
        return []
    tokens, found = reading.sentence.tokens, []
    starts = [t.start - reading.offset for t in tokens]
    words = SPEAKERS[reading.language]
    for mark in _CLOSED.finditer(reading.text):
        n = bisect_left(starts, mark.end())
        verbs = []
        for i in range(n, min(n + _VERB_WORDS, len(tokens))):
            form = tokens[i].text.lower()
            if tokens[i].pos in ("VERB", "AUX"):
                verbs.append(i)
            elif form not in words.clitics and tokens[i].pos != "ADV":
                break
        if not verbs or tokens[verbs[-1]].pos != "VERB":
            continue
        at, end = tokens[n].start, tokens[verbs[-1]].end
        speaker = clause.after(end - reading.offset)
        someone = speaker.mention is not None or (speaker.refers == "person" and speaker.words)
        if someone and not any(at <= verb < end for verb in known):
            found.append(Attribution(at, Source("other"), (end, end), (), speaker))
    return found
