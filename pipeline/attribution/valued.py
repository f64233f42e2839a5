"""Amounts that somebody gives to what nobody has counted: "X put the damage at 12 million", "12 million,
estimated by X", "X calcola in 12 i posti a rischio"."""

from __future__ import annotations

from pipeline.attribution.mentions import NOBODY, Mentions, Speaker
from pipeline.attribution.phrases import VERBAL
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import Attribution, after, source_in
from pipeline.attribution.speaker import Clause
from pipeline.lexicon.attribution import ATTRIBUTION
from pipeline.lexicon.speakers import SPEAKERS
from pipeline.lexicon.traits import TRAITS

# Tokens between the verb and its amount, and between it and whoever is its agent.
AMOUNT, AGENT = 10, 8


def amounts_given(reading: Reading, mentions: Mentions, clause: Clause) -> list[Attribution]:
    """The clauses of verbs that give an amount, with whoever gives it; where nobody is named, none."""
    offset, known = reading.offset, frozenset(ATTRIBUTION[reading.language].amounts)
    found = []
    for n, verb in enumerate(reading.sentence.tokens):
        if verb.pos != "VERB" or known.isdisjoint(_forms(reading, n)):
            continue
        speaker, scope = _given(reading, clause, n)
        if speaker.mention is None and not speaker.words and speaker.refers in ("", "any"):
            continue
        window = (reading.clause_start(verb.start - offset), verb.start - offset)
        if scope[0] < window[1]:
            window = after(reading, scope[1] if scope[1] > window[1] else verb.end - offset)
        found.append(
            Attribution(
                verb.start, source_in(reading, mentions, window), (window[0] + offset, window[1] + offset),
                ((scope[0] + offset, scope[1] + offset),), speaker,
            )
        )  # fmt: skip
    return found


def _forms(reading: Reading, n: int) -> tuple[str, str]:
    """A token's lemma, and with the word before it ("ne contare")."""
    tokens = reading.sentence.tokens
    lemma = tokens[n].lemma.lower()
    return lemma, f"{tokens[n - 1].text.lower()} {lemma}" if n else lemma


def _given(reading: Reading, clause: Clause, n: int) -> tuple[Speaker, tuple[int, int]]:
    """Who gives an amount by the verb at token `n`, and the stretch of the sentence that holds it."""
    tokens, text, offset = reading.sentence.tokens, reading.text, reading.offset
    start, end = tokens[n].start - offset, tokens[n].end - offset
    behind = tokens[n + 1 : n + 1 + AGENT]
    agents = SPEAKERS[reading.language].agents
    at = next((i for i, token in enumerate(behind) if token.text.lower() in agents), None)
    if at is not None and not any(token.pos in VERBAL for token in behind[:at]):
        agent = behind[at]
        return clause.after(agent.end - offset, cue=True), (reading.clause_start(start), agent.start - offset)
    if TRAITS[reading.language].inverts and text[:start].endswith(", "):
        return clause.after(end), (0, len(text))
    return clause.before(start) if _has_amount(reading, n) else NOBODY, (end, _stop(reading, end))


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
