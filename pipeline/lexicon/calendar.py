"""Months, weekdays and other words of time, by language. All keys are lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> Mapping[str, int]:
    parts = text.split()
    return MappingProxyType({word: int(value) for word, value in zip(parts[::2], parts[1::2], strict=True)})


def _names(text: str) -> Mapping[str, str]:
    parts = text.split()
    return MappingProxyType(dict(zip(parts[::2], parts[1::2], strict=True)))


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of one language.

    `months` are 1 to 12, `short_months` are abbreviations or also other words and count only
    beside a number; `weekdays` are 0 (Monday) to 6. `days` are offsets from the day of
    publication. `last`, `this` and `next` are adjectives of a day, month or year. `periods` name
    what they stand with: day, week, month, year. `ago` follows a number of them. `of` may join day,
    month and year, `joiners` two days. `year_words` announce a year, `before_year` stand before it,
    `eras` after it. `decade_words` announce a decade, `decades` name one (anni Novanta). `since` and
    `until` open and close a period of years. `hour_of_day` follows a clock time; `zones` are time
    zones. `before_clock` stand before "le 13". `before_month` tell that May is the month.
    `also_of_counts` stand before a year as well as before 2000 people; `approximators` only before
    the latter, and `counted` are what is counted so. `published` announce the day of publication.
    `ahead` and words with `ahead_endings` speak of what is to come, `behind` and `behind_endings` of what has been, those of
    `open` of neither. Where there are `participles`, one must follow a word of `behind`. `passive` stand before
    participles of any time, `clauses` begin another clause.
    """

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    last: frozenset[str]
    this: frozenset[str]
    next: frozenset[str]
    periods: Mapping[str, str]
    ago: frozenset[str]
    of: frozenset[str]
    joiners: frozenset[str]
    articles: frozenset[str]
    year_words: frozenset[str]
    before_year: frozenset[str]
    eras: frozenset[str]
    decade_words: frozenset[str]
    decades: Mapping[str, int]
    hour_of_day: frozenset[str]
    zones: frozenset[str]
    before_clock: frozenset[str]
    published: frozenset[str]
    ahead: frozenset[str]
    ahead_endings: tuple[str, ...]
    behind: frozenset[str]
    behind_endings: tuple[str, ...]
    open: frozenset[str]
    participles: tuple[str, ...]
    passive: frozenset[str]
    clauses: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    before_month: frozenset[str]
    also_of_counts: frozenset[str]
    approximators: frozenset[str]
    counted: frozenset[str]


ZONES = _words("gmt bst utc est edt cst cdt mst mdt pst pdt cet cest ist jst aest wib local locali locale")

_EN = CalendarWords(
    months=_table(
        "january 1 february 2 march 3 april 4 may 5 june 6 july 7 august 8 september 9 october 10 "
        "november 11 "
        "december 12"
    ),
    short_months=_table("jan 1 feb 2 mar 3 apr 4 jun 6 jul 7 aug 8 sept 9 sep 9 oct 10 nov 11 dec 12"),
    weekdays=_table("monday 0 tuesday 1 wednesday 2 thursday 3 friday 4 saturday 5 sunday 6"),
    days=_table("today 0 tonight 0 yesterday -1 tomorrow 1"),
    last=_words("last past previous"),
    this=_words("this"),
    next=_words("next coming"),
    periods=_names(
        "day day days day week week weeks week weekend weekend month month months month year year years year"
    ),
    ago=_words("ago"),
    of=_words("of"),
    joiners=_words("and to or until through"),
    articles=_words("the"),
    year_words=_words("year fiscal"),
    before_year=_words(
        "in since of by from until till during before after around circa to for early late mid spring "
        "summer "
        "autumn fall winter through throughout between and the"
    ),
    eras=_words("bc ad bce ce"),
    decade_words=frozenset(),
    decades=_table(
        "twenties 1920 thirties 1930 forties 1940 fifties 1950 sixties 1960 seventies 1970 eighties 1980 "
        "nineties 1990"
    ),
    hour_of_day=_words("am pm a.m p.m o'clock oclock noon"),
    zones=ZONES,
    before_clock=frozenset(),
    published=_words("published posted updated"),
    ahead=_words("will scheduled due expected 'll plans set until may shall"),
    ahead_endings=(),
    behind=_words("said told was were had did went came met won lost began found made took gave"),
    behind_endings=("ed",),
    open=_words("would could must needs says is are by"),
    participles=(),
    passive=_words("be been being the a an his her its their our and or to"),
    clauses=_words(', ; : ( ) " “ ” « » that who which when if before after'),
    since=_words("from between"),
    until=_words("to and until through"),
    before_month=_words(
        "in since by until till last next early late mid this of from and "
        "between for before after during every each"
    ),
    also_of_counts=_words("the between of for by about around and to from after before since until"),
    approximators=_words("about over nearly almost some than least exceeding approximately roughly"),
    counted=_words("dollars dollar euros euro pounds yen yuan rupees roubles rubles francs people men women"),
)

