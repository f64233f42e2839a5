"""Words of dates and clock times beside those that CLDR has, by language. All in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from babel import Locale

_WIDE, _SHORT = "wide", "abbreviated"
_ACCENTS = str.maketrans("àèéìòù", "aeeiou")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> Mapping[str, int]:
    parts = text.split()
    return MappingProxyType({word: int(value) for word, value in zip(parts[::2], parts[1::2], strict=True)})


def _names(text: str) -> Mapping[str, str]:
    parts = text.split()
    return MappingProxyType(dict(zip(parts[::2], parts[1::2], strict=True)))


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """The months (1 to 12) and weekdays (0 Monday to 6) of a language; short ones count beside a number only."""

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of one language.

    Names: `short_months` and `short_weekdays` are spellings that CLDR lacks; `doubtful_months` are first names or
    verbs as well, and months only where something tells; `homographs` are short months that are also a common word; `named_days`
    before a weekday make a name of it, `every` a habit, `habitual` as well where nothing follows, `named_after` behind it; `events` are named by a day as well.
    Order: `month_first` says that "May 3" is written, `spelled_days` that cardinals name days ("il sette maggio"); of the `ordinals`, the
    first does so too, in the other languages all of them.
    Relative: `days` and `day_phrases` are offsets from the day of publication, `day_parts` stand beside a day. `last`, `this` and `next` are
    adjectives, before or (`adjective_after`) behind. With `present_plans` the present tense and a day are of the future. `periods` name one unit of time, `counted_periods` several. `ago` and `ahead_of_now`
    follow a number of them, `in_time` stand before it. `following` and `preceding` count from the date before. `rounding` stand before
    a number that is not exact.
    Parts: `of` join day, month and year; `joiners` two dates of a list, `through` the ends of a period, which `since`
    may open, and which a joiner closes after one of `between`. `articles` stand before days and years.
    Years: `before_year` stand before a year, also where a plural noun follows it (`singular`: no plural number can follow),
    `year_words` announce it and `labels` tell that it is none; `eras` follow it: ("after" or "before" Christ). `decade_words` announce a decade, `decades` name one. `quarters`,
    `halves` and `numerals` name parts of a year, `fiscal` its kind.
    Clock: `hour_of_day` follows a clock time, `before_clock` stand before "le 13", `lasting` before a time on the clock of a race; `zones` are time zones.
    `before_month` tell that May is the month. `announcing` stand before the day of publication.
    Tense: `ahead` and `ahead_endings` speak of what is to come, `behind` and `behind_endings` of what has been, `open` of neither, `would` right behind a date of what was to come;
    `saying` are verbs of saying, `auxiliaries` stand before `participles`, `passive` before those of any time. `clauses` begin another
    clause. `toward` stand right before a day, or open its clause, and tell its direction.
    """

    locale: str
    month_first: bool
    spelled_days: bool
    adjective_after: bool
    present_plans: bool
    short_months: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    doubtful_months: frozenset[str]
    homographs: frozenset[str]
    named_days: frozenset[str]
    named_after: frozenset[str]
    events: frozenset[str]
    every: frozenset[str]
    habitual: frozenset[str]
    ordinals: Mapping[str, int]
    days: Mapping[str, int]
    day_phrases: Mapping[str, int]
    day_parts: frozenset[str]
    last: frozenset[str]
    this: frozenset[str]
    next: frozenset[str]
    periods: Mapping[str, str]
    counted_periods: Mapping[str, str]
    ago: frozenset[str]
    ahead_of_now: tuple[str, ...]
    in_time: frozenset[str]
    following: frozenset[str]
    preceding: frozenset[str]
    rounding: frozenset[str]
    of: frozenset[str]
    joiners: frozenset[str]
    through: frozenset[str]
    since: frozenset[str]
    between: frozenset[str]
    articles: frozenset[str]
    before_year: frozenset[str]
    singular: frozenset[str]
    year_words: frozenset[str]
    labels: frozenset[str]
    eras: Mapping[str, str]
    decade_words: frozenset[str]
    decades: Mapping[str, int]
    quarters: frozenset[str]
    halves: frozenset[str]
    fiscal: frozenset[str]
    hour_of_day: frozenset[str]
    before_clock: frozenset[str]
    lasting: frozenset[str]
    before_month: frozenset[str]
    announcing: frozenset[str]
    ahead: frozenset[str]
    ahead_endings: tuple[str, ...]
    behind: frozenset[str]
    behind_endings: tuple[str, ...]
    open: frozenset[str]
    would: frozenset[str]
    infinitives: tuple[str, ...]
    unchanged: frozenset[str]
    saying: frozenset[str]
    participles: tuple[str, ...]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    clauses: frozenset[str]
    toward: Mapping[str, str]


