"""Amounts that somebody gives to what nobody has counted: "X put the damage at 12 million", "12 million,
estimated by X", "X calcola in 12 i posti a rischio"."""

from __future__ import annotations

from pipeline.attribution.mentions import Mentions
from pipeline.attribution.phrases import VERBAL
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, source_in
from pipeline.attribution.speaker import Clause
from pipeline.lexicon.attribution import ATTRIBUTION
from pipeline.lexicon.speakers import SPEAKERS
from pipeline.lexicon.traits import TRAITS

# Tokens between the verb and its amount, and between it and whoever is its agent.
AMOUNT, AGENT = 10, 8


def amounts_given(reading: Reading, mentions: Mentions, clause: Clause) -> list[Attribution]:
    """The clauses of verbs that give an amount, with whoever gives it; where nobody is named, none."""
    tokens, offset = reading.sentence.tokens, reading.offset
    known, words = ATTRIBUTION[reading.language].amounts, SPEAKERS[reading.language]
    text, inverts = reading.text, TRAITS[reading.language].inverts
    found = []
    for n, verb in enumerate(tokens):
        before = tokens[n - 1].text.lower() if n else ""
        if verb.pos != "VERB" or not {verb.lemma.lower(), f"{before} {verb.lemma.lower()}"} & set(known):
            continue
        behind = tokens[n + 1 : n + 1 + AGENT]
        agent = next((t for t in behind if t.text.lower() in words.agents), None)
        start, end = verb.start - offset, verb.end - offset
        if agent is not None and not any(t.pos in VERBAL for t in behind[: behind.index(agent)]):
            at = agent.end - offset
            speaker, scope = clause.after(at, cue=True), (reading.clause_start(start), agent.start - offset)
            window = (at, min(reading.next_stop(at), len(reading.text)))
        else:
            speaker, scope = clause.before(start), (end, _stop(reading, end))
            window = (reading.clause_start(start), start)
            if inverts and text[:start].endswith(", "):
                speaker, scope = clause.after(end), (0, len(text))
            elif not _has_amount(reading, n):
                continue
        if speaker.mention is None and not speaker.words and speaker.refers in ("", "any"):
            continue
        found.append(
            Attribution(
                verb.start, source_in(reading, mentions, window), (window[0] + offset, window[1] + offset),
                ((scope[0] + offset, scope[1] + offset),), speaker,
            )
        )  # fmt: skip
    return found


def _has_amount(reading: Reading, verb: int) -> bool:
    for token in reading.sentence.tokens[verb + 1 : verb + 1 + AMOUNT]:
        if token.pos == "NUM" or token.text[:1].isdigit():
            return True
        if token.pos in VERBAL or token.text in ";:":
            return False
    return False


def _stop(reading: Reading, at: int) -> int:
    """The end of the clause: what contrasts or a semicolon, else the sentence's."""
    marks = [m.start() for m in reading.patterns.contrasts.finditer(reading.text, at)][:1]
    semicolon = reading.text.find(";", at)
    return min([*marks, *([semicolon] if semicolon >= 0 else []), len(reading.text)])
