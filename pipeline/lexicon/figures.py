"""Words that tell what a number is, or that it is no figure at all, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> Mapping[str, float]:
    parts = text.split()
    return MappingProxyType({word: float(value) for word, value in zip(parts[::2], parts[1::2], strict=True)})


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The words of one language.

    No figure: `references` are nouns that a number identifies (terminal 1); `identifying_verbs`
    come before one to dial or press; `ranks` make it a rank; `streets` a house number;
    `hyphen_tails` are compounds with a number that count nothing (one-way); `idioms` whole phrases.
    `singular_articles` before a bare number make it a name or a day. `fixed` determiners make a
    bare two a pronoun (the two).

    Ratios: `ratio_verbs` are forms of to double and the like; `ratio_nouns` need `ratio_before` or
    `ratio_after` beside them; `comparing` after "three times" makes it a ratio, not a frequency.

    Ages: `aged` before the number; `having` the verbs for being so old. `over_under` bound an age. `not_ages` are nouns whose years
    are a duration, `age_blockers` words behind years that make them one; `dying` verbs make
    "a 80 anni" an age. `alone` may stand between a cue and the number.

    Scores: `contests` are sports, games and votes; `score_nouns` follow a score; `politics` and
    `markets` tell what points are. `score_cues` come right before one.

    Shares: `no_half_before` and `no_half_after` make a half something else; `half_before` make one of a
    bare half. `changes` are verbs of rising and falling, whose "from" and "to" are two figures.
    `against` put an amount beside another one that lends it its scale. `hurt` are participles that
    make a bare number one of persons; `tolls` nouns that make it one of deaths. `vote_sides`
    make it one of votes. `sports` tell an article about a game,
    `sentenced` a sentence of a court. `bounds` stand right before a number that is a limit. After `all_` and "and"
    ("tutti e tre") or a form of `being` ("sono tre i ...") the noun follows its article or `possessives`.
    A number behind one of `numeros` is a rank whatever its size, behind `clock_articles` a time of day; `cut`
    are words that end a line whose year or time stands in the next; `last` may stand between `fixed` and a
    pronoun, `all_of` make one too. A number of `votes` "to" another is a score, `called` stand before a phone
    number; `killing` before a bare number make it one of
    persons; `offering` before a bare amount set it beside the one
    that lends it its scale; `exchange` tell of rates of exchange, `masses` of what is told in millions and is no money; `events`
    around a distance tell a race by its name. `idioms` are pairs of words that count nothing.
    `numbered` sports and bodies are named by how many play or sit there ("calcio a 5"). `times` are nouns
    for how often; `demonstratives` may stand before the whole that something is the middle of.
    """

    references: frozenset[str]
    identifying_verbs: frozenset[str]
    ranks: frozenset[str]
    streets: frozenset[str]
    hyphen_tails: frozenset[str]
    singular_articles: frozenset[str]
    fixed: frozenset[str]
    ratio_verbs: Mapping[str, float]
    ratio_nouns: Mapping[str, float]
    ratio_before: frozenset[str]
    ratio_after: frozenset[str]
    comparing: frozenset[str]
    aged: frozenset[str]
    having: frozenset[str]
    over_under: frozenset[str]
    not_ages: frozenset[str]
    age_blockers: frozenset[str]
    dying: frozenset[str]
    alone: frozenset[str]
    contests: frozenset[str]
    score_nouns: frozenset[str]
    score_cues: frozenset[str]
    politics: frozenset[str]
    markets: frozenset[str]
    no_half_before: frozenset[str]
    no_half_after: frozenset[str]
    half_before: frozenset[str]
    changes: frozenset[str]
    against: frozenset[str]
    hurt: frozenset[str]
    tolls: frozenset[str]
    vote_sides: frozenset[str]
    sports: frozenset[str]
    sentenced: frozenset[str]
    bounds: frozenset[str]
    all_: frozenset[str]
    numbered: frozenset[str]
    times: frozenset[str]
    demonstratives: frozenset[str]
    being: frozenset[str]
    possessives: frozenset[str]
    idioms: frozenset[tuple[str, str]]
    numeros: frozenset[str]
    clock_articles: frozenset[str]
    cut: frozenset[str]
    last: frozenset[str]
    all_of: frozenset[str]
    votes: frozenset[str]
    called: frozenset[str]
    events: frozenset[str]
    exchange: frozenset[str]
    offering: frozenset[str]
    killing: frozenset[str]
    masses: frozenset[str]


