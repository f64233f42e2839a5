"""Currencies: symbols, codes and names as news writes them, with their ISO 4217 codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.lexicon.tables import read_tables


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> Mapping[str, str]:
    """One code a line, a colon, names with commas between; name → code."""
    table = {}
    for line in text.strip().splitlines():
        code, names = line.split(":")
        for name in names.split(","):
            table[name.strip()] = code.strip()
    return MappingProxyType(table)


# Whole symbols; "$" and "kr" stay open until the article's setting decides.
SYMBOLS = _pairs(
    """
    EUR: €
    GBP: £
    JPY: ¥, 円
    INR: ₹, Rs
    RUB: ₽
    KRW: ₩
    ILS: ₪
    TRY: ₺
    UAH: ₴
    VND: ₫
    NGN: ₦
    PHP: ₱
    THB: ฿
    PLN: zł
    CRC: ₡
    GHS: ₵
    BTC: ₿
    """
)

# What may stand before "$": US$, A$ …; also after it ($US, $A).
DOLLAR_PREFIXES = _pairs(
    """
    USD: US, U.S, USA
    AUD: A, AU, AUS, Aus, Aust
    CAD: C, CA, CAN, Can, Cdn
    NZD: NZ
    HKD: HK
    SGD: S, SG
    TWD: NT, TW
    BRL: R
    ZWD: Z
    JMD: J
    TTD: TT
    MXN: MX, Mex
    FJD: FJ
    """
)

# Letters that mean a currency where a digit touches them: in which setting, and its code.
GLUED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "RM": ("", "MYR"), "Y": ("jp", "JPY"), "Rp": ("", "IDR"), "Tk": ("", "BDT"), "SFr": ("", "CHF"),
        "Sfr": ("", "CHF"), "KSh": ("", "KES"), "Ksh": ("", "KES"), "R": ("za", "ZAR"), "P": ("ph", "PHP"),
        "N": ("ng", "NGN"),
    }
)  # fmt: skip

# Codes that stand before or after an amount in running text; "FR" and "LIRE" are older customs.
CODES = _words(
    """
        USD EUR GBP JPY CNY RMB CHF AUD CAD NZD HKD SGD TWD KRW INR PKR BDT LKR NPR IDR MYR THB PHP
        VND RUB UAH PLN CZK HUF RON BGN HRK RSD SEK NOK DKK ISK TRY ILS AED SAR QAR KWD BHD OMR JOD
        EGP MAD TND DZD LYD ZAR NGN KES GHS ETB UGX TZS ZMW BRL ARS CLP COP PEN UYU MXN VEF VES BOB
        PYG CUP KZT GEL AZN AMD ITL BTC RWF XOF XAF MWK MZN AOA BWP NAD MUR SCR SLE GMD LRD SOS SDG
        Eur Usd Gbp Chf
        DJF BIF CDF SZL LSL MGA IQD IRR SYP LBP YER AFN UZS KGS TJS TMT MNT KHR LAK MMK BND MOP MVR
        FJD PGK JMD TTD BBD BSD BZD GTQ HNL NIO CRC DOP HTG ALL MKD MDL RSD BAM BYN
        """
)
CODE_ALIASES: Mapping[str, str] = MappingProxyType(
    {"RMB": "CNY", "VEF": "VES", "Eur": "EUR", "Usd": "USD", "Gbp": "GBP", "Chf": "CHF"}
)

# Families of currencies that share a name: which country's it is, is told by an adjective, by a
# name of the country after it, or by the setting of the article. A bare name means the starred
# member; where none is starred, only the setting can tell.
_FAMILIES = """
    dollar: *us USD, au AUD, ca CAD, nz NZD, hk HKD, sg SGD, tw TWD, zw ZWD, jm JMD, fj FJD, na NAD
    dollar: bs BSD, bb BBD, tt TTD, bn BND, lr LRD
    pound: *gb GBP, eg EGP, lb LBP, sy SYP, sd SDG, ss SSP, cy CYP, ie IEP
    franc: ch CHF, fr FRF, be BEF, cm XAF, sn XOF, rw RWF, cd CDF, dj DJF
    yen: *jp JPY
    yuan: *cn CNY
    won: *kr KRW, kp KPW
    rupee: *in INR, pk PKR, lk LKR, np NPR, mu MUR
    rupiah: *id IDR
    rouble: *ru RUB, by BYN
    krona: se SEK, no NOK, dk DKK, is ISK, cz CZK
    lira: it ITL, tr TRY
    lire: *it ITL, tr TRY
    peso: mx MXN, ar ARS, cl CLP, co COP, ph PHP, uy UYU, cu CUP, do DOP
    dinar: rs RSD, iq IQD, kw KWD, dz DZD, tn TND, jo JOD, ly LYD, bh BHD
    riyal: sa SAR, qa QAR, ir IRR, om OMR, ye YER
    real: *br BRL
    rand: *za ZAR
    zloty: *pl PLN
    forint: *hu HUF
    leu: *ro RON, md MDL
    lev: *bg BGN
    hryvnia: *ua UAH
    shekel: *il ILS
    dirham: ae AED, ma MAD
    ringgit: *my MYR
    baht: *th THB
    naira: *ng NGN
    shilling: ke KES, ug UGX, tz TZS, so SOS
    euro: *eu EUR
    mark: *de DEM, ba BAM, fi FIM
    peseta: *es ESP
    drachma: *gr GRD
    guilder: *nl NLG
    escudo: *pt PTE
    bitcoin: *btc BTC
    ether: *eth ETH
