"""Sources behind a preposition: "according to X", "secondo X"."""

from __future__ import annotations

import re

from pipeline.attribution.phrases import Mentions
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, Source, after, source_in
from pipeline.attribution.speaker import Clause
from pipeline.lexicon.traits import TRAITS

_RELATIVE = re.compile(r"\s+(?:cui|(?:il|la) quale|(?:i|le) quali|which|whom)\b")
_AFTER_SECONDO = re.compile(
    r"(?:cui|il|lo|la|i|gli|le|un|una|uno|alcun\w+|quanto|fonti|quest\w+|molti|molte|divers[ie]|gran|su[aeo]i?|vari\w*"
    r"|indiscrezioni|numeros\w+|ultim\w+|stime|analisti|esperti)\b|(?:l|un)'"
)


# "Per il Codacons si tratta di «una stangata»": an opinion, where the clause that it opens says in quotation
# marks what something is, or tells what others tell; elsewhere it is for whose sake.
_FOR = re.compile(r"(?:^|[;:]\s|,\s(?:ma|mentre|e)\s)per\s(?!(?:un|una|ora|oggi)\b)")
_QUOTED = re.compile(r"[^;.\"“«]*\b(?:si tratta|è|sono|era|erano|sarebbe|sarà)\b[^;.\"“«]{0,9}[\"“«]")


def in_the_view_of(reading: Reading, clause: Clause) -> list[Attribution]:
    """Opinions behind "per", in languages that have them."""
    text, offset = reading.text, reading.offset
    if not TRAITS[reading.language].inverts:
        return []
    found = []
    for cue in _FOR.finditer(text):
        stop = text.find(";", cue.end())
        stop = stop if stop >= 0 else len(text)
        told = _QUOTED.match(text, cue.end(), stop) or reading.patterns.hearsay.search(text, cue.end(), stop)
        speaker = clause.after(cue.end(), cue=True)
        if told and speaker.mention is not None and speaker.mention.type in ("PER", "ORG"):
            window = after(reading, cue.end())
            found.append(
                Attribution(
                    cue.end() + offset, Source("other"), (window[0] + offset, window[1] + offset),
                    ((cue.end() + offset, stop + offset),), speaker,
                )
            )  # fmt: skip
    return found


def by_preposition(reading: Reading, mentions: Mentions, clause: Clause) -> list[Attribution]:
    p, text, offset = reading.patterns, reading.text, reading.offset
    attributions = []
    for cue in [*p.according.finditer(text), *p.cited.finditer(text)]:
        if cue.group() == "secondo" and not _is_secondo(reading, cue):
            continue
        start, end = after(reading, cue.end())
        if p.terms.search(text, start, min(end, start + 40)):
            continue
        source = source_in(reading, mentions, (start, end))
        # "L'accusa secondo la quale …" attributes what follows, "secondo la polizia" its whole sentence.
        begin = cue.end() if _RELATIVE.match(text, cue.end()) else 0
        whole = (offset + begin, offset + len(text))
        attributions.append(
            Attribution(
                cue.start() + offset,
                source,
                (start + offset, end + offset),
                (whole,),
                clause.after(cue.end(), cue=True),
                cue.start() > 0,
            )
        )
    return attributions


def _is_secondo(reading: Reading, cue: re.Match[str]) -> bool:
    """The preposition, not the ordinal: no determiner before it, one or a name after it."""
    before, at = reading.text[max(0, cue.start() - 30) : cue.start()], cue.end()
    if re.search(r"(?:\b(?:il|un|al|del|nel|dal|sul|di|suo|ogni|questo|in|primo|per)\s+|')$", before):
        return False
    after = reading.text[at : at + 40].lstrip()
    original = reading.original[at : at + 40].lstrip(' "“«')
    return bool(_AFTER_SECONDO.match(after)) or original[:1].isupper()