_EN = FigureWords(
    references=_words(
        """
        number no nos nr terminal gate page pages pp section article art chapter room line phase group
        level type category
        stage grade year log flight route highway interstate channel platform volume vol episode season
        part step
        version apartment apt flat floor unit table figure fig appendix bus train form rule title
        resolution proposition
        prop class formula lot block building zone sector ward precinct amendment exit pier berth seed hole
        calibre caliber psalm verse act scene note model size lane court hall exhibit mark code postcode zip area ref case
        file box item clause paragraph protocol directive regulation bill band tier layer web century
        """
    ),
    identifying_verbs=_words("call dial text ring phone telephone tel press"),
    ranks=_words("top ranked rank seeded world's"),
    streets=_words(
        """
        street road avenue lane drive boulevard square place court terrace way st rd ave blvd close
        crescent row
        """
    ),
    hyphen_tails=_words(
        """
        way off sided trick on by to for and or faced liner upmanship pronged dimensional d
        something odd timer
        in of up one two man's handed size sie stop tenth half plus minus a no er th nd rd st g
        """
    ),
    singular_articles=frozenset(),
    fixed=_words("the these those these other"),
    ratio_verbs=_table(
        "doubled 2 doubling 2 doubles 2 tripled 3 tripling 3 triples 3 trebled 3 trebling 3 treble 3 "
        "quadrupled 4 "
        "quadrupling 4 quadruples 4 halve 0.5 halves 0.5 halved 0.5 halving 0.5 quintupled 5 twice 2 thrice 3 twofold 2 threefold 3 fourfold 4 "
        "fivefold 5 sixfold 6 "
        "sevenfold 7 eightfold 8 tenfold 10 hundredfold 100"
    ),
    ratio_nouns=_table("double 2 triple 3 quadruple 4"),
    ratio_before=_words(
        """
        to will would could can may might more than nearly almost not about over roughly can't should must
        """
    ),
    ratio_after=_words("the its their his her that in from by over what last this our your"),
    comparing=_words(
        """
        as more less higher lower greater larger bigger smaller stronger faster that the its their his
        longer older
        likelier cheaper richer heavier what normal over than above those average better worse hotter
        """
    ),
    aged=_words("aged age ages"),
    having=_words("turned turns turning turn"),
    over_under=_words("over under above below"),
    not_ages=frozenset(),
    age_blockers=frozenset(),
    dying=_words(
        "died dies die dead retire retired retires retirement married became become becoming mp elected "
        "youngest oldest debut started career"
    ),
    alone=_words("about around just only almost nearly some approximately roughly between over under"),
    contests=_words(
        """
        win wins won winning beat beats beaten beating defeat defeats defeated defeating lose loses lost
        losing draw draws
        drew lead leads led leading match matches game games goal goals scored score scores victory
        victories vote votes
        voted ruling set sets final semi-final semifinal semi-finals league cup points thrashed trailed
        trailing tie tied
        shootout penalties innings touchdown playoff playoffs ahead halftime half-time scoreline season
        rout routed
        opener clash fixture ballot downed edged stunned crushed hammered passed approved rejected motion
        """
    ),
    score_nouns=_words(
        """
        win wins victory victories defeat defeats loss losses lead draw draws tie score scoreline vote
        decision ruling
        triumph thrashing rout advantage result majority hiding record aggregate walloping hammering home
        away final
        margin success half
        """
    ),
    score_cues=_words("by won lost beat score ended finished drew voted vote led lead it"),
    politics=_words(
        """
        election elections electoral district districts democrat democrats republican republicans senate
        poll polls polling
        voters voter pollster ballot congressional referendum constituency labour tory tories approval
        campaign
        candidate candidates primary percentage
        """
    ),
    markets=_words("index dow nasdaq ftse stock stocks shares s&p nikkei dax points-based licence license"),
    no_half_before=_words("first second other better latter final opening other in last"),
    no_half_after=_words(
        """
        time hour brother sister century past way hearted dozen back marathon volley term price
        """
    ),
    half_before=_words(
        """
        than nearly almost about over least around roughly by one under exactly up only just to
        """
    ),
    changes=_words(
        """
        rise rises rose risen rising fall falls fell fallen falling increase increases increased
        increasing drop drops
        dropped dropping grow grew grown growing decrease decreased decline declined climb climbed jump
        jumped cut slashed
        raise raised up down went go gone soared surged plunged slipped edged dipped lifted reduced
        swelled expanded growth jump widened narrowed
        """
    ),
    against=_words("against from to compared with versus vs than which"),
    hurt=_words(
        "killed injured wounded missing arrested dead detained hospitalised hospitalized rescued "
        "evacuated hurt died "
        "infected hospitalised charged convicted sentenced"
    ),
    tolls=_words("toll"),
    vote_sides=_words("votes vote favour favor"),
    sports=_words("team teams goal goals match matches tournament championship chess league player players"),
    sentenced=_words("sentenced jailed prison sentence sentences"),
    bounds=_words("than least most"),
    all_=frozenset(),
    numbered=frozenset(),
    times=_words("time times"),
    demonstratives=frozenset(),
    being=_words("is are was were"),
    possessives=_words("its their his her our my your"),
    idioms=frozenset((("in", "two"), ("in", "twos"), ("two", "cents"), ("six", "feet"), ("nine", "lives"))),
    numeros=_words("number"),
    clock_articles=frozenset(),
    cut=frozenset(),
    last=frozenset(),
    all_of=_words("all"),
    votes=_words("votes"),
    called=_words("number phone telephone call"),
    killing=_words("kills kill killing killed injures injuring"),
    offering=_words("offered offers offering instead not only than got received bid bids"),
    exchange=_words("exchange per against yen rupee"),
    masses=_words(
        "population inhabitants people users viewers voters visitors tourists copies downloads followers "
        "subscribers customers passengers living lives live humans humanity audience watched worldwide jobs"
    ),
    events=_words("title titles champion champions medal medallist silver gold bronze hurdles"),
)

