"""Currencies: symbols, codes and names as news writes them, with their ISO 4217 codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


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
    INR: ₹, Rs, Rs., INR₹
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
    BTC: ₿
    """
)

# What may stand before "$": US$, A$ …; also after it ($US, $A).
DOLLAR_PREFIXES = _pairs(
    """
    USD: US, U.S, USA
    AUD: A, AU, AUS
    CAD: C, CA, CAN
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
        PYG CUP KZT GEL AZN AMD ITL BTC
        """
)
CODE_ALIASES: Mapping[str, str] = MappingProxyType({"RMB": "CNY", "VEF": "VES"})

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
    of which family, "" for the article's own. `adjectives` and `countries` lead to a country's
    key in FAMILIES. `settings` are places and adjectives that tell where an article is set.
    `money` are words that make a bare amount of millions money, `rated` those behind a price of each
    thing ("45 centesimi per azione"). `former` may stand before the name of a
    currency that was.
    """

    names: Mapping[str, str]
    full: Mapping[str, str]
    subunits: Mapping[str, str]
    adjectives: Mapping[str, str]
    settings: Mapping[str, str]
    money: frozenset[str]
    rated: frozenset[str]
    former: frozenset[str]


_EN_SETTINGS = _pairs(
    """
    us: us, usa, u.s, america, american, americans, washington, york, california, texas, florida, trump
    us: biden, obama
    au: australia, australian, australians, sydney, melbourne, canberra, queensland, brisbane, perth
    au: adelaide, nsw
    ca: canada, canadian, canadians, toronto, ottawa, montreal, vancouver, ontario, quebec, alberta, calgary
    nz: zealand, zealander, zealanders, auckland, wellington, kiwi
    hk: kong
    sg: singapore, singaporean
    tw: taiwan, taiwanese, taipei
    zw: zimbabwe, zimbabwean, harare
    jm: jamaica, jamaican
    fj: fiji, fijian
    gb: uk, britain, british, england, english, london, scotland, scottish, wales, welsh, manchester
    gb: liverpool
    eg: egypt, egyptian, cairo
    lb: lebanon, lebanese, beirut
    sy: syria, syrian, damascus
    sd: sudan, sudanese, khartoum
    ch: switzerland, swiss, zurich, geneva, bern
    cn: china, chinese, beijing
    jp: japan, japanese, tokyo
    kr: korea, korean, seoul
    kp: pyongyang
    in: india, indian, delhi, mumbai
    pk: pakistan, pakistani, islamabad, karachi
    lk: lanka, lankan, colombo
    np: nepal, nepalese, kathmandu
    ru: russia, russian, moscow
    by: belarus, belarusian, minsk
    se: sweden, swedish, stockholm
    no: norway, norwegian, oslo
    dk: denmark, danish, copenhagen
    is: iceland, icelandic, reykjavik
    cz: czech, prague
    it: italy, italian, italians, rome, milan
    tr: turkey, turkish, ankara, istanbul
    mx: mexico, mexican
    ar: argentina, argentine, argentinian, buenos
    cl: chile, chilean, santiago
    co: colombia, colombian, bogota, bogotá
    ph: philippines, philippine, filipino, manila
    uy: uruguay, uruguayan
    cu: cuba, cuban, havana
    do: dominican
    rs: serbia, serbian, belgrade
    iq: iraq, iraqi, baghdad
    kw: kuwait, kuwaiti
    dz: algeria, algerian
    tn: tunisia, tunisian
    jo: jordan, jordanian
    ly: libya, libyan
    sa: saudi, riyadh
    qa: qatar, qatari, doha
    ir: iran, iranian, tehran
    om: oman, omani
    ye: yemen, yemeni
    br: brazil, brazilian
    za: africa
    ae: emirates, emirati, dubai, dhabi, uae
    ma: morocco, moroccan
    ke: kenya, kenyan, nairobi
    ug: uganda, ugandan
    tz: tanzania, tanzanian
    so: somalia, somali
    fr: france, french, paris
    be: belgium, belgian
    de: germany, german
    ie: ireland, irish
    """
)

_IT_SETTINGS = _pairs(
    """
    us: usa, statunitense, statunitensi, america, americano, americani, americana, washington, york
    us: california, texas
    au: australia, australiano, australiani, australiana, sydney, melbourne, canberra
    ca: canada, canadese, canadesi, toronto, ottawa, montreal
    nz: zelanda, neozelandese, neozelandesi
    hk: kong
    sg: singapore
    tw: taiwan, taiwanese, taiwanesi
    zw: zimbabwe, zimbabwiano, zimbabwiani, zimbabweano, zimbabweani, harare
    jm: giamaica, giamaicani
    gb: uk, gran, inglese, inglesi, britannico, britannica, britanniche, britannici, londra, inghilterra
    eg: egitto, egiziano, egiziane, egiziani, cairo
    lb: libano, libanese, libanesi, beirut
    sy: siria, siriano, siriane, siriani, damasco
    sd: sudan, sudanese, sudanesi
    ch: svizzera, svizzero, svizzeri, zurigo, ginevra, berna, elvetici
    cn: cina, cinese, cinesi, pechino
    jp: giappone, giapponese, giapponesi, tokyo
    kr: corea, coreano, coreani, seul, seoul
    in: india, indiano, indiana, indiane, indiani, delhi
    pk: pakistan, pakistano, pakistane, pakistani
    ru: russia, russo, russi, russa, mosca
    by: bielorussia, bielorusso, bielorussi
    se: svezia, svedese, svedesi, stoccolma
    no: norvegia, norvegese, norvegesi, oslo
    dk: danimarca, danese, danesi, copenaghen
    is: islanda, islandese, islandesi
    cz: ceca, ceche, ceco, praga
    it: italia, italiano, italiani, italiana, italiane, roma, milano, napoli
    tr: turchia, turco, turca, turche, turchi, ankara, istanbul
    mx: messico, messicano, messicani
    ar: argentina, argentino, argentini
    cl: cile, cileno, cileni
    co: colombia, colombiano, colombiani
    ph: filippine, filippino, filippini
    uy: uruguay, uruguaiani
    cu: cuba, cubano, cubani
    rs: serbia, serbo, serbi, belgrado
    iq: iraq, iracheno, iracheni, baghdad
    kw: kuwait
    dz: algeria, algerino, algerini
    tn: tunisia, tunisino, tunisini
    jo: giordania, giordani
    ly: libia, libico, libici
    sa: saudita, sauditi, arabia
    qa: qatar
    ir: iran, iraniano, iraniani, teheran
    br: brasile, brasiliano, brasiliani
    za: sudafrica, sudafricano, sudafricani
    ae: emirati, dubai
    ma: marocco, marocchino, marocchini
    ke: kenya, keniota
    fr: francia, francese, francesi, parigi
    be: belgio, belgi
    de: germania, tedesco, tedeschi
    """
)

_EN = CurrencyWords(
    names=_pairs(
        """
        dollar: dollar, dollars, bucks, greenbacks
        pound: pound, pounds, sterling, quid
        euro: euro, euros
        franc: franc, francs
        yen: yen
        yuan: yuan, renminbi, remnibi
        won: won
        rupee: rupee, rupees
        rupiah: rupiah, rupiahs
        rouble: rouble, roubles, ruble, rubles
        krona: krona, kronor, krone, kroner, kroners, crown, crowns, koruna, koruny, kronur
        lira: lira, liras
        lire: lire
        peso: peso, pesos
        dinar: dinar, dinars
        riyal: riyal, riyals, rial, rials
        real: reais
        rand: rand
        zloty: zloty, zlotys, zloties
        forint: forint, forints
        leu: leu, lei
        lev: leva
        hryvnia: hryvnia, hryvnias, hryvnya
        shekel: shekel, shekels
        dirham: dirham, dirhams
        ringgit: ringgit
        baht: baht
        naira: naira
        shilling: shilling, shillings
        mark: deutschmarks, deutschemarks
        bitcoin: bitcoin, bitcoins
        ether: ether
        """
    ),
    full=_pairs(
        """
        GBP: pounds sterling, pound sterling
        ILS: new shekels
        ZAR: south african rand
        HKD: hong kong dollars, hong kong dollar
        NZD: new zealand dollars, new zealand dollar
        USD: us dollars, us dollar, u.s dollars, u.s. dollars, u . s . dollars
        """
    ),
    subunits=_pairs(
        """
        : cent, cents
        pound: pence, penny, p
        """
    ),
    adjectives=_EN_SETTINGS,
    settings=_EN_SETTINGS,
    money=_words(
        """
        cost costs costing worth price priced prices pay paid pays payment payments revenue revenues
        profit profits sales budget debt debts deficit fine fined fines fund funds funding funded
        invest invested investment investments loan loans bid bids fee fees salary salaries wages
        earn earned earnings spend spent spending donate donated donation donations deal contract
        valued value valuation dividend turnover income tax taxes raise raised bond bail damages
        compensation grant grants money cash financing capital bailout surplus
        aside allocate allocates allocated allocating allocation earmark earmarks earmarked disburse disbursed
        owe owes owed rent rents mortgage mortgages refund refunds refunded reimburse reimbursed subsidy
        won win wins prize jackpot lottery stole stolen theft reward auction sold sell wage
        subsidies royalties invests investing spends donates pledge pledges pledged overspend overspent
        """
    ),
    rated=_words("a an per each apiece"),
    former=_words("old former"),
)

_IT = CurrencyWords(
    names=_pairs(
        """
        dollar: dollaro, dollari
        pound: sterlina, sterline
        euro: euro, euri
        franc: franco, franchi
        yen: yen
        yuan: yuan, renminbi
        won: won
        rupee: rupia, rupie
        rupiah: rupiah
        rouble: rublo, rubli
        krona: corona, corone
        lire: lira, lire
        peso: peso, pesos
        dinar: dinaro, dinari
        riyal: riyal, rial
        real: real, reais
        rand: rand
        zloty: zloty
        forint: fiorino, fiorini
        leu: lei
        lev: leva
        hryvnia: grivna, grivnie, grivne, hryvnia
        shekel: shekel
        dirham: dirham
        ringgit: ringgit
        baht: baht
        naira: naira
        shilling: scellino, scellini
        mark: marco, marchi
        peseta: peseta, pesetas
        drachma: dracma, dracme
        bitcoin: bitcoin
        ether: ether
        """
    ),
    full=_pairs(
        """
        EGP: lire egiziane, sterline egiziane
        LBP: lire libanesi, sterline libanesi
        SYP: lire siriane, sterline siriane
        TRY: lire turche, lira turca, nuove lire turche
        HKD: dollari di hong kong
        """
    ),
    subunits=_pairs(
        """
        : centesimo, centesimi, cent
        pound: pence, penny
        """
    ),
    adjectives=_IT_SETTINGS,
    settings=_IT_SETTINGS,
    money=_words(
        """
        costo costi costa costare costerà costato costata valore vale valgono prezzo prezzi pagare
        paga pagato pagamento pagamenti pagherà ricavi ricavo ricavato utile utili guadagno guadagni
        fatturato vendite bilancio debito debiti deficit disavanzo multa multe multato sanzione
        fondo fondi finanziamento finanziamenti finanziato investire investito investimento
        investimenti prestito prestiti offerta offerte stipendio stipendi speso spesa spese spendere
        donato donazione donazioni accordo contratto contratti dividendo dividendi reddito tassa
        tasse gettito imposta imposte stanziato stanziamento stanziati stanzia capitale
        capitalizzazione risarcimento danni denaro soldi aumento cifra valuta copertura manovra
        perdite perdita trattativa somma incasso incassi incassato euro dollari risorse contributi
        contributo sconto risparmi risparmio rosso buco costano costavano costeranno costerebbe pagano
        pagati pagata versato versati versare ingaggio clausola riscatto montepremi patrimonio
        sequestro confisca beni bond aiuti
        stanziare stanzierà stanzieranno stanziano stanziando stanziati stanziata stanziamenti eroga erogare
        erogato erogati erogherà erogheranno erogazione versa verserà verseranno versano spende spendono
        spenderà spenderanno investe investono investirà investiranno pagheranno pagando finanzia finanziano
        finanziare finanzierà finanzieranno guadagna guadagnano guadagnare guadagnato guadagnerà incassa
        incassano incassare incasserà rimborso rimborsi rimborsare canone affitto affitti mutuo mutui
        offre offrono chiede chiedono cartellino tagli servono mancano coperture
        cauzione appalto appalti commessa commesse indennizzo indennizzi ristori sussidio sussidi
        """
    ),
    rated=_words("per al all alla a ogni ciascuno ciascuna l"),
    former=_words("vecchie vecchi vecchio vecchia allora ex"),
)

CURRENCIES: Mapping[str, CurrencyWords] = MappingProxyType({"en": _EN, "it": _IT})
