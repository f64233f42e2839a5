"""Terms of news whose mistranslation changes the facts, in both languages.

A concept's `cues` name it beyond doubt; where a source has one of them, its translation must have one
of the other language's `words`. Checked against the 997 pairs of flores-dev: see
tests/pipeline/test_fidelity_terms.py.
"""

from __future__ import annotations

from pipeline.lexicon.concepts import Concept, concept, stems

KEPT: tuple[Concept, ...] = (
    concept(
        "talks",
        it="trattativ negoziat negoziaz",
        en="negotiat talks",
        it_also="colloqu discuss trattar tratta negozia parla incontr dialog mercanteggi",
        en_also="talk discuss bargain dialog treat",
    ),
    concept("currency", it="valute valutari la_valuta una_valuta della_valuta nella_valuta quale_valuta (_valuta in_valuta", en="currenc", it_also="valuta monet divis cambi|", en_also="money exchange coin"),
    concept(
        "denial",
        it="smentit smentisc smentire",
        en="",
        en_also="den refut reject disprov contradict debunk disavow",
    ),
    concept(
        "investigation",
        it="indagin indagat inchiest inquirent",
        en="",
        en_also="investigat prob inquir enquir survey suspect stud poll research detectiv prosecut examin",
    ),
    concept(
        "alleged",
        it="presunt",
        en="allegation",
        it_also="accus sospett affermaz sosten asser dichiar attribu denunc contest",
        en_also="alleg suspect presum purport suppos so-called accus reported claim believed",
    ),
    concept("acquittal", it="assolt assoluzion", en="acquit", it_also="assolv prosciol scagion", en_also="clear absol not"),
    concept(
        "death",
        it="morti deceduti deceduto uccisi ucciso uccisa",
        en="killed deaths",
        it_also="mort vittim decess deced ucci ammazz assassin peri cadut fatal letal strage omicid elimin",
        en_also="die dead death kill deceas victim casualt fatal murder dying toll slain pass slay assassinat shot los",
    ),
    concept(
        "wounded",
        it="feriti ferito ferita ferite",
        en="wounded injured",
        it_also="ferir lesion infortun contus colpit",
        en_also="injur wound hurt casualt lacerat cut scar",
    ),
    concept(
        "missing",
        it="dispersi disperso",
        en="",
        en_also="missing scatter dispers unaccount spread lost disappear",
    ),
    concept("accusation", it="accusat accusa accuse", en="accused", it_also="imput", en_also="accus charg alleg indict blam prosecut claim"),
    concept("according to", it="secondo_fonti stando_a a_detta", en="", en_also="according say said report claim source"),
    concept("timeline", it="tempistic", en="", en_also="time timing schedul calend deadline period"),
    concept(
        "parties to it",
        it="alle_parti dalle_parti delle_parti",
        en="",
        en_also="part side both talk negotiat stakeholder involved concerned",
    ),
    concept(
        "dismissal",
        it="licenziat licenziament licenzia",
        en="",
        en_also="fire dismiss lay laid sack redundan job releas terminat layoff",
    ),
    concept(
        "plan",
        it="pensa_di pensano_di pensava_di pensando_di valutando valutano intende| intendono| intenzione "
        "pronto_a pronta_a pronti_a vuole vogliono punta_a puntano_a mira_a mirano_a progetta_di progettano_di vorrebbe vorrebbero conta_di contano_di",
        en="is_considering are_considering was_considering been_considering plans_to planning_to plan_to intends_to intend_to wants_to want_to ready_to mulling weighing aims_to hopes_to",
        it_also="pens valut consider inten volev volut progett program pian prev vuol vogl vorr ipotes studia punt mir cont sper "
        "vaglia esamin medit dovr cerc prepar augur propon obiettiv tien riflett pront desider aspir",
        en_also="consider plan| plans| planned| planning inten aim hope hoping mull weigh think thought want wish seek explor look "
        "eyeing prepar ready willing poised set_to like_to demand call| calls| requir insist "
        "would evaluat assess propos try| tries| trying tried study stud purpose desir believ target going expect meant mean| means|",
    ),
    concept(
        "offer",
        it="ha_offerto hanno_offerto offerto_di",
        en="offered offers_to offering_to",
        it_also="offer offr propos propon don dat dava dan dà disposizion mess",
        en_also="offer bid propos provid giv gave present serv suppl featur bring tender lend submit",
    ),
)  # fmt: skip

OPPOSITES: tuple[tuple[Concept, Concept], ...] = (
    (
        concept(
            "rise",
            it="aument rialz cresc crescit impenn incrementa rincar sale salgono salit salir salì salgon",
            en="increas rise rising rose risen grew grow growth surg soar climb jump higher gain",
        ),
        concept(
            "fall",
            it="diminu abbass cadut cade| cadde| calo cala calat ribass crollo croll scende scendono scese sceso scesa scesi scendere riduzion ridott ridurr perdit",
            en="decreas fall falling fell drop declin reduc plung plummet slump shrank shrink lower los",
        ),
    ),
    (
        concept("purchase", it="acquist compra", en="buy bought purchas acquir acquisit"),
        concept("sale", it="vende vendit venduto venduta venduti", en="sell sold sale selling"),
    ),
    (
        concept("for", it="favorevol a_favore", en="favor favour in_favor in_favour"),
        concept("against", it="contrari contro", en="against oppos"),
    ),
)

