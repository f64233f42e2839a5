"""Number words, scales, fractions and the little words that join numbers, by language.

All keys are lower case. Italian number words are given by their parts, since any of them are
written as one word (duecentocinquantamila); English ones stand apart (two hundred and fifty).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> Mapping[str, float]:
    """ "one 1 two 2" as a mapping."""
    parts = text.split()
    return MappingProxyType({word: float(value) for word, value in zip(parts[::2], parts[1::2], strict=True)})


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language.

    `decimal_mark` is the one that the language itself uses; the other mark groups thousands.
    `units` are 0 to 19, `tens` 20 to 90, `hundreds` and `thousands` multiply what stands before
    them. `one_word` says that number words are written together, `elided` gives the tens that lose
    their vowel before uno and otto. `scales` stand after a number, `abbreviated_scales` only after
    digits; a `singular_scales` word counts as one of it without a number. `collectives` stand for a
    round number after one of `articles`; `plural_collectives` need a number. `articles` are the
    forms of "a". `ones` are the numeral one, mostly an article or pronoun in news.

    `fractions` give the denominator of a fraction's name, plurals included. `halves` mean 0.5
    before a noun, `half_shares` 50 % of what follows; `and_half` follow "and" after a number or
    unit. `share_of` joins a share to its whole. `out_of` join "one in five", sequences longest first.

    `between` and `from_` open a range, `and_` and `to` close it, `or_` bounds it loosely.
    `determiners` may stand between such a word and its number. `homographs` are number words that
    are mostly something else (sei: you are; venti: winds) and count only before a noun or unit.
    `vague` makes what follows no number (several hundred). `pairs` are two of a unit of time. `breaks` behind
    a number that might continue the one before tell that it begins anew. `point` opens spoken decimals, but
    not where `later` stands behind their unit. `minus` is a sign, but not behind one of `no_minus` (più o meno).
    """

    decimal_mark: str
    units: Mapping[str, float]
    tens: Mapping[str, float]
    hundreds: frozenset[str]
    thousands: frozenset[str]
    one_word: bool
    scales: Mapping[str, float]
    abbreviated_scales: Mapping[str, float]
    singular_scales: frozenset[str]
    collectives: Mapping[str, float]
    plural_collectives: Mapping[str, float]
    articles: frozenset[str]
    ones: frozenset[str]
    fractions: Mapping[str, float]
    halves: frozenset[str]
    half_shares: frozenset[str]
    and_half: Mapping[str, float]
    share_of: frozenset[str]
    out_of: tuple[tuple[str, ...], ...]
    between: frozenset[str]
    from_: frozenset[str]
    and_: frozenset[str]
    to: frozenset[str]
    or_: frozenset[str]
    determiners: frozenset[str]
    of: frozenset[str]
    minus: frozenset[str]
    ordinal_suffixes: frozenset[str]
    homographs: frozenset[str]
    vague: frozenset[str]
    elided: Mapping[str, float] = field(default_factory=dict)
    pairs: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    point: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    no_minus: frozenset[str] = frozenset()


_EN = NumberWords(
    decimal_mark=".",
    units=_table(
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 "
        "thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19"
    ),
    tens=_table("twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90"),
    hundreds=_words("hundred"),
    thousands=_words("thousand"),
    one_word=False,
    scales=_table(
        "thousand 1e3 million 1e6 millions 1e6 billion 1e9 billions 1e9 trillion 1e12 trillions 1e12 "
        "lakh 1e5 lakhs 1e5 crore 1e7 crores 1e7"
    ),
    abbreviated_scales=_table(
        """
        k 1e3 m 1e6 mn 1e6 mln 1e6 mil 1e6 mm 1e6 bn 1e9 bln 1e9 b 1e9 tn 1e12 trn 1e12
        """
    ),
    singular_scales=_words("million billion trillion"),
    collectives=_table("dozen 12"),
    plural_collectives=_table("dozen 12 dozens 12"),
    articles=_words("a an"),
    ones=_words("one"),
    fractions=_table(
        "half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 "
        "sixths 6 seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 "
        "twentieth 20 twentieths 20 hundredth 100 hundredths 100"
    ),
    halves=_words("half"),
    half_shares=_words("half"),
    and_half=_table("half 0.5 quarter 0.25"),
    share_of=_words("of the its their his her our my your all that this these those"),
    out_of=(("out", "of", "every"), ("in", "every"), ("out", "of"), ("in",)),
    between=_words("between"),
    from_=_words("from"),
    and_=_words("and"),
    to=_words("to till until through"),
    or_=_words("or"),
    determiners=_words("the about around some roughly nearly almost"),
    of=_words("of"),
    minus=_words("minus"),
    ordinal_suffixes=_words("st nd rd th"),
    homographs=frozenset(),
    vague=_words("several few many couple"),
    point=_words("point"),
    later=_words("later earlier before after"),
)

