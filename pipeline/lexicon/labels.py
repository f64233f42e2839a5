"""The words that a rendered sheet itself is written with, by output language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    summary: str
    figures: str
    parties: str
    open_questions: str
    dates: str
    figure: str
    measures: str
    status: str
    sentence: str
    date: str
    event: str
    modality: dict[str, str]
    party_type: dict[str, str]
    also: str
    question_kind: dict[str, str]
    original: str
    in_article: str
    made: str
    words: str
    article_language: dict[str, str]
    no_currency: str
    units: dict[str, tuple[str, str]]
    measures_named: dict[str, tuple[str, str]]
    years_old: str
    range: str
    changed: str
    magnitude: str
    times: str
    bounds: dict[str, str]
    scales: tuple[tuple[int, str, str], ...]  # value, singular, plural; largest first
    warnings: str
    currency_missing: str
    left_in_original: str
    doubtful_words: str
    kept: str
    late: str


LABELS: dict[str, Labels] = {
    "en": Labels(
        summary="Summary",
        figures="Figures",
        parties="Parties",
        open_questions="Open questions",
        dates="Dates",
        figure="Figure",
        measures="What it measures",
        status="Status",
        sentence="Sentence",
        date="Date",
        event="What happens",
        modality={"stated": "stated", "reported": "reported", "projected": "projected", "denied": "denied"},
        party_type={"PER": "person", "ORG": "organisation", "GPE": "government"},
        also="also",
        question_kind={
            "unconfirmed": "unconfirmed",
            "disputed": "disputed",
            "pending": "pending",
            "missing": "missing",
            "asked": "asked",
        },
        original="not translated",
        in_article="in the article's words",
        made="Made by Scheda {version} from {words} {language} words{source}; profile {profile}{engines}. "
        "Facts are taken from the article's own text.",
        words="words",
        article_language={"en": "English", "it": "Italian"},
        no_currency="currency not given",
        units={
            "year": ("year", "years"),
            "month": ("month", "months"),
            "week": ("week", "weeks"),
            "day": ("day", "days"),
            "hour": ("hour", "hours"),
            "minute": ("minute", "minutes"),
            "second": ("second", "seconds"),
            "decade": ("decade", "decades"),
            "century": ("century", "centuries"),
        },
        measures_named={
            "t": ("tonne", "tonnes"),
            "barrel": ("barrel", "barrels"),
            "acre": ("acre", "acres"),
            "ha": ("hectare", "hectares"),
            "l": ("litre", "litres"),
            "gal": ("gallon", "gallons"),
            "oz": ("ounce", "ounces"),
            "lb": ("pound", "pounds"),
            "mi": ("mile", "miles"),
            "nmi": ("nautical mile", "nautical miles"),
            "ft": ("foot", "feet"),
            "in": ("inch", "inches"),
            "yd": ("yard", "yards"),
            "kn": ("knot", "knots"),
            "q": ("quintal", "quintals"),
            "ly": ("light year", "light years"),
            "cal": ("calorie", "calories"),
            "°": ("degree", "degrees"),
        },
        years_old="{n} years old",
        range="{low} to {high}",
        changed="from {low}",
        magnitude="magnitude {n}",
        times="{n} times",
        bounds={
            "about": "about {n}",
            "nearly": "nearly {n}",
            "at_least": "at least {n}",
            "more_than": "more than {n}",
            "at_most": "up to {n}",
            "less_than": "less than {n}",
        },
        scales=(
            (10**12, "trillion", "trillion"),
            (10**9, "billion", "billion"),
            (10**6, "million", "million"),
        ),
        warnings="Notes",
        currency_missing="currency of {text} is not given in the article",
        left_in_original="{refused} of {checked} stretches are left in the original: "
        "no translation of them passed the checks",
        doubtful_words="{doubtful} of {checked} translations hold a word that no dictionary has: "
        "read them beside the original",
        kept="sentences beside facts stand in the article's own words; --translate all translates them too",
        late="{late} of {checked} stretches are left in the original: the time for translation was over",
    ),
    "it": Labels(
        summary="In breve",
        figures="Cifre",
        parties="Parti",
        open_questions="Questioni aperte",
        dates="Date",
        figure="Cifra",
        measures="Che cosa misura",
        status="Stato",
        sentence="Frase",
        date="Data",
        event="Che cosa accade",
        modality={
            "stated": "affermata",
            "reported": "riferita",
            "projected": "prevista",
            "denied": "smentita",
        },
        party_type={"PER": "persona", "ORG": "organizzazione", "GPE": "governo"},
        also="anche",
        question_kind={
            "unconfirmed": "non confermato",
            "disputed": "controverso",
            "pending": "in sospeso",
            "missing": "mancante",
            "asked": "posta dall'articolo",
        },
        original="non tradotto",
        in_article="nelle parole dell'articolo",
        made="Fatta da Scheda {version} da {words} parole in {language}{source}; profilo {profile}{engines}. "
        "I fatti sono presi dal testo dell'articolo.",
        words="parole",
        article_language={"en": "inglese", "it": "italiano"},
        no_currency="valuta non indicata",
        units={
            "year": ("anno", "anni"),
            "month": ("mese", "mesi"),
            "week": ("settimana", "settimane"),
            "day": ("giorno", "giorni"),
            "hour": ("ora", "ore"),
            "minute": ("minuto", "minuti"),
            "second": ("secondo", "secondi"),
            "decade": ("decennio", "decenni"),
            "century": ("secolo", "secoli"),
        },
        measures_named={
            "t": ("tonnellata", "tonnellate"),
            "barrel": ("barile", "barili"),
            "acre": ("acro", "acri"),
            "ha": ("ettaro", "ettari"),
            "l": ("litro", "litri"),
            "gal": ("gallone", "galloni"),
            "oz": ("oncia", "once"),
            "lb": ("libbra", "libbre"),
            "mi": ("miglio", "miglia"),
            "nmi": ("miglio nautico", "miglia nautiche"),
            "ft": ("piede", "piedi"),
            "in": ("pollice", "pollici"),
            "yd": ("iarda", "iarde"),
            "kn": ("nodo", "nodi"),
            "q": ("quintale", "quintali"),
            "ly": ("anno luce", "anni luce"),
            "cal": ("caloria", "calorie"),
            "°": ("grado", "gradi"),
            "mph": ("miglio orario", "miglia orarie"),
        },
        years_old="{n} anni",
        range="da {low} a {high}",
        changed="da {low}",
        magnitude="magnitudo {n}",
        times="{n} volte",
        bounds={
            "about": "circa {n}",
            "nearly": "quasi {n}",
            "at_least": "almeno {n}",
            "more_than": "più di {n}",
            "at_most": "fino a {n}",
            "less_than": "meno di {n}",
        },
        scales=(
            (10**9, "miliardo", "miliardi"),
            (10**6, "milione", "milioni"),
        ),
        warnings="Note",
        currency_missing="la valuta di {text} non è indicata nell'articolo",
        left_in_original="{refused} brani su {checked} sono lasciati nell'originale: "
        "nessuna loro traduzione ha superato i controlli",
        doubtful_words="{doubtful} traduzioni su {checked} hanno una parola che nessun dizionario riporta: "
        "vanno lette accanto all'originale",
        kept="le frasi accanto ai fatti sono nelle parole dell'articolo; --translate all traduce anche quelle",
        late="{late} brani su {checked} sono lasciati nell'originale: il tempo per la traduzione era finito",
    ),
}

# English nouns of news whose plural no rule gives.
IRREGULAR_PLURALS: dict[str, str] = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "wife": "wives",
    "life": "lives",
    "half": "halves",
    "aircraft": "aircraft",
    "police": "police",
    "series": "series",
    "staff": "staff",
    "personnel": "personnel",
    "crew": "crew",
    "sheep": "sheep",
    "fish": "fish",
    "cattle": "cattle",
    "troops": "troops",
    "headquarters": "headquarters",
    "species": "species",
    "policeman": "policemen",
    "policewoman": "policewomen",
    "fireman": "firemen",
}