_IT = CalendarWords(
    months=_table(
        "gennaio 1 febbraio 2 marzo 3 aprile 4 maggio 5 giugno 6 luglio 7 agosto 8 settembre 9 ottobre 10 "
        "novembre 11 dicembre 12"
    ),
    short_months=_table(
        """
        gen 1 feb 2 mar 3 apr 4 mag 5 giu 6 lug 7 ago 8 set 9 sett 9 ott 10 nov 11 dic 12
        """
    ),
    weekdays=_table(
        "lunedì 0 martedì 1 mercoledì 2 giovedì 3 venerdì 4 sabato 5 domenica 6 lunedi 0 martedi 1 "
        "mercoledi 2 "
        "giovedi 3 venerdi 4"
    ),
    days=_table(
        """
        oggi 0 stasera 0 stamattina 0 stamane 0 stamani 0 stanotte 0 ieri -1 domani 1 dopodomani 2
        l'altroieri -2
        """
    ),
    last=_words("scorso scorsa scorsi scorse passato passata ultimo ultima"),
    this=_words("questo questa quest"),
    next=_words("prossimo prossima prossimi venturo ventura"),
    periods=_names(
        "giorno day giorni day settimana week settimane week weekend weekend mese month mesi month "
        "anno year anni year"
    ),
    ago=_words("fa addietro"),
    of=_words("di del dell dello d"),
    joiners=_words("e ed a al all o fino"),
    articles=_words("il l lo i gli"),
    year_words=_words("anno stagione annata"),
    before_year=_words(
        "nel dal del al il dell nell dall all l di in da tra fra e anno primavera estate autunno inverno "
        "stagione sul fine inizio metà"
    ),
    eras=_words("ac dc"),
    decade_words=_words("anni"),
    decades=_table(
        "venti 1920 trenta 1930 quaranta 1940 cinquanta 1950 sessanta 1960 settanta 1970 ottanta 1980 "
        "novanta 1990 "
        "duemila 2000"
    ),
    hour_of_day=_words("mattino mattina pomeriggio sera notte mezzo mezza trenta quarto"),
    zones=ZONES,
    before_clock=_words("verso per entro dopo prima circa tra fra e passate passato sono erano ("),
    published=_words("pubblicato pubblicata aggiornato aggiornata"),
    ahead=_words("previsto prevista previsti previste atteso attesa attesi fissato fissata"),
    ahead_endings=("rà", "ranno"),
    behind=_words("ha hanno aveva avevano era erano fu furono ho abbiamo è sono"),
    behind_endings=(),
    open=_words("fino entro può possono deve devono vuole"),
    participles=("to", "ta", "ti", "te", "so", "sa", "si", "se"),
    passive=_words("stato stata stati state essere venire e"),
    clauses=_words(', ; : ( ) " “ ” « » che quando se prima dopo cui dove'),
    since=_words("dal tra fra il"),
    until=_words("al e a"),
    before_month=frozenset(),
    also_of_counts=_words("tra fra e"),
    approximators=_words("circa oltre quasi più almeno"),
    counted=_words("dollari euro sterline yen yuan rupie rubli franchi lire corone persone uomini donne"),
)

CALENDAR: Mapping[str, CalendarWords] = MappingProxyType({"en": _EN, "it": _IT})