_IT = FigureWords(
    references=_words(
        """
        numero n nr num terminal gate pagina pag pp sezione articolo articoli art artt comma commi
        capitolo cap stanza aula
        sala linea fase gruppo livello tipo categoria stadio grado legge decreto volo treno canale
        binario volume vol
        episodio puntata parte passo versione interno piano tabella figura fig allegato regola titolo
        risoluzione
        classe formula lotto zona settore uscita modello protocollo registro sentenza direttiva matricola asteroide nº civico
        regolamento ddl dl dpr
        strada statale provinciale autostrada chilometro km minuto campo corsia casello reparto padiglione
        calibro pilone forza turno giornata tappa girone serie quartiere municipio scala cabina fascicolo punto lettera web
        """
    ),
    identifying_verbs=_words("chiamare chiamate chiama telefonare digitare tel telefono"),
    ranks=_words("top"),
    streets=_words("via viale piazza piazzale corso largo vicolo strada lungomare contrada"),
    hyphen_tails=_words("d g"),
    singular_articles=_words(
        """
        il lo l dal del dell dello al all allo nel nell nello sul sull sullo quel quell col
        """
    ),
    fixed=_words(
        """
        i gli le dei degli delle ai agli alle dai dagli dalle nei negli nelle sui sugli sulle questi
        queste quei quegli
        quelle tutti tutte entrambi
        """
    ),
    ratio_verbs=_table(
        "raddoppia 2 raddoppiano 2 raddoppiare 2 raddoppiato 2 raddoppiata 2 raddoppiati 2 raddoppiate "
        "2 raddoppierà 2 "
        "raddoppieranno 2 raddoppiò 2 raddoppiarono 2 raddoppiando 2 raddoppiava 2 raddoppierebbe 2 "
        "raddoppi 2 "
        "raddoppiar 2 triplicare 3 triplica 3 triplicano 3 triplicato 3 triplicata 3 triplicati 3 "
        "triplicate 3 "
        "triplicherà 3 triplicò 3 quadruplicare 4 quadruplica 4 quadruplicato 4 quadruplicata 4 "
        "quadruplicati 4 "
        "quadruplicate 4 quadruplicherà 4 quintuplicato 5 quintuplicare 5 decuplicato 10 decuplicare 10 "
        "centuplicato 100 dimezzare 0.5 dimezza 0.5 dimezzano 0.5 dimezzato 0.5 dimezzata 0.5 dimezzati 0.5 "
        "dimezzate 0.5 dimezzerà 0.5 dimezzando 0.5 dimezzò 0.5"
    ),
    ratio_nouns=_table("doppio 2 triplo 3 quadruplo 4 quintuplo 5 decuplo 10"),
    ratio_before=_words("il al del nel un dal sul"),
    ratio_after=_words("di del dei degli della delle dell rispetto dello"),
    comparing=_words(
        """
        più meno superiore superiori maggiore maggiori inferiore inferiori minore tanto la il lo le i
        quella quello quelle
        quelli tanti l gli rispetto di di_più del della dei
        """
    ),
    aged=_words("età sull"),
    having=_words(
        """
        ha hanno aveva avevano avrà avere avendo ho avevo compie compiuto compirà compì compiva compiere
        compiono compirebbe avuto avuti
        avrebbe abbia abbiano avesse avessero compiuti compirà festeggia
        """
    ),
    over_under=_words("over under sopra sotto oltre"),
    not_ages=_words(
        """
        pena pene condanna condanne condannato condannata condannati reclusione carcere contratto
        contratti periodo periodi
        arco carriera esperienza storia accordo accordi piano piani mandato durata distanza mutuo
        prestito prestiti
        guerra attesa termine termini attività servizio lavoro matrimonio regno governo decennio ultimi
        ultime
        massimo minimo totale media limite scadenza titoli bond investimento programma inibizione
        squalifica divieto concessione ritardo anticipo
        prigione detenzione dopo fa per da entro in ogni prossimi scorsi primi negli nei tra fra oltre
        """
    ),
    age_blockers=_words(
        """
        fa prima dopo di da dal dalla dalle dai più carcere reclusione consecutivi luce or orsono
        addietro in fino
        """
    ),
    dying=_words(
        """
        morto morta morti morì muore morire morte scomparso scomparsa scompare spento spenta deceduto
        deceduta nato nata
        arrivato arriva diventa diventato diventò sposò sposata sposato iniziò inizia debutta debuttò
        vinse esordì comincia
        mori deceduti uccisa ucciso età stroncato stroncata andato andata spegne spegnersi
        """
    ),
    alone=_words(
        """
        circa solo soli sole appena quasi già ormai soltanto di oltre più almeno meno poco i gli
        rispettivamente
        """
    ),
    contests=_words(
        """
        vince vinto vinse vincere vincono vittoria vittorie battuto battuta batte battono battere
        sconfitta sconfitto
        sconfitte perde perso perdono pareggio pareggia pareggi pareggiato partita partite gara gare gol
        rete reti finale
        semifinale finali set campionato coppa match derby risultato risultati punteggio voti votazione
        rigori
        mozione approvata approvato respinta respinto
        vantaggio girone squadra squadre doppietta rimonta tris poker parziale ko serie tie-break punti
        supera
        """
    ),
    score_nouns=_words("vittoria sconfitta pareggio finale voti risultato successo"),
    score_cues=_words(
        """
        per vince batte finisce termina finito terminata pareggio risultato punteggio sul il finale
        """
    ),
    politics=_words(
        """
        elezione elezioni elettorale elettorali distretto distretti democratico democratici repubblicano
        repubblicani senato
        sondaggio sondaggi elettori elettore referendum voto voti partito partiti coalizione candidato
        candidati
        ballottaggio percentuali centrodestra centrosinistra
        """
    ),
    markets=_words(
        """
        indice indici borsa spread dow nasdaq ftse mib azioni listino patente campionato classifica
        """
    ),
    no_half_before=_words("a prima seconda altra verso ultima fine"),
    no_half_after=_words(
        """
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
        anno mese settimana
        giornata mandato campo strada stagione secolo anni gara tempo classifica prezzo mattina
        pomeriggio via cammino
        percorso ottocento novecento settecento
        """
    ),
    half_before=_words("la della alla dalla sulla quasi oltre circa almeno nella su per più"),
    changes=_words(
        """
        sale salgono salito salita saliti salì salire scende scendono sceso scesa scesi scendere passa
        passano passato passata
        passati passare passò cresce crescono cresciuto cresciuta crescere aumenta aumentano aumentato
        aumentata aumentare
        cala calano calato calata calare diminuito diminuita diminuisce ridotto ridotta balza balzato
        crollato crolla
        portato portata portare portando sceso passerà passeranno salirà scenderà aumenterà aumento aumentati
        aumentate calo riduzione ridotti ridotte rialzo crescita discesa taglio passando passò saliva scendeva
        abbassato abbassare alzato alzare innalzato elevato scendendo salendo
        """
    ),
    against=_words("contro da dai dal dagli dalle dallo dall a ai al agli rispetto e i gli le cui"),
    hurt=_words(
        """
        morti morte feriti ferite rimasti rimaste disperse dispersi arrestati arrestate uccisi uccise
        ricoverati ricoverate
        contagiati infettati evacuati salvati deceduti denunciati indagati fermati versano risultano
        """
    ),
    tolls=_words("vittime morti"),
    vote_sides=_words("voti favorevoli contrari favore"),
    sports=_words("squadra squadre gol partita partite torneo campionato scacchi girone giocatore giocatori"),
    sentenced=_words(
        "condannato condannata condannati condannate condanna condanne condannò pena pene reclusione carcere"
    ),
    bounds=_words("di almeno massimo minimo"),
    all_=_words("tutti tutte"),
    numbered=_words("calcio calcetto rugby pallavolo beach europa ue eurozona unione vertice"),
    times=_words("volta volte"),
    demonstratives=_words("questo questa quello quella quel quest quell"),
    being=_words("sono erano furono saranno sarebbero siano fossero"),
    possessives=_words("miei mie tuoi tue suoi sue nostri nostre vostri vostre loro"),
    idioms=frozenset(
        (
            ("quattro", "chiacchiere"),
            ("quattro", "passi"),
            ("due", "passi"),
            ("quattro", "zampe"),
            ("quattro", "gatti"),
            ("due", "parole"),
            ("quattro", "occhi"),
        )
    ),
    numeros=_words("numero"),
    clock_articles=_words("le alle dalle"),
    cut=_words("anni il al dal del nel c. art. asteroide"),
    last=_words("ultimi ultime"),
    all_of=frozenset(),
    votes=_words("voti"),
    called=_words("verde telefono numero tel"),
    killing=_words("uccide uccidono uccidendo"),
    offering=_words("ne invece anziché"),
    exchange=_words("cambio cambi quota quotato quotata vale scambiato scambiata valute"),
    masses=_words(
        "popolazione abitanti persone utenti spettatori telespettatori elettori visitatori turisti viaggiatori "
        "copie follower iscritti clienti passeggeri vivono vive esseri umani umanità pubblico ascolti unità posti "
        "bimbo nascita vittime morti lavoratori famiglie pensionati"
    ),
    events=_words("donne uomini ostacoli stile rana dorso farfalla piani"),
)

FIGURES: Mapping[str, FigureWords] = MappingProxyType({"en": _EN, "it": _IT})
