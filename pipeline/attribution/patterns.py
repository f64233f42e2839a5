"""The words of `lexicon.attribution` as compiled patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.data import LanguageCode
from pipeline.lexicon.attribution import ATTRIBUTION, AttributionWords
from pipeline.text.phrases import alternation, compile_phrases

# The Italian future and conditional by their endings; "però" and "perciò" are no verbs.
_TENSES = {
    "it": (
        r"|(?!però\b|perciò\b)\w{2,}(?:rà|ranno|rò|remo)(?!\w)|(?!potreb|vorreb)\w{2,}r(?:ebbe|ebbero)(?!\w)"
    )
}

# What stands between a number and a forecast that it is measured against, not one that it names.
_NO_MODIFIER = (
    r"(?:was|is|were|are|had|has|have|below|above|beat|beats|missed|misses|in|of|to|for|from|on|at|and|or|than|by"
    r"|its|the|their|under|over|against|e|di|da|per|la|le|il|lo|gli|i)\b"
)

_PERIOD = r"(?:financial |fiscal )?(?:year|quarter|month|season|week|anno|esercizio|trimestre|mese|stagione)"


@dataclass(frozen=True, slots=True)
class Patterns:
    """One compiled pattern per kind of cue; all are matched against folded text (`phrases.fold`)."""

    says: re.Pattern[str]
    saying: re.Pattern[str]
    finds: re.Pattern[str]
    according: re.Pattern[str]
    cited: re.Pattern[str]
    accounts: re.Pattern[str]
    studies: re.Pattern[str]
    unnamed: re.Pattern[str]
    officials: re.Pattern[str]
    roles: re.Pattern[str]
    pronouns: re.Pattern[str]
    hedges: re.Pattern[str]
    estimates: re.Pattern[str]
    denials: re.Pattern[str]
    falsehoods: re.Pattern[str]
    futures: re.Pattern[str]
    plans: re.Pattern[str]
    expectations: re.Pattern[str]
    expected: re.Pattern[str]
    modals: re.Pattern[str]
    limits: re.Pattern[str]
    offers: re.Pattern[str]
    hearsay: re.Pattern[str]
    terms: re.Pattern[str]
    breaks: re.Pattern[str]
    relatives: re.Pattern[str]
    contrasts: re.Pattern[str]
    comparisons: re.Pattern[str]
    happened: re.Pattern[str]
    orders: re.Pattern[str]
    outlook_next: re.Pattern[str]
    forecasters: re.Pattern[str]
    revision: re.Pattern[str]
    horizons: re.Pattern[str]
    institutes: re.Pattern[str]
    former: re.Pattern[str]
    former_next: re.Pattern[str]
    anchors: re.Pattern[str]
    distance: re.Pattern[str]
    definite: re.Pattern[str]
    approximators: re.Pattern[str]
    tails: re.Pattern[str]
    backward: re.Pattern[str]


@cache
def patterns(language: LanguageCode) -> Patterns:
    w = ATTRIBUTION[language]
    that = rf"(?:(?:\s+\w+){{0,3}}?\s+(?:{alternation(w.that[:1])}))?"
    return Patterns(
        says=_reporting(w, w.said, w.participles),
        saying=compile_phrases(w.saying),
        finds=_reporting(w, w.found, w.found_participles),
        according=compile_phrases(w.according),
        cited=_cited(w),
        accounts=compile_phrases(w.accounts),
        studies=compile_phrases(w.studies),
        unnamed=compile_phrases(w.unnamed),
        officials=compile_phrases(w.officials),
        roles=compile_phrases(w.roles, suffix=r"(?!'s)"),
        pronouns=re.compile(rf"(?:\s*(?:{alternation(w.pronouns)}))*\s*$"),
        hedges=compile_phrases(w.hedges, suffix=that),
        estimates=compile_phrases(w.estimates),
        denials=re.compile(
            rf"(?<!\w)(?:(?:{alternation(w.denials)})"
            rf"|(?:{alternation(w.deniers)})\s+(?:\w+[\s']\s*){{0,3}}?(?:{alternation(w.claims)})){that}"
        ),
        # "It was \"simply untrue\" that …".
        falsehoods=re.compile(
            rf"(?<!\w)(?:(?:{alternation(w.falsehoods)})|(?:{alternation(w.turns_out)})"
            rf"[\s\"“«]+(?:\w+\s+)?(?:{alternation(w.untrue)})[\"”»]?){that}"
        ),
        futures=re.compile(rf"(?<!\w)(?:{alternation(w.futures)}{_TENSES.get(language, '')})"),
        plans=compile_phrases(w.plans, suffix=that),
        expectations=compile_phrases(w.expectations, suffix=that),
        expected=compile_phrases(w.expected, suffix=that),
        modals=compile_phrases(w.modals),
        limits=compile_phrases(w.limits),
        offers=compile_phrases(w.offers),
        hearsay=compile_phrases(w.hearsay),
        terms=compile_phrases(w.terms),
        breaks=compile_phrases(w.breaks),
        relatives=compile_phrases(w.relatives),
        contrasts=compile_phrases(w.contrasts),
        comparisons=compile_phrases(w.comparisons),
        happened=compile_phrases(w.happened),
        orders=re.compile(rf"(?<!\w)(?:{alternation(w.orders)})[^.;:]{{0,60}}?\s(?:{alternation(w.duties)})"),
        # "The £334m average forecast": a number that names a forecast.
        outlook_next=re.compile(rf"[\s-]+(?:(?!{_NO_MODIFIER})[^\W\d_]+\s+)?(?:{alternation(w.outlooks)})"),
        forecasters=re.compile(rf"(?<!\w)(?:{alternation(w.outlooks)})\s+(?:of|by|from|di|da)\s*$"),
        # "Cut its forecast by 0.2 points": the change is a fact, where it leads is not.
        revision=re.compile(
            rf"(?<!\w)(?:{alternation(w.revised)})\s[^.;:]{{0,30}}?(?<!\w)(?:{alternation(w.outlooks)})"
            r"[^,.;:]{0,60}?\s(?:by|di)\s*$"
        ),
        horizons=compile_phrases(w.horizons),
        institutes=compile_phrases(w.institutes),
        former=re.compile(rf"(?<!\w)(?:{alternation(w.former)})\s+(?:\w+\s+)?$"),
        # "For the current year" is no "for the current owner".
        former_next=re.compile(rf"\s+(?:\w+\s+){{0,2}}(?:{alternation(w.former)})(?!\s+{_PERIOD})"),
        anchors=re.compile(rf"\s*(?:{alternation(w.anchors)})"),
        distance=re.compile(rf"[\s)]+(?:{alternation(w.directions)})"),
        definite=re.compile(rf"(?<![\w])(?:{alternation(w.definites)})\s*$"),
        approximators=compile_phrases(w.approximators),
        tails=re.compile(rf"\s*(?:{alternation(w.tails)})"),
        backward=_backward(w),
    )


def _reporting(w: AttributionWords, finite: tuple[str, ...], participles: tuple[str, ...]) -> re.Pattern[str]:
    """A finite reporting verb, or an auxiliary with at most two words before the participle."""
    if not participles:
        return compile_phrases(finite)
    compound = rf"(?:{alternation(w.auxiliaries)})\s+(?:\w+\s+){{0,2}}?(?:{alternation(participles)})"
    return re.compile(rf"(?<![\w])(?:{compound}|{alternation(finite)})")


def _cited(w: AttributionWords) -> re.Pattern[str]:
    """A participle of saying with who said it: "spiegata ieri dalla polizia"."""
    if not w.participles:
        return compile_phrases(w.cited)
    agent = r"\s+(?:\w+\s+)?(?:da(?:l|llo|lla|i|gli|lle)?\b(?!')|dall'|d')"
    return compile_phrases(w.cited, suffix=agent)


def _backward(w: AttributionWords) -> re.Pattern[str]:
    """What opens a sentence and says who says the one before: an opening and a verb, or one as it stands."""
    if not w.backward_verbs:
        return compile_phrases(w.backward)
    verb = _reporting(w, (*w.said, *w.found), (*w.participles, *w.found_participles)).pattern
    return re.compile(
        rf"[\s\"“«]*(?:(?:{alternation(w.backward_verbs)})\s+(?:{verb})|(?:{alternation(w.backward)}))(?!\w)"
    )
