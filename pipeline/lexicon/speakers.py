"""Words that tell who the subject of a verb of saying is. Lists are lower case."""

from __future__ import annotations

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """The words of one language.

    `voices` speak in the name of who follows (or, in English, precedes) them: a spokesman, a
    statement, a survey; `of` joins the two. `persons`, `bodies` and `several` are the pronouns that
    refer to a person, a body or more than one; `relatives` refer to the name before them. `clitics`
    stand between a subject and its verb. `datives` lead to whom it is said. `clausal` begin a clause
    of their own. `receivers` are verbs whose name behind them may be their object ("ha accusato X").
    `definites` open a noun phrase whose singular is known from before ("the company"), `owners` one that is
    somebody's; `outlets` are bodies by trade, not whichever was named last; `mouths` are those
    voices that speak for somebody else; `amounts` are no speakers ("a total of 300 said").
    """

    voices: frozenset[str]
    of: frozenset[str]
    articles: frozenset[str]
    conjunctions: frozenset[str]
    possessives: frozenset[str]
    prepositions: frozenset[str]
    persons: frozenset[str]
    bodies: frozenset[str]
    several: frozenset[str]
    relatives: frozenset[str]
    clitics: frozenset[str]
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    clausal: frozenset[str]
    calendar: frozenset[str]
    receivers: tuple[str, ...]
    heads_last: bool
    contrasts: frozenset[str]
    definites: frozenset[str]
    owners: frozenset[str]
    outlets: frozenset[str]
    mouths: frozenset[str]
    amounts: frozenset[str]


SPEAKERS: dict[str, SpeakerWords] = {
    "en": SpeakerWords(
        voices=_words(
            "spokesman spokeswoman spokesperson spokespeople statement survey poll report study figures "
            "data bulletin estimate estimates analysis census research surveys polls studies reports table list "
            "findings calculations statistics document documents review"
        ),
        of=_words("of for from by"),
        articles=_words("the a an"),
        conjunctions=_words("and or & nor"),
        possessives=_words("'s ’s ' ’"),
        prepositions=_words(
            "of in at by from with to for on between over against near through about during "
            "under within without like unlike among into amid despite via per outside inside"
        ),
        persons=_words("he she"),
        bodies=_words("it"),
        several=_words("they we i you both"),
        relatives=_words("who which"),
        clitics=_words("himself herself itself themselves not"),
        adverbs=_words("also later then earlier yesterday today still now however previously again only"),
        auxiliaries=_words("has have had is was were are been being be will would"),
        clausal=_words(
            "after before since until than that if when while because although though whether but where since as what how why"
        ),
        calendar=_words(
            "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight january "
            "february march april may june july august september october november december"
        ),
        receivers=(),
        heads_last=True,
        contrasts=_words("but"),
        definites=_words("the this that"),
        owners=_words("its their his her our my"),
        outlets=_words(
            "newspaper paper magazine broadcaster station daily website site journal channel programme article court"
        ),
        mouths=_words("spokesman spokeswoman spokesperson spokespeople"),
        amounts=_words(
            "percent per cent number total majority half third quarter court hearing jury trial way"
        ),
    ),
    "it": SpeakerWords(
        voices=_words(
            "portavoce nota comunicato rapporto sondaggio studio dati bollettino stima stime indagine "
            "ricerca report analisi dossier censimento calcoli informazioni notizie studi rapporti sondaggi "
            "ricerche indagini classifica documento documenti statistiche"
        ),
        of=_words(
            "di del dello della dell' dell’ dei degli delle d' d’ da dal dallo dalla dall' dall’ dai dagli dalle"
        ),
        articles=_words("il lo la i gli le l' l’ un uno una un' un’"),
        conjunctions=_words("e ed o & né"),
        possessives=frozenset(),
        prepositions=_words(
            "di del dello della dell' dell’ dei degli delle d' d’ da dal dallo dalla dall' dall’ dai dagli "
            "dalle in nel nello nella nell' nell’ nei negli nelle a ad al allo alla all' all’ ai agli alle "
            "con per tra fra su sul sullo sulla sull' sull’ sui sugli sulle presso contro secondo dopo "
            "prima durante come senza verso"
        ),
        persons=_words("lui lei egli ella"),
        bodies=_words("esso essa"),
        several=_words("loro essi esse noi io"),
        relatives=_words("che"),
        clitics=_words("si lo la li le gli ne ci vi mi non l' l’ stesso stessa"),
        adverbs=_words(
            "anche poi inoltre infine quindi ieri oggi già invece però intanto infatti ancora prima dopo"
        ),
        auxiliaries=_words(
            "ha hanno aveva avevano abbia abbiano avrebbe avrebbero è sono era erano stato stata stati state"
        ),
        clausal=_words("che se quando mentre perché sebbene benché ma dove come quanto poiché"),
        calendar=_words(
            "lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi stamattina stamane stasera "
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
        receivers=("accus", "cita", "citò", "informa"),
        heads_last=False,
        contrasts=_words("ma però"),
        definites=_words("il lo la l' l’ questo questa quest' quello quella"),
        owners=_words("suo sua suoi sue loro proprio propria propri proprie"),
        outlets=_words(
            "quotidiano giornale rivista emittente testata settimanale sito rete programma articolo tribunale corte"
        ),
        mouths=_words("portavoce"),
        amounts=_words("percento cento numero totale maggioranza metà terzo quarto modo caso parte cosa"),
    ),
}
