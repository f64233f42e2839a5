"""Words that the checks of a translation read, keyed by language code.

Numbers, months, weekdays, countries, currencies and languages come from CLDR through Babel
where it has them; here stands what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class LooseNumbers:
    """Words that hold a number without being a figure, beside those of `lexicon.numbers`.

    `collective` gives the number that such a word may stand for in the other language (a share in
    per cent); `ordinals` are stems where a language inflects them; `centuries` are names of a
    century; `clock` are the words beside an hour.
    """

    collective: dict[str, float]
    ordinals: dict[str, int]
    decades: dict[str, int]
    centuries: dict[str, int]
    clock: frozenset[str]


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Words of running text, all lower case.

    `function`: words that are frequent in this language and mean nothing in the other.
    `dangling`: words that no sentence ends with. `clause`: words that a new clause begins with,
    after a comma. `titles`: words beside a name that are translated. `departments` and, behind them,
    `of_department` come before what an office is for, with a capital.
    """

    function: frozenset[str]
    dangling: frozenset[str]
    clause: frozenset[str]
    titles: frozenset[str]
    departments: frozenset[str]
    of_department: frozenset[str]


LOOSE_NUMBERS: dict[str, LooseNumbers] = {
    "en": LooseNumbers(
        collective={
            "dozen": 12, "pair": 2, "couple": 2, "both": 2, "twice": 2, "double": 2, "doubled": 2,
            "doubling": 2, "doubles": 2, "twin": 2, "twins": 2, "duo": 2, "either": 2, "neither": 2,
            "triple": 3, "tripled": 3, "trio": 3, "thrice": 3, "quadruple": 4, "quarter": 25, "decade": 10,
            "century": 100, "fortnight": 2, "once": 1, "single": 1, "only": 1, "lone": 1, "midnight": 0,
            "noon": 12, "midday": 12, "score": 20, "two-thirds": 66.67, "another": 1, "bicentenary": 200,
            "centenary": 100, "centennial": 100, "millennium": 1000, "quartet": 4, "semester": 6,
            "teenager": 10, "bilateral": 2, "trilateral": 3, "biennial": 2, "triennial": 3, "two-way": 2,
            "double-digit": 2, "halved": 50, "halve": 50, "fifth": 20, "third": 33.33, "bimonthly": 2,
            "fourfold": 4, "fivefold": 5, "tenfold": 10,
        },
        ordinals={
            "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
            "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
            "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
            "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
            "hundredth": 100,
        },
        decades={
            "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
            "eighties": 80, "nineties": 90,
        },
        centuries={},
        clock=frozenset({"am", "pm", "o'clock"}),
    ),
    "it": LooseNumbers(
        collective={
            "dozzina": 12, "decina": 10, "ventina": 20, "trentina": 30, "quarantina": 40,
            "cinquantina": 50, "centinaio": 100, "migliaio": 1000, "paio": 2, "coppia": 2, "entrambi": 2,
            "entrambe": 2, "ambedue": 2, "doppio": 2, "doppia": 2, "raddoppiare": 2, "raddoppiato": 2,
            "raddoppiata": 2, "raddoppiati": 2, "raddoppio": 2, "duplice": 2, "gemelli": 2, "gemelle": 2,
            "triplo": 3, "tripla": 3, "triplicato": 3, "trio": 3, "quadruplo": 4, "quarto": 25,
            "decennio": 10, "secolo": 100, "mezzanotte": 0, "mezzogiorno": 12, "solo": 1, "sola": 1,
            "unico": 1, "unica": 1, "singolo": 1, "singola": 1, "ogni": 1, "metà": 50, "terzi": 66.67,
            "bicentenario": 200, "centenario": 100, "millennio": 1000, "quartetto": 4, "semestre": 6,
            "trimestre": 3, "bimestre": 2, "biennio": 2, "triennio": 3, "quadriennio": 4, "quinquennio": 5,
            "ventennio": 20, "biennale": 2, "triennale": 3, "quinquennale": 5, "decennale": 10, "biennali": 2,
            "triennali": 3, "quadriennale": 4, "quadriennali": 4, "quinquennali": 5, "decennali": 10,
            "ventennale": 20, "trentennale": 30, "bilaterale": 2, "trilaterale": 3, "dimezzato": 50,
            "dimezzare": 50, "quinto": 20, "terzo": 33.33, "altro": 1, "altra": 1, "bimestrale": 2,
            "trimestrale": 3, "semestrale": 6,
        },
        ordinals={
            "prim": 1, "second": 2, "terz": 3, "quart": 4, "quint": 5, "sest": 6, "settim": 7, "ottav": 8,
            "non": 9, "decim": 10, "undicesim": 11, "dodicesim": 12, "tredicesim": 13,
            "quattordicesim": 14, "quindicesim": 15, "sedicesim": 16, "diciassettesim": 17,
            "diciottesim": 18, "diciannovesim": 19, "ventesim": 20, "ventunesim": 21, "trentesim": 30,
            "quarantesim": 40, "cinquantesim": 50, "centesim": 100,
        },
        decades={
            "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70,
            "ottanta": 80, "novanta": 90,
        },
        centuries={
            "duecento": 13, "trecento": 14, "quattrocento": 15, "cinquecento": 16, "seicento": 17,
            "settecento": 18, "ottocento": 19, "novecento": 20,
        },
        clock=frozenset({"alle", "ore", "le", "dalle", "all"}),
    ),
}  # fmt: skip