_IT = NumberWords(
    decimal_mark=",",
    units=_table(
        "zero 0 uno 1 una 1 un 1 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 "
        "undici 11 dodici 12 tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 "
        "diciotto 18 diciannove 19"
    ),
    tens=_table(
        """
        venti 20 trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90
        """
    ),
    hundreds=_words("cento cent"),
    thousands=_words("mila mille"),
    one_word=True,
    elided=_table("vent 20 trent 30 quarant 40 cinquant 50 sessant 60 settant 70 ottant 80 novant 90"),
    scales=_table(
        "mila 1e3 milione 1e6 milioni 1e6 miliardo 1e9 miliardi 1e9 bilione 1e12 bilioni 1e12 "
        "trilione 1e12 trilioni 1e12 migliaia 1e3 centinaia 100 lakh 1e5 crore 1e7"
    ),
    abbreviated_scales=_table(
        "k 1e3 mln 1e6 ml 1e6 mil 1e6 mio 1e6 mn 1e6 mld 1e9 mrd 1e9 mlrd 1e9 mldi 1e9 bn 1e9 m 1e6"
    ),
    singular_scales=_words("milione miliardo bilione trilione"),
    collectives=_table(
        "decina 10 dozzina 12 quindicina 15 ventina 20 trentina 30 quarantina 40 cinquantina 50 "
        "sessantina 60 settantina 70 ottantina 80 novantina 90 centinaio 100 migliaio 1000"
    ),
    plural_collectives=_table("decine 10 dozzine 12 ventine 20 centinaia 100 migliaia 1000"),
    articles=_words("un una uno"),
    ones=_words("un una uno"),
    fractions=_table(
        "mezzo 2 mezzi 2 metà 2 terzo 3 terzi 3 quarto 4 quarti 4 quinto 5 quinti 5 sesto 6 sesti 6 "
        "settimo 7 "
        "settimi 7 ottavo 8 ottavi 8 nono 9 noni 9 decimo 10 decimi 10 centesimo 100"
    ),
    breaks=_words("sono hanno erano furono è ha i gli le la il l"),
    halves=_words("mezzo mezza mezz"),
    half_shares=_words("metà"),
    and_half=_table("mezzo 0.5 mezza 0.5"),
    share_of=_words("di d del dello della dei degli delle dell dal dai dalle"),
    out_of=(("su", "ogni"), ("ogni",), ("su",)),
    between=_words("tra fra"),
    from_=_words("da dai dal dalle dalla dagli dall dallo"),
    and_=_words("e ed"),
    to=_words("a ai al alle alla agli all allo"),
    or_=_words("o od"),
    determiners=_words("i gli le il l la lo circa quasi oltre"),
    of=_words("di d"),
    minus=_words("meno"),
    ordinal_suffixes=_words("º ª ° o a esimo esima mo ma"),
    homographs=_words("sei venti"),
    pairs=_words("paio"),
    point=_words("virgola"),
    no_minus=_words("o lo quanto non né nè per più"),
    vague=_words("alcune alcuni diverse parecchie varie svariate molte poche qualche"),
)

NUMBERS: Mapping[str, NumberWords] = MappingProxyType({"en": _EN, "it": _IT})
