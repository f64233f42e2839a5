"""Words that the checks of a translation read, keyed by language code.

Numbers, months, weekdays, countries, currencies and languages come from CLDR through Babel
where it has them; here stands what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
