"""The Italian conditional: what it reports and what it supposes.

"Le trattative sarebbero in corso" passes on what others tell; "se fosse vero, sarebbe troppo" supposes;
"ha promesso che avrebbe pagato" is a future seen from the past.
Modality and questions both read it.
"""

from __future__ import annotations

import re

from pipeline.lexicon.attribution import ATTRIBUTION
from pipeline.text.phrases import compile_phrases

_HEARSAY = compile_phrases(ATTRIBUTION["it"].hearsay)
_COMMITTED = compile_phrases(ATTRIBUTION["it"].commitments)
_UNREAL = re.compile(r"\bse\b[^.;]{0,80}?\w(?:sse|ssero)\b")
# After an auxiliary: a participle, a gerund or a predicate of fact. An adjective alone judges
# ("sarebbe imbarazzante").
_AUXILIARY = re.compile(r"(?:sar|avr|star)ebb")
_FACTUAL = re.compile(
    r"(?:\s+(?!troppo|pi[uù]|meglio|necessari|opportun|bene|utile|giust)[\w']+){0,2}?\s+"
    r"(?:\w+(?:(?:[aiu]t|st|tt|rt|lt|nt|[eioul]s|rs)[oai]|(?:[aiu]t|tt|rt|st|[eiou]s|rs)e)\b|\w+(?:a|e)ndo\w*\b|\d"
    r"|(?:in|di|a|ad|da|un|una|uno|tra|fra|circa|almeno|oltre|già|ancora|quello|quella|proprio)\b|l'|un')"
)
# "Il blocco venne esteso alle somme che in futuro sarebbero entrate": the future of a past.
_PAST = re.compile(
    r"\b(?:in futuro|(?:venne|vennero|fu|furono|\w{3,30}(?:arono|irono|ettero)) [^.;:]{1,120}?\bche)\b"
    r"[^.;:]{0,30}$"
)
# How far before and after the verb its clause is read, in characters.
BEFORE, AFTER = 160, 160


def is_hearsay(text: str, start: int, end: int) -> bool:
    """Whether the conditional at start to end of folded `text` reports what others tell."""
    if not _HEARSAY.match(text[start:end]):
        return False
    if _AUXILIARY.match(text, start) and not _FACTUAL.match(text[end : end + 60]):
        return False
    if _PAST.search(text[max(0, start - BEFORE) : start]):
        return False
    if _COMMITTED.search(text[max(0, start - BEFORE) : start]):
        return False
    return not _UNREAL.search(text[max(0, start - BEFORE) : end + AFTER])
