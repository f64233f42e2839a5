"""Reporting clauses: who says, and which part of the sentence is theirs."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.attribution.according import by_preposition, in_the_view_of
from pipeline.attribution.backward import behind_quotations, looking_back
from pipeline.attribution.complements import behind_denials, has_object, with_that
from pipeline.attribution.mentions import NOBODY, Mentions, Speaker
from pipeline.attribution.phrases import VERBAL
from pipeline.attribution.planner import find_plans
from pipeline.attribution.reading import Reading
from pipeline.attribution.sources import WINDOW, Attribution, Source, after, source_in
from pipeline.attribution.speaker import Clause
from pipeline.attribution.valued import amounts_given
from pipeline.data import LanguageCode
from pipeline.lexicon.speakers import SPEAKERS
from pipeline.lexicon.traits import TRAITS

# A reporting clause at the end of a sentence with more words than this after its verb may as well
# introduce what follows: both sides are taken for reported.
LONG_TAIL = 10
# A clause that stands within what it reports comes after a few words, and names its source in a few.
OPENING, SHORT_SOURCE = 6, 8
# An auxiliary and its participle begin within so many characters.
SAME_VERB = 12

_DETERMINER: dict[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"(?:\b(?:the|a|an|his|her|its|their|no|any)|'s)\s+$"),
    "it": re.compile(
        r"(?:\b(?:il|lo|la|i|gli|le|un|una|su|di|sotto|con|senza|nessuna|del|della|alla|dalla|per)\s+|[ld]')$"
    ),
}
_NOT_SAID = re.compile(r"(?:\b(?:to|if|as|once|until|not|never|cannot|non|senza|per|without)|n't)\s+$")
_DENIED = re.compile(r"\bnon\s+\w+\s+$")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?$")
_WITHIN = re.compile(r"\s+(?:in|nel(?:la|lo|l')?|nei|negli|nelle|dal(?:la|lo|l')?|dai|dagli|dalle)\s?")
_SOMEONE = re.compile(r"\b(?:he|she|it|they|lui|lei)\b")
_OWN_ACT = re.compile(r"announc|annunci")
_OPENING = re.compile(r"\s*[:,]?\s*[\"“«‘']")
_ENGLISH_THAT = re.compile(r"(?:\s+[\w'.]+){0,4}?\s+that\b|\s*:")
# "Ha detto ieri ai cronisti che …", "ha affermato di aver …", "ha detto: …"; a bare "di" is no complement.
_CHE = re.compile(
    r"(?:\s+[\w'.]+){0,7}?\s+(?:che\b|come\b|se\b|di\s+(?:\w+\s+)?(?:\w+(?:[aei]re|rre|rsi|r[lnvc][aeio])\b|aver\b|esser\b))"
    r"|(?:\s+[\w'.]+){0,5}?\s*:|\s*[\"“«]"
)
_THAT = {"en": _ENGLISH_THAT, "it": _CHE}
# "The court heard" tells what was said there, by no matter whom.
_HEARD = re.compile(r"(?:heard|told)$")
# Verbs that never stand before their subject: ", the mayor, X, told parliament".
_TO_SOMEBODY = frozenset({"told", "tells"})
# Verbs by which a survey reports, and a person does not.
_GIVES = frozenset({"gave", "give", "gives"})
# "Put the toll at 130": an amount that the subject gives to what is not counted; "put guards at the gate".
_VALUED = re.compile(r"(?:\s+(?!\d)[\w'-]+){1,8}?\s+at\s+(?:[a-z]+\s+){0,3}[$£€]?\d")
# "…, afferma, tra l'altro:" announces what the next line quotes.
_TO_COLON = re.compile(r"[^:\n\"“”«»]{0,60}:\s*(?:$|[\"“«])")


def find_attributions(reading: Reading, mentions: Mentions) -> list[Attribution]:
    """Reporting clauses of a sentence in order; the party of a source is left to `assign`."""
    clause = Clause(reading, mentions)
    found = sorted(
        [
            *_by_verb(reading, mentions, clause),
            *by_preposition(reading, mentions, clause),
            *in_the_view_of(reading, clause),
            *looking_back(reading, mentions, clause),
        ],
        key=lambda a: a.at,
    )
    following = [*found[1:], None] if found else []
    told = [_before_rival(reading, a, b) for a, b in zip(found, following, strict=True)]
    told += behind_denials(reading, clause)
    told += behind_quotations(reading, clause, {a.at for a in told})
    told += _more(amounts_given(reading, mentions, clause), told)
    return sorted([*told, *find_plans(reading, clause)], key=lambda a: a.at)


def _more(others: list[Attribution], known: list[Attribution]) -> list[Attribution]:
    """Those of the others whose verb is not read already."""
    return [a for a in others if not any(b.at <= a.at < b.at + SAME_VERB for b in known)]


def _before_rival(reading: Reading, one: Attribution, other: Attribution | None) -> Attribution:
    """In "A says this, but B says that": the first clause does not reach the second."""
    if other is None or other.subject[0] <= one.at or other.at <= other.subject[0]:
        return one
    start, end = one.at - reading.offset, other.subject[0] - reading.offset
    contrast = reading.patterns.contrasts.search(reading.text, max(start, end - WINDOW), end + 10)
    if contrast is None and ";" not in reading.text[max(start, end - WINDOW) : end]:
        return one
    cut = other.subject[0]
    return replace(one, scopes=tuple((a, min(b, cut)) for a, b in one.scopes if a < cut))


# ---- verbs ----------------------------------------------------------------------------------


def _by_verb(reading: Reading, mentions: Mentions, clause: Clause) -> list[Attribution]:
    p, text = reading.patterns, reading.text
    verbs = [(m, False) for m in p.says.finditer(text)] + [(m, True) for m in p.finds.finditer(text)]
    verbs += [(m, False) for m in with_that(reading) if not any(v.end() == m.end() for v, _ in verbs)]
    if not verbs:
        return []
    passive = {m.start() for m in p.cited.finditer(text)}
    nouns = {t.start - reading.offset for t in reading.sentence.tokens if t.pos in {"NOUN", "PROPN", "ADJ"}}
    attributions = []
    for verb, studies_only in verbs:
        if not passive.isdisjoint(range(*verb.span())):
            continue  # "è stato spiegato dalla polizia" is a source of its own
        # At the end of a sentence even a tagger's noun is a verb: "…, the Advocate reports."
        last = not text[verb.end() : verb.end() + 10].strip(" .\"'”»")
        if (last or verb.start() not in nouns) and _is_report(reading, verb, studies_only=studies_only):
            attributions.append(_attribution(reading, mentions, clause, verb))
    return attributions


def _is_report(reading: Reading, verb: re.Match[str], *, studies_only: bool) -> bool:
    text = reading.text
    before, after = text[max(0, verb.start() - 30) : verb.start()], text[verb.end() : verb.end() + 80]
    clitic = " " in verb.group() and not _DENIED.search(before)
    if _NOT_SAID.search(before) or (_DETERMINER[reading.language].search(before) and not clitic):
        return False
    if TRAITS[reading.language].past_is_participle and _PASSIVE.search(before):
        return False
    introduces = _introduces(reading, verb)
    if studies_only and ":" in text[verb.end() : verb.end() + 60]:
        introduces = introduces and bool(re.match(r"[^:]*\b(?:che|that)\b", after))
    if introduces or _OPENING.match(after):
        return True
    return _is_report_by_its_subject(reading, verb, studies_only=studies_only)


def _is_report_by_its_subject(reading: Reading, verb: re.Match[str], *, studies_only: bool) -> bool:
    """A verb that introduces nothing said: who its subject is, or that it closes what was said, tells."""
    p, text = reading.patterns, reading.text
    start, end = _subject_before(reading, verb.start())
    closes = _closes(reading, verb)
    if _OWN_ACT.search(verb.group()):
        return closes
    by_study = bool(p.studies.search(text, start, end) or p.unnamed.search(text, start, end))
    if studies_only:
        return by_study or (closes and TRAITS[reading.language].inverts and not text[start:end].strip())
    if not TRAITS[reading.language].drops_that:
        return closes or by_study
    return closes or not has_object(reading, verb)


def _introduces(reading: Reading, verb: re.Match[str]) -> bool:
    after = reading.text[verb.end() : verb.end() + 120]
    valued = verb.group().startswith("put") and _VALUED.match(reading.text, verb.end())
    return bool(valued or _THAT[reading.language].match(after) or _TO_COLON.match(after))


def _closes(reading: Reading, verb: re.Match[str]) -> bool:
    """Whether the clause stands after what it reports."""
    text = reading.text
    boundary = _boundary(reading, verb.start())
    prior = _words_before(reading, boundary) >= (1 if _interposed(reading, verb) else 3)
    subject = text[boundary : verb.start()].strip(" \"'”»’")
    after = text[verb.end() : verb.end() + WINDOW].strip(" .\"'”»")
    if not prior or re.match(r"\s+that\b", text[verb.end() : verb.end() + 10]):
        return False
    if not subject:
        # "…, inoltre, denuncia …": an adverb between commas opens no clause.
        adverb = text[reading.clause_start(max(0, boundary - 1)) : max(0, boundary - 1)].strip()
        if adverb and reading.patterns.pronouns.fullmatch(adverb):
            return False
        return _inverted(reading, verb)
    if subject == "che":
        return False
    if not after or after.startswith(","):
        return True
    told = verb.group() in {"told", "tells"} and " that " not in after
    return told or bool(reading.patterns.tails.match(after))


def _words_before(reading: Reading, at: int) -> int:
    return len(reading.text[max(0, at - WINDOW) : at].split())


def _interposed(reading: Reading, verb: re.Match[str]) -> bool:
    """Whether the clause stands within what it reports: "The drug, the authors say, cut deaths by 18%"."""
    boundary, stop = _boundary(reading, verb.start()), reading.next_stop(verb.end())
    between = reading.text[verb.end() : stop]
    before = reading.text[boundary : verb.start()].strip()
    return (
        _words_before(reading, boundary) > 0
        and reading.text[max(0, boundary - 1) : boundary] == ","
        and reading.text[stop : stop + 1] == ","
        and len(between.split()) <= SHORT_SOURCE
        and (_words_before(reading, boundary) <= OPENING or _goes_on(reading, stop))
        and (TRAITS[reading.language].inverts or not (between.strip() and before))
    )


def _goes_on(reading: Reading, stop: int) -> bool:
    """Whether a verb follows a comma, whose subject stands before the clause that the comma closes."""
    tokens, clitics = reading.sentence.tokens, SPEAKERS[reading.language].clitics
    behind = [t for t in tokens if t.start - reading.offset > stop][:4]
    verb = next((t for t in behind if t.text.lower() not in clitics), None)
    return verb is not None and verb.pos in VERBAL


def _inverted(reading: Reading, verb: re.Match[str]) -> bool:
    """Whether the subject follows (", said the minister.") and not a clause ("Smith, 72, said he …")."""
    end = reading.next_stop(verb.end())
    before = reading.text[max(0, verb.start() - 5) : verb.start()].rstrip(", ")
    if TRAITS[reading.language].inverts or before[-1:] in {'"', "”", "»", "'"}:
        return True
    a, b = verb.end() + reading.offset, end + reading.offset
    following = [t for t in reading.sentence.tokens if a <= t.start < b]
    return not any(t.pos in {"VERB", "AUX"} for t in following) and len(following) <= 12


def _boundary(reading: Reading, at: int) -> int:
    """The last comma, dash, bracket or closing quotation mark before `at`, at most WINDOW before it."""
    low = max(0, at - WINDOW)
    marks = max(reading.text.rfind(c, low, at) + 1 for c in '"”»')
    return max(low, reading.clause_start(at), marks)


def _subject_before(reading: Reading, at: int) -> tuple[int, int]:
    """Where a source before its verb at `at` stands: beyond an apposition or a first verb if need be."""
    text = reading.text
    start = _boundary(reading, at)
    if reading.patterns.pronouns.match(text, start, at) and not _SOMEONE.search(text, start, at):
        start = max(0, at - WINDOW)
    return start, at


def _attribution(reading: Reading, mentions: Mentions, clause: Clause, verb: re.Match[str]) -> Attribution:
    text, offset = reading.text, reading.offset
    boundary = _boundary(reading, verb.start())
    subject = text[boundary : verb.start()].strip(" \"'”»’")
    begin = boundary
    if not subject and verb.group() in _TO_SOMEBODY:
        begin = max(0, boundary - WINDOW)
        subject = text[begin:boundary]
    closing = not _introduces(reading, verb) and _closes(reading, verb)
    if not closing:
        window = _subject_before(reading, verb.start())
        scopes = [(verb.end(), len(text))]
    else:
        window = (begin, verb.start()) if subject else after(reading, verb.end())
        scopes = [(0, boundary)]
        if _interposed(reading, verb):
            scopes.append((reading.next_stop(verb.end()), len(text)))
        adding = reading.patterns.saying.search(text, verb.end(), verb.end() + WINDOW)
        if adding:
            scopes.append((adding.end(), len(text)))
        elif subject and len(text[verb.end() : verb.end() + WINDOW].split()) > LONG_TAIL:
            scopes.append((verb.end(), len(text)))
    source = source_in(reading, mentions, window)
    speaker = _speaker(reading, clause, verb, follows=closing and not subject)
    if " " in verb.group() and _HEARD.search(verb.group()):
        source, speaker = Source("other"), NOBODY
    return Attribution(
        verb.start() + offset,
        source,
        (window[0] + offset, window[1] + offset),
        tuple((a + offset, b + offset) for a, b in scopes),
        speaker,
        closing,
    )


def _speaker(reading: Reading, clause: Clause, verb: re.Match[str], *, follows: bool) -> Speaker:
    """The subject of the verb: where it `follows`, behind the verb, else before it, if it is not left out."""
    receivers = SPEAKERS[reading.language].receivers
    object_behind = any(word.startswith(receivers) for word in verb.group().split())
    within = _WITHIN.match(reading.text, verb.end()) if verb.group().startswith("si ") else None
    if within:
        return clause.after(within.end(), cue=True)  # "si legge nel rapporto"
    if follows:
        return _turned_subject(clause, verb, NOBODY if object_behind else clause.after(verb.end()))
    before = clause.before(verb.start())
    if verb.group() in _GIVES and before.mention and before.mention.type == "PER":
        return NOBODY
    if before.refers == "any" and not object_behind:
        behind = clause.after(verb.end())
        return behind if behind.mention is not None else before
    return before


def _turned_subject(clause: Clause, verb: re.Match[str], behind: Speaker) -> Speaker:
    """Who stands behind a verb of saying that follows what is said, named or not ("said a prosecutor");
    else its subject before it."""
    if behind.mention or behind.words:
        return behind
    before = clause.before(verb.start())
    return before if before.mention or before.words else behind