ZONES = _words("gmt bst utc est edt cst cdt mst mdt pst pdt cet cest ist jst aest wib local locali locale")
ROMAN = _table("i 1 ii 2 iii 3 iv 4")

_EN = CalendarWords(
    locale="en",
    month_first=True,
    spelled_days=False,
    adjective_after=False,
    present_plans=True,
    short_months=_table("sept 9"),
    short_weekdays=_table("tues 1 weds 2 thur 3 thurs 3"),
    doubtful_months=_words("march april may june august"),
    homographs=_words("mar dec"),
    named_days=_words("black bloody super good ash cyber sheffield holy palm easter maundy shrove plough"),
    events=_words("attacks bombings massacre revolution uprising coup"),
    named_after=_words("times telegraph mirror mail express post independent herald programme program show"),
    every=_words("every each"),
    habitual=frozenset(),
    ordinals=_table(
        "first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 "
        "thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20 "
        "thirtieth 30"
    ),
    days=_table("today 0 tonight 0 yesterday -1 tomorrow 1"),
    day_phrases=MappingProxyType({"the day before yesterday": -2, "the day after tomorrow": 2}),
    day_parts=_words("morning afternoon evening night"),
    last=_words("last past"),
    this=_words("this"),
    next=_words("next coming"),
    periods=_names(
        "week week weekend weekend month month year year quarter quarter spring spring summer summer autumn autumn fall autumn winter winter"
    ),
    counted_periods=_names(
        "day day days day week week weeks week month month months month year year years year"
    ),
    ago=_words("ago"),
    ahead_of_now=("from now", "' time"),
    in_time=frozenset(),
    following=_words("following next"),
    preceding=_words("previous preceding"),
    rounding=_words("about around over almost nearly some than roughly approximately under least"),
    of=_words("of"),
    joiners=_words("and or"),
    through=_words("to until till through"),
    since=_words("from"),
    between=_words("between"),
    articles=_words("the"),
    before_year=_words(
        "in since by until from till during before after around circa to for early late mid spring summer "
        "autumn fall winter through throughout between and the of"
    ),
    singular=_words(
        "in since by until till during throughout circa mid spring summer autumn fall winter early late"
    ),
    year_words=_words(
        "year fiscal season quarter half month end summer spring autumn winter fall beginning start"
    ),
    labels=_words("no nos number room flight highway route page pages section paragraph channel windows"),
    eras=_names("ad after ce after bc before bce before"),
    decade_words=frozenset(),
    decades=_table(
        "twenties 1920 thirties 1930 forties 1940 fifties 1950 sixties 1960 seventies 1970 eighties 1980 nineties 1990"
    ),
    quarters=_words("quarter"),
    halves=_words("half"),
    fiscal=_words("fiscal financial"),
    hour_of_day=frozenset(),
    before_clock=frozenset(),
    lasting=_words("in clocked ran timed clocking running"),
    before_month=_words(
        "in since by until till last next early late mid this during every each following through throughout previous past"
    ),
    announcing=_words("published posted updated"),
    ahead=_words("will 'll due expected scheduled set planned slated plans shall upcoming"),
    ahead_endings=(),
    behind=_words(
        "was were had did been went came met won lost began found made took gave fell rose died killed"
    ),
    behind_endings=("ed",),
    open=_words("would could must needs should may might can is are"),
    would=_words("would"),
    infinitives=(),
    unchanged=_words("cut hit set put let quit shut spread cost beat split shed"),
    saying=_words("said told say tell add announce report write claim note warn confirm"),
    participles=(),
    auxiliaries=frozenset(),
    passive=_words("be being to a an the his her its their our and or is are"),
    clauses=_words(', ; : ( ) " “ ” « » that who which when if before after because while where'),
    toward=_names("since behind by by for ahead after after until open till open"),
)