"""


def _families() -> tuple[Mapping[str, Mapping[str, str]], Mapping[str, str]]:
    families: dict[str, dict[str, str]] = {}
    defaults: dict[str, str] = {}
    for line in _FAMILIES.strip().splitlines():
        family, members = line.strip().split(": ")
        for member in members.split(", "):
            country, code = member.split(" ")
            families.setdefault(family, {})[country.lstrip("*")] = code
            if country.startswith("*"):
                defaults[family] = country.lstrip("*")
    return MappingProxyType(families), MappingProxyType({f: defaults.get(f, "") for f in families})


FAMILIES, DEFAULTS = _families()

# What a family's name means behind "old": the national currency of 2001 (ISO 4217, historic).
REPLACED_BY_THE_EURO: Mapping[str, str] = MappingProxyType(
    {"lira": "ITL", "lire": "ITL", "franc": "FRF", "mark": "DEM", "peseta": "ESP", "drachma": "GRD"}
)


@dataclass(frozen=True, slots=True)
class CurrencyWords:
    """The words of one language.

    `names` lead to a family, `full` (of one or two words) to a code. `subunits` are hundredths:
    of which family, "" for the article's own. `settings` are places and adjectives that tell where an article is set, or
    whose a currency is: they lead to a country's key in FAMILIES.
    `money` are words that make a bare amount of millions money, `rated` those behind a price of each
    thing ("45 centesimi per azione"), `priced` are such things, `shares` tell that a "p" is pence. `former` may stand before the name of a
    currency that was. `doubtful` names are mostly other words: they need a scale, an adjective or a fitting place.
    Names that are `weights` are so as well. `capitals` tell a setting only as they are written ("US", not "us").
    What stands right behind one of `traded` is things.
    """

    names: Mapping[str, str]
    full: Mapping[str, str]
    subunits: Mapping[str, str]
    settings: Mapping[str, str]
    money: frozenset[str]
    rated: frozenset[str]
    shares: frozenset[str]
    priced: frozenset[str]
    former: frozenset[str]
    doubtful: frozenset[str]
    weights: frozenset[str]
    capitals: Mapping[str, str]
    traded: frozenset[str] = frozenset()


CURRENCIES = read_tables("currencies", CurrencyWords)
