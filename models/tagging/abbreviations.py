"""Abbreviations whose full stop need not end a sentence: words only, keyed by language.

All are lower-cased and lack their last full stop. Left out on purpose is what is more often
a whole word at the end of a sentence ("no", "set", "in") or written without a stop ("km").
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """`before`: something always follows ("dott. Rossi", "art. 5"), their stop ends nothing.

    `either`: may end a sentence ("mln.", "U.S."), and do where the next word is one of
    `openers`, the function words that sentences of the news begin with. `months` end none before a year.
    `numbered`: end nothing before a number ("co. 3-bis", "ca. 300"), and may be whole words otherwise.
    `whole`: short words that look like abbreviations to the general rule (`models.tagging.sentences`) and are
    none. `vowels_last`: whether the language's own words end in a vowel.
    """

    before: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]
    months: frozenset[str]
    numbered: frozenset[str]
    whole: frozenset[str]
    vowels_last: bool


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ITALIAN = Abbreviations(
    before=_words(
        """
        dott dott.ssa dr dr.ssa sig sig.ra sig.na sigg prof prof.ssa proff avv ing arch geom rag on
        sen mons rev cav comm uff gr grand gen col ten cap magg brig serg app amm pres segr vicepres
        ss st sr p.zza v.le c.so l.go pzza vle fraz prov art artt nr num num.ro n.ro pag pagg pp
        fig figg tab cap capp parr sez sezz lett cfr vd p.es ad.es tel cell rif ediz cod
        d.l d.lgs d.p.r d.m d.p.c.m dl dlgs dpr dm isp amb card sost fam
        """
    ),
    either=_words(
        """
        mln mld mil mrd mio migl ecc etc a.c d.c u.s u.s.a u.k o.n.u s.p.a s.r.l s.n.c s.a.s s.a coop
        inc ltd corp jr u.e b.c.e f.m.i genn febb giugn lugl ago sett ott nov dic lun merc giov ven
        u.c p.m a.m n.d.r ndr n.b p.s ibid op.cit seg segg
        """
    ),
    openers=_words(
        """
        il lo la i gli le l un uno una in nel nella nei nelle nello nell al alla ai alle allo all a
        da dal dalla dai dalle dall di del della dei delle degli dello dell per con su sul sulla sui
        ma e ed o se che chi cui non anche come quando dove mentre dopo prima secondo tra fra sulle
        questo questa questi queste quello quella quelli quelle ciò così inoltre intanto infatti però
        tuttavia ora ieri oggi domani poi già ancora sono è era ha hanno si ci lui lei loro egli essi
        """
    ),
    months=_words("gen feb mar apr mag giu lug ago set sett ott nov dic"),
    numbered=_words(
        """
        ca c.a co c cc p n nn s sec sent ord delib determ vol voll ed par all doc prot mod op reg dir racc tav
        ver vers min max escl incl compl appross tot scad lin pos int sc comma lib ep
        """
    ),
    whole=_words(
        """
        film bar gas sport tram bus test staff club stop web golf quiz smog boss jazz rock blitz tour gol nord
        sud est ovest album gap virus flop spot hotel radar euro tv pc dj cd dvd gip pm gup ong
        non con per in un il del al nel dal sul col
        """
    ),
    vowels_last=True,
)

_ENGLISH = Abbreviations(
    before=_words(
        """
        mr mrs ms messrs mx dr prof rev hon pres gov sen rep sens reps lt lt-gen gen maj brig adm
        capt cmdr col cpl sgt pvt supt insp st mt ft fr sr msgr revd nos arts sec chap vol vols
        pp pg fig figs cf vs v viz approx tel e.g i.e atty cllr det asst assoc ofc pfc spc rs
        """
    ),
    either=_words(
        """
        u.s u.s.a u.k u.n e.u d.c l.a n.y a.m p.m a.d b.c inc ltd co corp bros jr ph.d m.d m.p
        b.a m.a m.sc b.sc etc jan feb apr jun jul aug sept sep oct nov dec tue tues wed thu thurs fri
        ave blvd rd sq calif fla mich minn conn ariz colo tenn tex okla wis wyo
        """
    ),
    openers=_words(
        """
        the a an this that these those it its he she they we i you his her their our my there here
        in on at by for from with to of as if when while where after before since until during under
        but and or so yet nor however meanwhile although though despite because then now also
        not no what who why how which some many most more all both each one two another
        is was are were has have had did does do will would can could should may might
        """
    ),
    months=_words("jan feb mar apr jun jul aug sept sep oct nov dec"),
    numbered=_words(
        """
        no nr c ca p para paras cl sec secs ch ed eds est pt pts ver vers pop apt max min incl excl op
        num fl r ext ser sched reg regs lb lbs oz ft yd hr hrs
        """
    ),
    whole=_words("tv pc dj cd dvd mph kph by my why try cry dry sky fly shy spy gym myth hmm"),
    vowels_last=False,
)

ABBREVIATIONS: dict[str, Abbreviations] = {"it": _ITALIAN, "en": _ENGLISH}
"""By language code."""


def abbreviations(language: str) -> Abbreviations:
    """Of a language without any here, those of spaCy's tokenizer."""
    if language in ABBREVIATIONS:
        return ABBREVIATIONS[language]
    from models.tagging.plain import plain_abbreviations

    return plain_abbreviations(language)
