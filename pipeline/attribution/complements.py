"""What stands behind a verb: a clause that is said, or a thing that something is done to."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, Source
from pipeline.attribution.speaker import Clause
from pipeline.lexicon.attribution import ATTRIBUTION

_VERB = re.compile(r"[^\W\d]+")
# Verbs of saying that a bare number may follow as what is said.
_GIVES_NUMBERS = re.compile(
    r"sa(?:id|y)|estimat|report|announc|confirm|forecast|predict|expect|alleg|admit|reveal|declar|record"
)
# What may stand between a verb and the number of its object, and within how many words the number stands.
_BEFORE_NUMBER = frozenset(("ADP", "ADV", "DET", "SYM", "ADJ", "PART"))
_OBJECT_WITHIN = 4


def with_that(reading: Reading) -> list[re.Match[str]]:
    """Verbs with "that" and a clause, of whatever meaning but for those by which nobody says anything."""
    known = ATTRIBUTION[reading.language]
    found = []
    for verb, that in pairwise(reading.sentence.tokens):
        opens = that.pos == "SCONJ" and that.text.lower() in known.that
        if opens and verb.pos == "VERB" and verb.lemma.lower() not in known.acts:
            match = _VERB.match(reading.text, verb.start - reading.offset)
            found += [match] if match else []
    return found


def has_object(reading: Reading, verb: re.Match[str]) -> bool:
    """ "claimed 40 lives", "recalled 300 cars", "wrote off $5 million": a number of things with no verb
    behind it is what was done, and nothing said, but of verbs that give numbers ("reported 40 cases"). So are
    those who are told to do something ("told 30 men to leave")."""
    if _GIVES_NUMBERS.match(verb.group()):
        return False
    tokens = [t for t in reading.sentence.tokens if t.start - reading.offset >= verb.end()]
    numbers = [
        i for i, token in enumerate(tokens[:_OBJECT_WITHIN]) if token.text[:1].isdigit() or token.pos == "NUM"
    ]
    if not numbers or any(t.pos not in _BEFORE_NUMBER for t in tokens[: numbers[0]]):
        return False
    for token in tokens[numbers[0] :]:
        if token.pos in ("VERB", "AUX"):
            return False
        if token.pos in ("PUNCT", "CCONJ", "ADP", "SCONJ", "PART"):
            return True
    return True


def behind_denials(reading: Reading, clause: Clause) -> list[Attribution]:
    """What somebody says instead of what they deny: "denied that it was 90, saying that it was 70"."""
    denial = reading.patterns.denials.search(reading.text)
    saying = reading.patterns.saying.search(reading.text, denial.end()) if denial else None
    if denial is None or saying is None:
        return []
    offset = reading.offset
    speaker = clause.before(denial.start())
    subject = (reading.clause_start(denial.start()) + offset, denial.start() + offset)
    scope = (saying.end() + offset, len(reading.text) + offset)
    return [Attribution(saying.start() + offset, Source("other"), subject, (scope,), speaker)]