_IT = CalendarWords(
    locale="it",
    month_first=False,
    spelled_days=True,
    adjective_after=True,
    present_plans=False,
    short_months=_table("genn 1 febbr 2 sett 9"),
    short_weekdays=_table("mart 1 merc 2 giov 3 vener 4"),
    doubtful_months=frozenset(),
    homographs=_words("set mar ago dic gen nov"),
    named_days=frozenset(),
    events=_words("attentati strage stragi rivoluzione golpe"),
    named_after=_words("santo santa in"),
    every=_words("ogni tutti tutte"),
    habitual=_words("del della al alla dal dalla nel nella"),
    ordinals=_table("primo 1 secondo 2 terzo 3 quarto 4"),
    days=_table(
        "oggi 0 stasera 0 stamattina 0 stamane 0 stamani 0 stanotte 0 odierno 0 odierna 0 ieri -1 domani 1 dopodomani 2 "
        "l'altroieri -2 avantieri -2 altroieri -2"
    ),
    day_phrases=MappingProxyType(
        {"l ' altro ieri": -2, "l ' altroieri": -2, "altro ieri": -2, "ieri l ' altro": -2}
    ),
    day_parts=_words("mattina mattino pomeriggio sera notte"),
    last=_words("scorso scorsa passato passata"),
    this=_words("questo questa quest"),
    next=_words("prossimo prossima venturo ventura"),
    periods=_names(
        "settimana week weekend weekend mese month anno year trimestre quarter primavera spring estate summer autunno autumn "
        "inverno winter"
    ),
    counted_periods=_names(
        "giorno day giorni day settimana week settimane week mese month mesi month anno year anni year"
    ),
    ago=_words("fa addietro or"),
    ahead_of_now=(),
    in_time=_words("tra fra"),
    following=_words("dopo seguente successivo successiva"),
    preceding=_words("prima precedente"),
    rounding=_words("circa oltre quasi più meno almeno"),
    of=_words("di del dell dello della d"),
    joiners=_words("e ed o"),
    through=_words("al a all alla fino"),
    since=_words("dal da dall dalla dallo"),
    between=_words("tra fra"),
    articles=_words("il l lo i gli la"),
    before_year=_words(
        "nel dal del al il dell nell dall all l sul di in da tra fra e anno primavera estate autunno inverno stagione fine "
        "inizio metà"
    ),
    singular=_words(
        "nel dal del al il dell nell dall all l sul anno primavera estate autunno inverno stagione"
    ),
    year_words=_words(
        "anno stagione annata esercizio trimestre semestre fine inizio metà estate primavera autunno inverno"
    ),
    labels=_words("n nn numero art articolo pagina pag volo treno regionale canale windows linea"),
    eras=_names("dc after ac before"),
    decade_words=_words("anni"),
    decades=_table(
        "dieci 1910 venti 1920 trenta 1930 quaranta 1940 cinquanta 1950 sessanta 1960 settanta 1970 ottanta 1980 novanta 1990 "
        "duemila 2000"
    ),
    quarters=_words("trimestre"),
    halves=_words("semestre"),
    fiscal=_words("esercizio fiscale"),
    hour_of_day=_words("mattino mattina pomeriggio sera notte mezzo mezza trenta quarto"),
    before_clock=_words("verso per entro dopo prima circa tra fra e passate passato sono erano ("),
    lasting=_words("in tempo"),
    before_month=frozenset(),
    announcing=_words("pubblicato pubblicata aggiornato aggiornata"),
    ahead=_words(
        "previsto prevista previsti previste atteso attesa attesi attese fissato fissata fissati fissate convocato convocata "
        "indetto indetta programma"
    ),
    ahead_endings=("rà", "ranno", "remo"),
    behind=_words("era erano fu furono aveva avevano ebbe stava stavano risale risalgono"),
    behind_endings=("ò", "arono", "erono", "irono", "ava", "eva", "iva", "avano", "evano", "ivano", "ettero"),
    open=_words("può possono deve devono vuole dovrebbe dovrebbero potrebbe potrebbero"),
    would=frozenset(),
    unchanged=frozenset(),
    infinitives=("are", "ere", "ire", "arsi", "ersi", "irsi"),
    saying=_words("detto dire aggiungere aggiunto annunciare dichiarare spiegare affermare riferire"),
    participles=("to", "ta", "ti", "te", "so", "sa", "si", "se", "tosi", "tasi", "tesi", "tisi"),
    auxiliaries=_words(
        "ha hanno ho abbiamo è sono aveva avevano era erano fu furono stato stata stati state avere aver essere esser avendo"
    ),
    passive=_words("essere esser venire viene vengono"),
    clauses=_words(', ; : ( ) " “ ” « » che quando se prima dopo cui dove perché mentre'),
    toward=_names("entro by per ahead dopo after fino open"),
)

CALENDAR: Mapping[str, CalendarWords] = MappingProxyType({"en": _EN, "it": _IT})


@cache
def calendar_names(language: str) -> CalendarNames:
    """The names by CLDR, written with and without accents, and the spellings that it lacks."""
    lexicon = CALENDAR[language]
    locale = Locale.parse(lexicon.locale)

    def named(table: Mapping[int, str]) -> dict[str, int]:
        lows = {name.lower(): number for number, name in table.items()}
        return {**{name.translate(_ACCENTS): number for name, number in lows.items()}, **lows}

    months, weekdays = locale.months["format"], locale.days["format"]
    wide_months, wide_days = named(months[_WIDE]), named(weekdays[_WIDE])
    return CalendarNames(
        wide_months,
        {k: v for k, v in {**named(months[_SHORT]), **lexicon.short_months}.items() if k not in wide_months},
        wide_days,
        {**named(weekdays[_SHORT]), **lexicon.short_weekdays},
    )