# Beginnings of words that say in words what a minus says before a figure.
NEGATIVE: dict[str, tuple[str, ...]] = {
    "en": stems(
        "minus negative below loss lose losing lost deficit down fall fell drop declin decreas shrank shrink shrunk "
        "contract slip slid slump plung plummet lower reduc red| dip tumbl sank sink retreat shed eas| eased weak cut"
    ),
    "it": stems(
        "meno sotto negativ perdit perde persi perso deficit disavanzo rosso| calo cala calat cade cadut scend sces "
        "diminu contra ribass flession croll ridu giù ced arretr lasci| lascia indietr taglia"
    ),
}

# Concepts that a translation must not bring in: where the translation has one of its `cues`, the source
# must have one of its `words`. A story of talks may not become a signed deal.
BROUGHT_IN: tuple[Concept, ...] = (
    concept(
        "conclusion",
        it="firmato firmata firmati firmate siglato siglata raggiunto_un concluso_un",
        en="signed sealed agreed_to agreed_on reached_a reached_an",
        it_also="firm sigl accord accett accons concord defin convenu raggiun conclu stipul intes patt sottoscri stret",
        en_also="sign seal agree reach conclu strik struck clinch deal accord pact settle",
    ),
    concept(
        "crime",
        it="",
        en="committed murdered stole raped",
        it_also="commess commett commis uccis uccid omicid assassin ammazz rub furt violen stupr dedic impegn sottrat incend dolos reat",
    ),
    concept(
        "payment",
        it="pagato pagata pagati pagate",
        en="paid",
        it_also="pag vers sbors cost retribu stipend salar compens remuner spes salda risarc corrispo ripag prezzo presta "
        "finanzi omaggi",
        en_also="pay unpaid spend spent disburs cost compensat salar wage settl afford free fund fee bought",
    ),
    concept(
        "birth",
        it="nato| nata| nati| nate|",
        en="born|",
        it_also="nasc nacqu nativ origin partor dat",
        en_also="born birth native deliver nato began begin begun spun start found emerg led| came| come| grew arose",
    ),
)

# What a clause has and a noun phrase has not: forms of "to be", "to have" and modals.
FINITE: dict[str, tuple[str, ...]] = {
    "en": stems("is are was were has have had will would can could should must did does said"),
    "it": stems("è sono era erano fu furono ha hanno aveva avevano sarà saranno può possono deve"),
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
        "sindaco": "mayor",
        "sindaca": "mayor",
        "sindaci": "mayors",
        "sindacato": "union",
        "sindacati": "unions",
        "procuratore": "prosecutor",
        "procuratori": "prosecutors",
        "ministero": "ministry",
        "tribunale": "court",
        "udienza": "hearing",
        "cauzione": "bail",
        "sciopero": "strike",
        "manifestanti": "protesters",
        "esonerato": "dismissed",
        "rapina": "robbery",
        "sfratto": "eviction",
        "sfratti": "evictions",
        "semifinale": "semi-final",
        "ballottaggio": "runoff",
        "carbone": "coal",
        "avvocato": "lawyer",
        "avvocati": "lawyers",
        "ministro": "minister",
        "velivolo": "aircraft",
        "grattacieli": "skyscrapers",
        "corruzione": "corruption",
        "tregua": "truce",
        "truffa": "fraud",
        "truffe": "frauds",
        "frode": "fraud",
        "marciapiede": "pavement",
        "trasmissione": "programme",
        "editore": "publisher",
        "inquilini": "tenants",
        "esuberi": "redundancies",
        "assessore": "councillor",
        "rifugiati": "refugees",
        "omicidio": "murder",
        "settentrionale": "northern",
        "meridionale": "southern",
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
        "mayor": "sindaco",
        "mayors": "sindaci",
        "unions": "sindacati",
        "prosecutor": "procuratore",
        "prosecutors": "procuratori",
        "court": "tribunale",
        "lawyer": "avvocato",
        "lawyers": "avvocati",
        "hearing": "udienza",
        "bail": "cauzione",
        "protesters": "manifestanti",
        "tenants": "inquilini",
        "eviction": "sfratto",
        "evictions": "sfratti",
        "runoff": "ballottaggio",
        "coal": "carbone",
        "minister": "ministro",
        "ministers": "ministri",
        "aircraft": "aereo",
        "plane": "aereo",
        "hospital": "ospedale",
        "company": "azienda",
        "murder": "omicidio",
        "refugees": "rifugiati",
        "truce": "tregua",
        "ceasefire": "tregua",
        "fraud": "frode",
        "police": "polizia",
    },
}