CHECKS: dict[str, CheckWords] = {
    "en": CheckWords(
        function=_words(
            "the of and to that was were is are been be by with from this these which who would will has "
            "had have their its they it he she his her not but or at as an on after before about also said "
            "than when where there more all out up into over"
        ),
        dangling=_words(
            "the a an of and to by with from or as than into because although which whose its their his my "
            "your our between among"
        ),
        clause=_words(
            "and but while although because which who when where after before as so whereas though if since"
        ),
        titles=_words(
            "president prime minister mr mrs ms miss dr sir lord lady dame professor prof senator sen rep "
            "judge justice king queen prince princess duke duchess pope captain lt col colonel general gen "
            "sgt sergeant officer reverend rev st saint governor mayor chancellor secretary chief the of "
            "and de von van ceo inc ltd co corp jr sr father sister brother archbishop bishop cardinal "
            "emperor major inspector detective"
        ),
        departments=_words("minister ministry secretary commissioner department"),
        of_department=_words("of for"),
    ),
    "it": CheckWords(
        function=_words(
            "il lo gli di che della dello dei degli delle del nel nella nei negli nelle al ad alla allo ai "
            "agli alle dal dalla dai sul sulla sui sulle con per è una uno un non si sono ha hanno questo "
            "questa questi queste come anche più ma o ed era erano stato stata stati essere essi loro suo "
            "sua suoi sue quando dove tra fra cui ci se la le da col sullo dallo"
        ),
        dangling=_words(
            "il lo la gli le un uno una di del della dello dei degli delle e ed o che con per tra fra da "
            "dal dalla nel nella nei nelle al alla alle ai sul sulla cui i mentre perché"
        ),
        clause=_words(
            "e ma mentre che perché quando dove dopo prima poiché se cui anche tuttavia però benché sebbene"
        ),
        titles=_words(
            "presidente primo ministro signor signora sig dott dottor dottoressa prof professor professore "
            "senatore senatrice onorevole giudice re regina principe principessa duca duchessa papa "
            "capitano tenente colonnello generale sergente agente reverendo san santo santa governatore "
            "sindaco cancelliere cancelliera segretario il lo la di del della de von van e dei spa srl "
            "padre suor fra don jr sr arcivescovo vescovo cardinale imperatore maggiore ispettore sir lord "
            "lady"
        ),
        departments=_words(
            "ministro ministra ministri ministero ministeri commissario commissaria sottosegretario "
            "sottosegretaria assessore assessora dicastero dipartimento segretario"
        ),
        of_department=_words("del della dell dei degli delle al alla all agli alle ai"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AmountWords:
    """What an amount is written with: `scales` above a thousand as (one, many).

    `link` stands between a scale word and a noun; `of` holds the words that may stand there in
    a text. `currency_names` are (one, many), `symbols` units that both languages write alike.
    """

    scales: dict[float, tuple[str, str]]
    link: str
    of: frozenset[str]
    percent: frozenset[str]
    currencies: dict[str, str]
    currency_names: dict[str, tuple[str, str]]
    symbols: frozenset[str]


_SYMBOLS = _words("km kg g m cm mm l ml kw kwh mw gw km² m² °c km/h mg t gb mb hz")

AMOUNT_WORDS: dict[str, AmountWords] = {
    "en": AmountWords(
        scales={
            1e6: ("million", "million"),
            1e9: ("billion", "billion"),
            1e12: ("trillion", "trillion"),
        },
        link="",
        of=frozenset({"of"}),
        percent=frozenset({"%", "per cent", "percent"}),
        currencies={
            "euro": "EUR",
            "euros": "EUR",
            "eur": "EUR",
            "dollar": "USD",
            "dollars": "USD",
            "usd": "USD",
        },
        currency_names={"EUR": ("euro", "euros"), "USD": ("dollar", "dollars"), "GBP": ("pound", "pounds")},
        symbols=_SYMBOLS,
    ),
    "it": AmountWords(
        scales={
            1e6: ("milione", "milioni"),
            1e9: ("miliardo", "miliardi"),
        },
        link="di",
        of=frozenset({"di", "d'"}),
        percent=frozenset({"%", "per cento", "percento"}),
        currencies={
            "euro": "EUR",
            "eur": "EUR",
            "usd": "USD",
            "dollaro": "USD",
            "dollari": "USD",
            "sterlina": "GBP",
            "sterline": "GBP",
        },
        currency_names={
            "EUR": ("euro", "euro"),
            "USD": ("dollaro", "dollari"),
            "GBP": ("sterlina", "sterline"),
        },
        symbols=_SYMBOLS,
    ),
}
