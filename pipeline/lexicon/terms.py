"""Terms of news whose mistranslation changes the facts, in both languages.

Stems are beginnings of words, in lower case. A concept's `cues` name it beyond doubt; where a
source has one of them, its translation must have one of the other language's `words` (the cues
are among them). Two words joined by `_` follow each other; `(_` is an opening bracket before one. `opposites` are pairs of concepts of which a translation must not turn one into
the other. Checked against the 997 pairs of flores-dev: see tests/pipeline/test_translation_terms.py.
"""

from __future__ import annotations

from dataclasses import dataclass


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: stems that name it, and stems that may stand for it, by language code."""

    name: str
    cues: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]


def _concept(name: str, *, it: str, en: str, it_also: str = "", en_also: str = "") -> Concept:
    cues = {"it": _stems(it), "en": _stems(en)}
    words = {"it": cues["it"] + _stems(it_also), "en": cues["en"] + _stems(en_also)}
    return Concept(name, cues, words)


KEPT: tuple[Concept, ...] = (
    _concept(
        "talks",
        it="trattativ negoziat negoziaz",
        en="negotiat talks",
        it_also="colloqu discuss trattar tratta parla incontr dialog mercanteggi",
        en_also="talk discuss bargain dialog treat",
    ),
    _concept("currency", it="valute valutari la_valuta una_valuta della_valuta nella_valuta quale_valuta (_valuta in_valuta", en="currenc", it_also="valuta monet divis", en_also="money exchange coin"),
    _concept(
        "denial",
        it="smentit smentisc smentire",
        en="",
        en_also="den refut reject disprov contradict debunk disavow",
    ),
    _concept(
        "investigation",
        it="indagin indagat inchiest inquirent",
        en="",
        en_also="investigat prob inquir enquir survey suspect stud poll research detectiv prosecut examin",
    ),
    _concept(
        "alleged",
        it="presunt",
        en="allegation",
        it_also="accus sospett affermaz sosten asser dichiar attribu denunc contest",
        en_also="alleg suspect presum purport suppos so-called accus reported claim believed",
    ),
    _concept("acquittal", it="assolt assoluzion", en="acquit", it_also="prosciol scagion", en_also="clear absol not"),
    _concept(
        "death",
        it="morti deceduti deceduto uccisi ucciso uccisa",
        en="killed deaths",
        it_also="mort vittim decess deced ucci ammazz assassin peri cadut fatal letal strage omicid elimin",
        en_also="die dead death kill deceas victim casualt fatal murder dying toll slain pass slay assassinat shot los",
    ),
    _concept(
        "wounded",
        it="feriti ferito ferita ferite",
        en="wounded injured",
        it_also="ferir lesion infortun contus colpit",
        en_also="injur wound hurt casualt lacerat cut scar",
    ),
    _concept(
        "missing",
        it="dispersi disperso",
        en="",
        en_also="missing scatter dispers unaccount spread lost disappear",
    ),
    _concept("timeline", it="tempistic", en="", en_also="time timing schedul calend deadline period"),
    _concept(
        "parties to it",
        it="alle_parti dalle_parti delle_parti",
        en="",
        en_also="part side both talk negotiat stakeholder involved concerned",
    ),
    _concept(
        "dismissal",
        it="licenziat licenziament licenzia",
        en="",
        en_also="fire dismiss lay laid sack redundan job releas terminat layoff",
    ),
)  # fmt: skip

OPPOSITES: tuple[tuple[Concept, Concept], ...] = (
    (
        _concept(
            "rise",
            it="aument rialz cresc crescit impenn incrementa rincar sal",
            en="increas rise rising rose risen grew grow growth surg soar climb jump higher gain",
        ),
        _concept(
            "fall",
            it="diminu calo cala calat ribass crollo croll scende scese sceso scesa riduzion ridott ridurr perdit",
            en="decreas fall falling fell drop declin reduc plung plummet slump shrank shrink lower los",
        ),
    ),
    (
        _concept("purchase", it="acquist compra", en="buy bought purchas acquir acquisit"),
        _concept("sale", it="vende vendit venduto venduta venduti", en="sell sold sale selling"),
    ),
    (
        _concept("for", it="favorevol a_favore", en="favor favour in_favor in_favour"),
        _concept("against", it="contrari contro", en="against oppos"),
    ),
)

# What a clause has and a noun phrase has not: forms of "to be", "to have" and modals.
FINITE: dict[str, tuple[str, ...]] = {
    "en": _stems("is are was were has have had will would can could should must did does said"),
    "it": _stems("è sono era erano fu furono ha hanno aveva avevano sarà saranno può possono deve"),
}

# Words that small models get wrong, by source language, and what they are in the other: a further
# attempt translates the sentence with these already in their place.
GLOSSARY: dict[str, dict[str, str]] = {
    "it": {
        "trattativa": "negotiation",
        "trattative": "talks",
        "negoziato": "negotiation",
        "negoziati": "talks",
        "valuta": "currency",
        "valute": "currencies",
        "smentita": "denial",
        "smentite": "denials",
        "inchiesta": "investigation",
        "inchieste": "investigations",
        "indagine": "investigation",
        "indagini": "investigations",
        "indagato": "under investigation",
        "indagata": "under investigation",
        "indagati": "under investigation",
        "presunto": "alleged",
        "presunta": "alleged",
        "presunti": "alleged",
        "presunte": "alleged",
        "deceduti": "dead",
        "deceduto": "dead",
        "feriti": "injured",
        "dispersi": "missing",
        "assolto": "acquitted",
        "assolta": "acquitted",
        "assolti": "acquitted",
        "licenziamenti": "dismissals",
        "tempistica": "timeline",
        "tempistiche": "timeline",
        "parti": "parties",
    },
    "en": {
        "talks": "trattative",
        "negotiations": "trattative",
        "negotiation": "trattativa",
        "currency": "valuta",
        "currencies": "valute",
        "deaths": "morti",
        "allegations": "accuse",
        "allegation": "accusa",
    },
}
